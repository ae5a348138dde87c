import { type Columns, readColumns } from '../../../shared/domain/columns.ts';
import type { Answers, Question, QuestionCode, SourceQuestion } from '../../../shared/domain/question.ts';
import { prepared, type ReadDb, type WriteDb } from './database.ts';
import { toBytes, toHex } from './hex.ts';

/** What a person answered for an original; null takes the answer back. */
export function putAnswer(db: WriteDb, source: string, code: QuestionCode, value: string | null): void {
  if (value === null) {
    prepared(db, 'DELETE FROM answer WHERE source = ? AND code = ?').run(toBytes(source), code);
    return;
  }
  const sql = `INSERT INTO answer (source, code, value) VALUES (?, ?, ?)
    ON CONFLICT (source, code) DO UPDATE SET value = excluded.value`;
  prepared(db, sql).run(toBytes(source), code, value);
}

export function answersOf(db: ReadDb, source: string): Answers {
  const sql = 'SELECT code, value FROM answer WHERE source = ?';
  const rows = prepared<{ code: QuestionCode; value: string }>(db, sql).all(toBytes(source));
  return Object.fromEntries(rows.map(({ code, value }) => [code, value]));
}

/** What an original leaves open, each question once; it stays when it is answered, with the answer beside it. */
export function putQuestion(db: WriteDb, sourceId: number, { code, options, example }: Question): void {
  const sql = 'INSERT OR IGNORE INTO question (source_id, code, options, example) VALUES (?, ?, ?, ?)';
  prepared(db, sql).run(sourceId, code, JSON.stringify(options), example);
}

interface Row {
  sha256: Buffer;
  name: string | null;
  code: QuestionCode;
  options: string;
  example: string;
  value: string | null;
}

const isFirst = (value: string, at: number, all: string[]): boolean => all.indexOf(value) === at;

/** What was answered where another table has the same shape: it is offered, and not taken for granted. */
function offered(db: ReadDb, code: QuestionCode, proposal: string): string[] {
  const columns = code === 'columns' ? readColumns(proposal) : null;
  if (!columns) return [];
  const sql = `SELECT w.value, json_extract(q.options, '$[0]') AS proposal, count(*) AS sources
    FROM question q JOIN source s ON s.id = q.source_id JOIN answer w ON w.source = s.sha256 AND w.code = q.code
    WHERE q.code = ? GROUP BY w.value, proposal ORDER BY sources DESC, w.value LIMIT 1000`;
  return prepared<{ value: string; proposal: string }>(db, sql)
    .all(code)
    .filter((row) => shapeOf(readColumns(row.proposal)) === shapeOf(columns))
    .map(({ value }) => value)
    .filter(isFirst)
    .slice(0, 10);
}

/** The headings of a table, and where its dates stand: what two exports of one kind have in common if they have no headings. */
const shapeOf = (columns: Columns | null): string =>
  JSON.stringify([columns?.headings, columns?.roles.map((role) => role === 'date')]);

/** All questions, or those of one original; unanswered ones first. */
export function questionList(db: ReadDb, source: string | null): SourceQuestion[] {
  const sql = `SELECT s.sha256, (SELECT min(a.name) FROM acquisition a WHERE a.source_id = s.id) AS name, q.code, q.options,
      q.example, w.value
    FROM question q JOIN source s ON s.id = q.source_id LEFT JOIN answer w ON w.source = s.sha256 AND w.code = q.code
    WHERE @source IS NULL OR s.sha256 = @source ORDER BY w.value IS NOT NULL, name, s.sha256, q.code`;
  return prepared<Row>(db, sql)
    .all({ source: source === null ? null : toBytes(source) })
    .map(({ sha256, name, code, options, example, value }) => {
      const own = JSON.parse(options) as string[];
      const all = [...offered(db, code, own[0] ?? ''), ...own].filter(isFirst);
      return { kind: 'question', source: toHex(sha256), name: name ?? '', code, options: all, example, answer: value };
    });
}

/** Originals of which a question was answered. */
export const answeredSources = (db: ReadDb): string[] =>
  prepared<{ source: Buffer }>(db, 'SELECT DISTINCT source FROM answer')
    .all()
    .map(({ source }) => toHex(source));
