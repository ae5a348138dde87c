import type { DocumentDetail } from '../../../../shared/domain/document.ts';
import { writesSoFar } from '../../store/analyses.ts';
import { sentCount } from '../../store/campaigns.ts';
import type { WriteDb } from '../../store/database.ts';
import { allSent, putPersonas } from '../../store/personas.ts';
import type { Work } from '../../work.ts';
import { paced } from '../paced.ts';
import { AccountNames } from './account-names.ts';
import { PhraseCounts } from './phrase-counts.ts';

/** What was found, and what was put aside: messages whose display name is no name, and names that too little speaks for. */
export interface PersonasFound {
  read: number;
  personas: number;
  messages: number;
  noNames: number;
  lone: number;
  mass: number;
}

/** Personas of a case; those with most messages are kept. */
const mostPersonas = 20_000;

/**
 * Finds the names that accounts present, in the place of what was found before. Stopped, it leaves what was there. The result
 * depends on the messages alone.
 */
export async function findPersonas(db: WriteDb, work: Work): Promise<PersonasFound> {
  const pace = paced(work);
  const writes = writesSoFar(db);
  const names = new AccountNames(db);
  const total = sentCount(db);
  let done = 0;
  for (const row of allSent(db)) {
    done += 1;
    await pace({ phase: 'compare', done, total, unit: 'items' });
    const detail = row.detail === null ? null : (JSON.parse(row.detail) as DocumentDetail);
    // What the exported phone or account wrote itself, and the app's own lines, present nobody.
    if (detail?.type === 'message' && (detail.direction === 'out' || detail.system)) continue;
    names.take(row);
  }
  const { personas, lone, mass } = names.personas(mostPersonas);
  const phrases = new PhraseCounts(db, personas);
  done = 0;
  for (const row of allSent(db)) {
    done += 1;
    phrases.take(row);
    await pace({ phase: 'group', done, total, unit: 'items' });
  }
  const found = personas.map((persona, at) => ({ ...persona, phrases: phrases.of(at, done) }));
  const state = writesSoFar(db) === writes ? 'fresh' : 'stale';
  const detail = { read: done, noNames: names.noNames, lone, mass };
  putPersonas(db, found, { state, detail });
  const messages = new Set(found.flatMap(({ documents }) => documents)).size;
  return { personas: found.length, messages, ...detail };
}
