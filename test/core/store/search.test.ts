import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WriteDb } from '../../../electron/core/store/database.ts';
import { wantedDocumentKey } from '../../../electron/core/store/document-key.ts';
import { insertDocument } from '../../../electron/core/store/documents.ts';
import { withScratchDatabase } from '../../../electron/core/store/integrity.ts';
import type { ReadDocument } from '../../../electron/core/store/read-document.ts';
import {
  clearIndex,
  countMatches,
  indexProblems,
  insertIndexRows,
  searchPage,
} from '../../../electron/core/store/search.ts';
import { foldText } from '../../../shared/text/search/fold.ts';
import { parseQuery } from '../../../shared/text/search/query.ts';
import { findMatches } from '../../../shared/text/search/scan.ts';
import { indexRow } from '../../../shared/text/search/tokens.ts';

interface Doc {
  subject: string;
  sender: string;
  recipient: string;
  text: string;
  html: string;
  epoch: number | null;
  sites: string[];
  attachments: number;
}

const hashOf = (doc: Doc, number: number): string =>
  createHash('sha256')
    .update(`${number} ${JSON.stringify(doc)}`)
    .digest('hex');

const document = (doc: Doc, number: number): ReadDocument => ({
  id: hashOf(doc, number),
  sha256: hashOf(doc, number),
  type: 'message',
  channel: 'email',
  conversation: null,
  detail: null,
  weaknesses: [],
  epoch: doc.epoch,
  subject: doc.subject,
  baseSubject: null,
  reply: false,
  from: [],
  to: [],
  cc: [],
  messageId: null,
  references: [],
  moments: [],
  text: doc.text,
  htmlText: doc.html,
  links: null,
  html: true,
  decoding: null,
  attachments: Array.from({ length: doc.attachments }, () => ({
    name: null,
    type: 'x/y',
    size: 0,
    sha256: '00'.repeat(32),
  })),
  mentions: [],
  sites: doc.sites,
  tied: [],
  index: indexRow(doc),
});

/** Stores the documents and gives their keys in the order given. */
function store(db: WriteDb, docs: Doc[]): number[] {
  db.exec('DELETE FROM document_site; DELETE FROM attachment; DELETE FROM message; DELETE FROM document');
  clearIndex(db);
  const rows = docs.map((doc, number) => {
    const read = document(doc, number);
    return { id: insertDocument(db, read), row: read.index };
  });
  insertIndexRows(
    db,
    [...rows].sort((a, b) => a.id - b.id),
  );
  return rows.map((row) => row.id);
}

/* The plain scan: a regular expression over the folded text, made of the folded term. Knows nothing of tokens. */
const SOLO = '[\\p{sc=Han}\\p{sc=Hiragana}ー]';
const WORD = '[\\p{L}\\p{N}\\p{M}]';
const inWord = `(?!${SOLO})${WORD}`;

function pattern(term: string, open: boolean): RegExp | null {
  const runs = foldText(term).match(new RegExp(`${SOLO}+|(?:${inWord})+|\\p{So}`, 'gu'));
  if (!runs) return null;
  const kind = (run: string) =>
    new RegExp(`^${SOLO}`, 'u').test(run) ? 'solo' : /^\p{So}/u.test(run) ? 'sign' : 'word';
  let source = '';
  runs.forEach((run, at) => {
    const isSolo = kind(run) === 'solo';
    const before = runs[at - 1];
    const gap = `(?:(?!${WORD}|\\p{So})[^])`;
    if (before !== undefined) source += `${gap}${isSolo && kind(before) === 'solo' ? '+' : '*'}`;
    if (kind(run) !== 'word') source += run;
    else {
      const end = at === runs.length - 1 && open ? '' : `(?!${inWord})`;
      source += `(?<!${inWord})${run}${end}`;
    }
  });
  return new RegExp(source, 'u');
}

const lettersOf = (piece: string) => foldText(piece).replace(/[^\p{L}\p{N}\p{M}\p{So}ー]/gu, '');

const fieldTexts = (doc: Doc, field: string): string[] => {
  if (field === 'from:') return [doc.sender];
  if (field === 'to:') return [doc.recipient];
  if (field === 'subject:') return [doc.subject];
  return [doc.subject, doc.sender, doc.recipient, doc.text, doc.html];
};

