import { type Columns, isMapping } from '../../../../../shared/domain/columns.ts';
import { cellAmount } from './cell-amount.ts';
import { cellDate } from './cell-date.ts';
import { columnsOf, mayBeHeadings } from './headings.ts';
import { splitRow } from './split-row.ts';

/** Lines in which the headings are looked for: statements have a few lines of their own above them. */
const most = 40;
const delimiters = ['\t', ',', ';'];

export interface Table {
  delimiter: string;
  /** The row of headings as it stands in the file. */
  heading: string;
  columns: Columns;
  /** The headings are those of a known institution. */
  isKnown: boolean;
}

/**
 * The table of money at the start of a text: a row of headings of which one is a date's and one an amount's, and a first
 * row below it that holds both. Null where there is none.
 */
export function findTable(text: string): Table | null {
  const lines = text.split(/\r\n|\n|\r/, most);
  for (const delimiter of delimiters) {
    for (const [index, heading] of lines.entries()) {
      if (heading.length > 4000 || !heading.includes(delimiter)) continue;
      const headings = splitRow(heading, delimiter).cells.map((cell) => cell.trim());
      if (!mayBeHeadings(headings)) continue;
      const { isKnown, ...columns } = columnsOf(headings);
      if (!isMapping(columns)) continue;
      const below = lines.slice(index + 1).find((line) => line.trim() !== '');
      if (isKnown || (below !== undefined && fits(splitRow(below, delimiter).cells, columns))) {
        return { delimiter, heading, columns, isKnown };
      }
    }
  }
  return null;
}

const dated: ReadonlySet<string> = new Set(['date', 'year']);
const moved: ReadonlySet<string> = new Set(['in', 'out', 'amount', 'balance', 'points-in', 'points-out']);

function fits(cells: string[], { roles }: Columns): boolean {
  const under = (wanted: ReadonlySet<string>) => cells.filter((_, index) => wanted.has(roles[index] ?? 'other'));
  const isDated = under(dated).some((cell) => cellDate(cell) !== null || /^\s*\d{4}\s*$/.test(cell));
  return isDated && under(moved).some((cell) => cellAmount(cell) !== null);
}
