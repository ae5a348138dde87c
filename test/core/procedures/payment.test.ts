import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/client.ts';
import type { Rows } from '../../../shared/contract/results.ts';
import { type PaymentRow, totalGroups } from '../../../shared/domain/payment.ts';
import { matchPayments } from '../../../shared/text/payments/match-payments.ts';
import { aCase, aCollection, aMail, codeOf } from '../../support/cases.ts';

const account = 'みなと架空銀行 見本支店(999) 普通 0000123 名義 カ)アオイロキカク';

const mail = (at: number, from: string, text: string): string =>
  aMail(
    {
      From: `<${from}>`,
      To: 'sora@reader.example',
      Date: `Thu, ${at} Feb 2018 10:11:12 +0900`,
      'Message-ID': `<${at}@${from}>`,
      Subject: `n${at}`,
      'Content-Type': 'text/plain; charset=utf-8',
    },
    `${text}\r\n`,
  );

const mails = {
  'a.eml': mail(1, 'support@hoshi.example', `お振込金額 3,000円(300ポイント)\r\nお振込先\r\n${account}`),
  'b.eml': mail(2, 'support@hoshi.example', '3,000円のご入金を確認し、300ポイントを追加しました。1ポイント=10円です。'),
  'c.eml': mail(
    3,
    'emma@pals.example',
    'Please send $250 by Western Union to cover the delivery fee. http://pals.example/',
  ),
  'd.eml': mail(
    4,
    'support@hoshi.example',
    '本人確認手数料30,000円をお支払いください。1通5ポイントです。1ポイント=10円です。',
  ),
  'e.eml': mail(5, 'sora@reader.example', 'The council meets on Thursday.'),
};
const bank = [
  '年月日,お引出し,お預入れ,お取り扱い内容,残高,メモ,ラベル',
  '2018/02/01,,"67,960",振込 ｶ)ｻﾝﾌﾟﾙｼｮｳｼﾞ,"100,000",,',
  '2018/02/02,"3,000",,振込 ｶ)ｱｵｲﾛｷｶｸ,"97,000",,',
  '2018/02/06,"30,000",,ATM,"67,000",,',
  '2018/02/20,"3,000",,現金,"64,000",,',
  '',
].join('\n');

async function withPayments() {
  const opened = await aCase();
  await opened.client.import.start({ paths: [aCollection({ ...mails, 'bank.csv': bank })] });
  const found = await opened.client.payment.find({});
  return { ...opened, found };
}

async function all<T>(window: (offset: number) => Promise<Rows<T>>): Promise<T[]> {
  const rows: T[] = [];
  for (;;) {
    const { rows: next, total } = await window(rows.length);
    rows.push(...next);
    if (rows.length >= total) return rows;
  }
}

const requests = (client: Client) => all((offset) => client.payment.requests({ offset, limit: 2 }));
const ledger = (client: Client, filter: Parameters<Client['payment']['list']>[0] = {}) =>
  all((offset) => client.payment.list({ ...filter, offset, limit: 2 }));

test('requests have their words and where they go, and the row that would answer one stands beside it with reasons', async () => {
  const { client, close, found } = await withPayments();
  expect(found).toEqual({
    ...{ kind: 'payments', read: 5, requests: 3, confirmed: 1, claimed: 0 },
    ...{ rates: 3, rows: 4, matched: 2 },
  });
  const [points, dollars, fee] = await requests(client);
  expect(points).toMatchObject({
    sum: { min: 3000, max: 3000, currency: 'JPY' },
    ...{ points: 300, method: 'bank-transfer', payee: 'カ)アオイロキカク', state: 'suggested', candidates: 2 },
    ...{ sender: { label: 'support@hoshi.example' }, payer: { label: 'sora@reader.example' } },
    sites: ['hoshi.example'],
  });
  const message = await client.message.show({ id: points?.document ?? '' });
  expect(message.text?.slice(points?.range.start, points?.range.end)).toBe(points?.raw);
  expect(points?.raw).toContain('お振込金額 3,000円');
  expect(dollars).toMatchObject({ sum: { min: 250, currency: 'USD' }, state: 'unanswered', candidates: 0 });
  expect(fee).toMatchObject({ sum: { min: 30_000 }, purpose: 'fee', state: 'suggested' });
  const page = await client.payment.show({ id: points?.id.slice(0, 6) ?? '' });
  expect(page.matches.map(({ row, likely }) => [row.moment?.edtf, likely])).toEqual([
    ['2018-02-02', true],
    ['2018-02-20', false],
  ]);
  expect(page.matches[0]?.reasons.map(({ code }) => code)).toEqual([
    'payment/amount-equal',
    'payment/days',
    'payment/same-payee',
    'payment/method-bank-transfer',
  ]);
  expect(await codeOf(client.payment.show({ id: 'ffff' }))).toBe('payment/not-found');
  expect(await codeOf(client.payment.decide({ id: points?.id ?? '', row: 'ffff', decision: 'accepted' }))).toBe(
    'payment/no-such-row',
  );
  await close();
});

test('the ledger runs on from row to row, says what the statement says, and is filtered by what it answers too', async () => {
  const { client, close } = await withPayments();
  const rows = await ledger(client);
  expect(rows.map(({ balance, running, adds }) => [balance, running, adds])).toEqual([
    [100_000, 67_960, null],
    [97_000, 64_960, true],
    [67_000, 34_960, true],
    [64_000, 31_960, true],
  ]);
  expect(rows.map(({ answers }) => answers?.sender?.label ?? null)).toEqual([
    null,
    'support@hoshi.example',
    'support@hoshi.example',
    null,
  ]);
  expect(await ledger(client, { text: 'hoshi' })).toEqual([rows[1], rows[2]]);
  expect(await ledger(client, { text: 'アオイロ' })).toEqual([rows[1]]);
  expect(await ledger(client, { direction: 'in' })).toEqual([rows[0]]);
  expect(await client.payment.points({})).toMatchObject({
    rows: [
      {
        site: 'hoshi.example',
        bought: { points: 300, amounts: [{ currency: 'JPY', amount: 3000 }], payments: 1 },
        yenPerPoint: { min: 10, max: 10, count: 2 },
        pointsPerMessage: { min: 5, max: 5, count: 1 },
        yenPerMessage: { min: 50, max: 50, how: 'computed' },
      },
    ],
  });
  await close();
});

