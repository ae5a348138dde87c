import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/client.ts';
import { aCase, aCollection, aMail, codeOf } from '../../support/cases.ts';
import { pngOf, stripes } from '../../support/pictures.ts';
import { readingOf, screenshot } from '../../support/screenshots/screens.ts';

const shot = 'Screenshot_20240102-120301.png';
const reading = 'Screenshot_20240102-120301.png.ocr.json';

/** The talk that the screenshot shows, a minute more of it, and another one of the same day. */
const talk = [
  '[LINE] みさきとのトーク履歴',
  '保存日時：2024/01/03 09:00',
  '',
  '2024/01/02(火)',
  '12:01\tみさき\tはじめまして。みさきです。寂しくて連絡しました。',
  '12:02\t太郎\tどなたですか？',
  '12:03\tみさき\tポイントを買うと私の連絡先が見られます。振込先はみなと銀行 普通 1234567 です。',
  '12:03\tみさき\t登録はこちら http://www.dates.example/login',
  '12:09\tみさき\tお返事がないので心配しています。もう一度だけ連絡します。',
  '',
].join('\r\n');
const other = [
  '[LINE] 花子とのトーク履歴',
  '保存日時：2024/01/03 09:00',
  '',
  '2023/12/24(日)',
  '8:00\t花子\tどなたですか？',
  '8:05\t花子\t週末の天気はどうですか。会えるのを楽しみにしています。',
  '',
].join('\r\n');

const files = {
  [`shots/${shot}`]: screenshot('line-ja.png'),
  [`shots/${reading}`]: readingOf('line-ja.png'),
  '[LINE] みさきとのトーク.txt': talk,
  '[LINE] 花子とのトーク.txt': other,
};

const pictureId = async (client: Client, bytes: Uint8Array): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { rows } = await client.message.rows({ limit: 200 });
  const views = await Promise.all(rows.map(({ id }) => client.message.show({ id })));
  return views.find((view) => view.sha256 === sha256)?.id ?? '';
};

async function withShot(more: Record<string, string | Uint8Array> = {}) {
  const opened = await aCase();
  await opened.client.import.start({ paths: [aCollection({ ...files, ...more })] });
  return { ...opened, id: await pictureId(opened.client, screenshot('line-ja.png')) };
}

const textOf = async (client: Client, id: string) => (await client.message.show({ id })).text ?? '';

test('a screenshot shows the lines of its talk, each with reasons, and nothing else', async () => {
  const { client, close, id } = await withShot();
  const { rows, times, isRead } = await client.picture.shows({ id });
  expect(times).toEqual([{ by: 'file-name', raw: '20240102-120301', edtf: '2024-01-02T12:03:01', isScreenshot: true }]);
  expect(isRead).toBe(true);
  const texts = await Promise.all(rows.map((row) => textOf(client, row.id)));
  expect(texts.map((text) => text.slice(0, 6)).toSorted()).toEqual(
    ['どなたですか', 'はじめまして', 'ポイントを買', '登録はこちら'].toSorted(),
  );
  expect(rows.every(({ standing }) => standing === 'suggested')).toBe(true);
  const first = rows[texts.findIndex((text) => text.startsWith('はじめ'))];
  const codes = first?.reasons.map(({ code }) => code) ?? [];
  expect(codes).toEqual(['shows/words', 'shows/named-after', 'shows/no-zone', 'shows/sender']);
  expect(first?.reasons[0]?.values?.share).toBeGreaterThanOrEqual(90);
  expect(first?.reasons[1]?.values).toEqual({ minutes: 2 });
  const short = rows[texts.findIndex((text) => text.startsWith('どなた'))];
  expect(short?.reasons.map(({ code }) => code)).toEqual(['shows/words', 'shows/named-after', 'shows/no-zone']);
  await close();
});

test('a short line has to stand in the talk that the picture shows, where no time speaks for it', async () => {
  const { client, close } = await aCase();
  const { [`shots/${shot}`]: picture, [`shots/${reading}`]: read, ...talks } = files;
  const twice = talk.replaceAll('みさき', 'ゆい').replace('12:02\t太郎\tどなたですか？', '20:02\t太郎\tどなたですか？');
  await client.import.start({
    paths: [
      aCollection({
        ...talks,
        '[LINE] ゆいとのトーク.txt': twice,
        'x.png': picture ?? '',
        'x.png.ocr.json': read ?? '',
      }),
    ],
  });
  const { rows, times } = await client.picture.shows({ id: await pictureId(client, screenshot('line-ja.png')) });
  expect(times).toEqual([]);
  const short = await Promise.all(
    rows.map(async (row) => ((await textOf(client, row.id)).startsWith('どなた') ? row : null)),
  );
  expect(
    short.filter((row) => row !== null).map(({ moment, reasons }) => [moment?.edtf, reasons.map(({ code }) => code)]),
  ).toEqual([['2024-01-02T12:02', ['shows/words', 'shows/same-talk']]]);
  await close();
});

test('both sides say the same', async () => {
  const { client, close, id } = await withShot({ 'b.png': pngOf(stripes) });
  const { rows } = await client.picture.shows({ id });
  const all = (await client.message.rows({ limit: 200 })).rows.filter(({ type }) => type === 'message');
  for (const message of all) {
    const shown = await client.picture.shown({ id: message.id });
    const pair = rows.find((row) => row.id === message.id);
    expect(shown.map(({ id: picture, reasons }) => [picture, reasons])).toEqual(pair ? [[id, pair.reasons]] : []);
  }
  await close();
});

