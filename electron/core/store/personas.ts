import type { EntityKind, Reason, Standing } from '../../../shared/domain/graph.ts';
import type { Address, Channel } from '../../../shared/domain/message.ts';
import { putAnalysisRun, type RunDetail } from './analyses.ts';
import { BasisRows } from './basis.ts';
import { untilChanged } from './changes.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { hasMessage } from './documents.ts';
import { putEvidence } from './evidence.ts';
import { EntityRows, linkKey } from './graph.ts';
import { paged, pageRows } from './paged.ts';

/** A message with the account that sent it, as far as one is known. */
export interface SentRow {
  id: number;
  channel: Channel;
  detail: string | null;
  /** JSON of the addresses. */
  sender: string;
  text: string | null;
  htmlText: string | null;
  reply: 0 | 1;
  account: number | null;
  /** Where the account stands in the text of the sender. */
  start: number | null;
}

/** Every message that somebody sent, in the order of its key. */
export function allSent(db: ReadDb): Generator<SentRow> {
  const sql = `SELECT m.id, m.channel, m.detail, m.sender, m.text, m.html_text AS htmlText, m.reply, n.entity_id AS account, n.start
    FROM message m JOIN document d ON d.id = m.id
    LEFT JOIN mention n ON n.document_id = m.id AND n.position = 0 AND n.field = 'from'
    WHERE m.id > ? AND d.kind = 'message' ORDER BY m.id LIMIT ${pageRows}`;
  return paged(
    Number.MIN_SAFE_INTEGER,
    (after) => prepared<SentRow>(db, sql).all(after),
    ({ id }) => id,
  );
}

export const sendersOf = ({ sender }: Pick<SentRow, 'sender'>): Address[] => JSON.parse(sender) as Address[];

export interface AccountRow {
  id: number;
  key: string;
  type: EntityKind;
  normalised: string;
}

export const accountRow = (db: ReadDb, id: number): AccountRow =>
  prepared<AccountRow>(db, 'SELECT id, key, type, normalised FROM entity WHERE id = ?').get(id) as AccountRow;

export interface FoundEvidence {
  document: number;
  field: 'from' | 'text' | 'html';
  start: number;
  end: number;
  raw: string;
  standing: 'suggested' | 'accepted';
  reason: string;
}

export interface FoundPhrase {
  document: number;
  field: 'text' | 'html';
  start: number;
  end: number;
  messages: number;
  of: number;
  others: number;
  ofOthers: number;
}

export interface FoundPersona {
  /** The form of its name in which two spellings are the same. */
  name: string;
  account: number;
  evidence: FoundEvidence[];
  documents: number[];
  phrases: FoundPhrase[];
}

