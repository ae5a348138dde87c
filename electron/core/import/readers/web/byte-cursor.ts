/** Bytes of an original in order, looked at ahead and taken piece by piece. */
export class ByteCursor {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Where the next byte stands in the original. */
  get position(): number {
    return this.#at;
  }

  /** At least `count` bytes from here on, fewer at the end; nothing is taken. */
  async ahead(count: number): Promise<Buffer> {
    if (this.#held.length >= count) return this.#held;
    const pieces = [this.#held];
    let length = this.#held.length;
    while (length < count) {
      const { value, done } = await this.#source.next();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    this.#held = pieces.length === 1 ? this.#held : Buffer.concat(pieces);
    return this.#held;
  }

  /** Takes up to `most` bytes, all that are there at hand; null at the end. */
  async take(most: number): Promise<Buffer | null> {
    const held = await this.ahead(1);
    if (held.length === 0) return null;
    const taken = held.subarray(0, most);
    this.#held = held.subarray(taken.length);
    this.#at += taken.length;
    return taken;
  }

  /** Gives back what was taken last. */
  back(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([bytes, this.#held]);
    this.#at -= bytes.length;
  }
}
