/**
 * How much a line that starts with `From ` looks like the separator of an mbox. `dated`: an address and a time, as in
 * RFC 4155 · `bare`: `From -` (Thunderbird) or a single word, as Gmail writes · null: any other words.
 */
export type FromLine = 'dated' | 'bare' | null;

/** Longest line that can be a separator. */
export const longestFromLine = 2048;

const TIME = /\d{1,2}[:.]\d{2}(?:[:.]\d{2})?/;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i;
const YEAR = /\b(?:19|20)\d{2}\b/;
const BARE = /^From +(?:-|[^\s,;]*[@!%0-9_][^\s,;]*|MAILER-DAEMON|root|nobody|\?\?\?@\?\?\?)\s*$/i;

/** Judges a line without its end; lines longer than `longestFromLine` are none. */
export function fromLine(line: string): FromLine {
  if (!line.startsWith('From ') || line.length > longestFromLine) return null;
  if (TIME.test(line) && (MONTH.test(line) || /\d{4}-\d{2}-\d{2}/.test(line)) && YEAR.test(line)) return 'dated';
  return BARE.test(line) ? 'bare' : null;
}
