/** Rows read at once. */
export const pageRows = 500;

/**
 * Every row of a table, page by page: between two rows the connection is free, so that whoever walks may write, wait, or
 * let others read. `read` gives the rows behind a key, `pageRows` of them at most.
 */
export function* paged<Row, Key>(first: Key, read: (after: Key) => Row[], keyOf: (row: Row) => Key): Generator<Row> {
  for (let after = first; ; ) {
    const rows = read(after);
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < pageRows || last === undefined) return;
    after = keyOf(last);
  }
}

/** The same over a list that is handed out in pages with a cursor. */
export function* allPages<T, Cursor>(
  page: (cursor: Cursor | null) => { items: T[]; next: Cursor | null },
): Generator<T> {
  let cursor: Cursor | null = null;
  do {
    const { items, next }: { items: T[]; next: Cursor | null } = page(cursor);
    yield* items;
    cursor = next;
  } while (cursor !== null);
}
