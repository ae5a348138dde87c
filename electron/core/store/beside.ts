import type { Attachment } from '../../../shared/domain/message.ts';
import { prepared, type ReadDb } from './database.ts';
import { toHex } from './hex.ts';

/**
 * The attachments of a document with the originals of those that it only names: what lies in the same container or folder
 * as an original in which the document stands, under that name; a name with folders in it is one from there or from any folder
 * above, as Facebook and Instagram write it; of Apple Mail's `Messages/1.partial.emlx` it is one in `Attachments/1/`. By a name, not by a hash: `beside` says so.
 */
export function withOriginalsBeside(db: ReadDb, id: number, attachments: readonly Attachment[]): Attachment[] {
  return attachments.map((attachment) => {
    if (attachment.sha256 !== null || attachment.name === null) return attachment;
    const found = originalBeside(db, id, attachment.name);
    return found ? { ...attachment, ...found, beside: true } : attachment;
  });
}

interface Place {
  name: string;
  container: number | null;
}

/** Folders above a file in which a name with folders is looked for. */
const mostFolders = 20;

/** One where there is one alone: two files of that name in two exports could be either. */
function originalBeside(db: ReadDb, id: number, name: string): { sha256: string; size: number } | null {
  const places = prepared<Place>(
    db,
    `SELECT DISTINCT a.name, a.container_id AS container FROM place p JOIN acquisition a ON a.source_id = p.source_id
     WHERE p.document_id = ? ORDER BY a.id LIMIT 20`,
  ).all(id);
  const found = new Map<string, number>();
  for (const place of places) {
    for (const one of appleFiles(db, place, name)) found.set(one.sha256, one.size);
    for (const folder of foldersOf(place.name, name.includes('/'))) {
      const sql = `SELECT s.sha256, s.size FROM acquisition a JOIN source s ON s.id = a.source_id
        WHERE a.name = ? AND a.container_id IS ? LIMIT 2`;
      const rows = prepared<{ sha256: Buffer; size: number }>(db, sql).all(`${folder}${name}`, place.container);
      for (const one of rows) found.set(toHex(one.sha256), one.size);
      if (rows.length > 0) break;
    }
  }
  const [first] = found;
  return found.size === 1 && first ? { sha256: first[0], size: first[1] } : null;
}

/** Where Apple Mail puts what it takes out of a mail: a folder for each part, named by its number. */
function appleFiles(db: ReadDb, { name: mail, container }: Place, name: string): { sha256: string; size: number }[] {
  const [, folder, number] = /^((?:.*\/)?)Messages\/(\d{1,12})\.partial\.emlx$/.exec(mail) ?? [];
  if (number === undefined) return [];
  const from = `${folder}Attachments/${number}/`;
  const sql = `SELECT a.name, s.sha256, s.size FROM acquisition a JOIN source s ON s.id = a.source_id
    WHERE a.name > ? AND a.name < ? AND a.container_id IS ? LIMIT 1000`;
  return prepared<{ name: string; sha256: Buffer; size: number }>(db, sql)
    .all(from, `${from.slice(0, -1)}0`, container)
    .filter((row) => row.name.slice(from.length).replace(/^[\d.]+\//, '') === name)
    .map(({ sha256, size }) => ({ sha256: toHex(sha256), size }));
}

/** The folder in which a file lies, and those above it, nearest first; each with its slash. */
function foldersOf(name: string, isDeep: boolean): string[] {
  const parts = name.split('/').slice(0, -1);
  const depth = isDeep ? Math.min(parts.length, mostFolders) : 0;
  return Array.from({ length: depth + 1 }, (_, up) => {
    return parts
      .slice(0, parts.length - up)
      .map((part) => `${part}/`)
      .join('');
  });
}
