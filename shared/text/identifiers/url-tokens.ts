/** A part of a URL that may say who gets the credit for a click, or who was written to. */
export interface UrlToken {
  /** Name of the parameter, in small letters; empty for a part of the path. */
  name: string;
  value: string;
  /** UTF-16 units in the URL. */
  start: number;
  end: number;
}

/** Tokens that one URL gives; those of real links have fewer. */
const most = 20;
const longest = 128;

/** Values that many programs put into any link. */
const common = /^(?:utm_|source|medium|lang|locale|hl|index|default|true|false|html|php|email|mail|mobile|newsletter)/i;

/**
 * The tokens of a URL: values of parameters, and parts of the path that look drawn rather than written (letters and digits
 * mixed, six or more). What is short or usual is left out: two links share it by chance.
 */
export function urlTokens(url: string): UrlToken[] {
  const tokens: UrlToken[] = [];
  const from = url.indexOf('/', url.indexOf('//') + 2);
  if (from < 0) return tokens;
  for (const part of url.slice(from, from + 4096).matchAll(/([?&/;])([^?&/;#=]*)(?:=([^?&/;#]*))?/g)) {
    const [all, lead = '', first = '', second] = part;
    const isParameter = second !== undefined && lead !== '/';
    const value = isParameter ? second : first;
    const isDrawn = value.length >= 6 && value.length <= longest && /\d/.test(value) && /^[\w.~%-]+$/.test(value);
    if (!isDrawn || common.test(value) || (!isParameter && !/[a-z]/i.test(value))) continue;
    const start = from + part.index + all.length - value.length;
    tokens.push({ name: isParameter ? first.toLowerCase() : '', value, start, end: start + value.length });
    if (tokens.length >= most) break;
  }
  return tokens;
}
