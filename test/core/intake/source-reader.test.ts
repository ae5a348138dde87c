import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearIncoming } from '../../../electron/core/case/kept-list.ts';
import { createCase, type OpenCase } from '../../../electron/core/case/open-case.ts';
import { verifyDatabase, verifyLog, verifyOriginals } from '../../../electron/core/case/verify.ts';
import { LedgerBook } from '../../../electron/core/intake/ledger.ts';
import { Originals } from '../../../electron/core/intake/originals.ts';
import { ReadingPool } from '../../../electron/core/intake/pool.ts';
import { readMessage } from '../../../electron/core/intake/read-message.ts';
import { SourceReader } from '../../../electron/core/intake/source-reader.ts';
import type { Acquired } from '../../../electron/core/intake/tasks.ts';
import { findSource, sourceAccount } from '../../../electron/core/store/sources.ts';
import { AppError } from '../../../shared/errors.ts';
import { aFolder } from '../../support/cases.ts';
import { holding, mboxOf, plainMail } from '../../support/mails.ts';

/** Reads as always, but streams what the test says. */
class Scripted extends ReadingPool {
  streamed: () => AsyncGenerator<unknown> = async function* () {};

  override async *stream(): AsyncGenerator<never> {
    yield* this.streamed() as AsyncGenerator<never>;
  }
}

let open: OpenCase;
let pool: Scripted;
let book: LedgerBook;

const aReader = () => {
  book = new LedgerBook();
  return new SourceReader({ open, pool, book, signal: new AbortController().signal, step: () => {} });
};

beforeEach(() => {
  open = createCase(join(aFolder(), 'case.ashiato'));
  pool = new Scripted({ size: 1 });
});
afterEach(async () => {
  await pool.close();
  open.close();
});

/** Puts bytes among the originals, as if a reading thread had. */
async function acquired(name: string, format: string, bytes: string): Promise<Acquired> {
  const originals = new Originals(open.paths.dir);
  const { sha256, size } = originals.keep(Buffer.from(bytes));
  await originals.settle();
  return { name, sha256, size, format, modified: null, read: null };
}

async function problems() {
  const hash = async (paths: string[]) => paths.map((path) => ({ sha256: path.slice(-64), size: statSync(path).size }));
  const originals = await verifyOriginals(open, hash, { signal: new AbortController().signal }, () => {});
  return [...originals.problems, ...verifyLog(open).problems, ...verifyDatabase(open)];
}

test('an archive that holds itself is read once, and once again', async () => {
  const archive = await acquired('quine.zip', 'zip', 'PK\x03\x04 the archive');
  const mail = await acquired('a.eml', 'eml', plainMail(1));
  pool.streamed = async function* () {
    yield { ...archive, name: 'inside.zip' };
    yield mail;
  };
  const first = aReader();
  await first.take([archive]);
  first.commit();
  expect(book.ledger).toMatchObject({ found: 1, stored: 1, seen: 0, failed: 0, bytes: archive.size + mail.size });
  expect(book.ledger.accounted).toBe(book.ledger.bytes);
  const reader = aReader();
  await reader.take([archive]);
  reader.commit();
  expect(book.ledger).toMatchObject({ found: 1, stored: 0, seen: 1, failed: 0 });
  expect(await problems()).toEqual([]);
});

test('a mailbox whose splitting breaks off keeps what came before, and says which bytes are left', async () => {
  const mails = [plainMail(1), plainMail(2), plainMail(3)];
  const mbox = await acquired('all.mbox', 'mbox', mboxOf(mails));
  const first = mboxOf(mails).indexOf('\n') + 1;
  const length = Buffer.byteLength(plainMail(1));
  pool.streamed = async function* () {
    yield first;
    yield { offset: first, length, separator: null, ambiguous: false };
    // A group goes out once it is large enough, or at the end: 64 of what is there make one.
    for (let n = 1; n < 64; n += 1) yield { offset: first + length, length: 0, separator: null, ambiguous: false };
    throw new AppError('import/crashed', { reason: 'exit' });
  };
  const reader = aReader();
  await reader.take([mbox]);
  reader.commit();
  const { found, stored, failed } = book.ledger;
  expect(found).toBe(stored + failed);
  expect(stored).toBe(1);
  expect(book.ledger.accounted).toBe(book.ledger.bytes);
  expect(book.ledger.failures.at(-1)).toMatchObject({
    code: 'import/crashed',
    offset: first + length,
    length: mbox.size - first - length,
    fatal: true,
  });
  expect(await problems()).toEqual([]);
});

test('an archive whose expanding breaks off keeps the members that came, and is said to have failed', async () => {
  const archive = await acquired('a.zip', 'zip', 'PK\x03\x04 the archive');
  const mail = await acquired('a.eml', 'eml', plainMail(1));
  pool.streamed = async function* () {
    for (let n = 0; n < 64; n += 1) yield n === 0 ? mail : { name: `${n}`, code: 'import/encrypted', detail: {} };
    throw new AppError('import/timeout', { seconds: 120 });
  };
  const reader = aReader();
  await reader.take([archive]);
  reader.commit();
  expect(book.ledger).toMatchObject({ found: 65, stored: 1, failed: 64 });
  expect(book.ledger.accounted).toBe(book.ledger.bytes);
  expect(await problems()).toEqual([]);
});

