import type { AnswerTimes, Contact } from '../../../../shared/domain/funnel.ts';
import type { ExchangeRow } from '../../store/exchanges.ts';
import { toHex } from '../../store/hex.ts';

/** What was counted of one on the other side; the entity by its row. */
export interface CountedContact extends Omit<Contact, 'kind' | 'entity'> {
  other: number;
}

export interface CountedContacts {
  /** Those of most messages first. */
  contacts: CountedContact[];
  timesOfOwn: AnswerTimes | null;
  timesOfOther: AnswerTimes | null;
}

/**
 * Counts who wrote to whom and who answered. An answer is the first message of one side after one or more of the other,
 * by their claims of time; messages without a time are counted and are in no order.
 */
export function countContacts(rows: readonly ExchangeRow[]): CountedContacts {
  const contacts = new Map<number, CountedContact>();
  const latest = new Map<number, number>();
  const times = { own: [] as number[], other: [] as number[] };
  for (const { other, by, epoch, sha256 } of rows) {
    const contact = contacts.get(other) ?? emptyContact(other);
    contacts.set(other, contact);
    contact[by === 'own' ? 'sent' : 'received'] += 1;
    if (epoch === null) {
      contact.undated += 1;
      continue;
    }
    const document = toHex(sha256);
    const before = latest.get(other);
    if (contact.lastBy !== null && contact.lastBy !== by && before !== undefined) {
      contact[by === 'own' ? 'answersByOwn' : 'answersByOther'] += 1;
      times[by].push(epoch - before);
    }
    contact.firstBy ??= by;
    contact.firstDocument ??= document;
    contact.lastDocument = document;
    // Of several in a row, the answer is to the first of them.
    if (contact.lastBy !== by) latest.set(other, epoch);
    contact.lastBy = by;
  }
  const sorted = [...contacts.values()].sort(
    (a, b) =>
      b.received + b.sent - (a.received + a.sent) ||
      compare(a.firstDocument ?? '', b.firstDocument ?? '') ||
      a.other - b.other,
  );
  return { contacts: sorted, timesOfOwn: answerTimes(times.own), timesOfOther: answerTimes(times.other) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const emptyContact = (other: number): CountedContact => ({
  other,
  received: 0,
  sent: 0,
  undated: 0,
  firstBy: null,
  answersByOwn: 0,
  answersByOther: 0,
  firstDocument: null,
  lastDocument: null,
  lastBy: null,
});

function answerTimes(seconds: number[]): AnswerTimes | null {
  const sorted = seconds.toSorted((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  const half = sorted.length / 2;
  const median = ((sorted[Math.ceil(half) - 1] ?? low) + (sorted[Math.floor(half)] ?? high)) / 2;
  return { answers: sorted.length, low, median, high };
}
