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
    ['two spaced-out letters', '.九.条.', '.九条.'],
    ['two spaced-out letters in a text', 'この・無・料・です', 'この無料です'],
    ['two letters with blanks around', '日 東 西 abc', '日東西 abc'],
    ['two single letters with blanks', 'a 東 西 b', 'a 東 西 b'],
    ['two letters with one sign', '九.条', '九.条'],
    ['full-width spacing', '振　込　先', '振込先'],
    ['a sound mark on what takes none', 'あ゛あﾞん゜', 'ああん'],
    ['a half-voiced mark', 'は゜ハﾟﾊﾟは\u309a', 'ぱぱぱぱ'],
    ['zero-width spaces and joiners', '振\u200b込\u200c先\u200d口\u2060座\ufeff', '振込先口座'],
    ['marks of direction', '振\u202e込\u202c\u200e先', '振込先'],
    ['a katakana word in every stroke', 'コ−ヒ－コ‐ヒ―コ─ヒｰ', 'こーひーこーひーこーひー'],
    ['two words with a blank', '振込 先', '振込 先'],
    ['a sentence behind spaced-out letters', '九.条.の会です.明日', '九条の会です.明日'],
  ])('%s', (_name, text, folded) => expect(foldText(text)).toBe(folded));

  test('what NFKC leaves apart is one', () => {
    const families = ['〜～∼~', '−－-﹣‐‑–—―', '゛゜\u3099\u309aﾞﾟ', 'ー−'];
    for (const [first = '', ...others] of families.map((family) => [...family]))
      for (const other of others) {
        expect(foldText(`あ${other}い`)).toBe(foldText(`あ${first}い`));
        expect(foldText(`東${other}京`)).toBe(first === 'ー' ? foldText('東−京') : foldText(`東${first}京`));
      }
  });

  test('every width is one, by the platform’s NFKC', () => {
    // Strokes and sound marks are folded further than NFKC does.
    const further = /[－～ｰﾞﾟￚ]/;
    for (let code = 0xff01; code <= 0xffee; code += 1) {
      const wide = String.fromCharCode(code);
      if (further.test(wide)) continue;
      expect(foldText(`あ${wide}`)).toBe(foldText(`あ${wide.normalize('NFKC')}`));
    }
  });

  test('half-width kana with their marks are the full-width ones', () => {
    // Small ones are folded to large ones, which take marks that the small ones do not.
    const isSmall = (code: number) => code >= 0xff67 && code <= 0xff70;
    for (let code = 0xff66; code <= 0xff9d; code += isSmall(code + 1) ? 11 : 1)
      for (const mark of ['', 'ﾞ', 'ﾟ']) {
        const half = String.fromCharCode(code) + mark;
        const full = half.normalize('NFKC').replace(/[\u3099\u309a]/g, '');
        expect(foldText(half)).toBe(foldText(full));
      }
  });

  test('katakana are hiragana', () => {
    for (let code = 0x3041; code <= 0x3096; code += 1)
      expect(foldText(String.fromCharCode(code + 0x60))).toBe(foldText(String.fromCharCode(code)));
  });

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
