/** East Asian wide and full-width characters, and emoji that stand as pictures: two columns (a flag is two letters of one). Source: UAX #11, UTS #51. */
const wide =
  /[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u3247\u3250-\u4DBF\u4E00-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]|(?![\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}/u;
/** Marks that stand on the character before them, and what has no width at all. */
const narrowless = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const ascii = /^[\x20-\x7E]*$/;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Columns of a terminal that a line takes. Ambiguous characters count one, as terminals outside East Asia draw them. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += narrowless.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** The beginning of a line that fits, with an ellipsis where something was cut; never half a character. */
export function cutToWidth(text: string, columns: number): string {
  // No more than two columns and eight marks a column: what is longer is cut before it is measured.
  const most = Math.max(0, columns) * 10;
  const line = text.length > most ? text.slice(0, most) : text;
  if (line.length === text.length && displayWidth(line) <= columns) return line;
  if (columns < 1) return '';
  let width = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(line)) {
    width += displayWidth(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Filled with spaces, or cut, to exactly so many columns. */
export function toWidth(text: string, columns: number): string {
  const line = cutToWidth(text, columns);
  return line + ' '.repeat(Math.max(0, columns - displayWidth(line)));
}
