import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aCase, aCollection, aFolder, codeOf } from '../../support/cases.ts';
import { face, pngOf, stripes } from '../../support/pictures.ts';
import { aRecogniser, hasRecogniser, tableOf } from '../../support/recogniser.ts';
import { screenshot } from '../../support/screenshots/screens.ts';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const table = tableOf([
  ['振', '込', '先'],
  ['emma@points.example', '090-1234-5678'],
]);
/** Answers with two lines, whatever the picture. */
const answering = `console.log(${JSON.stringify(table)});`;

const photo = pngOf(face);

async function withPhotos(files: Record<string, Uint8Array> = { 'shots/a.png': photo, 'b.png': pngOf(stripes) }) {
  const opened = await aCase();
  await opened.client.import.start({ paths: [aCollection(files)] });
  const { rows } = await opened.client.message.rows({ limit: 100 });
  const views = await Promise.all(rows.map(({ id }) => opened.client.message.show({ id })));
  const pictureOf = (bytes: Uint8Array) => views.find((view) => view.sha256 === sha256Of(bytes))?.id ?? '';
  return { ...opened, pictureOf };
}

afterEach(() => vi.unstubAllEnvs());

describe('where the machine has no text recognition', () => {
  beforeEach(() => vi.stubEnv('PATH', ''));

  test('it says so, changes nothing, and leaves nothing behind', async () => {
    const { client, close } = await withPhotos();
    const before = await client.case.digest({});
    expect(await codeOf(client.picture.read({}))).toBe('picture/no-recogniser');
    expect(await client.case.digest({})).toEqual(before);
    await close();
  });

  test('a program in the folder where the user happens to be is not run', async () => {
    const trap = join(aFolder(), 'ran');
    const folder = aRecogniser(`require('node:fs').writeFileSync(${JSON.stringify(trap)}, '');`);
    vi.stubEnv('PATH', ['.', folder.slice(1), ''].join(':'));
    const { client, close } = await withPhotos();
    expect(await codeOf(client.picture.read({}))).toBe('picture/no-recogniser');
    expect(existsSync(trap)).toBe(false);
    await close();
  });

  test('models of other languages alone are not enough', async () => {
    vi.stubEnv('PATH', aRecogniser(answering, '5.0.0', 'fra'));
    const { client, close } = await withPhotos();
    expect(await codeOf(client.picture.read({}))).toBe('picture/no-recogniser');
    await close();
  });
});

