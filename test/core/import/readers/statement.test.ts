import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../electron/core/import/detect.ts';
import type { ReadItem } from '../../../../electron/core/store/read-document.ts';
import { readColumns, writeColumns } from '../../../../shared/domain/columns.ts';
import type { TransactionDetail } from '../../../../shared/domain/document.ts';
import { corporaRoot } from '../../../support/corpora.ts';
import { recordsOf } from '../../../support/records.ts';
import { bareStatements, shinseiCp932, statements, utf16 } from '../../../support/statements.ts';

const detect = (bytes: Buffer) => detectFormat(bytes, { name: 'x', size: bytes.length });

const detailOf = (item: ReadItem | undefined): TransactionDetail => {
  const detail = item?.document?.detail;
  if (detail?.type !== 'transaction') throw new Error('no transaction');
  return detail;
};

const rowsOf = async (text: string | Buffer, answers = {}) => {
  const records = await recordsOf(Buffer.from(text), 'statement', answers);
  return { ...records, rows: records.items.filter((item) => item.document?.type === 'transaction') };
};

const short = (item: ReadItem) => {
  const { direction, amount, balance, adds, payee } = detailOf(item);
  return [item.document?.moments[0]?.edtf, direction, amount, balance, adds, payee];
};

describe('a statement of a known institution', () => {
  it.each(Object.entries(statements))('%s is told by its headings and asks nothing of its columns', async (_, text) => {
    const bytes = Buffer.from(text);
    expect(detect(bytes)).toBe('statement');
    const { rows, questions, items } = await rowsOf(bytes);
    expect(questions.filter(({ code }) => code === 'columns')).toEqual([]);
    expect(items.flatMap(({ failures }) => failures)).toEqual([]);
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row.document?.moments[0]?.edtf).toMatch(/^2026-09-0\d/);
      expect(detailOf(row)).toMatchObject({ amount: expect.any(Number), payee: expect.any(String), currency: 'JPY' });
      // The range is the row, without the end of its line.
      expect(bytes.subarray(row.offset, row.offset + row.length).toString()).not.toMatch(/[\r\n]$/);
    }
  });

  it('says which rows follow from the balance before them', async () => {
    const { rows } = await rowsOf(statements.mufg);
    expect(rows.map(short)).toEqual([
      ['2026-09-01', 'in', 67_960, 1_267_960, null, 'ｶ)ｻﾝﾌﾟﾙｼｮｳｼﾞ'],
      ['2026-09-02', 'out', 18_420, 1_249_540, true, 'ﾄｳｷｮｳﾃﾞﾝﾘｮｸ,9ｶﾞﾂ'],
      ['2026-09-03', 'out', 50_000, 1_199_541, false, 'ｶｽﾐｶﾞｾｷｼﾃﾝ'],
    ]);
  });

  it('reads a table that begins with the newest', async () => {
    const { rows } = await rowsOf(statements.rakutenNewestFirst);
    expect(rows.map((row) => detailOf(row).adds)).toEqual([true, true, null]);
  });

  it('keeps what stands above the headings as a document of its own', async () => {
    const { items } = await rowsOf(statements.yucho);
    expect(items[0]?.document).toMatchObject({ type: 'file', channel: 'statement' });
    expect(items[0]?.document?.text).toContain('記号番号');
    expect(items[1]?.document?.to).toEqual([{ name: 'ｶｰﾄﾞ ﾊﾞﾝｸﾄｳｷｮｳ', address: '' }]);
  });

  it('reads the same in CP932, UTF-8 with a mark, and UTF-16', async () => {
    const plain = (await rowsOf(statements.shinsei)).rows.map(short);
    for (const bytes of [shinseiCp932, Buffer.from(`\ufeff${statements.shinsei}`), utf16(statements.shinsei)]) {
      expect(detect(bytes)).toBe('statement');
      const { rows } = await rowsOf(bytes);
      expect(rows.map(short)).toEqual(plain);
      expect(rows.every((row) => row.document?.decoding?.undecodable === 0)).toBe(true);
    }
  });
});

