import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/client.ts';
import { aCase, aCollection, aMail } from '../../support/cases.ts';
import { facebookThread } from '../../support/chat-exports.ts';
import { zipOf } from '../../support/containers.ts';
import { face, jpegOf, stripes } from '../../support/pictures.ts';

const photo = jpegOf(face, 60, 50);
const other = jpegOf(stripes, 60, 50);
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const inbox = 'your_facebook_activity/messages/inbox/hanako_123';
const thread = JSON.stringify(facebookThread).replace('photos/1.jpg', `${inbox}/photos/1.jpg`);

async function fileOf(client: Client, name: string) {
  const { items } = await client.message.list({ limit: 100 });
  for (const { id } of items) {
    const found = (await client.message.show({ id })).attachments.find((file) => file.name === name);
    if (found) return found;
  }
  return null;
}

test.each([
  ['beside it in a folder', (files: Record<string, Buffer>) => files],
  [
    'beside it in a zip',
    (files: Record<string, Buffer>) => ({
      'facebook.zip': zipOf(Object.entries(files).map(([name, content]) => ({ name, content }))),
    }),
  ],
])('a photo that a message of Facebook names by its place in the export is found %s', async (_, packed) => {
  const { client, close } = await aCase();
  const files = {
    [`${inbox}/message_1.json`]: Buffer.from(thread),
    [`${inbox}/photos/1.jpg`]: photo,
    'your_facebook_activity/messages/inbox/taro_5/photos/1.jpg': other,
  };
  await client.import.start({ paths: [aCollection(packed(files))] });
  const name = `${inbox}/photos/1.jpg`;
  expect(await fileOf(client, name)).toMatchObject({ sha256: sha256Of(photo), size: photo.length, beside: true });
  await close();
});

test('a photo that the export left out is not here, whatever else is called so', async () => {
  const { client, close } = await aCase();
  const files = { [`${inbox}/message_1.json`]: thread, 'elsewhere/photos/1.jpg': other };
  await client.import.start({ paths: [aCollection(files)] });
  expect(await fileOf(client, `${inbox}/photos/1.jpg`)).toMatchObject({ sha256: null });
  await close();
});

const part = (name: string) =>
  `--b\r\nContent-Type: image/jpeg; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
  'Content-Transfer-Encoding: base64\r\nX-Apple-Content-Length: 1234\r\n\r\n\r\n';

test('a mail of Apple Mail says which attachments were taken out of it, and finds them where they lie', async () => {
  const { client, close } = await aCase();
  const mail = aMail(
    { From: 'misaki@dates.example', Subject: 'photos', 'Content-Type': 'multipart/mixed; boundary="b"' },
    `--b\r\nContent-Type: text/plain\r\n\r\nme\r\n${part('me.jpg')}${part('lost.jpg')}--b--\r\n`,
  );
  const emlx = `${Buffer.byteLength(mail)}\n${mail}<plist version="1.0"><dict/></plist>\n`;
  const ledger = await client.import.start({
    paths: [
      aCollection({
        'INBOX.mbox/Data/Messages/31.partial.emlx': emlx,
        'INBOX.mbox/Data/Attachments/31/2/me.jpg': photo,
        'INBOX.mbox/Data/Attachments/310/2/lost.jpg': other,
      }),
    ],
  });
  expect(ledger).toMatchObject({ failed: 0 });
  const remarks = ledger.failures.map(({ code, detail, fatal }) => ({ code, detail, fatal }));
  expect(remarks).toEqual(
    [2, 3].map((number) => {
      return { code: 'import/truncated', detail: { reason: 'attachment left out', part: number }, fatal: false };
    }),
  );
  expect(await fileOf(client, 'me.jpg')).toMatchObject({ sha256: sha256Of(photo), beside: true });
  expect(await fileOf(client, 'lost.jpg')).toMatchObject({ sha256: null });
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  await close();
});