test('without its text a screenshot is paired by the minute in its name, and a photo by nothing', async () => {
  const { client, close } = await aCase();
  await client.import.start({
    paths: [
      aCollection({
        [shot]: screenshot('line-ja.png'),
        'IMG_20240102_120301.png': pngOf(stripes),
        '[LINE] みさきとのトーク.txt': talk,
      }),
    ],
  });
  const shows = await client.picture.shows({ id: await pictureId(client, screenshot('line-ja.png')) });
  expect(shows.isRead).toBe(false);
  expect(shows.rows).toHaveLength(4);
  expect(shows.rows[0]?.reasons.map(({ code }) => code)).toEqual(['shows/named-after', 'shows/no-zone']);
  const photo = await client.picture.shows({ id: await pictureId(client, pngOf(stripes)) });
  expect(photo).toMatchObject({ rows: [], times: [{ by: 'file-name', isScreenshot: false }] });
  await close();
});

test('a decision is kept, undone and redone, and remembered over a rebuild and a second import', async () => {
  const { client, close, id } = await withShot();
  const [first, second] = (await client.picture.shows({ id })).rows;
  const [yes, no] = [first?.id ?? '', second?.id ?? ''];
  await client.picture.pair({ id, message: yes, standing: 'accepted' });
  await client.picture.pair({ id, message: no, standing: 'rejected', why: 'another phone' });
  const standings = async () =>
    Object.fromEntries((await client.picture.shows({ id })).rows.map((row) => [row.id, row.standing]));
  const decided = await standings();
  expect(decided).toMatchObject({ [yes]: 'accepted', [no]: 'rejected' });
  expect((await client.picture.shows({ id })).rows[0]?.id).toBe(yes);
  expect((await client.picture.shown({ id: no }))[0]).toMatchObject({ id, standing: 'rejected' });
  await client.decision.undo({});
  expect(await standings()).toMatchObject({ [no]: 'suggested' });
  await client.decision.redo({});
  expect(await standings()).toEqual(decided);
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect(await standings()).toEqual(decided);
  await client.import.start({ paths: [aCollection(files)] });
  expect(await standings()).toEqual(decided);
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  await client.picture.pair({ id, message: yes, standing: 'suggested' });
  expect(await standings()).toMatchObject({ [yes]: 'suggested' });
  await close();
});

test('a pair that nothing suggests can be decided, and only a picture and a message are a pair', async () => {
  const { client, close, id } = await withShot({ 'a.eml': aMail({ From: 'a@b.example' }, 'Nothing of that.\r\n') });
  const mail = (await client.message.rows({ query: 'Nothing' })).rows[0]?.id ?? '';
  expect(await client.picture.shown({ id: mail })).toEqual([]);
  expect(await codeOf(client.picture.pair({ id: mail, message: id, standing: 'accepted' }))).toBe('picture/not-a-pair');
  expect(await codeOf(client.picture.pair({ id, message: id, standing: 'accepted' }))).toBe('picture/not-a-pair');
  await client.picture.pair({ id, message: mail, standing: 'accepted' });
  expect(await client.picture.shown({ id: mail })).toMatchObject([{ id, standing: 'accepted', reasons: [] }]);
  await close();
});

test('of many messages with the same words each says that the words do not tell which', async () => {
  const words = 'ポイントを買うと私の連絡先が見られます。振込先はみなと銀行 普通 1234567 です。';
  const mails = Object.fromEntries(
    Array.from({ length: 70 }, (_, at) => [
      `${at}.eml`,
      aMail(
        {
          From: `m${at}@dates.example`,
          Date: `Tue, 2 Jan 2024 0${at % 10}:00:00 +0900`,
          'Content-Type': 'text/plain; charset=utf-8',
        },
        `${words}\r\n`,
      ),
    ]),
  );
  const { client, close, id } = await withShot(mails);
  const { rows } = await client.picture.shows({ id });
  expect(rows.length).toBeLessThanOrEqual(54);
  const same = rows.filter(({ reasons }) => reasons.some(({ code }) => code === 'shows/among'));
  expect(same.length).toBeGreaterThan(40);
  expect(same[0]?.reasons.find(({ code }) => code === 'shows/among')?.values).toEqual({ others: 70 });
  // The one of the minute comes before those of the same words.
  expect(await textOf(client, rows[0]?.id ?? '')).toMatch(/^(はじめまして|ポイント|登録)/);
  await close();
});

test('a picture is found from its message though a great many others say the same', async () => {
  const line = 'はじめまして。みさきです。寂しくて連絡しました。';
  const mails = Object.fromEntries(
    Array.from({ length: 130 }, (_, at) => [
      `${at}.eml`,
      aMail(
        {
          From: `m${at}@dates.example`,
          Date: 'Tue, 2 Jan 2024 09:00:00 +0900',
          'Content-Type': 'text/plain; charset=utf-8',
        },
        `${line} ${at}\r\n`,
      ),
    ]),
  );
  // No time in its name: the words alone lead to it.
  const { [`shots/${shot}`]: picture, [`shots/${reading}`]: read, ...talks } = files;
  const { client, close } = await aCase();
  const all = { ...talks, ...mails, 'x.png': picture ?? '', 'x.png.ocr.json': read ?? '' };
  await client.import.start({ paths: [aCollection(all)] });
  const id = await pictureId(client, screenshot('line-ja.png'));
  const { rows } = await client.message.rows({ query: '寂しくて連絡', limit: 200 });
  const own = rows.find(({ channel }) => channel === 'line')?.id ?? '';
  expect(rows.length).toBeGreaterThan(130);
  expect(await client.picture.shown({ id: own })).toMatchObject([{ id, standing: 'suggested' }]);
  await close();
});