describe('a table without headings', () => {
  it('is told by its cells, and a running balance shows which column is which', async () => {
    const bytes = Buffer.from(bareStatements.balanced);
    expect(detect(bytes)).toBe('statement');
    const { rows, questions } = await rowsOf(bytes);
    expect(rows.map(short)).toEqual([
      ['2026-09-01', 'in', 67_960, 1_267_960, null, 'ｶ)ｻﾝﾌﾟﾙｼｮｳｼﾞ'],
      ['2026-09-02', 'out', 18_420, 1_249_540, true, 'ﾄｳｷｮｳﾃﾞﾝﾘｮｸ'],
      ['2026-09-03', 'out', 50_000, 1_199_540, true, 'ｶｽﾐｶﾞｾｷ'],
      ['2026-09-04', 'in', 5000, 1_204_540, true, 'ﾃｽﾄﾀﾛｳ'],
    ]);
    expect(questions).toEqual([
      { code: 'columns', options: [expect.any(String)], example: bareStatements.balanced.split('\r\n')[0] },
    ]);
    expect(readColumns(questions[0]?.options[0] ?? '')).toEqual({
      headings: ['#1', '#2', '#3', '#4', '#5', '#6'],
      roles: ['date', 'other', 'payee', 'out', 'in', 'balance'],
    });
    // The first row is a row like any other, and not named by where it stands.
    const longer = await rowsOf(`R8.8.31,振込,ｱ,,"1","1,200,000"\r\n${bareStatements.balanced}`);
    expect(longer.rows.slice(1).map((row) => row.document?.id)).toEqual(rows.map((row) => row.document?.id));
  });

  it('reads one with the newest row first', async () => {
    const lines = bareStatements.balanced.trim().split('\r\n').reverse();
    const { rows } = await rowsOf(lines.join('\r\n'));
    expect(rows.map((row) => detailOf(row).adds)).toEqual([true, true, true, null]);
    expect(rows.map((row) => detailOf(row).direction)).toEqual(['in', 'out', 'out', 'in']);
  });

  it('says nothing of what moved where nothing proves it, until somebody tells', async () => {
    const bytes = Buffer.from(bareStatements.amounts);
    expect(detect(bytes)).toBe('statement');
    const { rows, questions, items } = await rowsOf(bytes);
    expect(items[0]?.document).toMatchObject({ type: 'file' });
    expect(rows).toHaveLength(5);
    for (const row of rows)
      expect(detailOf(row)).toMatchObject({ direction: null, amount: null, balance: null, payee: null });
    expect(questions.map(({ code, options }) => [code, options.length])).toEqual([
      ['columns', 1],
      ['day-month', 2],
    ]);
    expect(questions[1]).toMatchObject({ options: ['day', 'year'], example: '26/09/13' });
    const headings = ['#1', '#2', '#3', '#4'];
    const columns = writeColumns({ headings, roles: ['date', 'payee', 'out', 'points-in'] });
    const told = await rowsOf(bytes, { columns, 'day-month': 'year' });
    expect(told.rows.slice(0, 3).map(short)).toEqual([
      ['2026-09-13', 'out', 3000, null, null, 'サンプル出会い'],
      ['2026-09-15', 'out', 5000, null, null, 'サンプル出会い'],
      ['2026-09-30', 'out', 980, null, null, 'テスト商店'],
    ]);
    expect(told.rows[0]?.document?.weaknesses).toEqual(expect.arrayContaining(['short-year', 'assumed']));
    expect(told.rows.map((row) => row.document?.id)).toEqual(rows.map((row) => row.document?.id));
  });

  it('takes headings that it does not know for headings', async () => {
    const { rows, questions } = await rowsOf('Wann,Wem,Wieviel\n2026-09-01,x,5\n2026-09-02,y,6\n2026-09-03,z,7\n');
    expect(rows).toHaveLength(3);
    expect(readColumns(questions[0]?.options[0] ?? '')?.headings).toEqual(['Wann', 'Wem', 'Wieviel']);
  });

  it.each([
    '1,2,3\n4,5,6\n7,8,9\n',
    '2026-09-01,x,5\n2026-09-02,y,6\n',
    '2026/09/01 10:00\tA\thello\n2026/09/01 10:01\tB\thi\n2026/09/01 10:02\tA\tyes\n',
    'On 1/9/26, he paid 5, she 6,\non 2/9/26, he paid 5, she 6,\non 3/9/26, he paid 5, she 6,\n',
  ])('leaves alone %j', (text) => expect(detect(Buffer.from(text))).toBe('text'));
});

