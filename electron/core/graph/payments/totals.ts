import type { AddedSums, MoneyKind, PaymentTotal, TotalGroup } from '../../../../shared/domain/payment.ts';
import type { ReadDb } from '../../store/database.ts';
import { ledgerAmounts, ledgerSums } from '../../store/payment-rows.ts';
import { exact } from './ledger-rows.ts';
import type { CaseMoney, Money } from './money.ts';
import { partyOf } from './payment-views.ts';

/** Groups that the ledger has by itself; the others come from the requests that its rows answer. */
export const isOfLedger = (by: TotalGroup): by is 'payee' | 'statement' => by === 'payee' || by === 'statement';

interface Group {
  key: string;
  label: string;
  entity: string | null;
}

const named = (key: string): Group => ({ key, label: key, entity: null });

/** What a message belongs to by one grouping: a message that names two sites counts for both. Empty where nothing is known. */
export function groupsOf(db: ReadDb, money: Money, by: Exclude<TotalGroup, 'payee' | 'statement'>): Group[] {
  const parties = (ids: readonly (number | null)[]): Group[] =>
    ids.flatMap((id) => {
      const party = partyOf(db, id);
      return party?.id ? [{ key: party.id, label: party.label, entity: party.id }] : [];
    });
  switch (by) {
    case 'sender':
      return parties([money.senderId]);
    case 'payer':
      return parties([money.payerId]);
    case 'persona':
      return parties(money.personaIds);
    case 'site':
      return money.sites.map(named);
    case 'account':
      return money.account === null ? [] : [named(money.account)];
    case 'method':
      return [named(money.method)];
  }
}

const nothing = (): AddedSums => ({ count: 0, min: 0, max: 0 });

/** An amount of which one end was said counts with that end; one without an upper end leaves the sum without one. */
export function addSum(sums: AddedSums, { min, max }: Money): void {
  sums.count += 1;
  sums.min = exact(sums.min + (min ?? 0));
  sums.max = sums.max === null || max === null ? null : exact(sums.max + max);
}

const fieldOf: Record<MoneyKind, 'asked' | 'confirmed' | 'claimed'> = {
  request: 'asked',
  confirmed: 'confirmed',
  claimed: 'claimed',
};

/** What each group comes to, currency by currency: those that most went to first. */
export function totalsBy(db: ReadDb, { all, answers }: CaseMoney, by: TotalGroup): PaymentTotal[] {
  const totals = new Map<string, PaymentTotal>();
  const of = ({ key, label, entity }: Group, currency: string): PaymentTotal => {
    const at = `${currency} ${key}`;
    const known = totals.get(at);
    if (known) return known;
    const none = () => ({ count: 0, amount: 0 });
    const total: PaymentTotal = {
      ...{ kind: 'payment-total', by, key, label, entity, currency },
      ...{ accepted: none(), suggested: none(), out: none(), in: none() },
      ...{ asked: nothing(), confirmed: nothing(), claimed: nothing() },
    };
    totals.set(at, total);
    return total;
  };
  if (isOfLedger(by)) {
    for (const { key, label, currency, direction, count, amount } of ledgerSums(db, by)) {
      of({ key, label, entity: null }, currency)[direction] = { count, amount };
    }
  } else {
    const groups = new Map(all.map((money) => [money, groupsOf(db, money, by)]));
    for (const [money, own] of groups) {
      for (const group of own) addSum(of(group, money.currency)[fieldOf[money.said]], money);
    }
    const amounts = ledgerAmounts(db, [...answers.keys()]);
    for (const [row, { request, standing }] of answers) {
      const paid = amounts.get(row);
      if (!paid) continue;
      for (const group of groups.get(request) ?? []) {
        const sums = of(group, paid.currency)[standing];
        sums.count += 1;
        sums.amount = exact(sums.amount + paid.amount);
      }
    }
  }
  const weight = (one: PaymentTotal) => one.accepted.amount + one.suggested.amount + one.out.amount;
  return [...totals.values()].sort(
    (a, b) =>
      weight(b) - weight(a) ||
      b.asked.min - a.asked.min ||
      (`${a.currency} ${a.key}` < `${b.currency} ${b.key}` ? -1 : 1),
  );
}
