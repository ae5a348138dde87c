import { AppError } from '../../../shared/errors.ts';

/** A place in a list, as text that a client hands back unread. */
export const writeCursor = (place: object | null): string | null => (place === null ? null : JSON.stringify(place));

/** Reads a cursor back; it came over a boundary, so its shape is checked. Throws `request/invalid`. */
export function readCursor<T extends object>(cursor: string | null, keys: (keyof T & string)[]): T | null {
  if (cursor === null) return null;
  try {
    const value = JSON.parse(cursor) as Record<string, unknown>;
    if (keys.every((key) => ['string', 'number'].includes(typeof value[key]))) return value as T;
  } catch {
    // falls through: the text is not JSON
  }
  throw new AppError('request/invalid', { field: 'cursor' });
}
