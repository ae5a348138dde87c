import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../../../shared/text/decode/base64.ts';
import { decodeQ } from '../../../../shared/text/decode/q-encoding.ts';
import { latin1 } from './platform-encoder.ts';

const base64 = (text: string) => Buffer.from(decodeBase64(latin1(text))).toString('latin1');
const q = (text: string) => Buffer.from(decodeQ(latin1(text))).toString('latin1');

describe('decodeBase64', () => {
  it.each([
    ['whole', 'YWJj', 'abc'],
    ['padded', 'YWI=', 'ab'],
    ['without padding', 'YWI', 'ab'],
    ['with too much padding', 'YWI====', 'ab'],
    ['joined behind padding', 'YQ==Yg==', 'ab'],
    ['folded', 'YW\r\n Jj', 'abc'],
    ['URL-safe', '-_-_', '\xfb\xff\xbf'],
    ['a single digit too many', 'YWJjY', 'abc'],
    ['no digit at all', '?! \xff', ''],
  ])('%s', (_name, text, bytes) => expect(base64(text)).toBe(bytes));

  it('reads back whatever was written, however it is folded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (bytes, width) => {
        const folded = Buffer.from(bytes)
          .toString('base64')
          .replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
        expect(decodeBase64(latin1(folded))).toEqual(bytes);
      }),
    );
  });
});

describe('decodeQ', () => {
  it.each([
    ['=E3=81=82', '\xe3\x81\x82'],
    ['a_b=20c', 'a b c'],
    ['=e3=', '\xe3='],
    ['=G1=4', '=G1=4'],
    ['==41', '=A'],
    ['\xe9', '\xe9'],
  ])('%s', (text, bytes) => expect(q(text)).toBe(bytes));
});
