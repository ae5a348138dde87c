import { describe, expect, test } from 'vitest';
import type { Sum } from '../../../../shared/domain/payment.ts';
import { findMoney } from '../../../../shared/text/payments/find-money.ts';
import { holderIn, isSameParty, partyName } from '../../../../shared/text/payments/party-name.ts';
import { moneySet } from '../../../support/money-set.ts';

const labelOf = ({ sum: { currency, min } }: { sum: Sum }): string => `${currency}:${min}`;

function score(pairs: readonly (readonly [wanted: string[], got: string[]])[]): { precision: number; recall: number } {
  let [right, wanted, got] = [0, 0, 0];
  for (const [labels, found] of pairs) {
    right += found.filter((one) => labels.includes(one)).length;
    wanted += labels.length;
    got += found.length;
  }
  return { precision: right / got, recall: right / wanted };
}

describe('money in messages', () => {
  test('requests and payments of a labelled set are found, promises and prices are not', () => {
    const read = moneySet(2000).map((one) => ({ ...one, found: findMoney(one.text) }));
    const requests = score(read.map(({ requests: labels, found }) => [labels, found.requests.map(labelOf)]));
    const paid = score(read.map(({ paid: labels, found }) => [labels, found.payments.map(labelOf)]));
    for (const { precision, recall } of [requests, paid]) {
      expect(precision).toBeGreaterThan(0.95);
      expect(recall).toBeGreaterThan(0.95);
    }
  });

  test('a request says how much, for what, to whom and until when, and where it stands', () => {
    const text =
      'ポイントは1ポイント=10円です。\nお振込金額 3,000円(300ポイント)\nお振込先\n' +
      'みなと架空銀行 見本支店(999) 普通 0000123 名義 カ)アオイロキカク\n';
    const { requests, payments, rates } = findMoney(text);
    expect(payments).toEqual([]);
    expect(rates).toMatchObject([{ what: 'per-point', value: 10, currency: 'JPY' }]);
    expect(requests).toMatchObject([
      {
        sum: { min: 3000, max: 3000, bound: 'exact', currency: 'JPY' },
        points: 300,
        purpose: 'points',
        method: 'bank-transfer',
        payee: 'カ)アオイロキカク',
        account: 'みなと架空銀行|999|普通|0000123',
      },
    ]);
    expect(text.slice(requests[0]?.start, requests[0]?.end)).toContain('3,000円(300ポイント)');
    const fee = findMoney('We need a fee of $250 to $300 paid by Western Union within 24 hours. Please send it.');
    expect(fee.requests).toMatchObject([
      { sum: { min: 250, max: 300, currency: 'USD' }, method: 'wire', deadline: 'within 24 hours' },
    ]);
  });

  test('a sum of a day is no rate, and one that may be won is not asked for', () => {
    expect(findMoney('昨日3,000円を振り込みました。').payments).toMatchObject([
      { origin: 'claimed', sum: { min: 3000 } },
    ]);
    expect(findMoney('毎日3,000円をお支払いください。').requests).toEqual([]);
    expect(findMoney('Please buy now: watches worth up to $500.').requests).toEqual([]);
    expect(findMoney('Please buy now: watches worth $500.').requests).toHaveLength(1);
    for (const offer of [
      'We can send you, by air mail, four cartons of cigarettes for only $170.',
      'We have concluded arrangements to effect your payment of $500 through Western Union.',
      'Please be informed that a payment of\n USD359.66 will be processed today.',
      'We are to effect your payment of $1,500,000.00 through WESTERN UNION today.',
    ])
      expect(findMoney(offer).requests, offer).toEqual([]);
    expect(findMoney('We will send the parcel; you must pay a clearance fee of $250 first.').requests).toHaveLength(1);
  });

  test('what is quoted from another message is not asked again', () => {
    expect(findMoney('> 手数料3,000円をお支払いください。\nこれは何ですか。').requests).toEqual([]);
  });

  test('a hostile text costs no more than its length', () => {
    for (const piece of ['振込を', '1円', 'ください', 'pay $1 ', '手数料'.repeat(20), '>1円\n']) {
      expect(findMoney(piece.repeat(200_000)).requests.length).toBeLessThanOrEqual(20);
    }
  });
});

describe('names of payees', () => {
  test('half-width kana, small kana and the form of the company make no difference, kanji does', () => {
    const forms = ['カ)アオイロキカク', 'ｶ)ｱｵｲﾛｷｶｸ', '（カ）アオイロキカク', 'あおいろきかく', '振込 ｶ)ｱｵｲﾛｷｶｸ'];
    expect(new Set(forms.map(partyName)).size).toBe(1);
    expect(partyName('青色企画')).not.toBe(partyName('アオイロキカク'));
    expect(isSameParty(partyName('アオイロキカク'), partyName('ｱｵｲﾛｷ'))).toBe(true);
    expect(isSameParty('', '')).toBe(false);
    expect(holderIn('みなと架空銀行 普通 0000123 名義 カ)アオイロキカク')).toBe('カ)アオイロキカク');
  });
});
