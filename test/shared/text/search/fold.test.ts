import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldText, originalRange } from '../../../../shared/text/search/fold.ts';

describe('folding for search', () => {
  test.each([
    ['full width', 'ＡＢＣ１２３', 'abc123'],
    ['half-width kana with its sound mark', 'ﾊﾞｲﾄ', 'ばいと'],
    ['a sound mark that stands alone', 'か゛', 'が'],
    ['a combining sound mark', 'か\u3099', 'が'],
    ['katakana and hiragana', 'カタカナひらがな', 'かたかなひらがな'],
    ['small kana', 'ちょっと', 'ちよつと'],
    ['small katakana', 'ヶ月', 'け月'],
    ['circled numbers', '①②', '12'],
    ['squared words', '㌔', 'きろ'],
    ['strokes behind kana', 'サ−バー', 'さーばー'],
    ['half-width long vowel', 'ｻｰﾊﾞｰ', 'さーばー'],
    ['strokes behind letters', 'e‐mail', 'e-mail'],
    ['accents', 'Vìágrà', 'viagra'],
    ['what nobody sees', '振\u200b込\u00ad先\ufeff', '振込先'],
    ['a wrapped line', '振込\r\n先', '振込先'],
    ['an empty line', '振込\n\n先', '振込\n\n先'],
    ['a line that goes on in Latin', '振込\nabc', '振込\nabc'],
    ['spaced-out letters', '.九.条.の.会.', '.九条の会.'],
    ['spaced-out with blanks', '振 込 先', '振込先'],
    ['two words with a blank', '振込 先', '振込 先'],
    ['a sentence behind spaced-out letters', '九.条.の会です.明日', '九条の会です.明日'],
  ])('%s', (_name, text, folded) => expect(foldText(text)).toBe(folded));

  test('the two wave dashes are one', () => expect(foldText('〜')).toBe(foldText('～')));

  test('the copy with its map is the copy', () => {
    fc.assert(
      fc.property(japanese(), (text) => {
        expect(fold(text).text).toBe(foldText(text));
      }),
    );
  });

  test('folding twice changes nothing', () => {
    // A sign that was folded can space letters out anew, so only running text is looked at.
    fc.assert(
      fc.property(fc.stringMatching(/^[ぁ-んァ-ヶー一-龠a-zA-Zａ-ｚ０-９ｱ-ﾝﾞ]{0,60}$/), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('every unit leads back to what it was made of', () => {
    fc.assert(
      fc.property(japanese(), (text) => {
        const folded = fold(text);
        let last = 0;
        for (let at = 0; at < folded.text.length; at += 1) {
          const range = originalRange(folded, at, at + 1);
          expect(range.start).toBeGreaterThanOrEqual(last);
          expect(range.end).toBeGreaterThan(range.start);
          last = range.start;
          const piece = foldText(text.slice(range.start, range.end));
          // A stroke becomes a long vowel by what stands before it.
          expect(piece.includes(folded.text[at] as string) || folded.text[at] === 'ー').toBe(true);
        }
      }),
    );
  });

  test('a megabyte of hostile text takes no more than its length', () => {
    for (const text of [
      '振 '.repeat(500_000),
      '振\n'.repeat(500_000),
      'か゛'.repeat(300_000),
      '\ud800'.repeat(500_000),
    ]) {
      expect(foldText(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});

const japanese = () =>
  fc
    .array(
      fc.constantFrom(
        ...'振込先口座サーバーｻｰﾊﾞｰガかがｶﾞAaＡ1１① .・\n-−〜～ー゛\u3099\u200b♥👩'.split(''),
        '👩',
        '\r\n',
        '\n\n',
        '株',
        '㌔',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));
