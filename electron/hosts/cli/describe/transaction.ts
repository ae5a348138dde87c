import type { TransactionRow } from '../../../../shared/contract/results.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { terminalLine } from '../terminal-text.ts';
import { cutLine, shortId, type Telling } from './telling.ts';

/** A row of a statement in one line: when, what moved, what was left, whether that adds up, and with whom. */
export function describeTransaction({ id, moment, detail }: TransactionRow, { columns }: Telling): string {
  const { direction, amount, currency, balance, adds, payee } = detail;
  const sign = direction === 'out' ? '-' : direction === 'in' ? '+' : '';
  const moved = amount === null ? '' : `${sign}${groupedNumber(amount)} ${currency ?? ''}`.trim();
  const left = balance === null ? '' : `= ${groupedNumber(balance)}${adds === null ? '' : adds ? ' ✓' : ' ✗'}`;
  const day = terminalLine((moment?.edtf ?? moment?.raw ?? '').slice(0, 40));
  const words = [day.padEnd(10), moved.padStart(16), left.padEnd(16), payee ?? ''];
  return cutLine([shortId(id), ...words].join('  ').trimEnd(), columns);
}
