import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gramHashes, gramsOf, jaccard } from '../../../../shared/text/near-duplicates/grams.ts';
import { letterCount, maskText } from '../../../../shared/text/near-duplicates/mask.ts';
import { estimate, signatureOf } from '../../../../shared/text/near-duplicates/min-hash.ts';

const someText = fc.string({ unit: fc.constantFrom(...'abcde 　あいう出会系。\ud83c\udf81\n>1@.'), maxLength: 300 });

test('the similarity of two texts is that of their sets of character sequences', () => {
  fc.assert(
    fc.property(someText, someText, (a, b) => {
      const [left, right] = [new Set(gramsOf(a)), new Set(gramsOf(b))];
      const shared = [...left].filter((gram) => right.has(gram)).length;
      const all = left.size + right.size - shared;
      expect(gramHashes(a)).toHaveLength(left.size);
      expect(jaccard(gramHashes(a), gramHashes(b))).toBe(all === 0 ? 1 : shared / all);
    }),
  );
});

test('hashes are ascending and each once', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const hashes = [...gramHashes(text)];
      expect(hashes).toEqual([...new Set(hashes)].sort((a, b) => a - b));
    }),
  );
});

test('signatures say about how similar two sets are', () => {
  let off = 0;
  const setOf = (from: number, to: number) =>
    gramHashes(Array.from({ length: to - from }, (_none, at) => String.fromCharCode(0x4e00 + from + at)).join(''));
  for (const overlap of [0, 100, 300, 500, 700, 900, 1000]) {
    const [a, b] = [setOf(0, 1000), setOf(1000 - overlap, 2000 - overlap)];
    off += Math.abs(estimate(signatureOf(a), signatureOf(b)) - jaccard(a, b));
  }
  expect(off / 7).toBeLessThan(0.06);
  expect(signatureOf(new Uint32Array())).toEqual(new Uint16Array(128));
});

test.each([
  ['田中様 3,000円のポイントが届きました。', '佐藤花子様 ¥5千のポイントが届きました。', false],
  ['田中様 3,000円のポイントが届きました。', '佐藤花子様 5万円のﾎﾟｲﾝﾄが届きました!', true],
  ['振込先は http://a.example/x?u=1 です', '振込先は hxxps://b.example/yy です', true],
  ['2月5日の10:11に会えますか', '12月25日の23時に会えますか', true],
  ['Dear John, you won $5,000 on May 5, 2018.', 'DEAR MARY SMITH, you won €90.50 on Mon, 12 June 2019!', true],
  ['write to a@b.example now', 'write to someone.else@mail.example  now', true],
  ['win 750€ today', 'win 1.500 € today', true],
  ['code AB12X9 is yours', 'code 77 is yours', true],
  ['we meet at the station', 'we meet at the airport', false],
])('personal parts are put aside: %s', (a, b, same) => {
  expect(maskText(a) === maskText(b)).toBe(same);
});

test('what is quoted is not what the message says', () => {
  expect(maskText('本当ですか?\n> 当選しました。\n> 手数料を振り込んでください。')).toBe(maskText('本当ですか?'));
  expect(letterCount(maskText('> all of it\n> is quoted'))).toBe(0);
});

test('hostile texts cost no more than their length', () => {
  for (const piece of ['a', '1', 'a@', '1,', '. ', 'www.', 'dear ', '様', 'あ', '>', '\n>', '1-', '$', 'a-', 'jan ']) {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    expect(maskText(text).length).toBeLessThanOrEqual(90_000);
  }
});
