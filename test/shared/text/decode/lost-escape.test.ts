import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { restoreLostEscapes } from '../../../../shared/text/decode/lost-escape.ts';
import { encodeAs, latin1, repeated } from './platform-encoder.ts';

const withoutEscapes = (text: string) => encodeAs('iso-2022-jp', text).filter((byte) => byte !== 0x1b);

describe('restoreLostEscapes', () => {
  it('gives back what the gateway took, declared or not', () => {
    const text = '件名 order 12: お振込先口座のご案内です。\n価格は $B5 (B) です。';
    const bytes = withoutEscapes(text.replace('$B5 (B)', '5'));
    const expected = text.replace('$B5 (B)', '5');
    expect(decodeBytes(bytes, 'iso-2022-jp')).toMatchObject({ text: expected, why: 'declared', undecodable: 0 });
    expect(decodeBytes(bytes, null)).toMatchObject({ text: expected, charset: 'iso-2022-jp', why: 'content' });
    expect(decodeBytes(bytes, 'us-ascii')).toMatchObject({ text: expected, why: 'content' });
  });

  it('wants more of a text that is not declared', () => {
    const bytes = withoutEscapes('月');
    expect(decodeBytes(bytes, 'iso-2022-jp').text).toBe('月');
    expect(decodeBytes(bytes, null).text).toBe('$B7n(B');
  });

  it.each(['US$B and A$B(B', '$B', '$Bab(B', '$B~~~~~~~~(B', 'cost: $B200 (B)', '$B(B'])('leaves %s', (text) => {
    expect(restoreLostEscapes(latin1(text), false)).toBeNull();
  });

  it('leaves a text that has its escapes', () => {
    expect(restoreLostEscapes(encodeAs('iso-2022-jp', '口座のご案内'), true)).toBeNull();
  });

  it('reads back every running text', () => {
    const word = fc.constantFrom(
      '口座',
      'お振込',
      'サーバー',
      'ありがとう',
      '連絡先',
      '東京都',
      ' mail ',
      '\n',
      '123 ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join('');
        expect(decodeBytes(withoutEscapes(text), 'iso-2022-jp').text).toBe(text);
      }),
    );
  });

  it.each(['$B', '$B!!', '$B$', '$B(B', '$B0!(B'])('a megabyte of %j', (pattern) => {
    const bytes = repeated(pattern, 1 << 20);
    const restored = restoreLostEscapes(bytes, true);
    if (restored !== null) expect(restored.filter((byte) => byte !== 0x1b)).toEqual(bytes);
  });
});
