import { expect, test } from 'vitest';
import { aCase, aCollection } from '../../support/cases.ts';
import { exifOf, face, jpegOf, pngOf } from '../../support/pictures.ts';

test('pictures that say where they were taken are listed, and the position itself is nowhere but in their bytes', async () => {
  const { client, close } = await aCase();
  const where = { 1: 'N', 2: '35.6812', 3: 'E', 4: '139.7671' };
  const files: Record<string, Buffer> = {
    'home.jpg': jpegOf(face, 90, 80, exifOf({ 271: 'Apple' }, {}, where)),
    'desk.jpg': jpegOf(face, 70, 80, exifOf({ 271: 'Apple' }, { 36867: '2026:03:06 13:02:06' }, where)),
    'plain.jpg': jpegOf(face, 60, 80, exifOf({ 271: 'Apple' }, {})),
    'plain.png': pngOf(face),
  };
  await client.import.start({ paths: [aCollection(files)] });
  const { rows, total } = await client.picture.placed({});
  expect(total).toBe(2);
  const shown = await Promise.all(rows.map(({ id }) => client.message.show({ id })));
  expect(shown.map(({ detail }) => detail?.type === 'picture' && detail.width).sort()).toEqual([70, 90]);
  expect(JSON.stringify([rows, shown])).not.toMatch(/35\.68|139\.76/);
  expect((await client.picture.placed({ offset: 1, limit: 5 })).rows).toEqual(rows.slice(1));
  await close();
});
