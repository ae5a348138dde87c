import { createHash } from 'node:crypto';
import type { RecordFault } from '../../parsed-record.ts';
import type { TextLine } from '../text-lines.ts';

/** Bytes of one message of a chat that is exported as text. */
const messageBytes = 8 * 1024 * 1024;

/** The lines of one message, one behind the other. The end of the last one is not of it: an export can end without. */
export class HeldLines {
  readonly first: TextLine;
  readonly #bytes: Buffer[] = [];
  readonly #texts: string[] = [];
  #size = 0;
  #end = 0;
  undecodable = 0;

  constructor(first: TextLine) {
    this.first = first;
    this.add(first);
  }

  add({ bytes, text, length, undecodable }: TextLine): void {
    this.#size += length;
    this.#end = endOf(bytes);
    this.undecodable += undecodable;
    if (this.#size > messageBytes) return;
    this.#bytes.push(Buffer.from(bytes));
    this.#texts.push(text);
  }

  /** The texts of its lines; empty lines at its end belong to what comes behind. */
  get texts(): string[] {
    return this.#texts;
  }

  get length(): number {
    return this.#size - this.#end;
  }

  get offset(): number {
    return this.first.offset;
  }

  /** SHA-256 (hex) of its bytes. */
  sha256(): string {
    const hash = createHash('sha256');
    for (const bytes of this.#bytes.slice(0, -1)) hash.update(bytes);
    const last = this.#bytes.at(-1) ?? Buffer.alloc(0);
    hash.update(last.subarray(0, last.length - this.#end));
    return hash.digest('hex');
  }

  /** What is said of a message that is too long to be read. */
  fault(): RecordFault | null {
    if (this.#size <= messageBytes) return null;
    const detail = { limit: 'messageBytes', size: this.length };
    return { kind: 'fault', offset: this.offset, length: this.length, code: 'import/limit', detail };
  }
}

/** Bytes of CR and LF at the end of a line, two for each in UTF-16. */
function endOf(bytes: Buffer): number {
  const last = bytes.length - 1;
  const isLittle = bytes[last] === 0 && (bytes[last - 1] === 10 || bytes[last - 1] === 13);
  const isBig = bytes[last] === 10 && bytes[last - 1] === 0;
  const wide = isLittle || isBig ? 2 : 1;
  const at = isLittle ? last - 1 : last;
  if (bytes[at] === 10) return bytes[at - wide] === 13 ? 2 * wide : wide;
  return bytes[at] === 13 ? wide : 0;
}
