import { type ColumnRole, type Columns, isMapping } from '../../../../../shared/domain/columns.ts';
import { cellAmount } from './cell-amount.ts';
import { cellDate } from './cell-date.ts';
import { guessColumns } from './guess-columns.ts';
import { columnsOf, mayBeHeadings } from './headings.ts';
import { splitRow } from './split-row.ts';

/** Lines in which the table is looked for: statements have a few lines of their own above it. */
const most = 40;
/** Rows that tell what the columns of a table hold whose headings say nothing. */
const rowsRead = 100;
/** Rows that a table without headings has at least, and cells in each of them. */
const least = { rows: 3, cells: 3 };
const delimiters = ['\t', ',', ';'];

export interface Table {
  delimiter: string;
  /** The row with which it begins, as it stands in the file: that of the headings, or the first one where there are none. */
  start: string;
  /** There is no row of headings; `columns` has #1, #2 and so on in their place. */
  isBare: boolean;
  columns: Columns;
  /** The headings are those of a known institution. */
  isKnown: boolean;
  /** Roles are guessed from the cells, and nothing proves them: what moved is not said before somebody confirms it. */
  isGuess: boolean;
}

/**
 * The table of money at the start of a text: a row of headings of which one is a date's and one an amount's, and a first
 * row below it that holds both; else rows of one shape with a date and an amount in each. Null where there is none.
 */
export function findTable(text: string): Table | null {
  const lines = text.split(/\r\n|\n|\r/, most + rowsRead);
  return headedTable(lines.slice(0, most)) ?? shapedTable(lines);
}

function headedTable(lines: string[]): Table | null {
  for (const delimiter of delimiters) {
    for (const [index, heading] of lines.entries()) {
      const headings = headingsIn(heading, delimiter);
      if (!headings) continue;
      const { isKnown, ...columns } = columnsOf(headings);
      if (!isMapping(columns)) continue;
      const below = lines.slice(index + 1).find((line) => line.trim() !== '');
      if (isKnown || (below !== undefined && fits(splitRow(below, delimiter).cells, columns))) {
        return { delimiter, start: heading, isBare: false, columns, isKnown, isGuess: false };
      }
    }
  }
  return null;
}

function headingsIn(line: string, delimiter: string): string[] | null {
  if (line.length > 4000 || !line.includes(delimiter)) return null;
  const headings = splitRow(line, delimiter).cells.map((cell) => cell.trim());
  return mayBeHeadings(headings) ? headings : null;
}

const dated: ReadonlySet<string> = new Set(['date', 'year']);
const moved: ReadonlySet<string> = new Set(['in', 'out', 'amount', 'balance', 'points-in', 'points-out']);

function fits(cells: string[], { roles }: Columns): boolean {
  const under = (wanted: ReadonlySet<string>) => cells.filter((_, index) => wanted.has(roles[index] ?? 'other'));
  const isDated = under(dated).some((cell) => cellDate(cell) !== null || /^\s*\d{4}\s*$/.test(cell));
  return isDated && under(moved).some((cell) => cellAmount(cell) !== null);
}

/** A table whose headings tell nothing, or that has none. */
function shapedTable(lines: string[]): Table | null {
  for (const delimiter of delimiters) {
    const rows = lines.map((line) => {
      const isRow = line.length <= 4000 && line.includes(delimiter);
      return isRow ? splitRow(line, delimiter) : null;
    });
    const index = rows.slice(0, most).findIndex((row) => row !== null && !row.open && mayBeRow(row.cells));
    const width = rows[index]?.cells.length;
    if (width === undefined) continue;
    const shaped = rows.slice(index).flatMap((row) => (row?.cells.length === width ? [row.cells] : []));
    const filled = lines.slice(index).filter((line) => line.trim() !== '').length;
    // A sum below the rows is shaped otherwise, a text with commas in it all the time.
    if (shaped.length < least.rows || shaped.length < filled * 0.8) continue;
    const guess = guessColumns(shaped.filter(mayBeRow).slice(0, rowsRead));
    if (!guess) continue;
    const above = lines[index - 1];
    const headings = above === undefined ? null : headingsIn(above, delimiter);
    const isBare = headings?.length !== width;
    const columns: Columns = isBare
      ? { headings: guess.roles.map((_, at) => `#${at + 1}`), roles: guess.roles }
      : { headings: headings ?? [], roles: told(headings ?? [], guess.roles) };
    const start = (isBare ? lines[index] : above) ?? '';
    return { delimiter, start, isBare, columns, isKnown: false, isGuess: !guess.isProven };
  }
  return null;
}

/** A row of a table of money holds a day and a number beside it. */
function mayBeRow(cells: string[]): boolean {
  if (cells.length < least.cells || cells.length > 100) return false;
  const day = cells.findIndex((cell) => cellDate(cell)?.civil.day !== undefined);
  return day >= 0 && cells.some((cell, index) => index !== day && cellAmount(cell) !== null && cellDate(cell) === null);
}

/** What a heading tells counts where the cells tell nothing. */
function told(headings: string[], roles: ColumnRole[]): ColumnRole[] {
  const named = columnsOf(headings).roles;
  return roles.map((role, index) => {
    const name = named[index] ?? 'other';
    return role === 'other' && !roles.includes(name) && name !== 'date' && name !== 'amount' ? name : role;
  });
}