/** Puts what was found in the place of what was found before; see `putCampaigns` on `state`. */
export function putPersonas(
  db: WriteDb,
  personas: readonly FoundPersona[],
  { state, detail }: { state: 'fresh' | 'stale'; detail: RunDetail },
): void {
  db.transaction(() => {
    dropPersonas(db);
    const [entities, bases] = [new EntityRows(db), new BasisRows(db)];
    const put = prepared(db, 'INSERT INTO persona (entity_id, account_id) VALUES (?, ?)');
    const message = prepared(db, 'INSERT INTO persona_message (persona_id, document_id) VALUES (?, ?)');
    const phrase = prepared(db, 'INSERT INTO persona_phrase VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const isThere = (document: number) => state === 'fresh' || hasMessage(db, document);
    for (const found of personas) {
      const evidence = found.evidence.filter(({ document }) => isThere(document));
      const account = prepared<AccountRow>(db, 'SELECT id, key, type, normalised FROM entity WHERE id = ?').get(
        found.account,
      );
      if (evidence.length === 0 || !account) continue;
      const persona = entities.row({ type: 'persona', normalised: `${found.name} (${account.normalised})` });
      put.run(persona.id, account.id);
      const key = linkKey('presents', account.key, persona.key);
      const ends = { fromType: 'entity', fromId: account.id, toType: 'entity', toId: persona.id } as const;
      for (const { document, standing, reason, ...place } of evidence) {
        const reasons = JSON.stringify([{ code: reason }]);
        putEvidence(db, bases, { key, type: 'presents', ...ends }, document, { standing, reasons, ...place });
      }
      for (const document of found.documents) if (isThere(document)) message.run(persona.id, document);
      found.phrases.forEach((one, position) => {
        if (!isThere(one.document)) return;
        const { document, field, start, end, messages, of, others, ofOthers } = one;
        phrase.run(persona.id, position, document, field, start, end, messages, of, others, ofOthers);
      });
    }
    putAnalysisRun(db, 'personas', state, detail);
  })();
}

function dropPersonas(db: WriteDb): void {
  db.exec(`DELETE FROM persona_phrase; DELETE FROM persona_message; DELETE FROM persona;
    DELETE FROM evidence WHERE link_id IN (SELECT id FROM link WHERE type = 'presents');
    DELETE FROM link WHERE type = 'presents';`);
}

export interface PersonaRow {
  id: number;
  key: string;
  accountId: number;
  linkId: number;
  link: string;
  standing: Standing;
  decided: 0 | 1;
  messages: number;
  first: number | null;
  last: number | null;
}

/**
 * All personas by the number of their messages. Those whose evidence is gone are none any more, and what the reporter's own
 * accounts go by is none.
 */
export const personaRows = (db: ReadDb): PersonaRow[] =>
  untilChanged(db, 'personas', () =>
    prepared<PersonaRow>(
      db,
      `SELECT e.id, e.key, p.account_id AS accountId, l.id AS linkId, l.key AS link, coalesce(c.standing, l.standing) AS standing,
         c.standing IS NOT NULL AS decided, count(m.document_id) AS messages, min(d.epoch) AS first, max(d.epoch) AS last
       FROM persona p JOIN entity e ON e.id = p.entity_id
         JOIN link l ON l.type = 'presents' AND l.to_type = 'entity' AND l.to_id = e.id
         LEFT JOIN link_decision c ON c.link = l.key
         LEFT JOIN persona_message m ON m.persona_id = e.id LEFT JOIN document d ON d.id = m.document_id
       WHERE NOT EXISTS (SELECT 1 FROM entity a JOIN own_identity o ON o.entity = a.key WHERE a.id = p.account_id)
       GROUP BY e.id ORDER BY messages DESC, e.normalised, e.key`,
    ).all(),
  );

/** What speaks for a name: on which basis, in how many documents. */
export const personaBases = (db: ReadDb, link: number): { reason: Reason; messages: number }[] =>
  prepared<{ reasons: string; messages: number }>(
    db,
    `SELECT b.reasons, count(*) AS messages FROM evidence v JOIN basis b ON b.id = v.basis_id WHERE v.link_id = ?
     GROUP BY b.id ORDER BY messages DESC, b.reasons`,
  )
    .all(link)
    .flatMap(({ reasons, messages }) => (JSON.parse(reasons) as Reason[]).map((reason) => ({ reason, messages })));

/** The spellings of a name, each with its documents. `parts`: JSON of the rows of personas. */
export const personaSpellings = (db: ReadDb, parts: string): { name: string; messages: number }[] =>
  prepared<{ name: string; messages: number }>(
    db,
    `SELECT v.raw AS name, count(DISTINCT v.document_id) AS messages FROM link l JOIN evidence v ON v.link_id = l.id
     WHERE l.type = 'presents' AND l.to_type = 'entity' AND l.to_id IN (SELECT value FROM json_each(?))
     GROUP BY v.raw ORDER BY messages DESC, v.raw LIMIT 20`,
  ).all(parts);

/** Keys of what personas wrote, oldest first. */
export const personaDocuments = (db: ReadDb, parts: string, limit: number, offset = 0): number[] =>
  prepared<{ id: number }>(
    db,
    `SELECT DISTINCT d.id, d.epoch FROM persona_message m JOIN document d ON d.id = m.document_id
     WHERE m.persona_id IN (SELECT value FROM json_each(?)) ORDER BY d.epoch IS NULL, d.epoch, d.sha256 LIMIT ? OFFSET ?`,
  )
    .all(parts, limit, offset)
    .map(({ id }) => id);

export interface PhraseRow extends Omit<FoundPhrase, 'document'> {
  document: number;
}

export const personaPhrases = (db: ReadDb, parts: string): PhraseRow[] =>
  prepared<PhraseRow>(
    db,
    `SELECT document_id AS document, field, start, end, messages, of, others, of_others AS ofOthers FROM persona_phrase
     WHERE persona_id IN (SELECT value FROM json_each(?)) ORDER BY persona_id, position`,
  ).all(parts);

/** Seconds from each message to the one of a persona that answers it, ascending; none below zero or above 90 days. */
export const personaLatencies = (db: ReadDb, parts: string): number[] =>
  prepared<{ seconds: number }>(
    db,
    `SELECT a.epoch - b.epoch AS seconds FROM persona_message m JOIN document a ON a.id = m.document_id
       JOIN link l ON l.type = 'replies-to' AND l.from_type = 'document' AND l.from_id = a.id JOIN document b ON b.id = l.to_id
     WHERE m.persona_id IN (SELECT value FROM json_each(@parts)) AND a.epoch - b.epoch BETWEEN 0 AND 7776000
       AND b.id NOT IN (SELECT document_id FROM persona_message WHERE persona_id IN (SELECT value FROM json_each(@parts)))
     GROUP BY a.id HAVING seconds = min(a.epoch - b.epoch) ORDER BY seconds`,
  )
    .all({ parts })
    .map(({ seconds }) => seconds);

/** Accounts, numbers and bank accounts that personas name in their texts. */
export const personaNamed = (db: ReadDb, parts: string, limit: number) =>
  prepared<{ entity: string; type: EntityKind; normalised: string; messages: number; document: Buffer }>(
    db,
    `SELECT e.key AS entity, e.type, e.normalised, count(DISTINCT n.document_id) AS messages, min(d.sha256) AS document
     FROM persona_message m JOIN mention n ON n.document_id = m.document_id JOIN entity e ON e.id = n.entity_id
       JOIN document d ON d.id = m.document_id
     WHERE m.persona_id IN (SELECT value FROM json_each(?)) AND n.field IN ('subject', 'text', 'html')
       AND e.type IN ('address', 'phone', 'line-account', 'account', 'bank-account')
     GROUP BY e.id ORDER BY messages DESC, e.type, e.normalised LIMIT ?`,
  ).all(parts, limit);

/** Which personas wrote a document. */
export const personasOfDocument = (db: ReadDb, document: number): number[] =>
  prepared<{ id: number }>(db, 'SELECT persona_id AS id FROM persona_message WHERE document_id = ? ORDER BY persona_id')
    .all(document)
    .map(({ id }) => id);
