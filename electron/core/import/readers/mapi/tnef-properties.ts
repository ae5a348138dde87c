import type { MailProblem } from '../../parsed-mail.ts';
import { type MapiProperties, propertyTypes } from './properties.ts';

/** Bytes of a value by its type, padded to 4. Source: MS-OXTNEF section 2.1.3.4. */
const SIZES: Readonly<Record<number, number>> = {
  ...{ 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 },
};
const MANY = 0x1000;
const NAMED = 0x8000;
/** Properties of one object, values of one property, rows of a table: more is nobody's mail. */
const MOST = 100_000;

/** Reads a list of properties; what went wrong, null where nothing did. What stands before a fault is kept. */
export const readTnefProperties = (bytes: Buffer, into: MapiProperties): MailProblem | null =>
  guarded(bytes, (cursor) => properties(cursor, into));

/** Reads a table: `row` is called for each, and reads its properties; it stops where that says false. */
export const readTnefRows = (
  bytes: Buffer,
  row: (read: (into: MapiProperties) => true) => boolean,
): MailProblem | null =>
  guarded(bytes, (cursor) => {
    const rows = cursor.number();
    const read = (into: MapiProperties): true => {
      properties(cursor, into);
      return true;
    };
    for (let count = 0; count < rows && count < MOST; count += 1) if (!row(read)) return;
  });

class Short extends Error {}
class Cursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  take(count: number): Buffer {
    const end = this.#at + count;
    if (end > this.#bytes.length) throw new Short();
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  number(): number {
    return this.take(4).readUInt32LE(0);
  }

  /** Bytes and what fills them up to a multiple of 4; the last of a list may lack that. */
  padded(count: number): Buffer {
    const taken = this.take(count);
    this.#at = Math.min(this.#at + ((4 - (count % 4)) % 4), this.#bytes.length);
    return taken;
  }
}

function guarded(bytes: Buffer, read: (cursor: Cursor) => void): MailProblem | null {
  try {
    read(new Cursor(bytes));
    return null;
  } catch (error) {
    if (error instanceof Short) return { code: 'import/truncated', detail: { reason: 'properties' } };
    if (error instanceof RangeError) return { code: 'import/malformed', detail: { reason: error.message } };
    throw error;
  }
}

function properties(cursor: Cursor, into: MapiProperties): void {
  const count = cursor.number();
  for (let index = 0; index < count && index < MOST; index += 1) {
    const tag = cursor.number();
    const type = tag & 0xefff;
    const id = tag >>> 16;
    if (id >= NAMED) name(cursor);
    const isVariable =
      type === propertyTypes.text8 ||
      type === propertyTypes.unicode ||
      type === propertyTypes.binary ||
      type === propertyTypes.object;
    const size = SIZES[type];
    if (!isVariable && size === undefined) throw new RangeError(`property type ${type}`);
    const values = isVariable || (tag & MANY) !== 0 ? cursor.number() : 1;
    for (let value = 0; value < values; value += 1) {
      const bytes = isVariable ? cursor.padded(cursor.number()) : cursor.take(size as number);
      if (value === 0 && id < NAMED && (tag & MANY) === 0) into.set(id, type, bytes);
    }
  }
}

/** Names of a property stand before its value: a set, and a number or a text. */
function name(cursor: Cursor): void {
  cursor.take(16);
  if (cursor.number() === 0) cursor.take(4);
  else cursor.padded(cursor.number());
}
