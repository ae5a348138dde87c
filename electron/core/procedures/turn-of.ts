import { type ProcedureName, procedures } from '../../../shared/contract/procedures.ts';
import { readHistory, redoing, undoing } from '../case/history.ts';
import type { Session } from './session.ts';

/**
 * Decisions that change rows of their own and what hangs on one document, in one transaction: they may run between two
 * batches of a job that gives way. Everything else waits until the job is over:
 * - `case.create`, `case.open` and `case.close` put another case in the place of the one that the job works on;
 * - `message.decode` and `source.answer` read originals again and tie the threads of the whole case anew.
 */
const betweenBatches: ReadonlySet<string> = new Set<ProcedureName>([
  'event.add',
  'event.change',
  'event.remove',
  'link.decide',
  'entity.merge',
  'entity.split',
  'suggestion.decide',
  'mention.mark',
  'mention.unmark',
  'claim.add',
  'claim.change',
  'claim.remove',
  'decoy.plant',
  'decoy.change',
  'decoy.remove',
  'own.mark',
  'own.unmark',
  'boundary.set',
  'picture.pair',
  'payment.decide',
]);

const readsOriginals: ReadonlySet<string> = new Set(['document.decode', 'source.answer']);

/**
 * Whether a call takes a turn at all. Queries read what is there, between the batches of whatever runs; checking a bundle
 * reads the bundle alone.
 *
 * Of the jobs, `import.start` gives way after every batch, `picture.read` after every picture and `case.verify` while it hashes originals. `case.digest`,
 * `case.rebuild`, `source.answer` and the exports give way to nobody: they tell of one state of the case, or the case is
 * not whole while they run.
 */
export const takesTurn = (name: ProcedureName): boolean =>
  procedures[name].kind !== 'query' && name !== 'bundle.verify';

/** Whether a command may run now, between two batches of a job that gives way. */
export function mayRunBetween(name: ProcedureName, session: Session): boolean {
  if (name !== 'decision.undo' && name !== 'decision.redo') return betweenBatches.has(name);
  const history = readHistory(session.case.db);
  const reversal = name === 'decision.undo' ? undoing(history) : redoing(history);
  return reversal === null || !readsOriginals.has(reversal.effect.kind);
}
