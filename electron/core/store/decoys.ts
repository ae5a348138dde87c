import type { Decoy } from '../../../shared/domain/decoy.ts';
import { guessable } from '../../../shared/text/leaks/local-part.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';

/** A decoy as it is decided; what a guesser has to try follows from its address. */
export type StoredDecoy = Omit<Decoy, 'kind' | 'bits' | 'warnings'>;

type Row = Omit<StoredDecoy, 'control'> & { control: number };

/** Stores a decoy in the place of the one that had its id. */
export function putDecoy(db: WriteDb, { id, address, control, place, at, by, note }: StoredDecoy): void {
  const sql = `INSERT OR REPLACE INTO decoy (id, address, control, place, at, by, note) VALUES (?, ?, ?, ?, ?, ?, ?)`;
  prepared(db, sql).run(id, address, control ? 1 : 0, place, at, by, note);
}

export function deleteDecoy(db: WriteDb, id: string): void {
  prepared(db, 'DELETE FROM decoy WHERE id = ?').run(id);
}

const toDecoy = ({ control, ...row }: Row): Decoy => ({
  kind: 'decoy',
  ...row,
  control: control === 1,
  ...guessable(row.address),
});

/** All decoys, the planted ones first, by place and address. */
export const decoyList = (db: ReadDb): Decoy[] =>
  prepared<Row>(db, 'SELECT * FROM decoy ORDER BY control, place, address').all().map(toDecoy);
