import { createHash } from 'node:crypto';
import { registrableDomain } from '../../../shared/text/identifiers/site.ts';
import type { BasisRows } from './basis.ts';
import { prepared, type WriteDb } from './database.ts';
import type { EntityRef, ReadMention } from './read-document.ts';

/** 16 hex digits of a SHA-256: ids of things that are known by what they say. */
export function contentKey(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

export const entityKey = (ref: EntityRef): string => contentKey('entity', ref.type, ref.normalised);

export const linkKey = (type: string, fromKey: string, toKey: string): string =>
  contentKey('link', type, fromKey, toKey);

/** The registrable domain that an address or a named server stands under. */
function siteOf({ type, normalised }: EntityRef): EntityRef | null {
  if (type !== 'address' && type !== 'server') return null;
  const site = registrableDomain(normalised.slice(normalised.lastIndexOf('@') + 1));
  return site ? { type: 'site', normalised: site } : null;
}

/** Finds or makes the rows of entities; remembers the latest ones, since a mailbox names the same few again and again. */
export class EntityRows {
  readonly #db: WriteDb;
  readonly #known = new Map<string, { id: number; key: string }>();

  constructor(db: WriteDb) {
    this.#db = db;
  }

  row(ref: EntityRef): { id: number; key: string } {
    const name = `${ref.type} ${ref.normalised}`;
    let row = this.#known.get(name);
    if (!row) {
      const key = entityKey(ref);
      const found = prepared<{ id: number }>(this.#db, 'SELECT id FROM entity WHERE key = ?').get(key);
      const id = found?.id ?? this.#insert(key, ref);
      row = { id, key };
      if (this.#known.size > 50_000) this.#known.clear();
      this.#known.set(name, row);
    }
    return row;
  }

  #insert(key: string, ref: EntityRef): number {
    const sql = 'INSERT INTO entity (key, type, normalised) VALUES (?, ?, ?)';
    const id = Number(prepared(this.#db, sql).run(key, ref.type, ref.normalised).lastInsertRowid);
    const site = siteOf(ref);
    if (site) this.#belong(key, id, site);
    return id;
  }

  /** What it belongs to follows from its name, so it is tied when it is first named. */
  #belong(key: string, id: number, ref: EntityRef): void {
    const site = this.row(ref);
    const sql = `INSERT INTO link (key, type, from_type, from_id, to_type, to_id, standing, reasons)
      VALUES (?, 'belongs-to', 'entity', ?, 'entity', ?, 'accepted', ?)`;
    prepared(this.#db, sql).run(
      linkKey('belongs-to', key, site.key),
      id,
      site.id,
      JSON.stringify([{ code: 'link/domain' }]),
    );
  }

  /** After a rolled back transaction the remembered rows may be gone. */
  forget(): void {
    this.#known.clear();
  }
}

/** The rows that mentions and links share. */
export interface GraphRows {
  entities: EntityRows;
  bases: BasisRows;
}

export function insertMentions(
  db: WriteDb,
  { entities, bases }: GraphRows,
  documentId: number,
  mentions: ReadMention[],
): void {
  const insert = prepared(
    db,
    `INSERT INTO mention (document_id, position, type, field, start, end, raw, normalised, basis_id, entity_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  mentions.forEach((m, position) => {
    const entityId = m.entity ? entities.row(m.entity).id : null;
    const basisId = bases.row(m.standing, JSON.stringify(m.reasons));
    insert.run(documentId, position, m.type, m.field, m.start, m.end, m.raw, m.normalised, basisId, entityId);
  });
}
