import { createHash, type Hash } from 'node:crypto';
import type { AnalysisName } from './analyses.ts';
import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';
import { isSupported } from './link-support.ts';

/*
 * The case digest is a SHA-256 over what the case says, in an order that its content defines. It leaves out what differs
 * between two honest imports of the same bytes: clocks, who imported, file times, row numbers and the log's own chain.
 */

type Row = Record<string, unknown>;

const values = (row: Row): unknown[] =>
  Object.values(row).map((value) => (value instanceof Uint8Array ? toHex(value) : value));

/** One row a line, tagged with its table. */
function feed(hash: Hash, tag: string, rows: Iterable<unknown>): void {
  for (const row of rows) hash.update(`${JSON.stringify([tag, ...values(row as Row)])}\n`);
}

/** What was found before other messages came says nothing of the case as it is: a rebuild does not bring it back. */
const isFresh = (name: AnalysisName) =>
  `EXISTS (SELECT 1 FROM analysis_run WHERE name = '${name}' AND state = 'fresh')`;

/** Of the links, those that an analysis found are left out like the rest of it. */
const isCurrent = `((l.type <> 'same-operator' OR ${isFresh('suggestions')}) AND (l.type <> 'presents' OR ${isFresh('personas')}))`;

/** Tables whose rows hang on one document; each statement takes the document's key. */
const ofDocument: [tag: string, sql: string][] = [
  [
    'message',
    `SELECT channel, conversation, detail, weaknesses, subject, base_subject, reply, sender, recipient, cc, message_id, text, html_text, links, html, decoding,
       attachments FROM message WHERE id = ?`,
  ],
  [
    'place',
    `SELECT s.sha256, p.offset, p.length, parent.sha256, p.separator, p.ambiguous FROM place p
     JOIN source s ON s.id = p.source_id LEFT JOIN document parent ON parent.id = p.parent_id
     WHERE p.document_id = ? ORDER BY s.sha256, p.offset, p.length`,
  ],
  ['moment', 'SELECT by, raw, edtf, zone, precision FROM moment WHERE document_id = ? ORDER BY position'],
  ['attachment', 'SELECT name, type, size, sha256 FROM attachment WHERE document_id = ? ORDER BY position'],
  ['reference', 'SELECT relation, message_id FROM reference WHERE document_id = ? ORDER BY position'],
  ['site', 'SELECT site FROM document_site WHERE document_id = ? ORDER BY site'],
  [
    'mention',
    `SELECT m.type, m.field, m.start, m.end, m.raw, m.normalised, b.standing, b.reasons, e.key, m.mark FROM mention m
     JOIN basis b ON b.id = m.basis_id
     LEFT JOIN entity e ON e.id = m.entity_id WHERE m.document_id = ? ORDER BY m.position`,
  ],
  [
    'evidence',
    `SELECT l.key, b.standing, b.reasons, v.field, v.start, v.end, v.raw FROM evidence v JOIN link l ON l.id = v.link_id
     JOIN basis b ON b.id = v.basis_id
     WHERE v.document_id = ? AND ${isCurrent} ORDER BY l.key`,
  ],
];

