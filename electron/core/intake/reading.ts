import { hash } from 'node:crypto';
import type { Tally } from '../../../shared/domain/ledger.ts';
import type { OpenCase } from '../case/open-case.ts';
import { type Room, roomFor } from '../import/archive/budget.ts';
import type { SourceRow } from '../store/sources.ts';
import type { Work } from '../work.ts';
import { emptyTally, type LedgerBook } from './ledger.ts';
import type { ReadingPool } from './pool.ts';
import type { Acquired, Unread } from './tasks.ts';

/** What all that read originals share. */
export interface Reading {
  open: OpenCase;
  pool: ReadingPool;
  book: LedgerBook;
  signal: AbortSignal;
  /** Called with bytes and items that are done. */
  step(bytes: number, items: number): void;
  /** Called between two batches; see Work. */
  giveWay?: Work['giveWay'];
}

/** What has come of an original so far, and how much of it was told as progress. */
export interface Outcome {
  tally: Tally;
  told: { bytes: number; items: number };
}

export const newOutcome = (): Outcome => ({ tally: emptyTally(), told: { bytes: 0, items: 0 } });

/** Where an original came from, when it came out of another. */
export interface Container {
  source: SourceRow;
  name: string;
  /** The container's own; members that cannot be read are counted there. */
  tally: Tally;
  /** What came out of it in this reading: the same bytes under the same name, or the same failure, count once. */
  taken: Set<string>;
  /** What all that is in it, at any depth, may still expand to. */
  room: Room;
}

/** `outer`: the container that it lies in itself. */
export const within = (
  source: SourceRow,
  name: string,
  { tally }: Outcome,
  outer: Pick<Container, 'room'> | null,
): Container => ({
  source,
  name,
  tally,
  taken: new Set(),
  room: outer?.room ?? roomFor(source.size),
});

/** Whether this comes out of the container for the first time in this reading; remembers it. */
export function isFirst({ taken }: Container, entry: Acquired | Unread): boolean {
  const what = 'code' in entry ? [entry.name, entry.code, entry.detail] : [entry.name, entry.sha256];
  // Names can be long, and a million: a piece of a hash is enough to tell them apart.
  const key = hash('sha256', JSON.stringify(what), 'base64').slice(0, 22);
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}

/** What a member takes of the room. A tar is no larger than its members, which were counted with it. */
export function takeRoom({ room }: Container, format: string, member: Acquired | Unread): void {
  room.members -= 1;
  if ('size' in member && format !== 'tar') room.bytes -= member.size;
}
