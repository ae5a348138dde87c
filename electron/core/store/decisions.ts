import type { Standing } from '../../../shared/domain/graph.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { toBytes } from './hex.ts';

/**
 * What a person decided of a link, null for nothing any more, and whether it was put off; kept by the link's key, so that it is
 * remembered when the link comes back.
 */
export function putLinkDecision(
  db: WriteDb,
  { link, standing, later }: { link: string; standing: Standing | null; later: boolean },
): void {
  if (later) prepared(db, 'INSERT OR IGNORE INTO link_later (link) VALUES (?)').run(link);
  else prepared(db, 'DELETE FROM link_later WHERE link = ?').run(link);
  if (standing === null) {
    prepared(db, 'DELETE FROM link_decision WHERE link = ?').run(link);
    return;
  }
  const sql = `INSERT INTO link_decision (link, standing) VALUES (?, ?)
    ON CONFLICT (link) DO UPDATE SET standing = excluded.standing`;
  prepared(db, sql).run(link, standing);
}

/** Which charset a person chose for a document; null gives the choice back to the machine. */
export function putDecodingDecision(db: WriteDb, document: string, charset: string | null): void {
  if (charset === null) {
    prepared(db, 'DELETE FROM decoding_decision WHERE document = ?').run(toBytes(document));
    return;
  }
  const sql = `INSERT INTO decoding_decision (document, charset) VALUES (?, ?)
    ON CONFLICT (document) DO UPDATE SET charset = excluded.charset`;
  prepared(db, sql).run(toBytes(document), charset);
}

export function decodingDecision(db: ReadDb, document: string): string | null {
  const sql = 'SELECT charset FROM decoding_decision WHERE document = ?';
  return prepared<{ charset: string }>(db, sql).get(toBytes(document))?.charset ?? null;
}

/** All choices of a decoding, by document (hex): few, so they are held by the reader of a source. */
export function decodingDecisions(db: ReadDb): Map<string, string> {
  const rows = prepared<{ document: Buffer; charset: string }>(db, 'SELECT * FROM decoding_decision').all();
  return new Map(rows.map((row) => [row.document.toString('hex'), row.charset]));
}
