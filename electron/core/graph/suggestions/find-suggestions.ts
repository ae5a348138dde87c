import { analysisRun, writesSoFar } from '../../store/analyses.ts';
import { sentCount } from '../../store/campaigns.ts';
import type { WriteDb } from '../../store/database.ts';
import { ownEntityIds } from '../../store/own-identities.ts';
import { looksOfAttached } from '../../store/pictures.ts';
import { savedSteps } from '../../store/site-rows.ts';
import { sentDocuments } from '../../store/suggestion-sources.ts';
import { decidedPairs, entityKeys, putSuggestions } from '../../store/suggestions.ts';
import type { Work } from '../../work.ts';
import { paced } from '../paced.ts';
import { Landings } from './landings.ts';
import { lookGroups } from './look-groups.ts';
import { pairsOf } from './pairs.ts';
import { SharedThings } from './shared-things.ts';
import { sendersOf, shownBy } from './shown-by.ts';

/** Senders that were compared, things that two or more of them share, and pairs that share enough. */
export interface SuggestionsFound {
  senders: number;
  shared: number;
  suggestions: number;
}

/**
 * Finds which senders may have one operator, over all messages of the case and in the place of what was found before. What was
 * decided once stays among them; what it makes of the others is laid over them when they are shown.
 */
export async function findSuggestions(db: WriteDb, work: Work): Promise<SuggestionsFound> {
  const pace = paced(work);
  const writes = writesSoFar(db);
  const known = {
    own: ownEntityIds(db),
    looks: lookGroups(looksOfAttached(db)),
    landings: new Landings(savedSteps(db)),
  };
  const things = new SharedThings();
  const documentsOf = new Map<number, number>();
  const total = sentCount(db) * 2;
  let done = 0;
  for (const document of sentDocuments(db)) {
    for (const sender of sendersOf(document, known)) {
      documentsOf.set(sender, (documentsOf.get(sender) ?? 0) + 1);
      things.count(sender, shownBy(document, known));
    }
    done += 1;
    await pace({ phase: 'compare', done, total, unit: 'items' });
  }
  for (const document of sentDocuments(db)) {
    for (const sender of sendersOf(document, known)) things.keep(sender, document.id, shownBy(document, known));
    done += 1;
    await pace({ phase: 'compare', done, total, unit: 'items' });
  }
  const keys = entityKeys(db);
  const keyOf = (sender: number): string => keys.get(sender) ?? '';
  const order = [...documentsOf]
    .sort(([a, many], [b, more]) => more - many || (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(([sender]) => sender);
  const rankOf = new Map(order.map((sender, rank) => [sender, rank]));
  const shared = things.shared();
  const rank = (sender: number): number => rankOf.get(sender) ?? order.length;
  const pairs = pairsOf(shared, order.length, rank, decidedPairs(db));
  // Between two stretches others have the case; and what it rests on has to be there after a rebuild too.
  const rests = (['campaigns', 'infrastructure'] as const).every((name) => analysisRun(db, name)?.state === 'fresh');
  const state = rests && writesSoFar(db) === writes ? 'fresh' : 'stale';
  putSuggestions(db, pairs, { senders: order.length, state });
  return { senders: order.length, shared: shared.length, suggestions: pairs.length };
}
