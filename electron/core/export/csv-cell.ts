/** What makes a spreadsheet take a file for UTF-8. */
export const byteOrderMark = '\uFEFF';

export type CsvValue = string | number | boolean | null;

/** First characters that spreadsheets take for the start of a formula; the wide ones too, which a Japanese one folds. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell (RFC 4180), always safe to open: a text that could be a formula gets an apostrophe in front. NUL, which ends
 * the text for many readers, becomes U+FFFD, and so does half a surrogate pair, which UTF-8 cannot hold.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = value.replaceAll('\0', '\uFFFD').toWellFormed();
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its CRLF. */
export const csvRow = (cells: readonly CsvValue[]): string => `${cells.map(csvCell).join(',')}\r\n`;
