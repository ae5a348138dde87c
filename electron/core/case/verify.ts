import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, type ErrorDetails } from '../../../shared/errors.ts';
import { databaseProblems, projectionDigest, withScratchDatabase } from '../store/integrity.ts';
import { brokenLogEntry, logEntries, logHead } from '../store/log.ts';
import { allSources, sourceAccount } from '../store/sources.ts';
import type { Work } from '../work.ts';
import type { OpenCase } from './open-case.ts';
import { project } from './record.ts';

export interface Problem {
  code:
    | 'original/missing'
    | 'original/changed'
    | 'original/unknown'
    | 'original/unread'
    | 'ledger/bytes'
    | 'log/broken'
    | 'log/projection'
    | 'database'
    | 'anchor';
  /** What it is about: a hash, an event, an entry. */
  subject: string;
  detail: ErrorDetails;
}

/** Hashes files, several at once; null for one that cannot be read. */
export type Hasher = (paths: string[]) => Promise<({ sha256: string; size: number } | null)[]>;

const originalsAtOnce = 64;

/** Re-hashes every original and compares it with its name (P1). `step` is called with the bytes that were hashed. */
export async function verifyOriginals(
  open: OpenCase,
  hash: Hasher,
  { signal, giveWay }: Pick<Work, 'signal' | 'giveWay'>,
  step: (bytes: number) => void,
): Promise<{ originals: number; bytes: number; problems: Problem[] }> {
  const problems: Problem[] = [];
  const sources = [...allSources(open.db)];
  let bytes = 0;
  for (let at = 0; at < sources.length; at += originalsAtOnce) {
    if (signal.aborted) throw new AppError('job/cancelled');
    const group = sources.slice(at, at + originalsAtOnce);
    const results = await hash(group.map((source) => open.paths.original(source.sha256)));
    await giveWay?.(() => {});
    for (const [index, source] of group.entries()) {
      const found = results[index] ?? null;
      const subject = source.sha256;
      if (!found) problems.push({ code: 'original/missing', subject, detail: {} });
      else if (found.sha256 !== source.sha256 || found.size !== source.size) {
        problems.push({ code: 'original/changed', subject, detail: { found: found.sha256, size: found.size } });
      }
      const { places, failed } = sourceAccount(open.db, source.id);
      if (!source.read) problems.push({ code: 'original/unread', subject, detail: {} });
      else if (places + failed + source.framing !== source.size) {
        problems.push({
          code: 'ledger/bytes',
          subject,
          detail: { size: source.size, accounted: places + failed + source.framing },
        });
      }
      bytes += source.size;
      step(source.size);
    }
  }
  const known = new Set(sources.map((source) => source.sha256));
  for (const name of originalsOnDisk(open.paths.originals)) {
    if (!known.has(name)) problems.push({ code: 'original/unknown', subject: name, detail: {} });
  }
  return { originals: sources.length, bytes, problems };
}

function* originalsOnDisk(dir: string): Generator<string> {
  for (const folder of readdirSync(dir)) {
    if (folder === 'incoming') continue;
    const path = join(dir, folder);
    if (statSync(path).isDirectory()) yield* readdirSync(path);
    else yield folder;
  }
}

/** Checks the log's chain, and that the tables of decisions are what the log makes of them (P3). */
export function verifyLog(open: OpenCase): { logEntries: number; problems: Problem[] } {
  const problems: Problem[] = [];
  const broken = brokenLogEntry(open.db);
  if (broken !== null) problems.push({ code: 'log/broken', subject: String(broken), detail: {} });
  const replayed = withScratchDatabase((scratch) => {
    for (const entry of logEntries(open.db)) project(scratch, entry);
    return projectionDigest(scratch);
  });
  if (replayed !== projectionDigest(open.db)) problems.push({ code: 'log/projection', subject: 'case', detail: {} });
  return { logEntries: logHead(open.db).seq, problems };
}

export function verifyDatabase(open: OpenCase): Problem[] {
  return databaseProblems(open.db).map((reason) => ({ code: 'database', subject: 'case.sqlite', detail: { reason } }));
}
