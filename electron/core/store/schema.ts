import { withScratchDatabase } from './integrity.ts';

/**
 * The schema that all migrations together make, as SQL to read: tables, then what hangs on each. Tables that the full-text
 * index keeps for itself are left out.
 */
export function schemaText(): string {
  return withScratchDatabase((db) => {
    const rows = db
      .prepare(
        `SELECT type, name, tbl_name, sql FROM sqlite_schema
         WHERE sql IS NOT NULL AND name NOT GLOB 'search_*' ORDER BY tbl_name, type <> 'table', name`,
      )
      .all() as { sql: string }[];
    const version = db.pragma('user_version', { simple: true });
    const head = `-- Generated from migrations/ by \`npm run schema\`. Version ${version}.\n`;
    return `${head}\n${rows.map(({ sql }) => `${sql};\n`).join('\n')}`;
  });
}