test('a decision moves the row, is undone, and outlives a rebuild, a new search and another import', async () => {
  const { client, close } = await withPayments();
  const { digest: before } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(before);
  const [points] = await requests(client);
  const id = points?.id ?? '';
  const { matches } = await client.payment.decide({ id, decision: 'rejected', why: 'another debt' });
  expect(matches[0]).toMatchObject({ standing: 'rejected', likely: false });
  expect((await requests(client))[0]).toMatchObject({ state: 'unanswered', row: null });
  const other = matches[1]?.row.id ?? '';
  await client.payment.decide({ id, row: other, decision: 'accepted' });
  expect((await requests(client))[0]).toMatchObject({ state: 'answered', row: other });
  const { digest } = await client.case.digest({});
  expect(digest).not.toBe(before);
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  await client.import.start({
    paths: [aCollection({ 'f.eml': mail(8, 'x@y.example', '手数料5,000円をお支払いください。') })],
  });
  expect(await client.payment.list({})).toMatchObject({ run: 'stale' });
  await client.payment.find({});
  expect((await requests(client))[0]).toMatchObject({ id, state: 'answered', row: other });
  await client.decision.undo({});
  await client.decision.undo({});
  expect((await requests(client))[0]).toMatchObject({ id, state: 'suggested', row: matches[0]?.row.id });
  await client.payment.decide({ id, decision: 'later' });
  expect(await client.payment.requests({ state: 'later' })).toMatchObject({ total: 1, states: { later: 1 } });
  await close();
});

/** A small generator of cases: who asks for how much on which day, and what went out. */
const story = fc.record({
  asked: fc.array(
    fc.record({
      sender: fc.constantFrom('a@one.example', 'b@two.example'),
      yen: fc.constantFrom(1000, 2000, 3000),
      isYen: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  paid: fc.array(fc.record({ day: fc.integer({ min: 1, max: 20 }), yen: fc.constantFrom(1000, 2000, 2500) }), {
    minLength: 1,
    maxLength: 8,
  }),
  accept: fc.boolean(),
});

test('totals are a plain sum over the rows that they open, and matches are those of the plain lists', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ asked, paid, accept }) => {
      const { client, close } = await aCase();
      const files = Object.fromEntries(
        asked.map(({ sender, yen, isYen }, at) => [
          `${at}.eml`,
          mail(at + 1, sender, isYen ? `手数料${yen}円をお支払いください。` : `Please pay a fee of $${yen} today.`),
        ]),
      );
      const rows = paid.map(({ day, yen }, at) => `2018/02/${String(day).padStart(2, '0')},${yen},,P${at},`);
      const csv = ['年月日,お引出し,お預入れ,お取り扱い内容,残高', ...rows, ''].join('\n');
      await client.import.start({ paths: [aCollection({ ...files, 'bank.csv': csv })] });
      await client.payment.find({});
      const list = await requests(client);
      const all = await ledger(client);
      const day = (edtf: string | null | undefined) => Date.parse(`${edtf?.slice(0, 10)}T00:00:00Z`) / 86_400_000;
      const plain = matchPayments(
        list.map(({ id: key, moment, sum, payee, account: to, method }) => {
          return { key, day: day(moment?.edtf), sum, payee, account: to, method };
        }),
        all.map(({ id: key, moment, amount, currency, payee, method }) => {
          return { key, day: day(moment?.edtf), amount: amount ?? 0, currency, payee, method, words: payee ?? '' };
        }),
      );
      const shown = [];
      for (const { id } of list) {
        for (const match of (await client.payment.show({ id })).matches)
          shown.push(`${id} ${match.row.id} ${match.likely}`);
      }
      expect(shown.sort()).toEqual(
        plain.map(({ request, payment, likely }) => `${request} ${payment} ${likely}`).sort(),
      );
      const [first] = list.filter(({ row }) => row !== null);
      if (accept && first) await client.payment.decide({ id: first.id, decision: 'accepted' });
      for (const by of totalGroups) {
        for (const { key, currency, accepted, suggested, out, asked: sums } of (await client.payment.totals({ by }))
          .rows) {
          const own = await ledger(client, { by, key, currency });
          const sumOf = (some: PaymentRow[]) => some.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
          const withStanding = (standing: string) => own.filter(({ answers }) => answers?.standing === standing);
          if (by === 'payee' || by === 'statement') {
            expect(out).toEqual({ count: own.length, amount: sumOf(own) });
            continue;
          }
          expect(accepted).toEqual({ count: withStanding('accepted').length, amount: sumOf(withStanding('accepted')) });
          expect(suggested).toEqual({
            count: withStanding('suggested').length,
            amount: sumOf(withStanding('suggested')),
          });
          const asks = (await client.payment.requests({ by, key, currency })).rows;
          expect(sums).toMatchObject({
            count: asks.length,
            min: asks.reduce((sum, { sum: one }) => sum + (one.min ?? 0), 0),
          });
          expect(new Set([...own, ...asks.map(({ sum }) => sum)].map((one) => one.currency)).size).toBeLessThanOrEqual(
            1,
          );
        }
      }
      await close();
    }),
    { numRuns: 12 },
  );
});
