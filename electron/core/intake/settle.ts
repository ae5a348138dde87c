import { setImmediate as breathe } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import { BasisRows } from '../store/basis.ts';
import type { WriteDb } from '../store/database.ts';
import {
  clearAnswers,
  collectAffected,
  markAllSettled,
  putReply,
  repliesBySubject,
  statedParents,
  takeAffected,
} from '../store/threads.ts';
import type { Work } from '../work.ts';

const documentsAtOnce = 200;

/**
 * Ties documents to the ones that they answer, once all are stored: the result is the same in whatever order they came.
 * Interrupted, it starts again; nothing counts as tied before everything is.
 */
export async function settle(db: WriteDb, { signal, onProgress, giveWay }: Work): Promise<void> {
  const total = collectAffected(db);
  const bases = new BasisRows(db);
  for (let done = 0; done < total; ) {
    if (signal.aborted) throw new AppError('job/cancelled');
    db.transaction(() => {
      const batch = takeAffected(db, documentsAtOnce);
      for (const id of batch) tie(db, bases, id);
      done += batch.length;
    })();
    onProgress({ phase: 'settle', done, total, unit: 'items' });
    if (giveWay) await giveWay(() => bases.forget());
    else await breathe();
  }
  markAllSettled(db);
}

/** What one document answers, from all that the case holds now. */
function tie(db: WriteDb, bases: BasisRows, id: number): void {
  clearAnswers(db, id);
  const stated = statedParents(db, id);
  if (stated.parents.length > 0) {
    for (const parent of stated.parents)
      putReply(db, bases, id, parent.id, 'accepted', { code: `link/${parent.relation}` });
    return;
  }
  // A reference to a document that is not here is still a statement: the subject is the last resort, when there is none.
  if (stated.referring) return;
  for (const parent of repliesBySubject(db, id))
    putReply(db, bases, id, parent, 'suggested', { code: 'link/same-subject' });
}
