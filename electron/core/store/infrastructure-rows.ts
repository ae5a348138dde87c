import {
  type InfrastructureSummary,
  type NamedBeside,
  type ServerCount,
  type ServerCountKind,
  type Sighting,
  type SightingStanding,
  type SiteCount,
  sightingStandings,
} from '../../../shared/domain/infrastructure.ts';
import type { Address } from '../../../shared/domain/message.ts';
import { networkOf, specialRange } from '../../../shared/text/infrastructure/network.ts';
import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';

/** Names that a page has in each of its lists, those of most messages. */
const most = 50;

type CountRow = Omit<ServerCount, 'network' | 'special'>;

const toCount = (row: CountRow): ServerCount => ({
  ...row,
  network: row.kind === 'server' ? networkOf(row.name) : null,
  special: specialRange(row.name),
});

/** Of one standing: observed; claimed and never observed; open and nothing else. */
const isOf: Readonly<Record<SightingStanding, string>> = {
  observed: 'observed > 0',
  claimed: 'observed = 0 AND claimed > 0',
  open: 'observed = 0 AND claimed = 0',
};

const countColumns = 'kind, name, observed, claimed, open, servers, senders, first, last';
const inOrder = 'observed DESC, claimed DESC, open DESC, name';

export interface RowWindow {
  offset: number;
  limit: number;
}

/** A window on the counts of one kind, those of most observed messages first. */
export function serverCounts(
  db: ReadDb,
  kind: ServerCountKind,
  standing: SightingStanding | null,
  { offset, limit }: RowWindow,
): { rows: ServerCount[]; total: number } {
  const where = `kind = ?${standing === null ? '' : ` AND ${isOf[standing]}`}`;
  const rows = prepared<CountRow>(
    db,
    `SELECT ${countColumns} FROM server_count WHERE ${where} ORDER BY ${inOrder} LIMIT ? OFFSET ?`,
  ).all(kind, limit, offset);
  const total = prepared<{ n: number }>(db, `SELECT count(*) AS n FROM server_count WHERE ${where}`).get(kind)?.n ?? 0;
  return { rows: rows.map(toCount), total };
}

export function serverCount(db: ReadDb, kind: ServerCountKind, name: string): ServerCount | null {
  const sql = `SELECT ${countColumns} FROM server_count WHERE kind = ? AND name = ?`;
  const row = prepared<CountRow>(db, sql).get(kind, name);
  return row ? toCount(row) : null;
}

/** A window on the sites, those that most messages lead to first. */
export function siteCounts(db: ReadDb, { offset, limit }: RowWindow): { rows: SiteCount[]; total: number } {
  const rows = prepared<SiteCount>(
    db,
    `SELECT 'site' AS kind, site AS name, messages, senders, hosts, redirects, first, last FROM site_count
     ORDER BY messages DESC, redirects DESC, site LIMIT ? OFFSET ?`,
  ).all(limit, offset);
  return { rows, total: prepared<{ n: number }>(db, 'SELECT count(*) AS n FROM site_count').get()?.n ?? 0 };
}

const columnOf: Readonly<Record<ServerCountKind, string>> = {
  server: 'server',
  network: 'network',
  country: 'country',
};

/** The Received headers that name it: observed before claimed before undecided, the newest message first in each. */
export function sightingWindow(
  db: ReadDb,
  kind: ServerCountKind,
  name: string,
  standing: SightingStanding | null,
  { offset, limit }: RowWindow,
): { rows: Sighting[]; total: number } {
  const rows: Sighting[] = [];
  let total = 0;
  for (const one of standing === null ? sightingStandings : [standing]) {
    const window = { offset: Math.max(0, offset - total), limit: limit - rows.length };
    const count = sightingTotal(db, kind, name, one);
    if (window.limit > 0 && window.offset < count) rows.push(...sightingsOf(db, kind, name, one, window));
    total += count;
  }
  return { rows, total };
}

const named = (kind: ServerCountKind): string =>
  `FROM server_sighting s JOIN document d ON d.id = s.document_id JOIN message m ON m.id = d.id
   WHERE s.${columnOf[kind]} = ? AND s.standing = ?`;

