import type { Standing } from '../../../shared/domain/graph.ts';
import { putAnalysisRun } from './analyses.ts';
import { untilChanged } from './changes.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { hasMessage } from './documents.ts';
import { toBytes } from './hex.ts';
import { paged, pageRows } from './paged.ts';

/** The texts of a message, as its parts have them. */
export interface MessageTexts {
  id: number;
  text: string | null;
  htmlText: string | null;
}

/** Every message that somebody sent, in the order of its key. */
export function allTexts(db: ReadDb): Generator<MessageTexts> {
  const sql = `SELECT m.id, m.text, m.html_text AS htmlText FROM message m JOIN document d ON d.id = m.id
    WHERE m.id > ? AND d.kind = 'message' ORDER BY m.id LIMIT ${pageRows}`;
  return paged(
    Number.MIN_SAFE_INTEGER,
    (after) => prepared<MessageTexts>(db, sql).all(after),
    ({ id }) => id,
  );
}

export const textsOf = (db: ReadDb, id: number): MessageTexts | null =>
  prepared<MessageTexts>(db, 'SELECT id, text, html_text AS htmlText FROM message WHERE id = ?').get(id) ?? null;

export const sentCount = (db: ReadDb): number =>
  prepared<{ n: number }>(db, `SELECT count(*) AS n FROM document WHERE kind = 'message'`).get()?.n ?? 0;

export interface FoundMember {
  documentId: number;
  wording: string;
  field: 'text' | 'html';
  /** Thousandths. */
  similarity: number;
  /** Whether what stands in many other texts too was put aside for it. */
  aside: boolean;
}

export interface FoundCampaign {
  wording: string;
  leaderId: number;
  members: FoundMember[];
}

/**
 * Puts what was found in the place of what was found before. `short`: messages with too few letters to compare. `state`: stale
 * where others may have written while it was looked for; documents that are gone by then are left out.
 */
export function putCampaigns(
  db: WriteDb,
  campaigns: readonly FoundCampaign[],
  { short, state }: { short: number; state: 'fresh' | 'stale' },
): void {
  db.transaction(() => {
    dropCampaigns(db);
    const campaign = prepared(db, 'INSERT INTO campaign (wording, leader_id) VALUES (?, ?)');
    const member = prepared(
      db,
      'INSERT INTO campaign_member (document_id, campaign_id, wording, field, similarity, aside) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const { wording, leaderId, members } of campaigns) {
      if (!hasMessage(db, leaderId)) continue;
      const campaignId = campaign.run(wording, leaderId).lastInsertRowid;
      for (const one of members) {
        if (state === 'stale' && !hasMessage(db, one.documentId)) continue;
        member.run(one.documentId, campaignId, one.wording, one.field, one.similarity, one.aside ? 1 : 0);
      }
    }
    putAnalysisRun(db, 'campaigns', state, { short });
  })();
}

function dropCampaigns(db: WriteDb): void {
  for (const table of ['campaign_member', 'campaign']) db.exec(`DELETE FROM ${table}`);
}

/** Decides of the campaign that holds a wording, or of one document (hex) in it; null takes the decision back. */
export function putCampaignDecision(
  db: WriteDb,
  wording: string,
  document: string | null,
  standing: Standing | null,
): void {
  const of = document === null ? new Uint8Array() : toBytes(document);
  if (standing === null) {
    prepared(db, 'DELETE FROM campaign_decision WHERE wording = ? AND document = ?').run(wording, of);
    return;
  }
  prepared(db, 'INSERT OR REPLACE INTO campaign_decision (wording, document, standing) VALUES (?, ?, ?)').run(
    wording,
    of,
    standing,
  );
}

export interface CampaignRow {
  id: number;
  wording: string;
  leaderId: number;
  field: 'text' | 'html';
  messages: number;
  wordings: number;
  /** Of the member that shares least with the template, in thousandths. */
  least: number;
  /** Members for which what stands in many other texts was put aside. */
  aside: number;
  first: number | null;
  last: number | null;
  standing: Standing;
}

/*
 * A decision was made of the wording that led then, and holds for whatever campaign has that wording now: its own leader's
 * before that of another member. Who was taken out counts no more.
 */
const decidedOf = `(SELECT c.standing FROM campaign_decision c WHERE c.document = x''
    AND c.wording IN (SELECT w.wording FROM campaign_member w WHERE w.campaign_id = k.id)
  ORDER BY c.wording <> k.wording, c.wording LIMIT 1)`;

/** What was decided of a member, under any wording that its campaign holds. */
const memberStanding = `coalesce((SELECT c.standing FROM campaign_decision c WHERE c.document = d.sha256
    AND EXISTS (SELECT 1 FROM campaign_member w WHERE w.wording = c.wording AND w.campaign_id = m.campaign_id)
  ORDER BY c.wording <> (SELECT k.wording FROM campaign k WHERE k.id = m.campaign_id), c.wording LIMIT 1), 'suggested')`;

