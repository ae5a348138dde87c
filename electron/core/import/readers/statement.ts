import { createHash } from 'node:crypto';
import { type Columns, isMapping, readColumns, writeColumns } from '../../../../shared/domain/columns.ts';
import type { TransactionDetail, Weakness } from '../../../../shared/domain/document.ts';
import type { Decoding } from '../../../../shared/domain/message.ts';
import { AppError } from '../../../../shared/errors.ts';
import { zoneAnswer } from '../../../../shared/text/dates/zone-answer.ts';
import { decodeAs } from '../../../../shared/text/decode/decode-as.ts';
import type { Original, ParsedRecord, ReaderOutput } from '../parsed-record.ts';
import { addsUp } from './statement/adds-up.ts';
import { type DateOrder, dateOrders } from './statement/cell-date.ts';
import { findTable, type Table } from './statement/find-table.ts';
import { isBlank, type Survey, signedOf, surveyTable } from './statement/survey.ts';
import { type TableRow, tableRows } from './statement/table-rows.ts';
import { type RowReading, rowMoments, rowMovement } from './statement/transaction.ts';
import { decodingOfText } from './text-lines.ts';

/** Bytes in which the headings stand. */
const headBytes = 64 * 1024;
/** Bytes of one row. */
const rowBytes = 256 * 1024;

/** What names the account above a table; the rest there (period, date of the download) differs from one export to the next. */
const accountLine = /口座|記号|番号|カード|account|card/i;

/**
 * A statement of a bank, a card or e-money, or any table with a date and an amount: one document for each row, with what
 * moved, who it was with and whether the running balance follows from the row before; what stands above the headings is
 * a document too. Rows keep every cell as written.
 */
export async function* readStatement(original: Original): AsyncGenerator<ReaderOutput> {
  const decoding = await decodingOfText(original);
  const { charset } = decoding;
  const found = await tableOf(original, charset);
  const answered = readColumns(original.answers.columns ?? '');
  const isAnswer = answered !== null && isMapping(answered) && isSame(answered.headings, found.columns.headings);
  const table: Table = isAnswer ? { ...found, columns: answered } : found;
  const survey = await surveyTable(original, charset, table);
  yield* questionsOf(original, found, survey, isAnswer);
  const zone = zoneAnswer(original.answers.zone);
  const order = survey.order ?? orderAnswer(original.answers['day-month']);
  const reading: RowReading = { columns: table.columns, delimiter: table.delimiter, order, zone };
  const isGuess = table.isGuess && !isAnswer;
  const weaknesses: Weakness[] = ['text-export'];
  if (survey.timed && zone === '') weaknesses.push('no-zone');
  if (survey.short) weaknesses.push('short-year');
  const isAssumed = isAnswer || (survey.timed && zone !== '') || (survey.ambiguous && !survey.order && order);
  if (isAssumed) weaknesses.push('assumed');
  yield* rowsOf(original, decoding, { ...table, isGuess }, reading, weaknesses, survey.newestFirst);
}

const isSame = (one: string[], two: string[]): boolean => JSON.stringify(one) === JSON.stringify(two);

/** The words that answer which of a date's numbers comes first. */
const firstOf: Record<DateOrder, string> = { 'day-month': 'day', 'month-day': 'month', 'year-month': 'year' };
const orderAnswer = (answer: string | undefined): DateOrder | null =>
  dateOrders.find((order) => firstOf[order] === answer) ?? null;

async function tableOf(original: Original, charset: string): Promise<Table> {
  const pieces: Buffer[] = [];
  for await (const piece of original.chunks(0, headBytes)) pieces.push(piece);
  const table = findTable(decodeAs(charset, Buffer.concat(pieces), null).text);
  if (!table) throw new AppError('import/malformed', { reason: 'no headings' });
  return table;
}

function* questionsOf(
  { answers }: Original,
  { columns, start, isKnown }: Table,
  { order, ambiguous, left, timed }: Survey,
  isAnswer: boolean,
): Generator<ReaderOutput> {
  if (!isKnown || isAnswer) {
    yield { kind: 'question', code: 'columns', options: [writeColumns(columns)], example: start.slice(0, 2000) };
  }
  if (ambiguous !== null && order === null) {
    yield { kind: 'question', code: 'day-month', options: left.map((one) => firstOf[one]), example: ambiguous };
  }
  if (timed !== null || answers.zone !== undefined) {
    yield { kind: 'question', code: 'zone', options: [], example: timed ?? '' };
  }
}

