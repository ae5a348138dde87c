import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCase, aCollection, aFolder } from '../../support/cases.ts';
import { tarOf, zipOf } from '../../support/containers.ts';
import { holding, mboxOf, plainMail } from '../../support/mails.ts';
import { memberOf, nested, nestedMails } from './nested.ts';
import { expectSums } from './sums.ts';

test('archives in archives give the same in whatever order the deep and the shallow come', async () => {
  // The archive that lies six deep, by itself.
  let inner = nested(8);
  for (let level = 1; level <= 5; level += 1) inner = memberOf(inner);
  const dir = aCollection({ 'outer.zip': nested(8), 'mid.zip': inner, 'deep.eml': nestedMails(9) });
  const paths = ['outer.zip', 'mid.zip', 'deep.eml'].map((name) => join(dir, name));
  const digests = [];
  for (const order of [paths, paths.toReversed(), [paths[1] ?? '', paths[0] ?? '', paths[2] ?? '']]) {
    const opened = await aCase();
    const { found } = await opened.client.import.start({ paths: order });
    // What lies too deep by one way is not counted there, whether it is in the case by another way already or not.
    expect((await opened.client.import.start({ paths: order })).found).toBe(found);
    const { digest } = await opened.client.case.digest({});
    expect((await opened.client.case.rebuild({})).digest).toBe(digest);
    expect(await opened.client.case.verify({})).toMatchObject({ ok: true });
    digests.push(digest);
    await opened.close();
  }
  expect(new Set(digests).size).toBe(1);
}, 120_000);

/** What a collection is made of, each from few mails, so that the same bytes come again and again. */
const mail = fc.nat(12).map(plainMail);
const message = fc.oneof(
  mail,
  fc
    .tuple(fc.nat(3), mail, fc.constantFrom('7bit' as const, 'base64' as const))
    .map(([n, inner, how]) => holding(n, inner, how)),
  fc
    .tuple(fc.nat(3), fc.nat(3), mail)
    .map(([n, m, inner]) => holding(n, holding(10 + m, inner, 'base64'), n % 2 ? '7bit' : 'base64')),
  fc.constantFrom('', 'no mail at all', 'From: a@b.example\r\n'),
);
type Content = string | Buffer;
const plain: fc.Arbitrary<[name: string, content: Content]> = fc.oneof(
  fc.tuple(fc.constantFrom('a.eml', 'b.eml', 'cur/1:2,S', 'new/2', 'note.txt', 'x'), message),
  fc.tuple(fc.constantFrom('m.mbox', 'n'), fc.array(message, { maxLength: 5 }).map(mboxOf)),
);
const zipped = (members: fc.Arbitrary<[string, Content]>): fc.Arbitrary<[string, Content]> =>
  fc.tuple(
    fc.constantFrom('z.zip', 'y.zip', 'w'),
    fc.tuple(fc.array(members, { maxLength: 5 }), fc.nat(5), fc.nat(3)).map(([list, cut, secret]) => {
      const bytes = zipOf(
        list.map(([name, content], n) => ({
          name: n === 1 ? `../${name}` : name,
          content,
          flags: n === 0 && secret === 0 ? 1 : 0,
        })),
      );
      return cut === 0 ? bytes.subarray(0, Math.floor(bytes.length * 0.7)) : bytes;
    }),
  );
const gzipped = (content: fc.Arbitrary<[string, Content]>): fc.Arbitrary<[string, Content]> =>
  fc.tuple(content, fc.nat(4)).map(([[name, inner], cut]) => {
    const bytes = gzipSync(inner);
    return [`${name}.gz`, cut === 0 ? bytes.subarray(0, bytes.length - 12) : bytes];
  });
const piece = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 2, arbitrary: zipped(fc.oneof(plain, zipped(plain), gzipped(plain))) },
  { weight: 1, arbitrary: gzipped(plain) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(9), fc.nat(9))
      .map(([depth, seed]): [string, Content] => ['deep.zip', nested(depth, seed)]),
  },
  { weight: 1, arbitrary: fc.nat(9).map((depth): [string, Content] => ['deep.eml', nestedMails(depth)]) },
);

/** Each piece in a folder of its own, so that it can be imported by itself and has the same name in all. */
function folders(pieces: [string, Content][]): string[] {
  const root = aFolder();
  return pieces.map(([name, content], n) => {
    const path = join(root, `${n}`, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return dirname(join(root, `${n}`, 'x'));
  });
}

test('any collection gives one digest: whole, in pieces backwards, and again; and every ledger adds up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 7 }), async (pieces) => {
      const paths = folders(pieces);
      const one = await aCase();
      const ledger = await one.client.import.start({ paths });
      expectSums(ledger);
      const { digest } = await one.client.case.digest({});
      const again = await one.client.import.start({ paths });
      expectSums(again);
      expect(again).toMatchObject({
        found: ledger.found,
        stored: 0,
        seen: ledger.stored + ledger.seen,
        failed: ledger.failed,
      });
      expect((await one.client.case.rebuild({})).digest).toBe(digest);
      expect(await one.client.case.verify({})).toMatchObject({ ok: true, problems: [] });
      await one.close();
      const other = await aCase();
      const half = Math.ceil(paths.length / 2);
      for (const part of [paths.slice(half).reverse(), paths.slice(0, half).reverse()]) {
        if (part.length > 0) expectSums(await other.client.import.start({ paths: part }));
      }
      expect((await other.client.case.digest({})).digest).toBe(digest);
      await other.close();
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 600_000);

test('a tar.gz of a Maildir and the Maildir are the same documents in two places', async () => {
  const files = { 'cur/1:2,S': plainMail(1), 'new/2': holding(2, plainMail(3), 'base64') };
  const dir = aCollection({ ...files, 'all.tar.gz': gzipSync(await tarOf(files)) });
  const { client, close } = await aCase();
  const ledger = await client.import.start({ paths: [dir] });
  expectSums(ledger);
  expect(ledger).toMatchObject({ found: 6, stored: 3, seen: 3, failed: 0 });
  const places = (await client.message.list({})).items.map((item) => item.places.length);
  // A mail out of base64 is one original, wherever it came out of.
  expect(places.sort()).toEqual([1, 1, 1]);
  await close();
}, 60_000);