/** Tables that stand alone, each in an order of its own content. */
const standalone: [tag: string, sql: string][] = [
  ['source', 'SELECT sha256, size, format, read, framing FROM source ORDER BY sha256'],
  [
    'acquisition',
    `SELECT s.sha256, a.name, a.how, c.sha256 AS container FROM acquisition a JOIN source s ON s.id = a.source_id
     LEFT JOIN source c ON c.id = a.container_id ORDER BY s.sha256, a.name, c.sha256`,
  ],
  [
    'failure',
    `SELECT s.sha256, f.offset, f.length, f.code, f.detail, f.fatal FROM failure f JOIN source s ON s.id = f.source_id
     ORDER BY s.sha256, f.offset, f.length, f.code, f.detail`,
  ],
  [
    'question',
    `SELECT s.sha256, q.code, q.options, q.example FROM question q JOIN source s ON s.id = q.source_id
     ORDER BY s.sha256, q.code`,
  ],
  [
    'link',
    `SELECT key, type, standing, reasons FROM link l WHERE ${isSupported} AND ${isCurrent}
     ORDER BY key`,
  ],
  ['event', 'SELECT id, title, text, moments, part, note FROM event ORDER BY id'],
  [
    'citation',
    `SELECT event_id, document, source, offset, length, field, start, end, exact, prefix, suffix FROM citation
     ORDER BY event_id, position`,
  ],
  ['link-decision', 'SELECT link, standing FROM link_decision ORDER BY link'],
  ['link-later', 'SELECT link FROM link_later ORDER BY link'],
  ['operator-decision', 'SELECT link, from_key, to_key, standing FROM operator_decision ORDER BY link'],
  ['entity-merge', 'SELECT member, whole FROM entity_merge ORDER BY member'],
  [
    'claim',
    `SELECT id, document, source, offset, length, field, start, end, exact, prefix, suffix, speaker, entity, modality, standing
     FROM claim ORDER BY id`,
  ],
  [
    'mark',
    `SELECT id, document, source, offset, length, field, start, end, exact, prefix, suffix, type, normalised, entity_type,
       entity_name FROM mark ORDER BY id`,
  ],
  ['decoy', 'SELECT id, address, control, place, at, by, note FROM decoy ORDER BY id'],
  ['own', 'SELECT entity, role, period, note FROM own_identity ORDER BY entity'],
  ['boundary', 'SELECT mailbox, server FROM boundary ORDER BY mailbox'],
  [
    'campaign',
    `SELECT k.wording, d.sha256 FROM campaign k JOIN document d ON d.id = k.leader_id WHERE ${isFresh('campaigns')} ORDER BY k.wording`,
  ],
  [
    'campaign-member',
    `SELECT k.wording, d.sha256, m.wording, m.field, m.similarity, m.aside FROM campaign_member m
     JOIN campaign k ON k.id = m.campaign_id JOIN document d ON d.id = m.document_id WHERE ${isFresh('campaigns')}
     ORDER BY k.wording, d.sha256`,
  ],
  [
    'suggestion',
    `SELECT l.key, s.weight, s.kept FROM suggestion s JOIN link l ON l.id = s.link_id WHERE ${isFresh('suggestions')} ORDER BY l.key`,
  ],
  [
    'suggestion-reason',
    `SELECT l.key, r.position, r.shared, r.thing, r.senders, r.among FROM suggestion_reason r JOIN link l ON l.id = r.link_id
     WHERE ${isFresh('suggestions')} ORDER BY l.key, r.position`,
  ],
  [
    'suggestion-place',
    `SELECT l.key, p.position, p.side, d.sha256, p.field, p.start, p.end, p.raw FROM suggestion_place p
     JOIN link l ON l.id = p.link_id JOIN document d ON d.id = p.document_id WHERE ${isFresh('suggestions')}
     ORDER BY l.key, p.position, p.side`,
  ],
  ['campaign-decision', 'SELECT wording, document, standing FROM campaign_decision ORDER BY wording, document'],
  [
    'persona',
    `SELECT e.key, a.key AS account FROM persona p JOIN entity e ON e.id = p.entity_id JOIN entity a ON a.id = p.account_id
     WHERE ${isFresh('personas')} ORDER BY e.key`,
  ],
  [
    'persona-message',
    `SELECT e.key, d.sha256 FROM persona_message m JOIN entity e ON e.id = m.persona_id JOIN document d ON d.id = m.document_id
     WHERE ${isFresh('personas')} ORDER BY e.key, d.sha256`,
  ],
  [
    'persona-phrase',
    `SELECT e.key, f.position, d.sha256, f.field, f.start, f.end, f.messages, f.of, f.others, f.of_others FROM persona_phrase f
     JOIN entity e ON e.id = f.persona_id JOIN document d ON d.id = f.document_id WHERE ${isFresh('personas')}
     ORDER BY e.key, f.position`,
  ],
  [
    'payment-request',
    `SELECT q.key, d.sha256, q.said, q.field, q.start, q.end, q.min, q.max, q.bound, q.currency, q.points, q.method, q.purpose,
       q.payee, q.account, q.deadline FROM payment_request q JOIN document d ON d.id = q.document_id
     WHERE ${isFresh('payments')} ORDER BY q.position`,
  ],
  [
    'payment-site',
    `SELECT d.sha256, s.site FROM payment_site s JOIN document d ON d.id = s.document_id WHERE ${isFresh('payments')}
     ORDER BY d.sha256, s.site`,
  ],
  [
    'payment-rate',
    `SELECT d.sha256, t.what, t.value, t.field, t.start, t.end FROM payment_rate t JOIN document d ON d.id = t.document_id
     WHERE ${isFresh('payments')} ORDER BY d.sha256, t.start, t.end, t.what`,
  ],
  [
    'payment-row',
    `SELECT d.sha256, r.source, r.account, r.account_name, r.direction, r.amount, r.currency, r.payee, r.method, r.balance, r.adds,
       r.running, r.words FROM payment_row r JOIN document d ON d.id = r.document_id WHERE ${isFresh('payments')}
     ORDER BY r.position`,
  ],
  [
    'payment-match',
    `SELECT q.key, d.sha256, m.rank, m.likely, m.others, m.reasons FROM payment_match m
     JOIN payment_request q ON q.id = m.request_id JOIN document d ON d.id = m.row_id WHERE ${isFresh('payments')}
     ORDER BY q.key, m.rank`,
  ],
  ['payment-decision', 'SELECT request, row, decision FROM payment_decision ORDER BY request, row'],
  [
    'server-sighting',
    `SELECT d.sha256, s.position, s.server, s.network, s.country, s.standing, s.part, s.helo, s.host, s.hop, s.start, s.end, s.raw
     FROM server_sighting s JOIN document d ON d.id = s.document_id WHERE ${isFresh('infrastructure')}
     ORDER BY d.sha256, s.position`,
  ],
  [
    'server-count',
    `SELECT kind, name, observed, claimed, open, servers, senders, first, last FROM server_count
     WHERE ${isFresh('infrastructure')} ORDER BY kind, name`,
  ],
  ['site-host', `SELECT host, site, messages FROM site_host WHERE ${isFresh('infrastructure')} ORDER BY host`],
  [
    'site-address',
    `SELECT a.host, a.ip, d.sha256 FROM site_address a JOIN document d ON d.id = a.document_id
     WHERE ${isFresh('infrastructure')} ORDER BY a.host, a.ip, d.sha256`,
  ],
  [
    'site-count',
    `SELECT site, messages, senders, hosts, redirects, first, last FROM site_count WHERE ${isFresh('infrastructure')}
     ORDER BY site`,
  ],
  [
    'redirect',
    `SELECT d.sha256, r.position, r.from_url, r.to_url, r.how, r.field, r.start, r.end FROM redirect r
     JOIN document d ON d.id = r.document_id WHERE ${isFresh('infrastructure')} ORDER BY d.sha256, r.position`,
  ],
  [
    'mailer-print',
    `SELECT d.sha256, p.print, p.start, p.end, p.raw FROM mailer_print p JOIN document d ON d.id = p.document_id
     WHERE ${isFresh('infrastructure')} ORDER BY d.sha256`,
  ],
  [
    'undecided-domain',
    `SELECT domain, server, messages FROM undecided_domain WHERE ${isFresh('infrastructure')} ORDER BY domain, server`,
  ],
  ['picture-pair', 'SELECT picture, message, standing FROM picture_pair ORDER BY picture, message'],
  ['answer', 'SELECT source, code, value FROM answer ORDER BY source, code'],
  ['decoding-decision', 'SELECT document, charset FROM decoding_decision ORDER BY document'],
];

/** SHA-256 (hex) of the whole case. `step` is called once a document, for progress and cancelling. */
export function caseDigest(db: ReadDb, step: () => void = () => {}): string {
  const hash = createHash('sha256').update('ashiato-digest-1\n');
  for (const [tag, sql] of standalone) feed(hash, tag, db.prepare(sql).iterate());
  for (const row of db.prepare('SELECT id, sha256, own, kind, epoch FROM document ORDER BY sha256').iterate()) {
    const { id, sha256, own, kind, epoch } = row as Row & { id: number; sha256: Buffer; own: Buffer | null };
    hash.update(`${JSON.stringify(['document', toHex(sha256), own && toHex(own), kind, epoch])}\n`);
    for (const [tag, sql] of ofDocument) feed(hash, tag, prepared(db, sql).all(id));
    step();
  }
  return hash.digest('hex');
}
