import type { Boundary } from '../../../shared/domain/boundary.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';

/** Which server a person decided to be the outermost of a mailbox's own; null takes the decision back. */
export function putBoundary(db: WriteDb, mailbox: string, server: string | null): void {
  if (server === null) {
    prepared(db, 'DELETE FROM boundary WHERE mailbox = ?').run(mailbox);
    return;
  }
  const sql = `INSERT INTO boundary (mailbox, server) VALUES (?, ?) ON CONFLICT (mailbox) DO UPDATE SET server = excluded.server`;
  prepared(db, sql).run(mailbox, server);
}

export const boundaryList = (db: ReadDb): Boundary[] =>
  prepared<Omit<Boundary, 'kind'>>(db, 'SELECT mailbox, server FROM boundary ORDER BY mailbox')
    .all()
    .map((row) => ({ kind: 'boundary', ...row }));
