import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsetOf } from '../../../../shared/text/decode/charset.ts';
import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { latin1 } from './platform-encoder.ts';

describe('charsetOf', () => {
  it.each([
    ['cp50220', 'iso-2022-jp'],
    ['CP50221', 'iso-2022-jp'],
    ['iso-2022-jp-ms', 'iso-2022-jp'],
    ['ISO2022JP', 'iso-2022-jp'],
    ['csISO2022JP', 'iso-2022-jp'],
    ['Windows-31J', 'shift_jis'],
    ['x-sjis', 'shift_jis'],
    ['MS932', 'shift_jis'],
    ['eucJP-ms', 'euc-jp'],
    ['x-euc-jp', 'euc-jp'],
    ['utf8', 'utf-8'],
    ['UTF-7', 'utf-7'],
    ['gb2312', 'gbk'],
    ['ks_c_5601-1987', 'euc-kr'],
    ['iso-8859-1', 'windows-1252'],
    ['ANSI_X3.4-1968', 'us-ascii'],
    ['"Shift_JIS"', 'shift_jis'],
    [' utf-8; format=flowed', 'utf-8'],
    ['charset=utf-8', 'utf-8'],
    ['3Dutf-8', 'utf-8'],
    ["iso-2022-jp'ja", 'iso-2022-jp'],
    ['utf-8*ja', 'utf-8'],
  ])('%s', (label, charset) => expect(charsetOf(label).charset).toBe(charset));

  it.each(['unknown-8bit', 'x-unknown', '', 'none', 'x-user-defined', 'replacement', '日本語', 'x'.repeat(5000)])(
    'names no charset: %s',
    (label) => expect(charsetOf(label)).toEqual({ charset: null, alias: false }),
  );

  it('tells an alias from the name itself', () => {
    expect(charsetOf('ISO-2022-JP').alias).toBe(false);
    expect(charsetOf('cp50221').alias).toBe(true);
    expect(charsetOf(null)).toEqual({ charset: null, alias: false });
  });

  it('never throws, and names only what can be decoded', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (label) => {
        const { charset } = charsetOf(label);
        expect(decodeBytes(latin1('a\xe9'), label).text.length).toBeGreaterThan(0);
        if (charset !== null) expect(charsetOf(charset).charset).toBe(charset);
      }),
    );
  });
});