describe('where it has', () => {
  beforeEach(() => vi.stubEnv('PATH', aRecogniser(answering)));

  test('what is read becomes an original out of the picture, searchable, weak, with suggested mentions', async () => {
    const { client, close, pictureOf } = await withPhotos();
    const result = await client.picture.read({ ids: [pictureOf(photo)] });
    expect(result).toMatchObject({ tool: 'tesseract 9.9.9', languages: ['jpn', 'eng'], read: 1, left: [], known: 0 });
    const [reading, ...more] = await client.picture.text({ id: pictureOf(photo) });
    expect(more).toEqual([]);
    expect(reading).toMatchObject({ picture: sha256Of(photo), width: 90, height: 80, confidence: 92 });
    expect(reading?.lines.map(({ text }) => text)).toEqual(['振込先', 'emma@points.example 090-1234-5678']);
    const document = await client.message.show({ id: reading?.id ?? '' });
    expect(document).toMatchObject({ channel: 'picture-text', weaknesses: ['machine-read'], name: 'a.png.ocr.json' });
    const source = await client.source.show({ sha256: document.source });
    expect(source.acquisitions).toMatchObject([
      { how: 'extracted', container: sha256Of(photo), name: 'a.png.ocr.json' },
    ]);
    const { items } = await client.search.find({ query: '振込' });
    expect(items.map(({ id }) => id)).toEqual([reading?.id]);
    const mentions = await client.message.mentions({ id: document.id });
    expect(mentions.map(({ raw, standing }) => [raw, standing])).toEqual([
      ['emma@points.example', 'suggested'],
      ['090-1234-5678', 'suggested'],
    ]);
    expect(mentions.every(({ reasons }) => reasons.some(({ code }) => code === 'mention/machine-read'))).toBe(true);
    // The rest of the case has the same that the reading has.
    expect(await client.picture.text({ id: document.id })).toEqual([reading]);
    await close();
  });

  test('without ids it reads what was not read, and reading again adds nothing', async () => {
    const { client, close, pictureOf } = await withPhotos();
    await client.picture.read({ ids: [pictureOf(photo)] });
    expect(await client.picture.read({})).toMatchObject({ read: 1, known: 0 });
    const digest = await client.case.digest({});
    expect(await client.picture.read({})).toMatchObject({ read: 0, known: 0, empty: 0 });
    expect(await client.picture.read({ ids: [pictureOf(photo)] })).toMatchObject({ read: 0, known: 1 });
    expect(await client.case.digest({})).toEqual(digest);
    await close();
  });

  test('a rebuild needs no tool and gives the same, and a quote from it is verified in its bytes', async () => {
    const { client, close, pictureOf } = await withPhotos();
    await client.picture.read({});
    const [reading] = await client.picture.text({ id: pictureOf(photo) });
    await client.event.add({ title: { en: 'e' }, quotes: [{ document: reading?.id ?? '', quote: '振込先' }] });
    const { digest } = await client.case.digest({});
    vi.stubEnv('PATH', '');
    expect((await client.case.rebuild({})).digest).toBe(digest);
    expect(await client.picture.text({ id: pictureOf(photo) })).toEqual([reading]);
    expect(await client.case.verify({})).toMatchObject({ ok: true, checked: { anchors: 1 } });
    const [event] = await client.event.list({});
    expect(event?.citations[0]).toMatchObject({ weaknesses: ['machine-read'] });
    await close();
  });

  test('importing the picture again keeps its reading, and another version stands beside the first', async () => {
    const { client, close, path, pictureOf } = await withPhotos();
    await client.picture.read({});
    const digest = await client.case.digest({});
    const again = await client.import.start({ paths: [aCollection({ 'shots/a.png': photo })] });
    expect(again).toMatchObject({ stored: 0, failed: 0 });
    // The same bytes under a new path are a new acquisition, and nothing else.
    expect(await client.picture.text({ id: pictureOf(photo) })).toHaveLength(1);
    vi.stubEnv('PATH', aRecogniser(answering, '10.0.0'));
    expect(await client.picture.read({ ids: [pictureOf(photo)] })).toMatchObject({ read: 1 });
    const tools = (await client.picture.text({ id: pictureOf(photo) })).map(({ tool }) => tool);
    expect(tools.toSorted()).toEqual(['tesseract 10.0.0', 'tesseract 9.9.9']);
    expect(await client.case.digest({})).not.toEqual(digest);
    expect(readdirSync(join(path, 'originals', 'incoming'))).toEqual([]);
    await close();
  });

  test('the tool is given plain pixels and fixed words, never the bytes or the name of the picture', async () => {
    const out = join(aFolder(), 'seen.json');
    vi.stubEnv(
      'PATH',
      aRecogniser(
        `require('node:fs').writeFileSync(${JSON.stringify(out)}, JSON.stringify({ args, head: input.subarray(0, 15).toString('latin1'), length: input.length, env: Object.keys(process.env) }));`,
      ),
    );
    vi.stubEnv('SECRET_TOKEN', 'x');
    const { client, close } = await withPhotos({ 'x;$(touch y) -l.png': photo });
    expect(await client.picture.read({})).toMatchObject({ empty: 1, read: 0 });
    const seen = JSON.parse(readFileSync(out, 'utf8'));
    expect(seen.args).toEqual(['stdin', 'stdout', '-l', 'jpn+eng', '--psm', '3', 'tsv']);
    // Where nothing was read, it is read twice as large as well.
    expect(seen.head).toBe('P5\n180 160\n255\n');
    expect(seen.length).toBe(15 + 180 * 160);
    expect(seen.env).not.toContain('SECRET_TOKEN');
    await close();
  });

  test('a picture that cannot be decoded, and a tool that fails or talks nonsense, are told of and lose nothing', async () => {
    const heic = Buffer.from(
      '\0\0\0\x18ftypheic\0\0\0\0mif1miaf\0\0\0\0meta\0\0\0\0\0\0\0\x14ispe\0\0\0\0\0\0\x02\x80\0\0\x01\xe0',
      'latin1',
    );
    vi.stubEnv(
      'PATH',
      aRecogniser(
        `if (input.length % 2 === 0) process.exit(3); console.log('5\\t1\\tx\\n5\\t1\\t1\\t1\\t1\\t1\\t-9\\t1e99\\tNaN\\t\\t-1\\ta\\tb\\r\\n\\u0000');`,
      ),
    );
    const { client, close } = await withPhotos({ 'a.heic': heic, 'a.png': photo, 'b.png': pngOf(stripes, 501, 77) });
    const result = await client.picture.read({});
    expect(result.left.map(({ code }) => code).toSorted()).toEqual(['import/crashed', 'picture/not-decoded']);
    expect(result.read).toBe(1);
    expect(await client.case.verify({})).toMatchObject({ ok: true });
    await close();
  });

  test('cancelled, it ends the tool at once and keeps what was read', async () => {
    const marker = join(aFolder(), 'runs');
    vi.stubEnv(
      'PATH',
      aRecogniser(
        `if (require('node:fs').existsSync(${JSON.stringify(marker)})) { setInterval(() => {}, 1000); require('node:fs').writeFileSync(${JSON.stringify(`${marker}.pid`)}, String(process.pid)); }
         else { require('node:fs').writeFileSync(${JSON.stringify(marker)}, ''); ${answering} }`,
      ),
    );
    const { client, close } = await withPhotos();
    const leaving = new AbortController();
    const running = client.picture.read({}, { signal: leaving.signal });
    await vi.waitFor(() => expect(existsSync(`${marker}.pid`)).toBe(true), { timeout: 20_000 });
    await vi.waitFor(() => expect(Number(readFileSync(`${marker}.pid`, 'utf8'))).toBeGreaterThan(0));
    leaving.abort();
    expect(await running).toMatchObject({ read: 1, cancelled: true });
    const pid = Number(readFileSync(`${marker}.pid`, 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 10_000 });
    expect(await client.case.verify({})).toMatchObject({ ok: true });
    await close();
  });
});

