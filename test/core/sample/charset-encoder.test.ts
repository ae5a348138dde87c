import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Charset, encodeText } from '../../../electron/core/sample/charset-encoder.ts';
import { decodeAs } from '../../../shared/text/decode/decode-as.ts';

const ordinary = fc.stringMatching(/^[ -~\nぁ-んァ-ヶー、。「」一二三四五六七八九十百千万円日本語東京駅①②]{0,60}$/);
const halfKana = fc.stringMatching(/^[ -}ｦ-ﾟ①月]{0,40}$/);

describe('encodeText', () => {
  it.each(['iso-2022-jp', 'shift_jis', 'euc-jp', 'utf-8'] as Charset[])(
    'is read back by the platform and by ours: %s',
    (charset) => {
      fc.assert(
        fc.property(ordinary, (text) => {
          const bytes = encodeText(text, charset);
          expect(decodeAs(charset, bytes, null).text).toBe(text);
          // The platform's ISO-2022-JP knows no NEC row but ①.
          expect(new TextDecoder(charset).decode(bytes)).toBe(text);
        }),
      );
    },
  );

  it('writes half-width kana as CP50221, Shift_JIS and EUC-JP do', () => {
    fc.assert(
      fc.property(halfKana, fc.constantFrom<Charset>('iso-2022-jp', 'shift_jis', 'euc-jp'), (text, charset) => {
        expect(decodeAs(charset, encodeText(text, charset), null).text).toBe(text);
      }),
    );
  });

  it('writes the carriers’ suns where the carriers have them', () => {
    expect(encodeText('\ue63e', 'shift_jis').toString('hex')).toBe('f89f');
    expect(decodeAs('iso-2022-jp', encodeText('晴\ue488', 'iso-2022-jp'), 'kddi').text).toMatch(/^晴(?:\ue488|☀)/);
  });

  it('refuses what a charset does not have', () => {
    expect(() => encodeText('😀', 'shift_jis')).toThrow('shift_jis');
    expect(() => encodeText('é', 'us-ascii')).toThrow('us-ascii');
  });
});
