/** A word of a Received value, or a comment without its brackets. */
export interface ReceivedToken {
  comment: boolean;
  text: string;
}

/** Words and comments that are read of one Received header; beyond them nothing is a clause. */
const MOST_TOKENS = 1000;
/** Comments without an end that are looked through; from then on `(` is plain text. */
const FAILURES = 10;

/**
 * Cuts an unfolded Received value into words and comments, and finds the date: what stands behind the last `;` outside
 * comments, or, in dialects without one, from a day of the week on; '' where there is none. A comment without an end
 * is a word. Linear time, never throws.
 */
export function receivedTokens(raw: string): { tokens: ReceivedToken[]; date: string } {
  const semicolon = lastSemicolon(raw);
  const undated = semicolon < 0 ? WEEKDAY.exec(raw.slice(-100)) : null;
  const end = semicolon >= 0 ? semicolon : undated ? raw.length - undated[0].length : raw.length;
  const date = semicolon >= 0 ? raw.slice(semicolon + 1).trim() : (undated?.[0].trim() ?? '');
  const tokens: ReceivedToken[] = [];
  let unclosed = 0;
  for (let at = 0; at < end && tokens.length < MOST_TOKENS; ) {
    const char = raw[at] as string;
    if (/[\s;,]/.test(char)) {
      at += 1;
      continue;
    }
    const close: number = char === '(' && unclosed < FAILURES ? closeOf(raw, at, end) : -1;
    if (char === '(' && close < 0) unclosed += 1;
    if (close >= 0) {
      tokens.push({
        comment: true,
        text: raw
          .slice(at + 1, close)
          .replace(/\s+/g, ' ')
          .trim(),
      });
      at = close + 1;
      continue;
    }
    let to = at + 1;
    while (to < end && !/[\s;(]/.test(raw[to] as string)) to += 1;
    tokens.push({ comment: false, text: raw.slice(at, to) });
    at = to;
  }
  return { tokens, date };
}

const WEEKDAY = /\s(?:mon|tue|wed|thu|fri|sat|sun),? \s{0,3}\d{1,2} [a-z]{3} \d{4} .*$/i;

/** The last `;` that is in no comment; in any case the last, where the comments do not close. */
function lastSemicolon(raw: string): number {
  let found = -1;
  let depth = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at];
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) found = at;
  }
  return depth === 0 ? found : raw.lastIndexOf(';');
}

/** The bracket that closes the comment at `start`, or -1. */
function closeOf(raw: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    if (raw[at] === '(') depth += 1;
    else if (raw[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
