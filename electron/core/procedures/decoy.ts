import { randomInt } from 'node:crypto';
import type { CheckedInput } from '../../../shared/contract/procedures.ts';
import type { Decoy } from '../../../shared/domain/decoy.ts';
import { AppError } from '../../../shared/errors.ts';
import { parseEdtf } from '../../../shared/text/dates/edtf.ts';
import { normaliseEmail } from '../../../shared/text/identifiers/email.ts';
import { bitsOfLetters, lettersFor, localAlphabet } from '../../../shared/text/leaks/local-part.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { findLeaks, leakVerdict, toHit, toLeak } from '../graph/leaks/find-leaks.ts';
import { leakUsers } from '../graph/leaks/leak-users.ts';
import { untilChanged } from '../store/changes.ts';
import type { ReadDb } from '../store/database.ts';
import { decoyList, type StoredDecoy } from '../store/decoys.ts';
import { contentKey } from '../store/graph.ts';
import type { HandlersOf } from './handlers.ts';

/** The decoy whose id begins so. Throws `decoy/not-found`. */
function known(open: OpenCase, id: string): Decoy {
  const [decoy, another] = decoyList(open.db).filter((one) => one.id.startsWith(id));
  if (!decoy || another) throw new AppError('decoy/not-found', { id });
  return decoy;
}

/** What a draft says. A control has no place and no time; a planted address has a place, and a time has somebody who says it. */
function contentOf({ address, control, place, at, by, note }: CheckedInput<'decoy.plant'>): Omit<StoredDecoy, 'id'> {
  const normal = normaliseEmail(address);
  if (normal === null) throw new AppError('request/invalid', { field: 'address', reason: address });
  if (control) {
    if (place !== '' || at !== null)
      throw new AppError('request/invalid', { field: 'control', reason: place || (at ?? '') });
    return { address: normal, control, place: '', at: null, by: '', note };
  }
  if (place === '') throw new AppError('request/invalid', { field: 'place', reason: 'missing' });
  if (at !== null && !parseEdtf(at)) throw new AppError('moment/bad-edtf', { value: at });
  if (at !== null && by === '') throw new AppError('request/invalid', { field: 'by', reason: 'missing' });
  return { address: normal, control, place, at, by, note };
}

const saysSame = (a: Omit<StoredDecoy, 'id'>, b: Omit<StoredDecoy, 'id'>): boolean =>
  (['address', 'control', 'place', 'at', 'by', 'note'] as const).every((field) => a[field] === b[field]);

/** One address is one decoy: planted twice, it could not tell where it leaked. */
function freeAddress(open: OpenCase, { address }: Omit<StoredDecoy, 'id'>, id: string | null): void {
  const there = decoyList(open.db).find((one) => one.address.toLowerCase() === address.toLowerCase());
  if (there && there.id !== id) throw new AppError('decoy/exists', { address });
}

export const decoyHandlers: HandlersOf<'decoy'> = {
  'decoy.make': (_session, { domain, bits, count }) => {
    const letters = lettersFor(bits);
    const one = () => Array.from({ length: letters }, () => localAlphabet[randomInt(localAlphabet.length)]).join('');
    return {
      addresses: Array.from({ length: count }, () => `${one()}@${domain}`),
      bits: Math.floor(bitsOfLetters(letters)),
    };
  },
  'decoy.plant': ({ case: open }, input) => {
    const content = contentOf(input);
    const id = contentKey('decoy', content.address);
    const there = decoyList(open.db).find((decoy) => decoy.id === id);
    if (there && saysSame(there, content)) return there;
    freeAddress(open, content, null);
    record(open.db, open, 'decoy.plant', { id, ...content });
    return known(open, id);
  },
  'decoy.change': ({ case: open }, { id: typed, ...input }) => {
    const before = known(open, typed);
    const content = contentOf(input);
    freeAddress(open, content, before.id);
    if (!saysSame(before, content)) record(open.db, open, 'decoy.change', { id: before.id, ...content });
    return known(open, before.id);
  },
  'decoy.remove': ({ case: open }, { id: typed }) => {
    const { id } = known(open, typed);
    record(open.db, open, 'decoy.remove', { id });
    return { removed: id };
  },
};

/** Counted once for every window of one view. */
const allLeaks = (db: ReadDb) =>
  untilChanged(db, 'leaks', () => {
    const { found, guessed } = findLeaks(db, decoyList(db));
    return { leaks: found.map((one) => toLeak(db, one)), guessed };
  });

export const leakHandlers: HandlersOf<'leak'> = {
  'leak.list': ({ case: open }, { offset, limit }) => {
    const { leaks, guessed } = allLeaks(open.db);
    const [planted, controls] = [
      leaks.filter(({ decoy }) => !decoy.control),
      leaks.filter(({ decoy }) => decoy.control),
    ];
    const verdict = leakVerdict(planted, controls);
    return { rows: leaks.slice(offset, offset + limit), total: leaks.length, verdict, guessed };
  },
  'leak.show': ({ case: open }, { id, offset, limit }) => {
    const decoy = known(open, id);
    const { found } = findLeaks(open.db, decoyList(open.db));
    const own = found.find((one) => one.decoy.id === decoy.id) ?? { decoy, hits: [], addresses: [] };
    const controls = found.filter((one) => one.decoy.control);
    // Of a control nobody passed anything on; its hits are guesses, and are told as they are.
    const beside = decoy.control ? [own] : found.filter((one) => !one.decoy.control && one.decoy.place === decoy.place);
    const toLeaks = (list: typeof found) => list.map((one) => toLeak(open.db, one));
    return {
      ...toLeak(open.db, own),
      kind: 'leak-page',
      users: leakUsers(open.db, beside, decoy.control ? [] : controls),
      verdict: leakVerdict(decoy.control ? [] : toLeaks(beside), toLeaks(controls)),
      rows: own.hits.slice(offset, offset + limit).map((row) => toHit(open.db, own, row)),
      total: own.hits.length,
    };
  },
};
