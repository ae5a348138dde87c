import type { Undone } from '../../../shared/contract/results.ts';
import { type History, readHistory, redoing, undoing } from '../case/history.ts';
import type { OpenCase } from '../case/open-case.ts';
import { type Reversal, record } from '../case/record.ts';
import { redecode } from '../intake/redecode.ts';
import { reread } from '../intake/reread.ts';
import { findDocument } from '../store/documents.ts';
import { messageById } from '../store/messages.ts';
import type { HandlersOf } from './handlers.ts';
import { bytesOf } from './message-view.ts';

/** Takes back or brings again, with all that follows from it. */
async function reverse(
  open: OpenCase,
  kind: 'decision.undo' | 'decision.redo',
  choose: (history: History) => Reversal | null,
): Promise<Undone> {
  const before = readHistory(open.db);
  const reversal = choose(before);
  const decision = reversal && [...before.done, ...before.undone].find(({ seq }) => seq === reversal.of);
  if (reversal) {
    const { effect } = reversal;
    const write = () => record(open.db, open, kind, reversal);
    const document = effect.kind === 'document.decode' ? findDocument(open.db, effect.body.document) : null;
    if (effect.kind === 'document.decode' && document !== null) {
      const bytes = bytesOf(open, messageById(open.db, document));
      await redecode(open, document, bytes, effect.body.charset, write);
    } else if (effect.kind === 'source.answer') {
      await reread(open, effect.body.source, write, { signal: new AbortController().signal, onProgress: () => {} });
    } else write();
  }
  const history = reversal ? readHistory(open.db) : before;
  return {
    kind: 'undone',
    decision: decision?.kind ?? null,
    seq: reversal?.of ?? null,
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
  };
}

export const decisionHandlers: HandlersOf<'decision'> = {
  'decision.undo': ({ case: open }) => reverse(open, 'decision.undo', undoing),
  'decision.redo': ({ case: open }) => reverse(open, 'decision.redo', redoing),
};
