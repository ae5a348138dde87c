import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { createCase, type OpenCase, openCase } from '../../../electron/core/case/open-case.ts';
import { type Problem, verifyDatabase, verifyLog, verifyOriginals } from '../../../electron/core/case/verify.ts';
import { importPaths } from '../../../electron/core/intake/import-paths.ts';
import { rebuild } from '../../../electron/core/intake/rebuild.ts';
import { caseCounts } from '../../../electron/core/store/derived.ts';
import { caseDigest } from '../../../electron/core/store/digest.ts';
import { jobsInState } from '../../../electron/core/store/jobs.ts';
import { aCase, aFolder } from '../../support/cases.ts';
import { tarOf, zipOf } from '../../support/containers.ts';
import { holding, mboxOf, plainMail } from '../../support/mails.ts';

/*
 * `kill -9` at any point, then the same again: the case is what an undisturbed import makes of it (issue 2, P2, P5). The
 * process that dies is the command line itself, with its engine and its reading threads.
 */

const seed = 20260102;
/** Points at which a process is killed; `npm run fuzz` takes more. */
const imports = process.env.ASHIATO_SOAK ? 50 : 12;
const rebuilds = process.env.ASHIATO_SOAK ? 10 : 3;

/** Numbers in [0, 1) that are the same in every run. Source: mulberry32. */
function numbers(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = numbers(seed);
const cli = fileURLToPath(new URL('../../../electron/hosts/cli/ashiato.mjs', import.meta.url));

async function collection(): Promise<string> {
  const dir = join(aFolder(), 'collected');
  const mails = (from: number, count: number) => Array.from({ length: count }, (_, n) => plainMail(from + n));
  const zip = zipOf([
    ...mails(300, 40).map((content, n) => ({ name: `m/${n}.eml`, content })),
    { name: 'secret.eml', content: 'x', flags: 1 },
    { name: 'inner.zip', content: zipOf(mails(335, 12).map((content, n) => ({ name: `${n}.eml`, content }))) },
    { name: 'fw.eml', content: holding(1, holding(2, plainMail(700), 'base64'), 'base64') },
    { name: 'note.txt', content: 'no mail' },
  ]);
  const files: Record<string, string | Buffer> = {
    'all.mbox': mboxOf([
      ...mails(0, 160),
      holding(3, plainMail(701), 'base64'),
      holding(4, plainMail(702)),
      plainMail(5),
    ]),
    'small.mbox': mboxOf(mails(150, 40)),
    'z.zip': zip,
    'y.tar.gz': gzipSync(await tarOf({ 'cur/1:2,S': plainMail(800), 'cur/2': holding(5, plainMail(801), 'base64') })),
    'cut.zip': zip.subarray(0, zip.length - 900),
    'cut.gz': gzipSync(mboxOf(mails(400, 20))).subarray(0, 600),
    'broken.eml':
      'Content-Type: multipart/mixed; boundary="x"\r\nFrom: a@b.example\r\n\r\n--x\r\nContent-Type: text/plain; charset=nothing\r\n\r\n\xff\xfe',
    'empty.eml': '',
    'picture.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  };
  mails(500, 40).forEach((mail, n) => {
    files[`Maildir/cur/${n}:2,S`] = mail;
  });
  for (let n = 0; n < 8; n += 1)
    files[`Maildir/new/fw${n}`] = holding(10 + n, plainMail(600 + n), n % 2 ? 'base64' : '7bit');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

let dir: string;
let whole: string;
let digest: string;
let documents: number;

beforeAll(async () => {
  dir = await collection();
  const { client, path, close } = await aCase();
  const ledger = await client.import.start({ paths: [dir] });
  expect(ledger.stored).toBeGreaterThan(280);
  ({ digest } = await client.case.digest({}));
  documents = (await client.case.info({})).counts.documents;
  expect(await client.case.verify({})).toMatchObject({ ok: true });
  await close();
  whole = path;
}, 120_000);

const ashiato = (...words: string[]): ChildProcess =>
  spawn(process.execPath, [cli, ...words, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });

/** Lets a command come to its first progress, then to some more of it or some milliseconds later; then kills it. */
async function killed(words: string[], milliseconds: number): Promise<boolean> {
  const child = ashiato(...words);
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const after = Math.floor(random() * 4);
  await Promise.race([
    ended,
    new Promise<void>((resolve) => {
      let seen = 0;
      lines.on('line', () => {
        seen += 1;
        if (seen > after) resolve();
      });
    }),
    // Some before anything is said.
    ...(after === 0 ? [new Promise((resolve) => setTimeout(resolve, milliseconds * 3))] : []),
  ]);
  await new Promise((resolve) => setTimeout(resolve, random() * milliseconds));
  child.kill('SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

/** Everything that `case verify` looks at, without a reading thread to start. No quotes are cited here. */
async function problemsOf(open: OpenCase): Promise<Problem[]> {
  const hash = async (paths: string[]) =>
    paths.map((path) => {
      const bytes = readFileSync(path);
      return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    });
  const originals = await verifyOriginals(open, hash, { signal: new AbortController().signal }, () => {});
  return [...originals.problems, ...verifyLog(open).problems, ...verifyDatabase(open)];
}

/** What a case says of itself right after its process was killed. */
async function expectPrefix(path: string, isImport = true): Promise<void> {
  const open = openCase(path);
  const counts = caseCounts(open.db);
  if (isImport && counts.sources > 0 && counts.documents < documents)
    expect(jobsInState(open.db, 'interrupted')).not.toEqual([]);
  // What was stored is sound; what was begun and not read to its end is said.
  const problems = await problemsOf(open);
  expect(problems.filter(({ code }) => code !== 'original/unread')).toEqual([]);
  expect(problems).toHaveLength(counts.unread);
  open.close();
}

const quietly = { signal: new AbortController().signal, onProgress: () => {} };

/** Imports again, to the end. */
async function expectWhole(path: string): Promise<void> {
  const open = openCase(path);
  const ledger = await importPaths(open, [dir], { ...quietly, threads: 1 });
  expect(ledger).toMatchObject({ cancelled: false, found: ledger.stored + ledger.seen + ledger.failed });
  expect(ledger.accounted).toBe(ledger.bytes);
  expect(caseDigest(open.db)).toBe(digest);
  expect(await problemsOf(open)).toEqual([]);
  open.close();
}

function freshCase(): string {
  const path = join(aFolder(), 'case.ashiato');
  createCase(path).close();
  return path;
}

/** Runs until so many were killed, two at a time: a killed process leaves the other core idle. */
async function untilKilled(wanted: number, one: (run: number) => Promise<boolean>): Promise<number> {
  let kills = 0;
  let runs = 0;
  const lane = async () => {
    while (kills < wanted && runs < wanted * 3) {
      runs += 1;
      if (await one(runs)) kills += 1;
    }
  };
  await Promise.all([lane(), lane()]);
  return kills;
}

test(`an import killed at ${imports} points comes to the same digest (seed ${seed})`, async () => {
  const kills = await untilKilled(imports, async (run) => {
    const path = freshCase();
    if (!(await killed(['import', path, dir], 350))) return false;
    await expectPrefix(path);
    // Every third is killed once more on its way.
    if (run % 3 === 0) {
      await killed(['import', path, dir], 350);
      await expectPrefix(path);
    }
    await expectWhole(path);
    return true;
  });
  expect(kills).toBeGreaterThanOrEqual(imports);
}, 1_200_000);

test(`a rebuild killed at ${rebuilds} points goes on with the next rebuild, or the next import (seed ${seed})`, async () => {
  const kills = await untilKilled(rebuilds, async (run) => {
    const path = join(aFolder(), 'case.ashiato');
    cpSync(whole, path, { recursive: true });
    if (!(await killed(['case', 'rebuild', path], 350))) return false;
    await expectPrefix(path, false);
    if (run % 2 === 0) {
      const open = openCase(path);
      await rebuild(open, quietly);
      expect(caseDigest(open.db)).toBe(digest);
      open.close();
    }
    await expectWhole(path);
    return true;
  });
  expect(kills).toBeGreaterThanOrEqual(rebuilds);
}, 1_200_000);
