import { untilChanged } from './changes.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';

/** Merges one entity into another by their keys; null takes it out again. */
export function putMerge(db: WriteDb, member: string, whole: string | null): void {
  if (whole === null) prepared(db, 'DELETE FROM entity_merge WHERE member = ?').run(member);
  else prepared(db, 'INSERT OR REPLACE INTO entity_merge (member, whole) VALUES (?, ?)').run(member, whole);
}

interface Part {
  id: number;
  key: string;
}

/** What the merges make of the rows of entities: every row belongs to one whole, mostly of itself alone. */
export class Wholes {
  readonly #wholeOf = new Map<number, Part>();
  readonly #partsOf = new Map<number, number[]>();

  /** Each group: the one that stands for it first. */
  constructor(groups: Iterable<readonly [Part, ...Part[]]>) {
    for (const group of groups) {
      const [whole] = group;
      this.#partsOf.set(
        whole.id,
        group.map(({ id }) => id),
      );
      for (const { id } of group) this.#wholeOf.set(id, whole);
    }
  }

  /** The row that stands for a row. */
  of(row: number): number {
    return this.#wholeOf.get(row)?.id ?? row;
  }

  /** The key of the row that stands for a row; null where it stands for itself. */
  keyOf(row: number): string | null {
    return this.#wholeOf.get(row)?.key ?? null;
  }

  /** All rows of a whole, the one that stands for it first. */
  parts(whole: number): readonly number[] {
    return this.#partsOf.get(whole) ?? [whole];
  }

  /** Every row that was merged with another, with its whole: what SQL needs to know, as JSON. */
  pairs(): string {
    return JSON.stringify([...this.#wholeOf].map(([row, whole]) => [row, whole.id]));
  }
}

/** The wholes of the case. Of a whole whose own entity nothing names any more, the member with the smallest key stands for it. */
export const wholesOf = (db: ReadDb): Wholes => untilChanged(db, 'wholes', () => readWholes(db));

function readWholes(db: ReadDb): Wholes {
  const merges = prepared<{ member: string; whole: string }>(db, 'SELECT member, whole FROM entity_merge').all();
  if (merges.length === 0) return new Wholes([]);
  const into = new Map(merges.map(({ member, whole }) => [member, whole]));
  const groups = new Map<string, Set<string>>();
  for (const { member } of merges) {
    const root = rootOf(into, member);
    const group = groups.get(root) ?? new Set([root]);
    groups.set(root, group.add(member));
  }
  const row = prepared<Part>(db, 'SELECT id, key FROM entity WHERE key = ?');
  return new Wholes(
    [...groups].flatMap(([root, keys]) => {
      const [whole, ...parts] = [root, ...[...keys].filter((key) => key !== root).sort()].flatMap(
        (key) => row.get(key) ?? [],
      );
      return whole === undefined || parts.length === 0 ? [] : [[whole, ...parts] as const];
    }),
  );
}

/** The last of a chain of merges. Decisions make no circle; one that a damaged log made ends where it began. */
function rootOf(into: ReadonlyMap<string, string>, key: string): string {
  const seen = new Set([key]);
  let root = key;
  for (let next = into.get(root); next !== undefined && !seen.has(next); next = into.get(root)) {
    seen.add(next);
    root = next;
  }
  return root;
}

export const isMerged = (db: ReadDb, member: string): boolean =>
  prepared(db, 'SELECT 1 FROM entity_merge WHERE member = ?').get(member) !== undefined;