async function* rowsOf(
  original: Original,
  decoding: Decoding,
  { delimiter, start, isBare, isGuess, columns }: Table,
  reading: RowReading,
  weaknesses: Weakness[],
  newestFirst: boolean,
): AsyncGenerator<ReaderOutput> {
  const above: TableRow[] = [];
  let context: string[] | null = null;
  let before: Row | null = null;
  for await (const row of tableRows(original, decoding.charset, delimiter)) {
    if (context === null) {
      if (row.text !== start) {
        if (!isBlank(row)) above.push(row);
        continue;
      }
      const heading = isBare ? columns.headings.join(delimiter) : start.trim();
      context = [heading, ...above.map(({ text }) => text).filter((text) => accountLine.test(text))];
      if (above.length > 0) yield await preamble(original, decoding, above);
      if (!isBare) continue;
    }
    if (isBlank(row) || (!isBare && row.text === start)) continue;
    if (row.length > rowBytes) {
      if (before) yield before.record;
      before = null;
      const detail = { limit: 'rowBytes', size: row.length };
      yield { kind: 'fault', offset: row.offset, length: row.length, code: 'import/limit', detail };
      continue;
    }
    const current = rowOf(row, columns, reading, { context, decoding, weaknesses, isGuess });
    if (before) {
      chain(before, current, newestFirst);
      yield before.record;
    }
    before = current;
  }
  if (before) yield before.record;
}

interface Row {
  record: ParsedRecord;
  detail: TransactionDetail;
  account: string;
}

/** Says of the later of two rows whether its balance follows from the earlier one's. */
function chain(above: Row, below: Row, newestFirst: boolean): void {
  const [earlier, later] = newestFirst ? [below, above] : [above, below];
  const { balance } = earlier.detail;
  if (balance === null || later.detail.balance === null || later.detail.amount === null) return;
  // Another account has a balance of its own.
  if (above.account !== below.account) return;
  later.detail.adds = addsUp(balance, signedOf(later.detail), later.detail.balance);
}

/** What all rows of a table share. */
interface RowTerms {
  context: string[];
  decoding: Decoding;
  weaknesses: Weakness[];
  isGuess: boolean;
}

const unmoved = { direction: null, amount: null } as const;

function rowOf(
  row: TableRow,
  columns: Columns,
  reading: RowReading,
  { context, decoding, weaknesses, isGuess }: RowTerms,
): Row {
  const { offset, length, bytes, cells, undecodable } = row;
  const read = rowMovement(cells, columns);
  const movement = isGuess ? { ...read, ...unmoved, balance: null, currency: null, payee: null } : read;
  const moments = rowMoments(cells, reading);
  const { payee, direction } = movement;
  const detail: TransactionDetail = {
    type: 'transaction',
    cells: cells.map((value, index) => ({ name: columns.headings[index] ?? '', value })),
    // A sum below the rows has an amount too, and no day: nothing moved in it.
    ...(moments.length > 0 ? movement : { ...movement, ...unmoved }),
    adds: null,
  };
  const party = payee === null ? [] : [{ name: payee, address: '' }];
  const record: ParsedRecord = {
    kind: 'record',
    offset,
    length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    context,
    type: 'transaction',
    channel: 'statement',
    detail,
    weaknesses: payee === null ? weaknesses : [...weaknesses, 'names-only'],
    from: direction === 'in' ? party : [],
    to: direction === 'out' ? party : [],
    moments,
    text: cells.filter((cell) => cell.trim() !== '').join('\t'),
    decoding: { ...decoding, undecodable },
  };
  const account = cells.filter((_, index) => columns.roles[index] === 'account').join('\t');
  return { record, detail, account };
}

/** What the bank wrote above its table: whose account it is, and of when. */
async function preamble(original: Original, decoding: Decoding, rows: TableRow[]): Promise<ParsedRecord> {
  const [first] = rows as [TableRow];
  const last = rows.at(-1) as TableRow;
  const { offset } = first;
  const length = last.offset + last.length - offset;
  const hash = createHash('sha256');
  for await (const piece of original.chunks(offset, offset + length)) hash.update(piece);
  const undecodable = rows.reduce((sum, row) => sum + row.undecodable, 0);
  return {
    kind: 'record',
    offset,
    length,
    sha256: hash.digest('hex'),
    context: null,
    type: 'file',
    channel: 'statement',
    detail: { type: 'file', format: 'statement' },
    weaknesses: ['text-export'],
    text: rows.map(({ text }) => text).join('\n'),
    decoding: { ...decoding, undecodable },
  };
}
