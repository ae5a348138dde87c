import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsetOfMark, decodeAs } from '../../../../shared/text/decode/decode-as.ts';
import { encodeAs, hex, repeated, repertoireOf, replacements } from './platform-encoder.ts';

const NATIVE = ['gbk', 'gb18030', 'big5', 'euc-kr', 'windows-1252', 'windows-1251', 'koi8-r', 'iso-8859-7'];

const DOUBLE_BYTE = ['gbk', 'big5', 'euc-kr', 'shift_jis', 'euc-jp'];

const ALL = [...NATIVE, 'shift_jis', 'iso-2022-jp', 'euc-jp', 'utf-8', 'utf-7', 'utf-16le', 'utf-16be', 'us-ascii'];

describe('decodeAs', () => {
  it.each(DOUBLE_BYTE)('reads back every text of the repertoire, beside a byte that fits nothing: %s', (charset) => {
    const characters = repertoireOf(charset).filter((one) => one !== '€');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const bytes = encodeAs(charset, text);
        expect(decodeAs(charset, bytes, null)).toMatchObject({ text, undecodable: 0 });
        // The platform's Big5 makes a private character of FF.
        const hurt = Uint8Array.of(...bytes, 0x0a, charset === 'big5' ? 0xa4 : 0xff, 0x0a);
        expect(decodeAs(charset, hurt, null)).toMatchObject({ text: `${text}\n\ufffd\n`, undecodable: 1 });
      }),
    );
  });

  it('goes on after half a character, where the platform drops what follows', () => {
    expect(decodeAs('gbk', hex('c4e3 81 0a ff 41'), null)).toMatchObject({ text: '你\ufffd\n\ufffdA', undecodable: 2 });
    expect(decodeAs('gb18030', hex('8139ee39 ff 81308130 8431a437'), null)).toMatchObject({
      text: '㐀\ufffd\u0080\ufffd',
      undecodable: 1,
    });
    expect(decodeAs('big5', hex('a741 a7'), null)).toMatchObject({ text: '你\ufffd', undecodable: 1 });
    expect(decodeAs('gb18030', hex('81300000'), null)).toMatchObject({ text: '\ufffd0\0\0', undecodable: 1 });
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s, with two U+FFFD for half a pair and one for half a unit', (charset) => {
    const encode = (text: string): Uint8Array => {
      const bytes = Buffer.from(text, 'utf16le');
      return Uint8Array.from(charset === 'utf-16be' ? bytes.swap16() : bytes);
    };
    expect(decodeAs(charset, encode('\ufeff日本😀'), null)).toMatchObject({ text: '日本😀', undecodable: 0 });
    expect(decodeAs(charset, encode('a\ud83d日\ude00'), null)).toMatchObject({
      text: 'a\ufffd\ufffd日\ufffd\ufffd',
      undecodable: 4,
    });
    expect(decodeAs(charset, Uint8Array.of(...encode('日'), 0x61), null)).toMatchObject({
      text: '日\ufffd',
      undecodable: 1,
    });
  });

  it('leaves a byte order mark out of the text, and only that', () => {
    expect(decodeAs('utf-8', hex('efbbbf efbbbf 61'), null).text).toBe('\ufeffa');
    expect(charsetOfMark(hex('efbbbf'))).toBe('utf-8');
    expect(charsetOfMark(hex('fffe'))).toBe('utf-16le');
    expect(charsetOfMark(hex('feff'))).toBe('utf-16be');
    expect(charsetOfMark(hex('ef'))).toBeNull();
  });

  it('reads a charset that it does not know as windows-1252', () => {
    expect(decodeAs('no-such', hex('e9'), null)).toEqual({ text: 'é', undecodable: 0, carrier: null });
  });

  it.each(ALL)('never throws and keeps count: %s', (charset) => {
    const carrier = fc.constantFrom('docomo', 'kddi', 'softbank', null);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), carrier, (bytes, given) => {
        const { text, undecodable } = decodeAs(charset, bytes, given);
        expect(text.length).toBeLessThanOrEqual(bytes.length * 4);
        expect(text.isWellFormed()).toBe(true);
        // These can hold a U+FFFD that was written.
        if (/^(?:utf|gb|us)/.test(charset)) expect(replacements(text)).toBeGreaterThanOrEqual(undecodable);
        else expect(replacements(text)).toBe(undecodable);
      }),
    );
  });

  // An exception for each byte that fits nothing would take half a minute for a megabyte.
  it.each(['gb18030', 'gbk', 'big5', 'euc-kr'])('a quarter of a megabyte of what fits nothing: %s', (charset) => {
    for (const pattern of [[0x81, 0x30], [0x81, 0x30, 0xff, 0x30], [0x81, 0x20], [0xff]]) {
      const bytes = repeated(pattern, 1 << 18);
      expect(decodeAs(charset, bytes, null).text.length).toBeLessThanOrEqual(bytes.length);
    }
  });
});
