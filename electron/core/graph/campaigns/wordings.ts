import { createHash } from 'node:crypto';
import { gramHashes } from '../../../../shared/text/near-duplicates/grams.ts';
import { letterCount, maskText } from '../../../../shared/text/near-duplicates/mask.ts';
import { signatureLength, signatureOf } from '../../../../shared/text/near-duplicates/min-hash.ts';
import { type MessageTexts, textsOf } from '../../store/campaigns.ts';
import type { ReadDb } from '../../store/database.ts';
import { bodyOf } from './body-of.ts';

/** Letters (a kanji or kana counts for two) below which a text is too short to tell a template. */
export const fewestLetters = 24;

/** Bytes of sets of character sequences that are kept at hand; the others are made again from the texts. */
const keptBytes = 32 * 1024 * 1024;

const tooShort = -1;

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf16le').digest('hex').slice(0, 16);

/** Messages by what they say once names, numbers and links are put aside: each wording once, with all that have it. */
export class Wordings {
  readonly #db: ReadDb;
  readonly #numbers = new Map<string, number>();
  /** The wording of each text as it was written. */
  readonly #byText = new Map<string, number>();
  readonly names: string[] = [];
  readonly copies: number[] = [];
  readonly documents: { id: number; wording: number; field: 'text' | 'html' }[] = [];
  /** The first document that has it. */
  readonly #shownBy: number[] = [];
  #signatures = new Uint16Array(signatureLength * 1024);
  readonly #kept = new Map<number, Uint32Array>();
  #bytes = 0;
  short = 0;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  take(texts: MessageTexts): void {
    const { field, text } = bodyOf(texts);
    const bytes = hashOf(text);
    // Most of a mass mailing is the same to the letter.
    const wording = this.#byText.get(bytes) ?? this.#read(text, texts.id);
    this.#byText.set(bytes, wording);
    if (wording === tooShort) {
      this.short += 1;
      return;
    }
    this.copies[wording] = (this.copies[wording] as number) + 1;
    this.documents.push({ id: texts.id, wording, field });
  }

  #read(text: string, document: number): number {
    const masked = maskText(text);
    if (letterCount(masked) < fewestLetters) return tooShort;
    const name = hashOf(masked);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.#numbers.set(name, number);
    this.copies.push(0);
    this.#shownBy.push(document);
    if ((number + 1) * signatureLength > this.#signatures.length) {
      const more = new Uint16Array(this.#signatures.length * 2);
      more.set(this.#signatures);
      this.#signatures = more;
    }
    signatureOf(gramHashes(masked), this.signature(number));
    return number;
  }

  signature(number: number): Uint16Array {
    return this.#signatures.subarray(number * signatureLength, (number + 1) * signatureLength);
  }

  /** Ascending; read again from the case where it is not at hand. */
  grams(number: number): Uint32Array {
    let grams = this.#kept.get(number);
    if (grams) this.#kept.delete(number);
    else {
      const texts = textsOf(this.#db, this.#shownBy[number] as number);
      grams = texts ? gramHashes(maskText(bodyOf(texts).text)) : new Uint32Array();
      this.#bytes += grams.byteLength;
      for (const [oldest, { byteLength }] of this.#kept) {
        if (this.#bytes <= keptBytes) break;
        this.#kept.delete(oldest);
        this.#bytes -= byteLength;
      }
    }
    this.#kept.set(number, grams);
    return grams;
  }

  /** By how many messages have it, then by its own name: the same whatever order they came in. */
  inOrder(): number[] {
    return this.names
      .map((_name, number) => number)
      .sort((a, b) => {
        const byCopies = (this.copies[b] as number) - (this.copies[a] as number);
        return byCopies || ((this.names[a] as string) < (this.names[b] as string) ? -1 : 1);
      });
  }
}
