import type { CaseCheck, CaseInfo, CheckProblem } from '../../../shared/contract/results.ts';
import { AppError } from '../../../shared/errors.ts';
import { createCase, type OpenCase, openCase } from '../case/open-case.ts';
import { verifyDatabase, verifyLog, verifyOriginals } from '../case/verify.ts';
import { ReadingPool } from '../intake/pool.ts';
import { rebuild } from '../intake/rebuild.ts';
import { verifyAnchors } from '../intake/verify-anchors.ts';
import { caseCounts } from '../store/derived.ts';
import { caseDigest } from '../store/digest.ts';
import { interruptedJobs } from '../store/jobs.ts';
import { logEntries, logHead } from '../store/log.ts';
import type { Work } from '../work.ts';
import type { HandlersOf } from './handlers.ts';
import { runJob } from './run-job.ts';

function infoOf(open: OpenCase): CaseInfo {
  const { seq, hash } = logHead(open.db);
  return {
    kind: 'case',
    name: open.name,
    path: open.paths.dir,
    counts: caseCounts(open.db),
    log: { entries: seq, head: hash },
    interrupted: interruptedJobs(open.db),
  };
}

/** The digest with progress by document, and a look at the signal between two. */
function digestOf(open: OpenCase, { signal, onProgress }: Work): string {
  const total = caseCounts(open.db).documents;
  let done = 0;
  const digest = caseDigest(open.db, () => {
    done += 1;
    if (done % 1000 !== 0) return;
    onProgress({ phase: 'digest', done, total, unit: 'items' });
    if (signal.aborted) throw new AppError('job/cancelled');
  });
  onProgress({ phase: 'digest', done, total, unit: 'items' });
  return digest;
}

async function verifyCase(open: OpenCase, work: Work): Promise<CaseCheck> {
  const pool = new ReadingPool();
  const total = caseCounts(open.db).bytes;
  let done = 0;
  try {
    const hash = (paths: string[]) => pool.run('hash', { paths });
    const originals = await verifyOriginals(open, hash, work, (bytes) => {
      done += bytes;
      work.onProgress({ phase: 'verify', done, total, unit: 'bytes' });
    });
    const log = verifyLog(open);
    const anchors = await verifyAnchors(open, pool, work.signal);
    const problems: CheckProblem[] = [
      ...originals.problems,
      ...log.problems,
      ...verifyDatabase(open),
      ...anchors.problems,
    ];
    return {
      kind: 'case',
      ok: problems.length === 0,
      checked: {
        originals: originals.originals,
        bytes: originals.bytes,
        logEntries: log.logEntries,
        anchors: anchors.anchors,
        database: true,
      },
      problems,
    };
  } finally {
    await pool.close();
  }
}

export const caseHandlers: HandlersOf<'case'> & HandlersOf<'log'> = {
  'case.create': (session, { path }) => infoOf(session.replace(() => createCase(path, session.options))),
  'case.open': (session, { path }) => infoOf(session.replace(() => openCase(path, session.options))),
  'case.close': (session) => {
    session.close();
    return { closed: true };
  },
  'case.info': (session) => infoOf(session.case),
  'case.digest': (session, _input, work) => ({ kind: 'case', digest: digestOf(session.case, work) }),
  'case.rebuild': async (session, _input, work) => {
    const result = await runJob(session.case, 'case.rebuild', () => rebuild(session.case, work));
    return { kind: 'case', ...result, digest: digestOf(session.case, work) };
  },
  'case.verify': (session, _input, work) => verifyCase(session.case, work),
  'log.list': (session, { after, limit }) => {
    const items = [];
    for (const entry of logEntries(session.case.db, after)) {
      if (items.push(entry) >= limit) break;
    }
    return { items, next: items.length === limit ? String(items.at(-1)?.seq) : null };
  },
};
