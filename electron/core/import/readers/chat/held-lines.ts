import { createHash } from 'node:crypto';
import type { RecordFault } from '../../parsed-record.ts';
import type { TextLine } from '../text-lines.ts';

/** Bytes of one message of a chat that is exported as text. */
const messageBytes = 8 * 1024 * 1024;

/** The lines of one message, one behind the other. */
export class HeldLines {
  readonly first: TextLine;
  readonly #bytes: Buffer[] = [];
  readonly #texts: string[] = [];
  length = 0;
  undecodable = 0;

  constructor(first: TextLine) {
    this.first = first;
    this.add(first);
  }

  add({ bytes, text, length, undecodable }: TextLine): void {
    this.length += length;
    this.undecodable += undecodable;
    if (this.length > messageBytes) return;
    this.#bytes.push(Buffer.from(bytes));
    this.#texts.push(text);
  }

  /** The texts of its lines; empty lines at its end belong to what comes behind. */
  get texts(): string[] {
    return this.#texts;
  }

  get offset(): number {
    return this.first.offset;
  }

  /** SHA-256 (hex) of its bytes. */
  sha256(): string {
    const hash = createHash('sha256');
    for (const bytes of this.#bytes) hash.update(bytes);
    return hash.digest('hex');
  }

  /** What is said of a message that is too long to be read. */
  fault(): RecordFault | null {
    if (this.length <= messageBytes) return null;
    const detail = { limit: 'messageBytes', size: this.length };
    return { kind: 'fault', offset: this.offset, length: this.length, code: 'import/limit', detail };
  }
}