const select = `SELECT k.id, k.wording, k.leader_id AS leaderId,
    (SELECT l.field FROM campaign_member l WHERE l.document_id = k.leader_id) AS field,
    count(*) AS messages, count(DISTINCT m.wording) AS wordings, min(m.similarity) AS least, sum(m.aside) AS aside,
    min(d.epoch) AS first,
    max(d.epoch) AS last, coalesce(${decidedOf}, 'suggested') AS standing
  FROM campaign k JOIN campaign_member m ON m.campaign_id = k.id JOIN document d ON d.id = m.document_id
  WHERE ${memberStanding} <> 'rejected'`;

/** All campaigns by the number of their messages, the largest first. */
export const campaignRows = (db: ReadDb): CampaignRow[] =>
  untilChanged(db, 'campaigns', () =>
    prepared<CampaignRow>(db, `${select} GROUP BY k.id ORDER BY messages DESC, k.wording`).all(),
  );

export interface MemberRow {
  documentId: number;
  sha256: Buffer;
  epoch: number | null;
  wording: string;
  field: 'text' | 'html';
  similarity: number;
  aside: 0 | 1;
  standing: Standing;
}

/** Members, taken out or not, oldest first. */
export function memberWindow(db: ReadDb, campaign: number, offset: number, limit: number): MemberRow[] {
  const sql = `SELECT m.document_id AS documentId, d.sha256, d.epoch, m.wording, m.field, m.similarity, m.aside,
      ${memberStanding} AS standing
    FROM campaign_member m JOIN document d ON d.id = m.document_id WHERE m.campaign_id = ?
    ORDER BY d.epoch, d.sha256 LIMIT ? OFFSET ?`;
  return prepared<MemberRow>(db, sql).all(campaign, limit, offset);
}

export const memberTotal = (db: ReadDb, campaign: number): number =>
  prepared<{ n: number }>(db, 'SELECT count(*) AS n FROM campaign_member WHERE campaign_id = ?').get(campaign)?.n ?? 0;

/** What follows counts the members of a campaign that nobody took out. */
const members = `campaign_member m JOIN document d ON d.id = m.document_id`;
const isIn = `m.campaign_id = ? AND ${memberStanding} <> 'rejected'`;

/** The wordings that most messages have, each with a message that has it. */
export const wordingsOf = (db: ReadDb, campaign: number, limit: number) =>
  prepared<{ wording: string; documentId: number; field: 'text' | 'html'; messages: number }>(
    db,
    `SELECT m.wording, min(m.document_id) AS documentId, m.field, count(*) AS messages FROM ${members} WHERE ${isIn}
     GROUP BY m.wording ORDER BY messages DESC, m.wording LIMIT ?`,
  ).all(campaign, limit);

/** Seconds since 1970 (UTC) of each member that claims any, ascending. */
export const epochsOf = (db: ReadDb, campaign: number): number[] =>
  prepared<{ epoch: number }>(
    db,
    `SELECT d.epoch FROM ${members} WHERE ${isIn} AND d.epoch IS NOT NULL ORDER BY d.epoch`,
  )
    .all(campaign)
    .map(({ epoch }) => epoch);

type Count = { name: string; entity: string | null; messages: number };

/** Addresses that stand in a header of the members, most messages first. */
export function addressesOf(db: ReadDb, campaign: number, fields: readonly ('from' | 'to' | 'cc')[], limit: number) {
  const sql = `SELECT n.normalised AS name, e.key AS entity, count(DISTINCT m.document_id) AS messages
    FROM ${members} JOIN mention n ON n.document_id = m.document_id LEFT JOIN entity e ON e.id = n.entity_id
    WHERE ${isIn} AND n.type = 'email' AND n.field IN (SELECT value FROM json_each(?))
    GROUP BY n.normalised ORDER BY messages DESC, name LIMIT ?`;
  return prepared<Count>(db, sql).all(campaign, JSON.stringify(fields), limit);
}

/** Sites that the members name in what their readers see or are led to, most messages first. */
export function sitesOf(db: ReadDb, campaign: number, limit: number): Count[] {
  const sql = `SELECT e.normalised AS name, e.key AS entity, count(DISTINCT m.document_id) AS messages
    FROM ${members} JOIN mention n ON n.document_id = m.document_id JOIN entity e ON e.id = n.entity_id
    WHERE ${isIn} AND e.type = 'site' AND n.field IN ('subject', 'text', 'html', 'links')
    GROUP BY e.id ORDER BY messages DESC, name LIMIT ?`;
  return prepared<Count>(db, sql).all(campaign, limit);
}

/** The first servers that the members' Received headers name for their senders. */
export function serversOf(db: ReadDb, campaign: number, limit: number): Count[] {
  const sql = `SELECT e.normalised AS name, e.key AS entity, count(DISTINCT m.document_id) AS messages
    FROM ${members} JOIN evidence v ON v.document_id = m.document_id
      JOIN link l ON l.id = v.link_id AND l.type = 'sent-through' JOIN entity e ON e.id = l.to_id
    WHERE ${isIn} GROUP BY e.id ORDER BY messages DESC, name LIMIT ?`;
  return prepared<Count>(db, sql).all(campaign, limit);
}

export const isMember = (db: ReadDb, campaign: number, document: number): boolean =>
  prepared(db, 'SELECT 1 FROM campaign_member WHERE document_id = ? AND campaign_id = ?').get(document, campaign) !==
  undefined;
