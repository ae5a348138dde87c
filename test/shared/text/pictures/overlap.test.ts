import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compared, gramsOfText, piecesOf, sharedGrams } from '../../../../shared/text/pictures/overlap.ts';

test('line breaks, spaces, width and case make no difference', () => {
  expect(compared('振込先は\nみなと銀行 普通 １２３４')).toBe(compared('振込先はみなと銀行普通 1234'));
  expect(compared('Write to\nEMMA@points.example')).toBe('writetoemmapointsexample');
});

test('a text shares all with itself and with what holds it, and the same with either first', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const [a, b] = [gramsOfText(one), gramsOfText(other)];
      expect(sharedGrams(a, a)).toBe(a.length);
      expect(sharedGrams(a, b)).toBe(sharedGrams(b, a));
      expect(sharedGrams(a, b)).toBe([...a].filter((gram) => b.includes(gram)).length);
    }),
  );
});

test('pieces stand in the text, are no more than asked for, and come from all of it', () => {
  const pieces = piecesOf(
    'はじめまして。みさきです。\n寂しくて連絡しました。You have won 3,000,000 yen.\nTo receive it',
    40,
  );
  expect(pieces).toEqual(['はじめまして', '寂しくて連絡', 'You have won', '3,000,000', 'To receive it']);
  const long = Array.from({ length: 3000 }, (_, at) => `alpha${at} beta${at} gamma${at}`).join('. ');
  const some = piecesOf(long, 40);
  expect(some).toHaveLength(40);
  expect(some.every((piece) => long.includes(piece))).toBe(true);
  expect(long.indexOf(some.at(-1) ?? '')).toBeGreaterThan(20_000);
  // Hostile: one word without end, and line ends without end.
  expect(piecesOf('a'.repeat(50_000), 40)).toEqual([]);
  expect(piecesOf(`あ${'\n'.repeat(50_000)}`, 40)).toEqual([]);
});
