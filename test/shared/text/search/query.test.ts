import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAppError } from '../../../../shared/errors.ts';
import { parseQuery, type Query } from '../../../../shared/text/search/query.ts';

/** A query in a few letters: terms as their atoms, `*` for an open end. */
function brief(query: Query): string {
  switch (query.op) {
    case 'and':
    case 'or':
      return `(${query.items.map(brief).join(query.op === 'and' ? ' & ' : ' | ')})`;
    case 'not':
      return `!${brief(query.item)}`;
    case 'term': {
      const field = query.field === 'any' ? '' : `${query.field}:`;
      return `${field}${query.atoms.map((atom) => atom.text).join('·')}${query.open ? '*' : ''}`;
    }
    case 'site':
      return `site:${query.site}`;
    case 'time':
      return `time:${query.from ?? ''}..${query.to ?? ''}`;
    default:
      return query.op;
  }
}

const refusal = (text: string): string => {
  try {
    parseQuery(text);
    return 'none';
  } catch (error) {
    if (isAppError(error, 'search/bad-query')) return String(error.details.reason);
    throw error;
  }
};

describe('queries', () => {
  test.each([
    ['振込', '振·込*'],
    ['振込　東京', '(振·込* & 東·京*)'],
    ['Bank OR 銀行', '(bank* | 銀·行*)'],
    ['a b OR c', '((a* & b*) | c*)'],
    ['a AND b', '(a* & b*)'],
    ['a NOT b', '(a* & !b*)'],
    ['a -b', '(a* & !b*)'],
    ['a -from:b', '(a* & !from:b*)'],
    ['NOT NOT a', 'a*'],
    ['"exact words"', 'exact·words'],
    ['“exact words”', 'exact·words'],
    ['(a OR b) c', '((a* | b*) & c*)'],
    ['（a OR b）c', '((a* | b*) & c*)'],
    ['from:x@y.example', 'from:x·y·example*'],
    ['From："山田 花子"', 'from:山·田·花·子'],
    ['to:a subject:b', '(to:a* & subject:b*)'],
    ['site:www.dates.example', 'site:dates.example'],
    ['has:attachment', 'attachment'],
    ['after:2018-02-16', 'time:1518739200..'],
    ['before:2018', 'time:..1514764800'],
    ['ｘ＠ｙ', 'x·y*'],
    // Not finished yet: read as far as it goes.
    ['"open quote', 'open·quote'],
    ['a OR', 'a*'],
    ['OR a', 'a*'],
    ['(a', 'a*'],
    ['a) b', '(a* | b*)'],
    ['a 。 b', '(a* & b*)'],
    ['-', 'none'],
  ])('%s', (text, expected) => {
    if (expected === 'none') expect(refusal(text)).toBe('nothing-to-search');
    else expect(brief(parseQuery(text))).toBe(expected);
  });

  test('what its field cannot take is refused by name', () => {
    expect(refusal('before:someday')).toBe('not-a-date');
    expect(refusal('has:fun')).toBe('unknown-value');
    expect(refusal('a '.repeat(65))).toBe('too-many-terms');
    expect(refusal(`${'('.repeat(40)}a`)).toBe('too-deep');
  });

  test('any text gives a query or is refused in words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab振 "“”()（）-:：from'.split(''), ' OR ', ' NOT ', 'site:') }),
        (text) => {
          expect(['none', 'nothing-to-search', 'too-many-terms', 'too-deep']).toContain(refusal(text));
        },
      ),
    );
  });
});