describe('years of two digits', () => {
  it.each([
    ['24.12.31', undefined, [null]],
    ['24.12.31', 'year', ['2024-12-31']],
    ['31.12.74', undefined, ['1974-12-31']],
    ['12/31/24', undefined, ['2024-12-31']],
    ['26/09/13', 'day', ['2013-09-26']],
    ['26/09/13', undefined, [null]],
    ['99/12/31', undefined, ['1999-12-31']],
  ])('%s, answered %s', async (date, answer, expected) => {
    const { rows } = await rowsOf(`date,details,amount\n${date},x,5\n`, answer ? { 'day-month': answer } : {});
    expect(rows.map((row) => row.document?.moments[0]?.edtf ?? null)).toEqual(expected);
    expect(rows[0]?.document?.weaknesses).toContain('short-year');
  });
});

describe('any other table', () => {
  const table = 'Date,Details,Amount\n03/04/2026,Points shop,-12.50\n05/04/2026,"A ""shop""\nin Osaka",-3\n';

  it('asks for its columns and for the order of its dates, and reads what it can', async () => {
    expect(detect(Buffer.from(table))).toBe('statement');
    const { rows, questions } = await rowsOf(table);
    expect(questions.map(({ code }) => code)).toEqual(['columns', 'day-month']);
    expect(readColumns(questions[0]?.options[0] ?? '')).toEqual({
      headings: ['Date', 'Details', 'Amount'],
      roles: ['date', 'payee', 'amount'],
    });
    expect(rows.map(short)).toEqual([
      [null, 'out', 12.5, null, null, 'Points shop'],
      [null, 'out', 3, null, null, 'A "shop"\nin Osaka'],
    ]);
    expect(rows[0]?.document?.moments[0]?.raw).toBe('03/04/2026');
    expect(rows[0]?.document?.weaknesses).not.toContain('assumed');
  });

  it('follows the answers, and says that somebody told it', async () => {
    const columns = writeColumns({ headings: ['Date', 'Details', 'Amount'], roles: ['date', 'other', 'in'] });
    const before = await rowsOf(table);
    const { rows } = await rowsOf(table, { columns, 'day-month': 'day' });
    expect(rows.map((row) => row.document?.moments[0]?.edtf)).toEqual(['2026-04-03', '2026-04-05']);
    expect(detailOf(rows[0])).toMatchObject({ payee: null, direction: 'out' });
    expect(rows[0]?.document?.weaknesses).toContain('assumed');
    // What is decided of a row does not make it another one.
    expect(rows.map((row) => row.document?.id)).toEqual(before.rows.map((row) => row.document?.id));
  });

  it('takes no answer that is for other headings', async () => {
    const columns = writeColumns({ headings: ['Day', 'What'], roles: ['date', 'in'] });
    const { rows } = await rowsOf(table, { columns });
    expect(detailOf(rows[0]).payee).toBe('Points shop');
  });

  it('lets one date prove the order of all', async () => {
    const { rows, questions } = await rowsOf(table.replace('05/04', '25/04'));
    expect(questions.map(({ code }) => code)).toEqual(['columns']);
    expect(rows.map((row) => row.document?.moments[0]?.edtf)).toEqual(['2026-04-03', '2026-04-25']);
  });

  it.each([
    [
      '購入日時,ポイント,金額,決済方法\n令和8年9月1日 12:34,100,"1,000円",クレジット\n',
      ['out', 1000, 'JPY', '2026-09-01T12:34'],
    ],
    ['購入日,サイト名,購入ポイント,円\n令和8年9月1日,サンプル,100,"1,000"\n', ['out', 1000, 'JPY', '2026-09-01']],
    ['date,points,yen,site\n2026-09-01,100,1000,sample.example\n', ['out', 1000, null, '2026-09-01']],
    ['利用日,内容,消費ポイント\nR8.9.1,メール送信,50pt\n', ['out', 50, 'PT', '2026-09-01']],
    ['日付,内容,獲得ポイント\n20260901,ボーナス,50\n', ['in', 50, 'PT', '2026-09-01']],
    ['date;description;debit;credit;currency\n2026-09-01;x;;5.00;EUR\n', ['in', 5, 'EUR', '2026-09-01']],
  ])('reads %j', async (text, expected) => {
    expect(detect(Buffer.from(text))).toBe('statement');
    const { rows } = await rowsOf(text);
    const { direction, amount, currency } = detailOf(rows[0]);
    expect([direction, amount, currency, rows[0]?.document?.moments[0]?.edtf]).toEqual(expected);
  });

  it.each([
    'a,b,c\n1,2,3\n',
    'date,name,city\n2026-09-01,x,y\n',
    'Dear all,\n\nthe amount, the date, all of it: tomorrow.\n',
    '取引日,入出金(円)について、説明します。\nこれは文章です。\n',
    '2026/08/21\t花子\tこんにちは\n',
  ])('leaves alone %j', (text) => expect(detect(Buffer.from(text))).toBe('text'));

  it('counts equal rows, and gives a longer export the same ids', async () => {
    const row = '2026-09-01,Coffee,-4.00\n';
    const one = await rowsOf(`date,details,amount\n${row}${row}`);
    const two = await rowsOf(`date,details,amount\n${row}${row.trim()}`);
    expect(new Set(one.rows.map((item) => item.document?.id)).size).toBe(2);
    expect(two.rows.map((item) => item.document?.id)).toEqual(one.rows.map((item) => item.document?.id));
  });

  it('takes a sum below the rows for no movement', async () => {
    const { rows } = await rowsOf('利用日,利用先,利用金額\n2026/9/1,店,100\n,合計,100\n');
    expect(rows.map((row) => detailOf(row).amount)).toEqual([100, null]);
  });
});

