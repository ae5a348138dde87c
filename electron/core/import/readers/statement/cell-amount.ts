/** Longer than any amount with its signs. */
const longest = 40;

const written =
  /^([+-]?)[¥$€£]?([+-]?)((?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,4})?|\.\d{1,4})(?:円|JPY|pt|P|ポイント)?$/i;

/**
 * The number in a cell of money: `1,234`, `￥１，２３４`, `▲500`, `(500)`, `1,234円`, `-12.34`. Null for an empty cell, a dash, and
 * anything that is no single number.
 */
export function cellAmount(cell: string): number | null {
  if (cell.length > longest) return null;
  let text = cell
    .normalize('NFKC')
    .replace(/[\s\\*]/g, '')
    .replace(/^[▲△−–]/, '-');
  const inBrackets = /^\((.*)\)$/.exec(text);
  if (inBrackets) text = `-${inBrackets[1]}`;
  const [, before, behind, digits] = written.exec(text) ?? [];
  if (digits === undefined || (before && behind)) return null;
  const value = Number(digits.replaceAll(',', ''));
  return before === '-' || behind === '-' ? 0 - value : value;
}
