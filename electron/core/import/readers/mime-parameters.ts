import type { Carrier } from '../../../../shared/text/decode/carrier.ts';
import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { decodeHeader } from '../../../../shared/text/decode/header-words.ts';

const LONGEST = 64 * 1024;
const MOST = 200;

/** A parameter of a header, its value with one character for each byte, quotes and escapes taken off. */
interface Parameter {
  name: string;
  value: string;
}

/** Parameters of a Content-Type or Content-Disposition; continuations of RFC 2231 still apart. Linear time. */
export function readParameters(header: string): Parameter[] {
  const found: Parameter[] = [];
  const text = header.slice(0, LONGEST);
  let at = text.indexOf(';');
  while (at >= 0 && at < text.length && found.length < MOST) {
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    const name = text.slice(at + 1, equals);
    const semicolon = name.lastIndexOf(';');
    let from = equals + 1;
    while (from < text.length && isSpace(text.charCodeAt(from))) from += 1;
    const { value, end } = text[from] === '"' ? quoted(text, from + 1) : bare(text, from);
    found.push({
      name: name
        .slice(semicolon + 1)
        .trim()
        .toLowerCase(),
      value,
    });
    at = text.indexOf(';', end);
  }
  return found;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

function bare(text: string, from: number): { value: string; end: number } {
  const semicolon = text.indexOf(';', from);
  const end = semicolon < 0 ? text.length : semicolon;
  return { value: unfold(text.slice(from, end)).trim(), end };
}

function quoted(text: string, from: number): { value: string; end: number } {
  let value = '';
  let at = from;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\' && (text[at + 1] === '"' || text[at + 1] === '\\')) at += 1;
    else if (text[at] === '\x1b' && text[at + 1] === '$') {
      // Raw ISO-2022-JP: a quote can be half of a character until the escape back.
      const back = text.indexOf('\x1b(', at);
      const end = back < 0 ? text.length : back;
      value += text.slice(at, end);
      at = end;
      if (back < 0) break;
    }
    value += text[at];
    at += 1;
  }
  return { value: unfold(value), end: at + 1 };
}

const unfold = (text: string): string => (/[\r\n]/.test(text) ? text.replace(/[\r\n]+[ \t]*/g, ' ') : text);

/**
 * A parameter decoded: RFC 2231 with its charset and continuations, else encoded words and raw bytes as in any header.
 * Null when it is absent or empty.
 */
export function decodeParameter(
  parameters: readonly Parameter[],
  name: string,
  carrier: Carrier | null,
): string | null {
  const pieces: { index: number; value: string; extended: boolean }[] = [];
  let plain: string | null = null;
  for (const parameter of parameters) {
    if (parameter.name === name) plain ??= parameter.value;
    if (!parameter.name.startsWith(`${name}*`)) continue;
    const form = /^(?:(\d{1,4})(\*?))?$/.exec(parameter.name.slice(name.length + 1));
    if (form === null) continue;
    const extended = form[1] === undefined || form[2] === '*';
    pieces.push({ index: Number(form[1] ?? -1), value: parameter.value, extended });
  }
  if (pieces.length === 0) return plain === null ? null : decodeHeader(plain, { carrier }).text.trim() || null;
  const whole = pieces.some(({ index }) => index < 0) ? pieces.filter(({ index }) => index < 0).slice(0, 1) : pieces;
  whole.sort((a, b) => a.index - b.index);
  const [first] = whole;
  const head = first?.extended ? /^([^']{0,80})'[^']{0,80}'/.exec(first.value) : null;
  const bytes = whole.map(({ value, extended }, index) => {
    const text = index === 0 && head ? value.slice(head[0].length) : value;
    return Buffer.from(extended ? percentDecoded(text) : text, 'latin1');
  });
  if (head === null && !whole.some(({ extended }) => extended))
    return decodeHeader(Buffer.concat(bytes), { carrier }).text.trim() || null;
  return decodeBytes(Buffer.concat(bytes), head?.[1] || null, { carrier }).text.trim() || null;
}

const percentDecoded = (text: string): string =>
  text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