const sightingTotal = (db: ReadDb, kind: ServerCountKind, name: string, standing: SightingStanding): number =>
  prepared<{ n: number }>(db, `SELECT count(*) AS n ${named(kind)}`).get(name, standing)?.n ?? 0;

const sightingsOf = (
  db: ReadDb,
  kind: ServerCountKind,
  name: string,
  standing: SightingStanding,
  { offset, limit }: RowWindow,
): Sighting[] =>
  prepared<Omit<Sighting, 'document' | 'from'> & { sha256: Buffer; sender: string }>(
    db,
    `SELECT d.sha256, m.subject, m.sender, d.epoch, s.server, s.standing, s.part, s.helo, s.host, s.hop, s.start, s.end, s.raw
     ${named(kind)} ORDER BY s.document_id DESC LIMIT ? OFFSET ?`,
  )
    .all(name, standing, limit, offset)
    .map(({ sha256, sender, ...row }) => ({
      document: toHex(sha256),
      from: JSON.parse(sender) as Address[],
      ...row,
    }));

/** Names that came with it where it was named as whom a mail came from, those of most messages first. */
export const namesBeside = (db: ReadDb, kind: ServerCountKind, name: string, which: 'helo' | 'host'): NamedBeside[] =>
  prepared<NamedBeside>(
    db,
    `SELECT ${which} AS name, count(DISTINCT document_id) AS messages FROM server_sighting
     WHERE ${columnOf[kind]} = ? AND ${which} IS NOT NULL GROUP BY 1 ORDER BY messages DESC, 1 LIMIT ${most}`,
  ).all(name);

/** The servers in a network or under a country's registry. */
export const serversUnder = (db: ReadDb, kind: 'network' | 'country', name: string): ServerCount[] =>
  prepared<CountRow>(
    db,
    `SELECT ${countColumns} FROM server_count WHERE kind = 'server'
       AND name IN (SELECT DISTINCT server FROM server_sighting WHERE ${columnOf[kind]} = ?)
     ORDER BY ${inOrder} LIMIT ${most}`,
  )
    .all(name)
    .map(toCount);

export interface SenderRow {
  id: string;
  address: string;
  messages: number;
}

/** Senders of the messages that name it, as their From headers claim. */
export const sendersThrough = (db: ReadDb, kind: ServerCountKind, name: string): SenderRow[] =>
  prepared<SenderRow>(
    db,
    `SELECT e.key AS id, e.normalised AS address, count(DISTINCT s.document_id) AS messages FROM server_sighting s
       JOIN mention f ON f.document_id = s.document_id AND f.position = 0 AND f.field = 'from'
       JOIN entity e ON e.id = f.entity_id
     WHERE s.${columnOf[kind]} = ? GROUP BY e.id ORDER BY messages DESC, e.normalised LIMIT ${most}`,
  ).all(name);

type Counts = InfrastructureSummary['observed'];

/** Different servers, networks and countries' names of one standing. */
export function differentOnes(db: ReadDb, standing: SightingStanding): Counts {
  const sql = `SELECT count(*) AS n FROM server_count WHERE kind = ? AND ${isOf[standing]}`;
  const of = (kind: ServerCountKind) => prepared<{ n: number }>(db, sql).get(kind)?.n ?? 0;
  return { servers: of('server'), networks: of('network'), countries: of('country') };
}

export const countOf = (db: ReadDb, table: 'site_count' | 'redirect'): number =>
  prepared<{ n: number }>(db, `SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;

/**
 * Domains for whose mail nobody decided where trust ends, those of most messages first, with the servers that took half of it or
 * more: a sender's own may be among the rest.
 */
export const undecidedDomains = (db: ReadDb): InfrastructureSummary['undecided'] =>
  prepared<{ domain: string; messages: number }>(
    db,
    `SELECT domain, messages FROM undecided_domain WHERE server = '' ORDER BY messages DESC, domain LIMIT ${most}`,
  )
    .all()
    .map(({ domain, messages }) => ({
      domain,
      messages,
      servers: prepared<NamedBeside>(
        db,
        `SELECT server AS name, messages FROM undecided_domain WHERE domain = ? AND server <> '' AND messages * 2 >= ?
         ORDER BY messages DESC, server LIMIT 10`,
      ).all(domain, messages),
    }));
