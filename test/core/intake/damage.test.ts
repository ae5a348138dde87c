import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCase, aCollection } from '../../support/cases.ts';
import { tarOf, zipOf } from '../../support/containers.ts';
import { damaged } from '../../support/damage.ts';
import { plainMail } from '../../support/mails.ts';
import { aPage, aReply, perRecord, warcRecord } from '../../support/web-pages.ts';
import { expectSums } from './sums.ts';

/** Files of each kind in one import: each has a thread to itself, and a case of its own takes longer than reading it. */
const filesEach = 12;

const mails = { 'a.eml': plainMail(1), 'b.eml': plainMail(2) };
const warc = perRecord([warcRecord('response', aReply(aPage()))]);

test('containers and mailboxes that were cut, spliced and changed end in a ledger that adds up, byte by byte', async () => {
  const seeds: Record<string, Buffer> = {
    zip: zipOf(Object.entries(mails).map(([name, content]) => ({ name, content }))),
    tar: await tarOf(mails),
    'tar.gz': gzipSync(await tarOf(mails)),
    gz: gzipSync(plainMail(3)),
    wacz: zipOf([
      { name: 'datapackage.json', content: '{"resources":[{"path":"archive/a.warc.gz","hash":"sha256:00"}]}' },
      { name: 'archive/a.warc.gz', content: warc },
      { name: 'pages/pages.jsonl', content: '{"format":"json-pages-1.0"}\n{"url":"https://a.example/"}\n' },
    ]),
    emlx: Buffer.from(`${plainMail(4).length}\n${plainMail(4)}<plist version="1.0"/>\n`),
    mbox: Buffer.from(`From a@b.example Tue Jul  5 10:00:00 2011\n${plainMail(5)}\nFrom - \n${plainMail(6)}\n`),
  };
  const files: Record<string, Buffer> = {};
  for (const [ending, seed] of Object.entries(seeds)) {
    for (const [index, bytes] of fc.sample(damaged(seed), { numRuns: filesEach, seed: 20260301 }).entries())
      files[`${index}.${ending}`] = bytes;
  }
  const { client, close } = await aCase();
  const dir = aCollection(files);
  const ledger = await client.import.start({ paths: [dir] });
  expectSums(ledger);
  expect(ledger.failures.filter(({ code }) => code === 'import/crashed' || code === 'import/timeout')).toEqual([]);
  const again = await client.import.start({ paths: [dir] });
  expectSums(again);
  expect(again.stored).toBe(0);
  const { digest } = await client.case.digest({});
  expect((await client.case.rebuild({})).digest).toBe(digest);
  await close();
}, 120_000);