test('a reading that somebody else wrote is read as that, and nothing in it is believed beyond its form', async () => {
  const { client, close } = await aCase();
  const hostile = {
    format: 'ashiato-picture-text-1',
    picture: 'cd'.repeat(32),
    tool: 'x'.repeat(1000),
    languages: [7, 'eng'],
    width: -1,
    height: 'high',
    lines: [
      { text: 'a\nb', words: [[0, 99, 0, 0, 1, 1, 50], [0, 1, 0, 0, 1, 1, 101], 'no', [0, 3, 1, 2, 3, 4, 99]] },
      7,
      null,
      { words: {} },
    ],
  };
  const path = aCollection({
    'x.json': JSON.stringify(hostile),
    'y.json': '{"format":"ashiato-picture-text-1","picture":7}',
  });
  const ledger = await client.import.start({ paths: [path] });
  expect(ledger).toMatchObject({ found: 2, stored: 2 });
  const { rows } = await client.message.rows({});
  const readings = (await Promise.all(rows.map(({ id }) => client.picture.text({ id })))).flat();
  expect(readings).toMatchObject([{ tool: 'x'.repeat(200), languages: ['eng'], width: 0, height: 0, confidence: 99 }]);
  expect(readings[0]?.lines).toEqual([
    { text: 'a b', words: [{ start: 0, end: 3, left: 1, top: 2, width: 3, height: 4, confidence: 99 }] },
    { text: '', words: [] },
  ]);
  await close();
});

const own = 'the tesseract of this machine';
describe.skipIf(!hasRecogniser)(hasRecogniser ? own : `${own} (skipped: there is none)`, () => {
  test('reads a dark chat in English and a coloured one in Japanese', async () => {
    const { client, close, pictureOf } = await withPhotos({
      'line.png': screenshot('line-ja.png'),
      'sms.png': screenshot('sms-en.png'),
    });
    expect(await client.picture.read({})).toMatchObject({ read: 2, left: [] });
    const textOf = async (file: 'line-ja.png' | 'sms-en.png') => {
      const [reading] = await client.picture.text({ id: pictureOf(screenshot(file)) });
      return reading?.lines.map(({ text }) => text).join('\n') ?? '';
    };
    const english = (await textOf('sms-en.png')).replaceAll('\n', ' ');
    expect(english).toContain('You have won 3,000,000 yen');
    expect(english).toContain('emma@points.example');
    const japanese = await textOf('line-ja.png');
    expect(japanese).toContain('はじめまして。みさきです。');
    expect(japanese).toContain('振込先はみなと銀行');
    expect(japanese).toContain('www.dates.example/login');
    await close();
  }, 60_000);
});
