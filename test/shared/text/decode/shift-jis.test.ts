import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeShiftJis } from '../../../../shared/text/decode/shift-jis.ts';
import { hasPython } from '../../../support/python.ts';
import { encodeAs, hex, latin1, repeated, repertoireOf, replacements } from './platform-encoder.ts';
import { pythonDecoded } from './python-codec.ts';

const pairs = (): Uint8Array[] => {
  const all: Uint8Array[] = [];
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if (lead >= 0xa0 && lead <= 0xdf) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) all.push(Uint8Array.of(lead, trail));
  }
  return all;
};

/** A carrier's emoji prove the carrier, so a single pair of those rows is read as an emoji. */
const isEmojiRow = ([lead = 0]: Uint8Array): boolean => lead >= 0xf0 && lead <= 0xf9;

describe('decodeShiftJis', () => {
  it('reads every pair as the platform does', () => {
    const platform = new TextDecoder('shift_jis', { fatal: true });
    for (const pair of pairs().filter((one) => !isEmojiRow(one))) {
      const { text, undecodable } = decodeShiftJis(pair, null);
      let expected: string | null = null;
      try {
        expected = platform.decode(pair);
      } catch {
        // Neither knows it.
      }
      expect(undecodable === 0 ? text : null).toBe(expected);
    }
  });

  it.skipIf(!hasPython())('reads every pair as Python’s cp932 does', () => {
    const all = pairs().filter((pair) => !isEmojiRow(pair));
    const ours = all.map((pair) => {
      const { text, undecodable } = decodeShiftJis(pair, null);
      return undecodable === 0 ? text : null;
    });
    expect(ours).toEqual(pythonDecoded('cp932', all));
  });

  it('reads rows that no carrier fills as private characters', () => {
    const platform = new TextDecoder('shift_jis');
    for (const lead of [0xf0, 0xf1, 0xf2, 0xf5]) {
      const pair = Uint8Array.of(lead, 0x40);
      expect(decodeShiftJis(pair, null)).toMatchObject({ text: platform.decode(pair), carrier: null });
    }
  });

  it.each([
    ['NEC’s circled numbers', '8740 8741', '①②'],
    ['NEC’s squared words', '875f 878a', '㍉㈱'],
    ['NEC’s choice of IBM’s kanji', 'ed40', '纊'],
    ['IBM’s small Roman numbers and kanji', 'fa40 fbfc fa67', 'ⅰ髙彅'],
    ['half-width kana', 'b6 de b0', 'ｶﾞｰ'],
    ['a trail byte that is a backslash or a bar', '955c 837c 94 5c', '表ポ能'],
    ['yen and overline as ASCII has them', '5c7e', '\\~'],
  ])('%s', (_name, bytes, text) => {
    expect(decodeShiftJis(hex(bytes), null)).toEqual({ text, undecodable: 0, carrier: null });
  });

  it('keeps what no pair holds, and goes on with the next byte', () => {
    expect(decodeShiftJis(latin1('\x81 A'), null)).toMatchObject({ text: '\ufffd A', undecodable: 1 });
    expect(decodeShiftJis(latin1('\x93\xfa\x96'), null)).toMatchObject({ text: '日\ufffd', undecodable: 1 });
    expect(decodeShiftJis(latin1('\xfd\xfe\xff\x80\xa0x'), null).text).toBe(`${'\ufffd'.repeat(5)}x`);
    expect(decodeShiftJis(latin1('\x81\r\n\x81\x7f'), null).text).toBe('\ufffd\r\n\ufffd\x7f');
  });

  it('reads back every text of its repertoire', () => {
    const characters = repertoireOf('shift_jis');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(decodeShiftJis(encodeAs('shift_jis', text), null)).toMatchObject({ text, undecodable: 0 });
      }),
    );
  });

  it('keeps count whatever the bytes are', () => {
    const carrier = fc.constantFrom('docomo', 'kddi', 'softbank', null);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), carrier, (bytes, given) => {
        const { text, undecodable } = decodeShiftJis(bytes, given);
        expect(undecodable).toBe(replacements(text));
        expect(undecodable).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it.each([
    ['leads', [0x81]],
    ['web codes without an end', '\x1b$G'],
    ['escapes', '\x1b$'],
    ['emoji of two carriers', [0xf9, 0x41, 0xf3, 0x40]],
  ])('a megabyte of %s', (_name, pattern) => {
    expect(decodeShiftJis(repeated(pattern, 1 << 20), null).text.length).toBeLessThanOrEqual(1 << 20);
  });
});
