import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHeader } from '../../../../shared/text/decode/header-words.ts';
import { encodeAs, latin1, repeated, replacements } from './platform-encoder.ts';

const b = (charset: string, bytes: Uint8Array): string => `=?${charset}?B?${Buffer.from(bytes).toString('base64')}?=`;

const q = (charset: string, bytes: Uint8Array): string =>
  `=?${charset}?Q?${[...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')}?=`;

const CHARSETS = ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp'];

describe('decodeHeader', () => {
  it.each([
    ['B', '=?utf-8?B?5Y+j5bqn?=', '口座'],
    ['Q with underscores', '=?iso-8859-1?Q?Andr=E9_B=2E?=', 'André B.'],
    ['small letters', '=?UTF-8?b?5Y+j5bqn?= =?utf-8?q?=e5=8f=a3?=', '口座口'],
    ['text around', 'Re: =?utf-8?B?5Y+j?= end', 'Re: 口 end'],
    ['a blank between words', '=?utf-8?B?5Y+j?=\r\n =?utf-8?B?5bqn?=', '口座'],
    ['words without a blank', '=?utf-8?B?5Y+j?==?utf-8?B?5bqn?=', '口座'],
    ['words that touch text', 'a=?utf-8?B?5Y+j?=b', 'a口b'],
    ['words inside quotes', '"=?utf-8?B?5Y+j?="', '"口"'],
    ['mixed charsets', '=?utf-8?B?5Y+j?= =?iso-2022-jp?B?GyRCOkIbKEI=?= =?shift_jis?Q?=93=FA?=', '口座日'],
    ['a language (RFC 2231)', '=?utf-8*ja?B?5Y+j?= =?utf-8*en-US?Q?ab?=', '口ab'],
    ['padding that is missing', '=?utf-8?B?5Y+j5bo?=', '口\ufffd\ufffd'],
    ['padding in the middle', '=?utf-8?B?YQ==Yg==?=', 'ab'],
    ['too much padding', '=?utf-8?B?5Y+j====?=', '口'],
    ['a blank in B', '=?utf-8?B?5Y+j 5bqn?=', '口座'],
    ['blanks in Q', '=?utf-8?Q?a b c?=', 'a b c'],
    ['a question mark in Q', '=?utf-8?Q?a?b?=', 'a?b'],
    ['an unencoded end in Q', '=?utf-8?Q?a?=20b?=', 'a? b'],
    ['no end', '=?utf-8?B?5Y+j', '口'],
    ['no end before the next', '=?utf-8?B?5Y+j =?utf-8?B?5bqn?=', '口座'],
    ['half an end', '=?utf-8?B?5Y+j?', '口'],
    ['no charset', '=??Q?=E5=8F=A3?=', '口'],
    ['an encoding that is none', '=?utf-8?X?abc?=', '=?utf-8?X?abc?='],
    ['a charset with a blank', '=?ut f?Q?abc?=', '=?ut f?Q?abc?='],
    ['not the end of it', '=? =?= ?=', '=? =?= ?='],
    ['an empty word', 'a =?utf-8?Q??= b', 'a  b'],
  ])('%s', (_name, value, text) => {
    expect(decodeHeader(value).text).toBe(text);
  });

  it('decides an unknown charset by its bytes', () => {
    for (const charset of CHARSETS) {
      const word = b('unknown-8bit', encodeAs(charset, 'お振込先口座のご案内'));
      expect(decodeHeader(word)).toEqual({ text: 'お振込先口座のご案内', undecodable: 0 });
    }
  });

  it('reads words whose charset is not the one that they name', () => {
    expect(decodeHeader(b('shift_jis', encodeAs('utf-8', 'お振込先口座'))).text).toBe('お振込先口座');
    expect(decodeHeader(b('utf-8', encodeAs('shift_jis', 'お振込先口座'))).text).toBe('お振込先口座');
  });

  it('reads one encoded word inside another as what the outer one holds', () => {
    const inner = '=?utf-8?B?5Y+j?=';
    expect(decodeHeader(b('utf-8', latin1(inner))).text).toBe(inner);
    expect(decodeHeader(`=?utf-8?Q?${inner}?=`).text).toContain('口');
  });

  it('joins words cut anywhere, also in the middle of a character', () => {
    const texts = fc.stringMatching(/^[ぁ-んァ-ヶ一二三日本語口座振込a-z ]{1,30}$/);
    const cuts = fc.array(fc.nat(120), { maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.constantFrom(...CHARSETS), cuts, fc.boolean(), (text, charset, places, asQ) => {
        const bytes = encodeAs(charset, text);
        const ends = [0, ...places.map((place) => place % (bytes.length + 1)).sort((x, y) => x - y), bytes.length];
        const words = ends.slice(1).map((end, index) => (asQ ? q : b)(charset, bytes.slice(ends[index], end)));
        expect(decodeHeader(words.join('\r\n '))).toEqual({ text, undecodable: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('reads each word alone where whole characters were cut off', () => {
    const bytes = encodeAs('utf-8', '口座');
    const word = b('utf-8', bytes.subarray(0, 5));
    expect(decodeHeader(`${word} ${b('utf-8', bytes)}`)).toEqual({ text: '口\ufffd\ufffd口座', undecodable: 2 });
  });

  it('decides raw bytes by all of them together', () => {
    const raw = (charset: string) => encodeAs(charset, 'お振込先 <a@example.com>');
    for (const charset of CHARSETS) expect(decodeHeader(raw(charset)).text).toBe('お振込先 <a@example.com>');
    const around = Uint8Array.of(
      ...encodeAs('shift_jis', 'お振込先'),
      ...latin1(' =?utf-8?B?5Y+j?= '),
      ...encodeAs('shift_jis', '東'),
    );
    expect(decodeHeader(around)).toEqual({ text: 'お振込先 口 東', undecodable: 0 });
  });

  it('takes the fallback for raw bytes that nothing explains, if they fit it', () => {
    const raw = encodeAs('euc-jp', '東京');
    expect(decodeHeader(raw, { fallback: 'euc-jp' }).text).toBe('東京');
    expect(decodeHeader(latin1('\xe9'), { fallback: 'euc-jp' }).text).toBe('é');
  });

  it('puts lost escapes back', () => {
    const lost = encodeAs('iso-2022-jp', 'お振込先口座').filter((byte) => byte !== 0x1b);
    expect(decodeHeader(lost).text).toBe('お振込先口座');
    expect(decodeHeader(b('iso-2022-jp', lost)).text).toBe('お振込先口座');
  });

  it('reads emoji by the carrier', () => {
    expect(decodeHeader('=?shift_jis?B?+UE=?=', { carrier: 'softbank' }).text).toBe('👦');
    expect(decodeHeader(latin1('\xf9\x41'), { carrier: 'softbank', fallback: 'shift_jis' }).text).toBe('👦');
  });

  it('takes a string of more than bytes as text', () => {
    expect(decodeHeader('口座 =?utf-8?B?5Y+j?=').text).toBe('口座 口');
  });

  it('never throws, keeps count, stays in bounds', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '=?',
        '?=',
        '?',
        '=',
        'utf-8',
        'iso-2022-jp',
        '?Q?',
        '?B?',
        '*ja',
        ' ',
        '\r\n ',
        '=E5',
        '\x1b$B',
        '_',
        'GyRC',
      ),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const value = parts.join('');
        const { text, undecodable } = decodeHeader(value);
        expect(text.length).toBeLessThanOrEqual(value.length * 4);
        expect(replacements(text)).toBeGreaterThanOrEqual(undecodable);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '=?',
    '?=',
    '=?a?Q?',
    '=?a?B?',
    '=?a?Q?x?=41',
    '=?a?Q? ?=41 ',
    '=?a?B?QQ==?=',
    '=?iso-2022-jp?B?GyRC?=',
    '=?utf-8?Q?=E3?= =?x?Q?=81?= ',
  ])('a quarter of a megabyte of %s', (pattern) => {
    const bytes = repeated(pattern, 1 << 18);
    expect(decodeHeader(bytes).text.length).toBeLessThanOrEqual(bytes.length);
  });
});
