import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../renderer/app/i18n/words.ts';
import { edtfProblem } from '../../../../renderer/features/timeline/time/edtf-problem.ts';
import { edtfWords } from '../../../../renderer/features/timeline/time/edtf-words.ts';
import { suggestEdtf } from '../../../../renderer/features/timeline/time/suggest-edtf.ts';
import { parseEdtf } from '../../../../shared/text/dates/edtf.ts';

const [ja, en] = [wordsIn('ja'), wordsIn('en')];
const typed = fc
  .array(fc.constantFrom(...'0123456789-/.~?%XTZ:+ 年月日'), { maxLength: 24 })
  .map((letters) => letters.join(''));

describe('edtfWords', () => {
  it.each([
    ['2018', '2018年。'],
    ['2018-02', '2018年2月。'],
    ['2018-02-16~', '2018年2月16日(金)。およその日時です。'],
    ['2018-02-16?', '2018年2月16日(金)。確かではありません。'],
    ['2018-02%', '2018年2月。およその日時で、確かでもありません。'],
    ['2018-02-16T19:04+09:00', '2018年2月16日(金) 19:04 +09:00。'],
    ['2018-02-16T19:04', '2018年2月16日(金) 19:04。時差が書かれていないので、図では前後に幅を持たせます。'],
    ['2018-02/2018-03-05', '2018年2月 から 2018年3月5日(月) まで。'],
    ['2018-02/..', '2018年2月 から。終わりはまだありません。'],
    ['2018-02/', '2018年2月 から。終わりは分かりません。'],
    ['../2018', '2018年 まで。始まりは定めていません。'],
    ['/2018', '2018年 まで。始まりは分かりません。'],
    ['201X', '2010年代。'],
    ['2018-21', '2018年春（3〜5月）。'],
    ['2018-29', '2018年の南半球の春（9〜11月）。'],
    ['2018-33', '2018年第1四半期。'],
    ['2018-02-XX', '2018年2月のいつかの日。'],
    ['2018-XX-05', '2018年の何月かの5日。'],
  ])('%s', (edtf, text) => {
    expect(edtfWords(edtf, ja)).toBe(text);
  });

  it('says the same in English', () => {
    expect(edtfWords('2018-02-16~', en)).toBe('Fri, 16 February 2018. It is approximate.');
    expect(edtfWords('2018-24', en)).toBe('winter of 2018 (from December to February).');
  });

  it('has words for every value, and a problem for every other text: never both, never neither', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const isValue = parseEdtf(text) !== null;
        for (const words of [ja, en]) expect(edtfWords(text, words) !== null).toBe(isValue);
        expect(edtfProblem(text) === null).toBe(isValue);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('edtfProblem', () => {
  it.each([
    ['2018/02/16', 'slashes'],
    ['2018/2', 'slashes'],
    ['2018年2月', 'digits'],
    ['２０１８', 'digits'],
    ['2018-13', 'month'],
    ['2018-00-01', 'month'],
    ['2018-02-30', 'day'],
    ['2018-02-16T25:00', 'clock'],
    ['2018-02-16T19:04JST', 'zone'],
    ['2018-02-16 19:04', 'space'],
    ['2018-03/2018-02', 'reversed'],
    ['../..', 'bothOpen'],
    ['2016/2017/2018', 'tooManySides'],
    ['soon', 'form'],
  ])('%s: %s', (text, problem) => {
    expect(edtfProblem(text)).toBe(problem);
  });
});

describe('suggestEdtf', () => {
  it.each([
    ['2018/2/16', '2018-02-16'],
    ['2018.2.16 19:04', '2018-02-16T19:04'],
    ['2018-02-16 19:04 JST', '2018-02-16T19:04+09:00'],
    ['2018年2月16日', '2018-02-16'],
    ['平成30年2月', '2018-02'],
    ['２０１８年２月頃', '2018-02~'],
    ['2018年2月16日 19時04分', '2018-02-16T19:04'],
    ['2018年2月1日から2018年3月5日まで', '2018-02-01/2018-03-05'],
    ['2018/2/1〜2018/3/5', '2018-02-01/2018-03-05'],
    ['soon', null],
    ['', null],
    ['2018-02-30', null],
  ])('%s: %s', (text, edtf) => {
    expect(suggestEdtf(text)).toBe(edtf);
  });

  it('offers only what can be read, and ends whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ maxLength: 200 })), (text) => {
        const edtf = suggestEdtf(text);
        if (edtf !== null) expect(parseEdtf(edtf)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});
