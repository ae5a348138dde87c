import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { aCase, aCollection, aMail } from '../../support/cases.ts';
import { face, jpegOf, pngOf, stripes } from '../../support/pictures.ts';
import { anMhtml, aPage } from '../../support/web-pages.ts';

const photo = jpegOf(face, 200, 170);

const sentBy = (from: string): string =>
  aMail(
    { From: from, Subject: `from ${from}`, 'Content-Type': 'multipart/mixed; boundary="b"' },
    `--b\r\nContent-Type: text/plain\r\n\r\nme\r\n--b\r\nContent-Type: image/jpeg; name="me.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${photo.toString('base64')}\r\n--b--\r\n`,
  );

async function withPictures() {
  const opened = await aCase();
  const path = aCollection({
    'photo.jpg': photo,
    'again.png': pngOf(face, 120, 105),
    'other.png': pngOf(stripes),
    'web/top.html': aPage(),
    'web/top.png': pngOf(stripes, 60, 70),
    'web/top.html.png': pngOf(stripes, 61, 70),
    'web/topmost.png': pngOf(stripes, 62, 70),
    'web/saved.mhtml': anMhtml(pngOf(face, 50, 40)),
    'a.eml': sentBy('misaki@dates.example'),
    'b.eml': sentBy('yui@points.example'),
  });
  await opened.client.import.start({ paths: [path] });
  const { items } = await opened.client.message.list({ limit: 100 });
  const idOf = (test: (item: (typeof items)[number]) => boolean) => items.find(test)?.id ?? '';
  return { ...opened, items, idOf };
}

test('pictures that look alike are found, and the same bytes from two senders', async () => {
  const { client, close, items, idOf } = await withPictures();
  const sha256 = createHash('sha256').update(photo).digest('hex');
  const id = idOf((item) => item.sha256 === sha256);
  const alike = await client.picture.alike({ id });
  const known = new Map(items.map((item) => [item.id, item.detail]));
  expect(alike.map((row) => known.get(row.id)).every((detail) => detail?.type === 'picture')).toBe(true);
  expect(alike.length).toBe(2);
  expect(alike.every(({ distance }) => distance <= 10)).toBe(true);
  expect(await client.picture.alike({ id: idOf(({ type }) => type === 'page') })).toEqual([]);
  const seen = await client.attachment.seen({ sha256 });
  expect(seen.flatMap(({ from }) => from.map(({ address }) => address)).sort()).toEqual([
    'misaki@dates.example',
    'yui@points.example',
  ]);
  await close();
});

test('a page has the pictures of its name beside it, and its markup as it was saved', async () => {
  const { client, close, items, idOf } = await withPictures();
  const page = idOf(({ detail }) => detail?.type === 'page' && detail.by === 'html');
  const beside = await client.picture.beside({ id: page });
  const sizes = beside.map(({ id }) => items.find((item) => item.id === id)?.detail);
  expect(sizes.map((detail) => (detail?.type === 'picture' ? detail.width : null)).sort()).toEqual([60, 61]);
  expect((await client.message.html({ id: page })).html).toBe(aPage());
  const saved = idOf(({ detail }) => detail?.type === 'page' && detail.by === 'mhtml');
  expect((await client.message.html({ id: saved })).html).toBe(aPage('みさき'));
  await close();
});
