/** One `sms` or `mms` element; `bytes` is null where it is longer than is read. */
export interface MessageElement {
  offset: number;
  length: number;
  bytes: Buffer | null;
  /** Whether its end was found before the next one began. */
  isWhole: boolean;
}

const [lt, gt, slash, quot, apos] = [60, 62, 47, 34, 39];
const starts = /^<([sm]ms)[\s/>]/;
const ends = /^<\/([sm]ms)[\s>]/;
/** Bytes behind a `<` that tell which tag it is. */
const nameBytes = 6;

/**
 * The messages of a backup, one after the other, by their bytes alone: such a file can be gigabytes long, be cut, and is
 * often no well-formed XML. A message that begins inside another ends that one, for a `<` never stands in a value.
 */
export async function* messageElements(
  chunks: AsyncIterable<Buffer>,
  mostBytes: number,
): AsyncGenerator<MessageElement> {
  const scan = new Scan(mostBytes);
  for await (const chunk of chunks) yield* scan.take(chunk, false);
  yield* scan.take(Buffer.alloc(0), true);
}

class Scan {
  readonly #most: number;
  /** Bytes of a tag's beginning that wait for the next piece. */
  #carry: Buffer = Buffer.alloc(0);
  #at = 0;
  #mode: 'text' | 'tag' | 'comment' | 'instruction' = 'text';
  #quote = 0;
  #closing = '';
  #isOpening = false;
  #open: { name: string; offset: number; pieces: Buffer[]; size: number } | null = null;

  constructor(most: number) {
    this.#most = most;
  }

  *take(piece: Buffer, isLast: boolean): Generator<MessageElement> {
    const bytes = this.#carry.length > 0 ? Buffer.concat([this.#carry, piece]) : piece;
    let from = 0;
    let at = this.#carryScanned;
    this.#carryScanned = 0;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (this.#mode === 'comment' || this.#mode === 'instruction') {
        if (byte !== gt) continue;
        const mark = this.#mode === 'comment' ? '--' : '?';
        if (at >= mark.length && bytes.toString('latin1', at - mark.length, at) === mark) this.#mode = 'text';
        continue;
      }
      if (byte === lt) {
        if (!isLast && at + nameBytes > bytes.length) break;
        const name = bytes.toString('latin1', at, at + nameBytes);
        const start = starts.exec(name)?.[1];
        if (this.#quote !== 0 && start === undefined) continue;
        if (start !== undefined) {
          if (this.#open) yield this.#close(bytes, from, at, false);
          from = at;
          this.#open = { name: start, offset: this.#at + at, pieces: [], size: 0 };
        }
        this.#quote = 0;
        this.#mode = name.startsWith('<!--') ? 'comment' : name.startsWith('<?') ? 'instruction' : 'tag';
        this.#isOpening = start !== undefined;
        this.#closing = ends.exec(name)?.[1] ?? '';
      } else if (this.#mode !== 'tag') continue;
      else if (this.#quote !== 0) {
        if (byte === this.#quote) this.#quote = 0;
      } else if (byte === quot || byte === apos) this.#quote = byte;
      else if (byte === gt) {
        this.#mode = 'text';
        const isEmpty = this.#isOpening && bytes[at - 1] === slash;
        if (this.#open && (isEmpty || this.#closing === this.#open.name)) {
          yield this.#close(bytes, from, at + 1, true);
          from = at + 1;
        }
      }
    }
    // A mark before a '>' can lie in the piece before: a few bytes are kept.
    const kept = isLast ? bytes.length : Math.max(0, Math.min(at, bytes.length - 2));
    const end = this.#open ? Math.max(from, kept) : kept;
    this.#hold(bytes, from, end);
    this.#carry = bytes.subarray(end);
    this.#carryScanned = at - end;
    this.#at += end;
    if (isLast && this.#open) yield this.#close(bytes, end, end, false);
  }

  #carryScanned = 0;

  #hold(bytes: Buffer, from: number, to: number): void {
    if (!this.#open || to <= from) return;
    this.#open.size += to - from;
    if (this.#open.size <= this.#most) this.#open.pieces.push(Buffer.from(bytes.subarray(from, to)));
    else this.#open.pieces = [];
  }

  #close(bytes: Buffer, from: number, to: number, isWhole: boolean): MessageElement {
    this.#hold(bytes, from, to);
    const { offset = 0, pieces = [], size = 0 } = this.#open ?? {};
    this.#open = null;
    return { offset, length: size, bytes: size <= this.#most ? Buffer.concat(pieces) : null, isWhole };
  }
}
