import type { Field } from '../../../shared/domain/anchor.ts';
import type { RedirectHow, SightingPart, SightingStanding } from '../../../shared/domain/infrastructure.ts';
import { putAnalysisRun, type RunDetail } from './analyses.ts';
import { prepared, type WriteDb } from './database.ts';
import { hasMessage } from './documents.ts';

export interface FoundSighting {
  document: number;
  server: string;
  network: string | null;
  country: string | null;
  standing: SightingStanding;
  part: SightingPart;
  helo: string | null;
  host: string | null;
  hop: number;
  start: number;
  end: number;
  raw: string;
}

/** A way from one address to the next, and where it stands in its document. */
export interface FoundStep {
  from: string;
  to: string;
  how: RedirectHow;
  field: Field;
  start: number;
  end: number;
}

export interface FoundRedirect extends FoundStep {
  document: number;
  position: number;
  fromSite: string;
  toSite: string;
}

export interface FoundPrint {
  document: number;
  print: string;
  start: number;
  end: number;
  raw: string;
}

export interface FoundInfrastructure {
  sightings: readonly FoundSighting[];
  prints: readonly FoundPrint[];
  hosts: ReadonlyMap<string, { site: string; messages: number }>;
  addresses: readonly { host: string; ip: string; document: number }[];
  redirects: readonly FoundRedirect[];
  undecided: readonly { domain: string; server: string; messages: number }[];
}

/** Tables that a run fills. */
export const infrastructureTables = [
  'server_sighting',
  'server_count',
  'site_host',
  'site_address',
  'site_count',
  'redirect',
  'mailer_print',
  'undecided_domain',
];

/** Messages and their senders; every message has its sender first, where it has one. */
const ofMessages = `FROM server_sighting s JOIN document d ON d.id = s.document_id
  LEFT JOIN mention f ON f.document_id = s.document_id AND f.position = 0 AND f.field = 'from'`;

const countsOf = (kind: string, name: string) => `INSERT INTO server_count
  SELECT '${kind}', ${name}, count(DISTINCT CASE s.standing WHEN 'observed' THEN s.document_id END),
    count(DISTINCT CASE s.standing WHEN 'claimed' THEN s.document_id END),
    count(DISTINCT CASE s.standing WHEN 'open' THEN s.document_id END),
    count(DISTINCT s.server), count(DISTINCT f.entity_id), min(d.epoch), max(d.epoch)
  ${ofMessages} WHERE ${name} IS NOT NULL GROUP BY ${name}`;

/** Counts that follow from the rows. */
const counts = [
  countsOf('server', 's.server'),
  countsOf('network', 's.network'),
  countsOf('country', 's.country'),
  `INSERT INTO site_count
   SELECT e.normalised, count(DISTINCT CASE d.kind WHEN 'message' THEN d.id END),
     count(DISTINCT CASE d.kind WHEN 'message' THEN f.entity_id END),
     (SELECT count(*) FROM site_host h WHERE h.site = e.normalised),
     (SELECT count(*) FROM redirect r WHERE r.from_site = e.normalised)
       + (SELECT count(*) FROM redirect r WHERE r.to_site = e.normalised AND r.from_site <> e.normalised),
     min(CASE d.kind WHEN 'message' THEN d.epoch END), max(CASE d.kind WHEN 'message' THEN d.epoch END)
   FROM entity e CROSS JOIN mention m ON m.entity_id = e.id JOIN document d ON d.id = m.document_id
     LEFT JOIN mention f ON f.document_id = d.id AND f.position = 0 AND f.field = 'from'
   WHERE e.type = 'site' AND m.field IN ('subject', 'text', 'html', 'links') GROUP BY e.normalised`,
  // Places that a redirect leads to and nothing else names.
  `INSERT OR IGNORE INTO site_count
   SELECT site, 0, 0, 0, count(*), NULL, NULL FROM (SELECT from_site AS site FROM redirect
     UNION ALL SELECT to_site FROM redirect WHERE to_site <> from_site) GROUP BY site`,
];

/** Puts what was found in the place of what was found before; see `putCampaigns` on `state`. */
export function putInfrastructure(
  db: WriteDb,
  found: FoundInfrastructure,
  { state, detail }: { state: 'fresh' | 'stale'; detail: RunDetail },
): void {
  const isThere = (document: number) => state === 'fresh' || hasMessage(db, document);
  db.transaction(() => {
    for (const table of infrastructureTables) db.exec(`DELETE FROM ${table}`);
    const sighting = prepared(db, `INSERT INTO server_sighting VALUES (${'?, '.repeat(12)}?)`);
    let [document, position] = [Number.NaN, 0];
    for (const one of found.sightings) {
      if (!isThere(one.document)) continue;
      [document, position] = [one.document, one.document === document ? position + 1 : 0];
      const { server, network, country, standing, part, helo, host, hop, start, end, raw } = one;
      sighting.run(document, position, server, network, country, standing, part, helo, host, hop, start, end, raw);
    }
    const print = prepared(db, 'INSERT INTO mailer_print VALUES (?, ?, ?, ?, ?)');
    for (const one of found.prints)
      if (isThere(one.document)) print.run(one.document, one.print, one.start, one.end, one.raw);
    const host = prepared(db, 'INSERT INTO site_host VALUES (?, ?, ?)');
    for (const [name, { site, messages }] of found.hosts) host.run(name, site, messages);
    const address = prepared(db, 'INSERT OR IGNORE INTO site_address VALUES (?, ?, ?)');
    for (const one of found.addresses) if (isThere(one.document)) address.run(one.host, one.ip, one.document);
    const redirect = prepared(db, `INSERT INTO redirect VALUES (${'?, '.repeat(9)}?)`);
    for (const one of found.redirects) {
      if (!isThere(one.document)) continue;
      const { position: at, from, to, fromSite, toSite, how, field, start, end } = one;
      redirect.run(one.document, at, from, to, fromSite, toSite, how, field, start, end);
    }
    const undecided = prepared(db, 'INSERT INTO undecided_domain VALUES (?, ?, ?)');
    for (const one of found.undecided) undecided.run(one.domain, one.server, one.messages);
    for (const sql of counts) db.exec(sql);
    putAnalysisRun(db, 'infrastructure', state, detail);
  })();
}
