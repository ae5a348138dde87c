import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { findTable } from '../readers/statement/find-table.ts';

/** Bytes in which headings and the first row are looked for. */
const looked = 16 * 1024;

/** Whether a text is a table of money: headings of a date and of an amount, or rows that hold both. */
export function isStatement(head: string, bytes: Buffer): boolean {
  if (!/[,;\t]/.test(head)) return false;
  const start = bytes.subarray(0, looked);
  const end = bytes.length > looked ? start.lastIndexOf(10) + 1 || looked : start.length;
  return findTable(decodeBytes(start.subarray(0, end & ~1 || end), null).text) !== null;
}
