import type { Original } from '../../parsed-record.ts';
import { type TextLine, textLines } from '../text-lines.ts';
import { mostCells, splitRow } from './split-row.ts';

/** A quoted cell that goes on longer than this never ends: its first line is taken for a row with a stray quote. */
const most = { lines: 20, length: 16 * 1024 };

/** A row with its place in the original, without the end of its line. */
export interface TableRow {
  offset: number;
  length: number;
  bytes: Buffer;
  text: string;
  cells: string[];
  undecodable: number;
}

/** The rows of a table in any charset, a quoted cell with line breaks in it read as one. */
export async function* tableRows(original: Original, charset: string, delimiter: string): AsyncGenerator<TableRow> {
  const width = charset.startsWith('utf-16') ? 2 : 1;
  const held: TextLine[] = [];
  /** As many of the first lines do not end a row together. */
  let open = 0;
  function* rows(isLast: boolean): Generator<TableRow> {
    while (held.length > 0) {
      const text = joined(held.slice(0, open + 1));
      const split = open < held.length ? splitRow(text, delimiter) : null;
      if (split && !split.open) {
        yield rowOf(held.splice(0, open + 1), text, split.cells, width);
        open = 0;
        continue;
      }
      if (split) open += 1;
      if (open < held.length) continue;
      if (!isLast && open < most.lines && text.length < most.length) return;
      const [first] = held.splice(0, 1) as [TextLine];
      yield rowOf([first], first.text, first.text.split(delimiter, mostCells), width);
      open = 0;
    }
  }
  for await (const line of textLines(original, charset)) {
    held.push(line);
    yield* rows(false);
  }
  yield* rows(true);
}

const joined = (lines: TextLine[]): string => lines.map(({ text }) => text).join('\n');

function rowOf(lines: TextLine[], text: string, cells: string[], width: number): TableRow {
  const [first] = lines as [TextLine];
  const whole = lines.length === 1 ? first.bytes : Buffer.concat(lines.map(({ bytes }) => bytes));
  // The end of a line is no part of its row: the last one of a file often has none, and is the same row in a longer one.
  const bytes = whole.subarray(0, contentEnd(whole, width));
  const undecodable = lines.reduce((sum, line) => sum + line.undecodable, 0);
  return { offset: first.offset, length: bytes.length, bytes, text, cells, undecodable };
}

function contentEnd(bytes: Buffer, width: number): number {
  let end = bytes.length;
  const unitBefore = (at: number): number =>
    width === 1 ? (bytes[at - 1] ?? 0) : (bytes[at - 1] ?? 0) + (bytes[at - 2] ?? 0);
  // In UTF-16 the other byte of a line end is zero, in whichever order.
  const isUnit = (code: number): boolean =>
    unitBefore(end) === code && (width === 1 || bytes[end - 1] === 0 || bytes[end - 2] === 0);
  if (end >= width && isUnit(10)) end -= width;
  if (end >= width && isUnit(13)) end -= width;
  return end;
}
