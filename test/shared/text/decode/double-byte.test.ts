import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEucJp } from '../../../../shared/text/decode/double-byte.ts';
import { hasPython } from '../../../support/python.ts';
import { encodeAs, hex, latin1, repeated, repertoireOf, replacements } from './platform-encoder.ts';
import { pythonDecoded, WINDOWS_LOOK } from './python-codec.ts';

const pairs = (prefix: readonly number[]): Uint8Array[] => {
  const all: Uint8Array[] = [];
  for (let lead = 0xa1; lead <= 0xfe; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) all.push(Uint8Array.of(...prefix, lead, trail));
  return all;
};

const both = () => [...pairs([]), ...pairs([0x8f])];

describe('decodeEucJp', () => {
  it('reads every pair of both planes as the platform does', () => {
    const platform = new TextDecoder('euc-jp');
    for (const bytes of both()) {
      const expected = platform.decode(bytes);
      const { text, undecodable } = decodeEucJp(bytes);
      if (expected.includes('\ufffd')) expect(undecodable).toBeGreaterThan(0);
      else expect({ text, undecodable }).toEqual({ text: expected, undecodable: 0 });
    }
  });

  it.skipIf(!hasPython())('reads all that Python’s euc_jp knows as it does', () => {
    const all = both();
    pythonDecoded('euc_jp', all).forEach((theirs, index) => {
      // The full-width tilde of JIS X 0212 is ASCII's for Python.
      if (theirs === null || theirs === '~') return;
      expect(decodeEucJp(all[index] as Uint8Array).text).toBe(WINDOWS_LOOK[theirs] ?? theirs);
    });
  });

  it.skipIf(!hasPython())('agrees with euc_jis_2004 in JIS X 0208 and in NEC’s row of circled numbers', () => {
    const all = pairs([]).filter(([lead = 0]) => lead <= 0xf4);
    const theirs = pythonDecoded('euc_jis_2004', all);
    let agreed = 0;
    all.forEach((bytes, index) => {
      const { text, undecodable } = decodeEucJp(bytes);
      const other = theirs[index];
      if (undecodable > 0 || other == null) return;
      expect(text).toBe(WINDOWS_LOOK[other] ?? other);
      agreed += 1;
    });
    expect(agreed).toBeGreaterThan(6900);
  });

  it.each([
    ['half-width kana', '8eb6 8ede', 'ｶﾞ'],
    ['NEC’s circled numbers', 'ada1 ada2', '①②'],
    ['NEC’s choice of IBM’s kanji', 'f9a1 fcf9', '纊ⅸ'],
    ['JIS X 0212', '8fb0a1 8fede3', '丂龥'],
  ])('%s', (_name, bytes, text) => expect(decodeEucJp(hex(bytes))).toEqual({ text, undecodable: 0 }));

  it('keeps what no pair holds', () => {
    expect(decodeEucJp(latin1('\xa4\xa2\xa4'))).toEqual({ text: 'あ\ufffd', undecodable: 1 });
    expect(decodeEucJp(latin1('\x8f\xb0'))).toEqual({ text: '\ufffd\ufffd', undecodable: 2 });
    expect(decodeEucJp(latin1('\xa4A\xff\x80\x8e.'))).toEqual({ text: '\ufffdA\ufffd\ufffd\ufffd.', undecodable: 4 });
  });

  it('reads back every text of its repertoire', () => {
    const characters = repertoireOf('euc-jp');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(decodeEucJp(encodeAs('euc-jp', text))).toEqual({ text, undecodable: 0 });
      }),
    );
  });

  it('keeps count whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, undecodable } = decodeEucJp(bytes);
        expect(undecodable).toBe(replacements(text));
        expect(text.length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it.each([[[0xa4]], [[0x8f]], [[0x8e]], [[0x8f, 0xb0]]])('a megabyte of %j', (pattern) => {
    expect(decodeEucJp(repeated(pattern, 1 << 20)).text.length).toBeLessThanOrEqual(1 << 20);
  });
});
