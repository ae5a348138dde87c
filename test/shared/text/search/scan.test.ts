import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../shared/text/search/query.ts';
import { findMatches, snippet } from '../../../../shared/text/search/scan.ts';

const doc = (text: string) => ({ subject: '', from: '', to: '', cc: '', text, html: '' });
const marks = (query: string, text: string) =>
  findMatches(parseQuery(query), doc(text)).map(({ start, end }) => text.slice(start, end));

describe('marking matches', () => {
  test.each([
    ['bank', 'Bank, banks and embankment', ['Bank', 'bank']],
    ['"bank"', 'Bank, banks and embankment', ['Bank']],
    ['振込', 'お振込先：振\u200b込', ['振込', '振\u200b込']],
    ['ばいと', 'ﾊﾞｲﾄ募集', ['ﾊﾞｲﾄ']],
    ['y.example', 'x@y.example', ['y.example']],
    ['cafe', 'Un café.', ['café']],
    ['振', '振込と振替', ['振', '振']],
  ])('%s in %s', (query, text, expected) => expect(marks(query, text)).toEqual(expected));

  test('a word of a megabyte counts as pieces and is gone through once', () => {
    const long = 'a'.repeat(1_000_000);
    const found = findMatches(parseQuery('a'), doc(long));
    expect(found).toHaveLength(1000);
    expect(found[1]).toMatchObject({ start: 64, end: 65 });
    expect(marks('b', `${'a'.repeat(64)}b${'a'.repeat(100)} b`)).toEqual(['b', 'b']);
    expect(marks('ab', `${'a'.repeat(70)}b`)).toEqual([]);
  });

  test('a snippet is a piece of the original around the first match and cuts no character in two', () => {
    const text = `${'👩'.repeat(100)}振込${'👩'.repeat(100)}`;
    const [match] = findMatches(parseQuery('振込'), doc(text));
    const piece = snippet(text, match ? [match] : [], 41);
    expect(text).toContain(piece.text);
    expect(piece.text.isWellFormed()).toBe(true);
    expect(piece.matches.map(({ start, end }) => piece.text.slice(start, end))).toEqual(['振込']);
  });
});
