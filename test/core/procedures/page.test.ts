import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCase, aCollection, type OpenedCase } from '../../support/cases.ts';
import { zipOf } from '../../support/containers.ts';
import { damaged } from '../../support/damage.ts';
import { recordsOf } from '../../support/records.ts';
import { aPage, aReply, perRecord, warcRecord } from '../../support/web-pages.ts';

const body = aPage();
const payload = `sha256:${createHash('sha256').update(body).digest('hex')}`;
const first = '<urn:uuid:00000000-0000-4000-8000-000000000001>';
const kept = warcRecord('response', aReply(body), { 'WARC-Record-ID': first, 'WARC-Payload-Digest': payload });
const revisit = (fields: Record<string, string>) =>
  warcRecord('revisit', aReply('', { 'X-Day': fields['WARC-Date'] ?? '' }), {
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000002>',
    'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
    'WARC-Date': '2026-03-07T04:02:06Z',
    ...fields,
  });

async function pagesOf({ client }: OpenedCase) {
  const { items } = await client.message.list({ limit: 100 });
  return items.flatMap((item) => (item.detail?.type === 'page' ? [{ ...item, page: item.detail }] : []));
}

test.each([
  ['by the record that it names', { 'WARC-Refers-To': first }],
  ['by the digest of its payload', { 'WARC-Payload-Digest': payload }],
])('a revisit is joined to the capture that holds its source %s, in whichever file that is', async (_, fields) => {
  const opened = await aCase();
  const dir = aCollection({ 'a.warc.gz': perRecord([revisit(fields)]), 'b.warc.gz': perRecord([kept]) });
  await opened.client.import.start({ paths: [dir] });
  const pages = await pagesOf(opened);
  const again = pages.find(({ page }) => page.revisits);
  const original = pages.find(({ page }) => !page.revisits);
  expect(again?.page.missing).toContain('source');
  const found = await opened.client.page.source({ id: again?.id ?? '' });
  expect(found.map(({ id }) => id)).toEqual([original?.id]);
  expect(await opened.client.page.source({ id: original?.id ?? '' })).toEqual([]);
  const { digest } = await opened.client.case.digest({});
  expect((await opened.client.case.rebuild({})).digest).toBe(digest);
  await opened.close();
});

test('a revisit whose capture is not here stays without a source', async () => {
  const opened = await aCase();
  const other = '<urn:uuid:00000000-0000-4000-8000-000000000009>';
  const dir = aCollection({ 'a.warc': Buffer.concat([revisit({ 'WARC-Refers-To': other }), kept]) });
  await opened.client.import.start({ paths: [dir] });
  const again = (await pagesOf(opened)).find(({ page }) => page.revisits);
  expect(await opened.client.page.source({ id: again?.id ?? '' })).toEqual([]);
  await opened.close();
});

const list = [
  '{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}',
  '{"id":"1","url":"https://dates.example/top","title":"みなと出会い","ts":"2026-03-06T04:02:06Z","text":"登録は無料"}',
  '{"id":"2","url":"https://dates.example/later","ts":"2026-03-06T05:00:00Z"}',
  'broken',
  '',
].join('\n');

test('the pages that a WACZ lists are pages, each with its title, its time and the answer of the server', async () => {
  const opened = await aCase();
  const wacz = zipOf([
    { name: 'archive/data.warc.gz', content: perRecord([kept]) },
    { name: 'pages/pages.jsonl', content: list },
  ]);
  const ledger = await opened.client.import.start({ paths: [aCollection({ 'x.wacz': wacz })] });
  expect(ledger.failures).toMatchObject([{ code: 'import/malformed', fatal: true }]);
  expect(ledger.accounted).toBe(ledger.bytes);
  const pages = await pagesOf(opened);
  const listed = pages.filter(({ page }) => page.by === 'wacz');
  expect(listed.map(({ subject, text }) => [subject, text]).sort()).toEqual([
    ['https://dates.example/later', null],
    ['みなと出会い', '登録は無料'],
  ]);
  const sources = await Promise.all(listed.map(({ id }) => opened.client.page.source({ id })));
  const answer = pages.find(({ page }) => page.by === 'warc')?.id;
  expect(sources.flatMap((rows) => rows.map(({ id }) => id))).toEqual([answer]);
  const { digest } = await opened.client.case.digest({});
  expect((await opened.client.case.rebuild({})).digest).toBe(digest);
  await opened.close();
});

test('a list of pages that was changed, cut or moved never fails and loses no byte', async () => {
  await fc.assert(
    fc.asyncProperty(damaged(Buffer.from(list)), fc.integer({ min: 1, max: 64 }), async (bytes, piece) => {
      if (bytes.length === 0) return;
      const { items } = await recordsOf(bytes, 'wacz-pages', {}, piece);
      expect(items.length).toBeGreaterThan(0);
      expect(items.flatMap(({ failures }) => failures).filter(({ code }) => code === 'import/crashed')).toEqual([]);
      // What lies between two of them is line ends and blanks alone.
      let end = 0;
      for (const { offset, length } of items) {
        expect(bytes.toString('latin1', end, offset)).toMatch(/^\s*$/);
        end = offset + length;
      }
      expect(bytes.toString('latin1', end)).toMatch(/^\s*$/);
    }),
    { numRuns: 60 },
  );
});
