import type { PaymentFlow } from '../../../../shared/domain/payment.ts';
import type { ReadDb } from '../../store/database.ts';
import { ledgerAmounts } from '../../store/payment-rows.ts';
import { exact } from './ledger-rows.ts';
import type { CaseMoney, Money } from './money.ts';
import { partyOf } from './payment-views.ts';
import { addSum } from './totals.ts';

const targetOf = ({ account, sites }: Money): PaymentFlow['to'] => {
  if (account !== null) return { type: 'account', label: account };
  const [site] = sites;
  return site === undefined ? { type: 'none', label: '' } : { type: 'site', label: site };
};

/** Who was to pay whom into what, as requests say it, and what went out for them; the largest first. */
export function flowsOf(db: ReadDb, { all, answers }: CaseMoney): PaymentFlow[] {
  const flows = new Map<string, PaymentFlow>();
  const of = (money: Money, currency: string): PaymentFlow => {
    const to = targetOf(money);
    const key = JSON.stringify([money.payerId, money.senderId, to, currency]);
    const known = flows.get(key);
    if (known) return known;
    const flow: PaymentFlow = {
      kind: 'payment-flow',
      payer: partyOf(db, money.payerId),
      sender: partyOf(db, money.senderId),
      ...{ to, currency },
      accepted: { count: 0, amount: 0 },
      suggested: { count: 0, amount: 0 },
      asked: { count: 0, min: 0, max: 0 },
    };
    flows.set(key, flow);
    return flow;
  };
  for (const money of all) if (money.said === 'request') addSum(of(money, money.currency).asked, money);
  const amounts = ledgerAmounts(db, [...answers.keys()]);
  for (const [row, { request, standing }] of answers) {
    const paid = amounts.get(row);
    if (!paid) continue;
    // A statement that names no currency is read in that of the request.
    const sums = of(request, request.currency)[standing];
    sums.count += 1;
    sums.amount = exact(sums.amount + paid.amount);
  }
  const weight = ({ accepted, suggested }: PaymentFlow) => accepted.amount + suggested.amount;
  const name = ({ currency, payer, sender, to }: PaymentFlow) =>
    `${currency} ${payer?.id ?? ''} ${sender?.id ?? ''} ${to.label}`;
  return [...flows.values()].sort(
    (a, b) => weight(b) - weight(a) || b.asked.min - a.asked.min || (name(a) < name(b) ? -1 : 1),
  );
}