interface Wanted {
  field: string;
  term: string;
  quoted: boolean;
}

const finds = (doc: Doc, { field, term, quoted }: Wanted): boolean => {
  if (field === 'site:') return doc.sites.includes(term);
  if (field === 'has:') return doc.attachments > 0;
  if (field === 'after:' || field === 'before:') {
    if (doc.epoch === null) return false;
    return field === 'after:' ? doc.epoch >= Date.parse(term) / 1000 : doc.epoch < Date.parse(term) / 1000;
  }
  const wanted = pattern(term, !quoted);
  return wanted !== null && fieldTexts(doc, field).some((text) => wanted.test(foldText(text)));
};

const letters = fc.constantFrom(
  ...'振込先会える店カが゛ーｶﾞabAＢ12① .-\n♥'.split(''),
  '振込',
  '会える',
  'bank',
  'b',
  'bat',
);
const text = fc.array(letters, { maxLength: 14 }).map((parts) => parts.join(''));
const doc: fc.Arbitrary<Doc> = fc.record({
  subject: text,
  sender: text,
  recipient: text,
  text,
  html: text,
  epoch: fc.option(fc.integer({ min: 1_514_764_800 - 3, max: 1_514_764_800 + 3 })),
  sites: fc.subarray(['dates.example', 'points.example']),
  attachments: fc.integer({ min: 0, max: 1 }),
});
const term = fc
  .array(fc.constantFrom(...'振込先会える店カガーabA12♥-'.split(''), 'bank', 'ba', '会え'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
  .filter((word) => pattern(word, true) !== null && !word.startsWith('-'));
const wanted: fc.Arbitrary<Wanted> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      field: fc.constantFrom('', '', '', 'from:', 'to:', 'subject:'),
      term,
      quoted: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('dates.example', 'points.example')
      .map((site) => ({ field: 'site:', term: site, quoted: false })),
  },
  { weight: 1, arbitrary: fc.constant({ field: 'has:', term: 'attachment', quoted: false }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('after:', 'before:').map((field) => ({ field, term: '2018-01-01', quoted: false })),
  },
);
const written = ({ field, term: word, quoted }: Wanted) => `${field}${quoted ? `"${word}"` : word}`;

/** A query as it is typed, and what the plain scan makes of it. */
type Typed = { text: string; test: (doc: Doc) => boolean };
const one: fc.Arbitrary<Typed> = wanted.map((w) => ({ text: written(w), test: (d) => finds(d, w) }));
const query: fc.Arbitrary<Typed> = fc.oneof(
  one,
  fc.tuple(one, one).map(([a, b]) => ({ text: `${a.text} ${b.text}`, test: (d: Doc) => a.test(d) && b.test(d) })),
  fc.tuple(one, one).map(([a, b]) => ({ text: `${a.text} OR ${b.text}`, test: (d: Doc) => a.test(d) || b.test(d) })),
  fc.tuple(one, one).map(([a, b]) => ({ text: `${a.text} -${b.text}`, test: (d: Doc) => a.test(d) && !b.test(d) })),
  one.map((a) => ({ text: `NOT ${a.text}`, test: (d: Doc) => !a.test(d) })),
  fc.tuple(one, one, one).map(([a, b, c]) => ({
    text: `(${a.text} OR NOT ${b.text}) ${c.text}`,
    test: (d: Doc) => (a.test(d) || !b.test(d)) && c.test(d),
  })),
);

const runs = Number(process.env.SEARCH_RUNS ?? 400);

describe('full-text search', () => {
  test('finds what a plain scan finds, no more and no less, newest first', () => {
    withScratchDatabase((scratch) => {
      fc.assert(
        fc.property(
          fc.array(doc, { maxLength: 6 }),
          fc.array(query, { minLength: 1, maxLength: 6 }),
          (docs, queries) => {
            const keys = store(scratch, docs);
            for (const { text: typed, test: isFound } of queries) {
              const expected = keys.filter((_key, at) => isFound(docs[at] as Doc)).sort((a, b) => b - a);
              const parsed = parseQuery(typed);
              expect({ typed, found: searchPage(scratch, parsed, 100, null) }).toEqual({ typed, found: expected });
              expect(countMatches(scratch, parsed)).toBe(expected.length);
            }
          },
        ),
        { numRuns: runs },
      );
    });
  });

  test('marks a match in the original text exactly where a term without fields is found', () => {
    withScratchDatabase((scratch) => {
      fc.assert(
        fc.property(
          fc.array(doc, { maxLength: 5 }),
          fc.record({ term, quoted: fc.boolean() }),
          (docs, { term: word, quoted }) => {
            const keys = store(scratch, docs);
            const parsed = parseQuery(written({ field: '', term: word, quoted }));
            const found = new Set(searchPage(scratch, parsed, 100, null));
            docs.forEach((d, at) => {
              const views = { subject: d.subject, from: d.sender, to: d.recipient, cc: '', text: d.text, html: d.html };
              const marks = findMatches(parsed, views);
              expect(marks.length > 0).toBe(found.has(keys[at] as number));
              for (const { field, start, end } of marks) {
                const piece = views[field as keyof typeof views].slice(start, end);
                // A piece alone can lack the neighbours by which signs were passed over.
                expect(lettersOf(piece).startsWith(lettersOf(word))).toBe(true);
              }
            });
          },
        ),
        { numRuns: runs },
      );
    });
  });

  test('pages one after another give the whole', () => {
    withScratchDatabase((scratch) => {
      const docs = Array.from(
        { length: 25 },
        (_, at): Doc => ({
          subject: '',
          sender: '',
          recipient: '',
          text: '振込',
          html: '',
          epoch: at % 3 === 0 ? null : at % 7,
          sites: [],
          attachments: 0,
        }),
      );
      const keys = store(scratch, docs).sort((a, b) => b - a);
      const parsed = parseQuery('振');
      const pages: number[] = [];
      for (let before: number | null = null; ; before = pages.at(-1) ?? null) {
        const page = searchPage(scratch, parsed, 4, before);
        pages.push(...page);
        if (page.length < 4) break;
      }
      expect(pages).toEqual(keys);
      expect(searchPage(scratch, parsed, 5, null, 10)).toEqual(keys.slice(10, 15));
    });
  });

  test('more documents in one second than it has keys for are still before and after the right moment', () => {
    expect(wantedDocumentKey(5, new Uint8Array(32))).toBeLessThan(wantedDocumentKey(6, new Uint8Array(32)));
    withScratchDatabase((scratch) => {
      const docs = [5, 5, 6].map(
        (epoch): Doc => ({
          subject: '',
          sender: '',
          recipient: '',
          text: '振込',
          html: '',
          epoch,
          sites: [],
          attachments: 0,
        }),
      );
      const keys = store(scratch, docs);
      // As if the second were full: its last document has a key of the next one.
      scratch.exec('PRAGMA foreign_keys = OFF');
      const moved = wantedDocumentKey(6, new Uint8Array(32).fill(255)) + 1;
      for (const table of ['document', 'message']) {
        scratch.prepare(`UPDATE ${table} SET id = ? WHERE id = ?`).run(moved, keys[1]);
      }
      scratch.exec('PRAGMA foreign_keys = ON');
      expect(countMatches(scratch, parseQuery('before:1970-01-01T00:00:06Z'))).toBe(2);
      expect(countMatches(scratch, parseQuery('after:1970-01-01T00:00:06Z'))).toBe(1);
    });
  });

  test('the index says what it lacks', () => {
    withScratchDatabase((scratch) => {
      const [first] = store(scratch, [
        { subject: 'a', sender: '', recipient: '', text: '', html: '', epoch: 1, sites: [], attachments: 0 },
      ]);
      expect(indexProblems(scratch)).toEqual([]);
      scratch.prepare('DELETE FROM search WHERE rowid = ?').run(first);
      expect(indexProblems(scratch)).toHaveLength(1);
    });
  });

  test('pages are read from the index backwards, without a sort', () => {
    withScratchDatabase((scratch) => {
      const sql = `EXPLAIN QUERY PLAN SELECT d.id FROM (SELECT rowid AS id FROM search WHERE search MATCH ?) d
        WHERE d.id < ? ORDER BY d.id DESC LIMIT ? OFFSET ?`;
      const plan = (scratch.prepare(sql).all('a', 1, 1, 0) as { detail: string }[]).map((row) => row.detail).join('\n');
      expect(plan).not.toContain('TEMP B-TREE');
    });
  });
});
