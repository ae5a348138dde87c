import type { Decoy } from '../../../../shared/domain/decoy.ts';
import type { Leak, LeakHit } from '../../../../shared/domain/leak.ts';
import { epochOf } from '../../../../shared/text/dates/edtf.ts';
import { type Verdict, verdictOf } from '../../../../shared/text/leaks/verdict.ts';
import type { ReadDb } from '../../store/database.ts';
import { toHex } from '../../store/hex.ts';
import { type AddressRow, addressesUnder, type HitRow, hitsOf, tracesOf } from '../../store/leaks.ts';
import { ownMoments } from '../../store/messages.ts';
import { momentBounds } from './moment-bounds.ts';

/** A decoy with the rows of what came to it, in the order of their time. */
export interface Found {
  decoy: Decoy;
  hits: HitRow[];
  /** The addresses that stand for it. */
  addresses: AddressRow[];
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Without a subaddress (RFC 5233, and `-` is a word's as often): `name+tag@host` is `name@host`. */
const plain = (address: string): string => address.toLowerCase().replace(/^([^+@]+)\+[^@]*@/, '$1@');

/**
 * What came to each decoy. An address that differs in case alone is the decoy, and so is one with a subaddress behind it,
 * unless that is a decoy of its own. What an own identity wrote is no hit. `guessed` counts other addresses of these domains
 * that got mail.
 */
export function findLeaks(db: ReadDb, decoys: readonly Decoy[]): { found: Found[]; guessed: number } {
  const byAddress = new Map(decoys.map((decoy) => [decoy.address.toLowerCase(), decoy]));
  const addresses = new Map<string, AddressRow[]>(decoys.map(({ id }) => [id, []]));
  const others: number[] = [];
  for (const row of addressesUnder(db, [...new Set(decoys.map(({ address }) => domainOf(address)))])) {
    const decoy = byAddress.get(row.normalised.toLowerCase()) ?? byAddress.get(plain(row.normalised));
    if (decoy) addresses.get(decoy.id)?.push(row);
    else others.push(row.id);
  }
  const found = decoys.map((decoy): Found => {
    const own = addresses.get(decoy.id) ?? [];
    const hits =
      own.length === 0
        ? []
        : hitsOf(
            db,
            own.map(({ id }) => id),
          );
    return { decoy, addresses: own, hits };
  });
  return { found, guessed: others.filter((id) => hitsOf(db, [id]).length > 0).length };
}

/** A hit with its claim of time, and whether that is before its decoy was planted. */
export function toHit(db: ReadDb, { decoy, addresses }: Found, row: HitRow): LeakHit {
  const moment = ownMoments(db, row.documentId).find((one) => epochOf(one) !== null) ?? null;
  const [planted, came] = [momentBounds(decoy.at), momentBounds(moment?.edtf ?? null)];
  const named = addresses.find(({ id }) => id === row.entityId)?.normalised ?? '';
  return {
    kind: 'leak-hit',
    document: toHex(row.sha256),
    subject: row.subject,
    range: { field: row.field, start: row.start, end: row.end },
    raw: row.raw,
    variant: named.toLowerCase() !== decoy.address.toLowerCase(),
    moment,
    sender: tracesOf(db, [row.documentId], ['sender'])[0]?.label ?? null,
    early: planted !== null && came !== null && came.high < planted.low,
  };
}

export function toLeak(db: ReadDb, found: Found): Leak {
  const { decoy, hits } = found;
  const first = hits[0] ? toHit(db, found, hits[0]) : null;
  const [planted, came] = [momentBounds(decoy.at), momentBounds(first?.moment?.edtf ?? null)];
  const isTimed = !decoy.control && planted !== null && came !== null;
  return {
    kind: 'leak',
    decoy,
    hits: hits.length,
    undated: hits.filter(({ epoch }) => epoch === null).length,
    first,
    after: isTimed ? { low: came.low - planted.high, high: came.high - planted.low } : null,
  };
}

/** What some decoys say beside the controls; those that were written to before they were planted say nothing. */
export function leakVerdict(planted: readonly Leak[], controls: readonly Leak[]): Verdict {
  const sound = planted.filter(({ first }) => !first?.early);
  const tried = (leaks: readonly Leak[]) => ({ hits: leaks.filter(({ hits }) => hits > 0).length, n: leaks.length });
  return verdictOf(tried(sound), tried(controls), planted.length - sound.length);
}
