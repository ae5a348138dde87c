import type { PaymentPoints, StatedRange } from '../../../../shared/domain/payment.ts';
import type { ReadDb } from '../../store/database.ts';
import { documentKeyOf } from '../../store/messages.ts';
import { paymentRates, paymentSites, wordsAt } from '../../store/payment-rows.ts';
import type { StoredRate } from '../../store/payments.ts';
import { exact } from './ledger-rows.ts';
import type { CaseMoney } from './money.ts';

/** What points of each site cost and how many were bought, by what messages of the site say; the most bought first. */
export function pointsBySite(db: ReadDb, { all }: CaseMoney): PaymentPoints[] {
  const sitesOf = paymentSites(db);
  const rates = new Map<string, StoredRate[]>();
  for (const rate of paymentRates(db)) {
    for (const site of sitesOf.get(rate.documentId) ?? []) {
      const own = rates.get(site);
      if (own) own.push(rate);
      else rates.set(site, [rate]);
    }
  }
  const bought = new Map<string, PaymentPoints['bought']>();
  for (const { said, sites, points, min, max, currency } of all) {
    if (said !== 'confirmed' || points === null || min === null || min !== max || currency === 'PT') continue;
    for (const site of sites) {
      const sums = bought.get(site) ?? { points: 0, amounts: [], payments: 0 };
      const paid = sums.amounts.find((one) => one.currency === currency) ?? { currency, amount: 0 };
      bought.set(site, {
        points: exact(sums.points + points),
        amounts: [...sums.amounts.filter((one) => one !== paid), { currency, amount: exact(paid.amount + min) }].sort(
          (a, b) => (a.currency < b.currency ? -1 : 1),
        ),
        payments: sums.payments + 1,
      });
    }
  }
  const sites = [...new Set([...rates.keys(), ...bought.keys()])];
  return sites
    .map((site): PaymentPoints => {
      const range = (what: StoredRate['what']) =>
        rangeOf(
          db,
          (rates.get(site) ?? []).filter((rate) => rate.what === what),
        );
      const [yenPerPoint, pointsPerMessage, stated] = [
        range('per-point'),
        range('points-per-message'),
        range('per-message'),
      ];
      const computed =
        yenPerPoint && pointsPerMessage
          ? {
              min: exact(yenPerPoint.min * pointsPerMessage.min),
              max: exact(yenPerPoint.max * pointsPerMessage.max),
              how: 'computed' as const,
            }
          : null;
      return {
        kind: 'payment-points',
        site,
        bought: bought.get(site) ?? { points: 0, amounts: [], payments: 0 },
        ...{ yenPerPoint, pointsPerMessage },
        yenPerMessage: stated ? { min: stated.min, max: stated.max, how: 'stated' } : computed,
      };
    })
    .sort((a, b) => b.bought.points - a.bought.points || (a.site < b.site ? -1 : 1));
}

/** All values that were stated, with the first place where one stands. */
function rangeOf(db: ReadDb, rates: readonly StoredRate[]): StatedRange | null {
  const [first] = rates;
  if (!first) return null;
  let [min, max] = [first.value, first.value];
  for (const { value } of rates) [min, max] = [Math.min(min, value), Math.max(max, value)];
  const { documentId, field, start, end } = first;
  return {
    ...{ min, max, count: rates.length },
    document: documentKeyOf(db, documentId),
    range: { field, start, end },
    raw: wordsAt(db, documentId, field, start, end),
  };
}
