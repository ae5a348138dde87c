import { expect, test } from 'vitest';
import { aCase, aCollection, aMail, someMails } from '../../support/cases.ts';

const received = (from: string, by: string) =>
  `from ${from} (${from} [192.0.2.9]) by ${by}; Mon, 5 Feb 2018 10:11:20 +0900`;

test('where trust in Received lines ends is decided by mailbox, holds for all its mail and can be undone', async () => {
  const { client, close } = await aCase();
  const header = { From: 'a@b.example', To: 'Decoy <Decoy@Reader.example>', Date: 'Mon, 5 Feb 2018 10:11:12 +0900' };
  const lines = [
    received('mx.reader.example', 'store.reader.example'),
    received('spam.example', 'mx.reader.example'),
    // Written by whoever sent it: the same name again makes it no truer.
    received('innocent.example', 'mx.reader.example'),
  ];
  const mail = aMail({ Received: lines.join('\r\nReceived: '), ...header, Subject: 'chain' });
  await client.import.start({ paths: [aCollection({ ...someMails(), '9.eml': mail })] });
  const id = (await client.message.list({})).items.find(({ subject }) => subject === 'chain')?.id ?? '';
  const trust = async () => (await client.message.hops({ id })).map((hop) => hop.trust);
  expect(await trust()).toEqual([null, null, null]);
  await client.boundary.set({ mailbox: 'Reader.example', server: 'MX.reader.example' });
  expect(await client.boundary.list({})).toEqual([
    { kind: 'boundary', mailbox: 'reader.example', server: 'mx.reader.example' },
  ]);
  expect(await trust()).toEqual(['observed', 'observed', 'claimed']);
  // One for the address comes before one for its domain.
  await client.boundary.set({ mailbox: 'decoy@reader.example', server: 'store.reader.example' });
  expect(await trust()).toEqual(['observed', 'claimed', 'claimed']);
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  expect((await client.decision.undo({})).decision).toBe('boundary.set');
  expect(await trust()).toEqual(['observed', 'observed', 'claimed']);
  await client.boundary.set({ mailbox: 'reader.example', server: 'elsewhere.example' });
  expect(await trust()).toEqual([null, null, null]);
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  await close();
});
