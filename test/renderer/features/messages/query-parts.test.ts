import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryParts, withoutPart, withPart } from '../../../../renderer/features/messages/query-parts.ts';

describe('queryParts', () => {
  it.each([
    ['振込 from:yuko', ['振込', 'from:yuko']],
    ['振込　口座', ['振込', '口座']],
    ['-"東京 駅で" subject:"a b"', ['-"東京 駅で"', 'subject:"a b"']],
    ['"open end', ['"open end']],
    ['', []],
  ])('%s', (query, parts) => {
    expect(queryParts(query)).toEqual(parts);
  });

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ' ', '-', ':', '振', '\u3000') }), (query) => {
        expect(
          queryParts(query)
            .join('')
            .replace(/[\s\u3000]/g, ''),
        ).toBe(query.replace(/[\s\u3000]/g, ''));
      }),
    );
  });
});

it('takes a piece out and puts one in, once', () => {
  expect(withoutPart('振込 from:yuko has:attachment', 1)).toBe('振込 has:attachment');
  expect(withPart(withPart('振込', 'has:attachment'), 'has:attachment')).toBe('振込 has:attachment');
});
