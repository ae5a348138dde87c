import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCase } from '../../../electron/core/case/open-case.ts';
import { importPaths } from '../../../electron/core/intake/import-paths.ts';
import type { Progress } from '../../../shared/contract/client.ts';
import { aCase, aCollection, aFolder, codeOf } from '../../support/cases.ts';
import { zipOf } from '../../support/containers.ts';
import { holding, mboxOf, plainMail } from '../../support/mails.ts';

let dir: string;
let digest: string;
let reports: Progress[];
let seconds: number;

/** Files, an mbox and archives large enough that an import is stopped within each. */
beforeAll(async () => {
  const mails = (from: number, count: number) => Array.from({ length: count }, (_, n) => plainMail(from + n));
  const members = mails(600, 90).map((content, n) => ({ name: `${n}.eml`, content }));
  dir = aCollection({
    ...Object.fromEntries(mails(0, 150).map((mail, n) => [`a/cur/${n}:2,`, mail])),
    'b.mbox': mboxOf([...mails(150, 300), holding(1, plainMail(900), 'base64'), ...mails(460, 60)]),
    'c.zip': zipOf([
      ...members,
      { name: 'inner.zip', content: zipOf(members.slice(0, 70).concat({ name: 'x', content: '' })) },
    ]),
  });
  const { client, close } = await aCase();
  reports = [];
  const started = performance.now();
  const ledger = await client.import.start({ paths: [dir] }, { onProgress: (progress) => reports.push(progress) });
  seconds = (performance.now() - started) / 1000;
  expect(ledger.cancelled).toBe(false);
  ({ digest } = await client.case.digest({}));
  await close();
}, 120_000);

describe('progress', () => {
  test('only grows within a phase, never passes its total, and its last report says all is done', () => {
    for (const [index, { phase, done, total, items = 0 }] of reports.entries()) {
      expect(done).toBeLessThanOrEqual(total ?? Number.POSITIVE_INFINITY);
      const before = reports[index - 1];
      if (before?.phase !== phase) continue;
      expect(done).toBeGreaterThanOrEqual(before.done);
      expect(items).toBeGreaterThanOrEqual(before.items ?? 0);
    }
    const phases = reports.map(({ phase }) => phase).filter((phase, index, all) => phase !== all[index - 1]);
    expect(phases).toEqual([...new Set(phases)]);
    const last = reports.at(-1);
    expect(last?.done).toBe(last?.total);
  });

  test('comes ten times a second at most, and the last one always', () => {
    expect(reports.length).toBeLessThanOrEqual(seconds * 10 + 2);
    expect(reports.length).toBeGreaterThan(0);
  });

  test('tells of a large mailbox while it is read, not when it is over', async () => {
    const { client, close } = await aCase();
    const seen: Progress[] = [];
    const path = join(
      aCollection({ 'all.mbox': mboxOf(Array.from({ length: 1200 }, (_, n) => plainMail(n))) }),
      'all.mbox',
    );
    await client.import.start({ paths: [path] }, { onProgress: (progress) => seen.push(progress) });
    const partial = seen.filter(({ phase, done, total }) => phase === 'import' && done > 0 && done < (total ?? 0));
    expect(partial.length).toBeGreaterThan(0);
    expect(partial.every(({ items = 0 }) => items > 0)).toBe(true);
    await close();
  }, 60_000);
});

describe('a cancelled import', () => {
  // By the share of the bytes that are done when it is stopped.
  test.each([0, 0.3, 0.8])(
    'at %f leaves a sound prefix, and goes on from there',
    async (share) => {
      const { client, path, close } = await aCase();
      const controller = new AbortController();
      const ledger = await client.import.start(
        { paths: [dir] },
        {
          signal: controller.signal,
          onProgress: ({ done, total }) => {
            if (done >= share * (total ?? 0)) controller.abort();
          },
        },
      );
      expect(ledger.found).toBe(ledger.stored + ledger.seen + ledger.failed);
      const { counts, interrupted } = await client.case.info({});
      expect(interrupted).toBe(0);
      if (ledger.cancelled) {
        expect(ledger.accounted).toBeLessThanOrEqual(ledger.bytes);
        // Everything that is in the case is in the ledger, also of what was stopped half-way.
        expect(ledger.stored).toBe(counts.documents);
      }
      // Nothing is wrong but what the case knows itself: originals that are not read to their end.
      const { problems } = await client.case.verify({});
      expect(problems.filter(({ code }) => code !== 'original/unread')).toEqual([]);
      expect(problems).toHaveLength(counts.unread);
      expect(readdirSync(join(path, 'originals', 'incoming'))).toEqual([]);
      const rest = await client.import.start({ paths: [dir] });
      expect(rest).toMatchObject({ cancelled: false, failed: 1 });
      expect(rest.accounted).toBe(rest.bytes);
      expect((await client.case.digest({})).digest).toBe(digest);
      expect(await client.case.verify({})).toMatchObject({ ok: true });
      await close();
    },
    60_000,
  );

  test('says so in its ledger, when it has done nothing as well', async () => {
    const open = createCase(join(aFolder(), 'case.ashiato'));
    const ledger = await importPaths(open, [dir], { signal: AbortSignal.abort(), onProgress: () => {} });
    expect(ledger).toMatchObject({ kind: 'ledger', cancelled: true, found: 0, bytes: 0, sources: [] });
    open.close();
  });
});

test('a cancelled rebuild is refused by name, keeps the originals, and the next one goes to the end', async () => {
  const { client, close } = await aCase();
  await client.import.start({ paths: [dir] });
  const controller = new AbortController();
  const stop = { signal: controller.signal, onProgress: () => controller.abort() };
  expect(await codeOf(client.case.rebuild({}, stop))).toBe('job/cancelled');
  const { problems } = await client.case.verify({});
  expect(problems.filter(({ code }) => code !== 'original/unread')).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
  expect((await client.case.rebuild({})).digest).toBe(digest);
  await close();
}, 60_000);