const root = corporaRoot();
describe.skipIf(root === null)('real statements', () => {
  it.each([
    ['bank-mufg.csv', 9, 8],
    ['bank-mufg.sjis.csv', 9, 8],
    ['bank-smbc.csv', 8, 7],
    ['card-rakuten.csv', 9, 0],
  ])('%s', async (name, count, adding) => {
    const bytes = readFileSync(`${root}/csv/${name}`);
    expect(detect(bytes)).toBe('statement');
    const { rows, questions } = await rowsOf(bytes);
    expect(rows).toHaveLength(count);
    expect(questions).toEqual([]);
    expect(rows.filter((row) => detailOf(row).adds).length).toBe(adding);
    expect(rows.filter((row) => detailOf(row).adds === false)).toEqual([]);
    const text = rows.map((row) => row.document?.text).join('\n');
    expect(text).not.toContain('\ufffd');
  });
});

describe('whatever bytes come', () => {
  it('loses none and never throws', async () => {
    const seeds = [...Object.values(statements), ...Object.values(bareStatements)].map((text) => Buffer.from(text));
    const splice = fc.record({
      seed: fc.constantFrom(...seeds),
      at: fc.nat(400),
      cut: fc.nat(80),
      put: fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.constantFrom('"', '\n"', ',,"', '\r', '\0').map(Buffer.from)),
    });
    await fc.assert(
      fc.asyncProperty(splice, fc.integer({ min: 8, max: 64 }), async ({ seed, at, cut, put }, piece) => {
        const bytes = Buffer.concat([seed.subarray(0, at), Buffer.from(put), seed.subarray(at + cut)]);
        if (bytes.length === 0) return;
        const { items } = await recordsOf(bytes, 'statement', {}, piece);
        expect(items.length).toBeGreaterThan(0);
        expect(items.flatMap(({ failures }) => failures).filter(({ code }) => code === 'import/crashed')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
