import { readHeaderBlock } from '../../../../shared/text/mail/header-block.ts';
import { limits } from '../limits.ts';
import type { MailProblem } from '../parsed-mail.ts';

/** The header fields of a mail by name, all of each name, in order, with the limits applied. */
export class MailHeader {
  readonly bodyStart: number;
  /** Whether lines end in a CR alone, which mailparser takes for one endless line. */
  readonly bareCr: boolean;
  readonly problems: MailProblem[] = [];
  readonly #bytes: Buffer;
  readonly #places = new Map<string, { start: number; end: number }[]>();

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const block = readHeaderBlock(bytes);
    this.bodyStart = block.bodyStart;
    this.bareCr = block.lineEnding === 'cr';
    const limit = block.fields.length > limits.headerFields ? 'headerFields' : 'headerBytes';
    const read = block.fields.slice(0, limits.headerFields).filter(({ end }) => end <= limits.headerBytes);
    if (read.length < block.fields.length) {
      const detail = { limit, fields: block.fields.length, read: read.length };
      this.problems.push({ code: 'import/limit', detail });
    }
    for (const field of read) {
      const name = field.name.toLowerCase();
      const places = this.#places.get(name);
      if (places) places.push(field);
      else this.#places.set(name, [field]);
    }
  }

  /** Values of all fields of a name (lower case), unfolded, one character for each byte. */
  all(name: string): string[] {
    return (this.#places.get(name) ?? []).map(({ start, end }) => unfolded(this.#bytes, start, end));
  }

  /** The same with the bytes of the mail that each field stands in, its name too. */
  placed(name: string): { value: string; start: number; end: number }[] {
    return (this.#places.get(name) ?? []).map(({ start, end }) => ({
      value: unfolded(this.#bytes, start, end),
      start,
      end,
    }));
  }

  /** Names of all fields (lower case), in order. */
  names(): string[] {
    return [...this.#places]
      .flatMap(([name, places]) => places.map(({ start }) => ({ name, start })))
      .sort((a, b) => a.start - b.start)
      .map(({ name }) => name);
  }

  first(name: string): string | null {
    const place = this.#places.get(name)?.[0];
    return place === undefined ? null : unfolded(this.#bytes, place.start, place.end);
  }
}

/** The value behind the colon. Folding is taken out, the white space of the next line stays (RFC 5322 section 2.2.3). */
function unfolded(bytes: Buffer, start: number, end: number): string {
  const colon = bytes.indexOf(0x3a, start);
  const value = bytes.toString('latin1', colon < 0 || colon >= end ? start : colon + 1, end);
  return (/[\r\n]/.test(value) ? value.replace(/[\r\n]+/g, '') : value).trim();
}
