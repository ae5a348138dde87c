import type { Undone } from '../../../../shared/contract/results.ts';
import { say } from '../words.ts';
import { logKindText } from './log.ts';
import type { Telling } from './telling.ts';

/** What was taken back or brought again. */
export function describeUndone({ decision, seq, verb }: Undone & { verb: 'undo' | 'redo' }, { language }: Telling) {
  if (decision === null) return say(verb === 'undo' ? 'nothingToUndo' : 'nothingToRedo', language);
  const values = { what: logKindText(decision, language), seq: seq === null ? '' : String(seq) };
  return say(verb === 'undo' ? 'undone' : 'redone', language, values);
}