test('an error that is nobody’s file’s fault ends the import and marks nothing as read', async () => {
  const archive = await acquired('a.zip', 'zip', 'PK\x03\x04 the archive');
  pool.streamed = async function* () {
    yield { name: 'secret', code: 'import/encrypted', detail: {} };
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  const reader = aReader();
  await expect(reader.take([archive])).rejects.toMatchObject({ code: 'ENOSPC' });
  reader.commit();
  expect(findSource(open.db, archive.sha256)).toMatchObject({ read: false });
  expect((await problems()).map(({ code }) => code)).toEqual(['original/unread']);
});

test('an original that is shorter than it was is not read as zeros', async () => {
  const mail = await acquired('a.eml', 'eml', plainMail(1));
  chmodSync(open.paths.original(mail.sha256), 0o600);
  truncateSync(open.paths.original(mail.sha256), 10);
  const reader = aReader();
  await reader.take([mail]);
  reader.commit();
  expect(book.ledger).toMatchObject({ found: 1, failed: 1 });
  expect(book.ledger.failures).toMatchObject([{ code: 'import/unreadable', detail: { reason: 'short' } }]);
});

test('what fails inside a message that is there is counted once among the bytes', async () => {
  const bytes = Buffer.from(holding(1, plainMail(2)));
  const source = await acquired('a.eml', 'eml', bytes.toString());
  const range = { offset: 0, length: bytes.length, separator: null, ambiguous: false };
  const item = await readMessage(bytes, range, {
    decodings: new Map(),
    keep: () => ({ sha256: '', size: 0, format: 'eml' }),
  });
  const [inner] = item.inside;
  if (inner) {
    const { offset, length } = inner;
    Object.assign(inner, {
      document: null,
      failures: [{ offset, length, code: 'import/crashed', detail: {}, fatal: true }],
    });
  }
  const reader = aReader();
  await reader.take([{ ...source, read: { items: [item], framing: 0 } }]);
  reader.commit();
  expect(book.ledger).toMatchObject({ found: 2, stored: 1, failed: 1 });
  expect(book.ledger.accounted).toBe(book.ledger.bytes);
  const id = findSource(open.db, source.sha256)?.id ?? 0;
  expect(sourceAccount(open.db, id)).toMatchObject({ places: bytes.length, failed: 0 });
  expect(await problems()).toEqual([]);
});

test('originals that no row speaks of are cleared away where an import listed them, and nowhere else', async () => {
  const recorded = await acquired('a.eml', 'eml', plainMail(1));
  const left = await acquired('b.eml', 'eml', plainMail(2));
  const planted = createHash('sha256').update('planted').digest('hex');
  mkdirSync(dirname(open.paths.original(planted)), { recursive: true });
  writeFileSync(open.paths.original(planted), 'planted');
  writeFileSync(join(open.paths.incoming, 'half'), 'a draft');
  writeFileSync(join(open.paths.incoming, 'odd.kept'), `../../x\n${planted.slice(0, 40)}`);
  const reader = aReader();
  await reader.take([recorded]);
  reader.commit();
  clearIncoming(open.paths, (sha256) => findSource(open.db, sha256) !== null);
  expect(existsSync(open.paths.original(recorded.sha256))).toBe(true);
  expect(existsSync(open.paths.original(left.sha256))).toBe(false);
  expect(existsSync(open.paths.original(planted))).toBe(true);
  expect(readdirSync(open.paths.incoming)).toEqual([]);
  expect((await problems()).map(({ code }) => code)).toEqual(['original/unknown']);
});

test('a great many small originals need few open files', async () => {
  const originals = new Originals(open.paths.dir);
  const kept = Array.from({ length: 600 }, (_, n) => originals.keep(Buffer.from(`mail ${n}`)));
  // Those of whole groups are settled before anybody asks; a second copy is known at once.
  expect(kept.filter(({ sha256 }) => existsSync(open.paths.original(sha256))).length).toBeGreaterThan(300);
  expect(originals.keep(Buffer.from('mail 599')).known).toBe(true);
  await originals.settle();
  expect(kept.every(({ sha256 }) => existsSync(open.paths.original(sha256)))).toBe(true);
});

test('a disk that refuses is told apart from a file that does', async () => {
  rmSync(open.paths.incoming, { recursive: true });
  rmSync(open.paths.originals, { recursive: true });
  writeFileSync(open.paths.originals, 'no folder');
  const originals = new Originals(open.paths.dir);
  expect(() => originals.keep(Buffer.from('x'))).toThrow(expect.objectContaining({ name: 'NotKept', code: 'ENOTDIR' }));
});
