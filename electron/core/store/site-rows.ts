import type { RedirectStep, SiteCount, SitePage, SiteUse } from '../../../shared/domain/infrastructure.ts';
import type { Address } from '../../../shared/domain/message.ts';
import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';
import type { RowWindow, SenderRow } from './infrastructure-rows.ts';

const most = 50;
const named = `n.field IN ('subject', 'text', 'html', 'links')`;
const ofSite = `mention n JOIN document d ON d.id = n.document_id AND d.kind = 'message'`;
const theSite = `n.entity_id = (SELECT id FROM entity WHERE type = 'site' AND normalised = @site)`;

export function siteCount(db: ReadDb, site: string): SiteCount | null {
  const sql = `SELECT 'site' AS kind, site AS name, messages, senders, hosts, redirects, first, last FROM site_count WHERE site = ?`;
  return prepared<SiteCount>(db, sql).get(site) ?? null;
}

/** Messages that lead to a site, the newest first, each with the first place that names it. */
export function siteUses(db: ReadDb, site: string, { offset, limit }: RowWindow): { rows: SiteUse[]; total: number } {
  const rows = prepared<Omit<SiteUse, 'document' | 'from'> & { sha256: Buffer; sender: string }>(
    db,
    `SELECT d.sha256, m.subject, m.sender, d.epoch, n.field, n.start, n.end, n.raw, min(n.position) AS position
     FROM ${ofSite} JOIN message m ON m.id = d.id WHERE ${theSite} AND ${named}
     GROUP BY n.document_id ORDER BY n.document_id DESC LIMIT @limit OFFSET @offset`,
  ).all({ site, limit, offset });
  const sql = `SELECT count(DISTINCT n.document_id) AS n FROM ${ofSite} WHERE ${theSite} AND ${named}`;
  return {
    rows: rows.map(({ sha256, sender, subject, epoch, field, start, end, raw }) => ({
      document: toHex(sha256),
      from: JSON.parse(sender) as Address[],
      ...{ subject, epoch, field, start, end, raw },
    })),
    total: prepared<{ n: number }>(db, sql).get({ site })?.n ?? 0,
  };
}

export const siteSenders = (db: ReadDb, site: string): SenderRow[] =>
  prepared<SenderRow>(
    db,
    `SELECT e.key AS id, e.normalised AS address, count(DISTINCT n.document_id) AS messages FROM ${ofSite}
       JOIN mention f ON f.document_id = d.id AND f.position = 0 AND f.field = 'from' JOIN entity e ON e.id = f.entity_id
     WHERE ${theSite} AND ${named} GROUP BY e.id ORDER BY messages DESC, e.normalised LIMIT ${most}`,
  ).all({ site });

export const siteHosts = (db: ReadDb, site: string): SitePage['hostList'] =>
  prepared<{ host: string; messages: number }>(
    db,
    `SELECT host, messages FROM site_host WHERE site = ? ORDER BY messages DESC, host LIMIT ${most}`,
  ).all(site);

/** Addresses that web archives noted for hosts of a site, and other hosts that they noted the same for. */
export const siteAddresses = (db: ReadDb, isOfSite: (host: string) => boolean): SitePage['addresses'] =>
  prepared<{ host: string; ip: string; sha256: Buffer }>(
    db,
    `SELECT a.host, a.ip, min(d.sha256) AS sha256 FROM site_address a JOIN document d ON d.id = a.document_id
     GROUP BY a.host, a.ip ORDER BY a.host, a.ip`,
  )
    .all()
    .filter(({ host }) => isOfSite(host))
    .slice(0, most)
    .map(({ host, ip, sha256 }) => ({
      host,
      ip,
      document: toHex(sha256),
      others: prepared<{ host: string }>(db, 'SELECT DISTINCT host FROM site_address WHERE ip = ? ORDER BY host')
        .all(ip)
        .map((other) => other.host)
        .filter((other) => !isOfSite(other))
        .slice(0, most),
    }));

const step = `SELECT r.from_url AS "from", r.to_url AS "to", r.how, d.sha256, r.field, r.start, r.end FROM redirect r
  JOIN document d ON d.id = r.document_id`;

type StepRow = Omit<RedirectStep, 'document'> & { sha256: Buffer };

const toStep = ({ sha256, ...row }: StepRow): RedirectStep => ({ ...row, document: toHex(sha256) });

/** Steps from or to a site, those of fewest documents' keys first. */
export function stepsOfSite(db: ReadDb, site: string, limit: number): RedirectStep[] {
  const of = (column: 'from_site' | 'to_site') =>
    prepared<StepRow>(db, `${step} WHERE r.${column} = ? ORDER BY r.document_id LIMIT ${limit}`).all(site);
  return [...of('from_site'), ...of('to_site')].map(toStep);
}

/** A way that a saved reply or page shows. */
export interface SavedStep {
  from: string;
  to: string;
}

/** Every way that saved replies and pages show, at most so many as a case has pages by hand. */
export const savedSteps = (db: ReadDb): SavedStep[] =>
  prepared<SavedStep>(
    db,
    `SELECT r.from_url AS "from", r.to_url AS "to" FROM redirect r JOIN document d ON d.id = r.document_id
     WHERE r.how <> 'in-link' ORDER BY r.from_url, d.sha256, r.position LIMIT 100000`,
  ).all();

/** The first steps from an address, or to one. */
export const stepsAt = (db: ReadDb, side: 'from' | 'to', url: string): RedirectStep[] =>
  prepared<StepRow>(db, `${step} WHERE r.${side}_url = ? ORDER BY d.sha256, r.position LIMIT 5`).all(url).map(toStep);
