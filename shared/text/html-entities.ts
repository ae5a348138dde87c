import { entityCodes } from './html-entities.table.ts';

const REFERENCE = /&(?:#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,10}));?|([a-zA-Z][a-zA-Z0-9]{1,31})(;?))/g;

/** What writers mean by 128 to 159. Source: HTML Living Standard section 13.2.5.80. */
const WINDOWS =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/**
 * Decodes character references as browsers do; what names no character stays as written. In an attribute a name that
 * runs on without a semicolon is part of an address (`?a=1&section=2`). Linear time.
 */
export function decodeEntities(text: string, inAttribute = false): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, inAttribute ? decodeInAttribute : decodeOne);
}

function decodeInAttribute(
  whole: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
  end: string,
  offset: number,
  text: string,
): string {
  if (name === undefined || end === ';') return decodeOne(whole, hex, decimal, name, end);
  const code = entityCodes.get(name);
  if (code === undefined || !isOld(code) || text[offset + whole.length] === '=') return whole;
  return String.fromCodePoint(code);
}

function decodeOne(
  whole: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
  end: string,
): string {
  if (name === undefined) return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  const code = entityCodes.get(name);
  if (code !== undefined && (end === ';' || isOld(code))) return String.fromCodePoint(code);
  // Without its semicolon an old name may run into the next letters: `&nbspThis`.
  for (let length = Math.min(name.length - 1, 6); length >= 2; length -= 1) {
    const found = entityCodes.get(name.slice(0, length));
    if (found !== undefined && isOld(found)) return String.fromCodePoint(found) + name.slice(length) + end;
  }
  return whole;
}

/** Only the names of Latin-1 and of the markup's own characters may stand without a semicolon. */
const isOld = (code: number): boolean =>
  (code >= 0xa0 && code <= 0xff) || code === 0x26 || code === 0x3c || code === 0x3e || code === 0x22;

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80] as string;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}
