/** Values of a JSON text that somebody else wrote: each is what it is asked for, or null. */
export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textAt = (object: JsonObject, key: string): string | null => {
  const value = object[key];
  return typeof value === 'string' ? value : null;
};

/** A text or a number, as text. */
export const wordAt = (object: JsonObject, key: string): string | null => {
  const value = object[key];
  return typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : null;
};

export const objectsAt = (object: JsonObject, key: string): JsonObject[] => {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

/** The object that bytes hold; null for bytes that are none. */
export function parseObject(bytes: Uint8Array): JsonObject | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString());
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** A moment of seconds since 1970 as EDTF in UTC; null for what is no time within four digits of years. */
export function edtfOfSeconds(seconds: number): string | null {
  if (!Number.isFinite(seconds) || seconds < -62_135_596_800 || seconds > 253_402_300_799) return null;
  return `${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}Z`;
}
