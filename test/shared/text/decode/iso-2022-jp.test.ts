import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIso2022Jp, hasJisEscape } from '../../../../shared/text/decode/iso-2022-jp.ts';
import { hasPython } from '../../../support/python.ts';
import { encodeAs, latin1, repeated, repertoireOf, replacements } from './platform-encoder.ts';
import { pythonDecoded, WINDOWS_LOOK } from './python-codec.ts';

const read = (text: string) => decodeIso2022Jp(latin1(text), null);

/** Every cell of a set, each in a text of its own. */
const cells = (designation: string): Uint8Array[] => {
  const all: Uint8Array[] = [];
  for (let row = 0x21; row <= 0x7e; row += 1)
    for (let cell = 0x21; cell <= 0x7e; cell += 1)
      all.push(latin1(`\x1b${designation}${String.fromCharCode(row, cell)}\x1b(B`));
  return all;
};

/** Compares every cell that both know; gives their number. */
function agreement(codec: string, designation: string, alike: Readonly<Record<string, string>>): number {
  const all = cells(designation);
  let agreed = 0;
  pythonDecoded(codec, all).forEach((theirs, index) => {
    const { text, undecodable } = decodeIso2022Jp(all[index] as Uint8Array, null);
    if (theirs === null || undecodable > 0) return;
    expect(text).toBe(alike[theirs] ?? theirs);
    agreed += 1;
  });
  return agreed;
}

describe('decodeIso2022Jp', () => {
  it('reads every cell of JIS X 0208 as the platform does', () => {
    const platform = new TextDecoder('iso-2022-jp');
    for (const bytes of cells('$B')) {
      const expected = platform.decode(bytes);
      const { text, undecodable } = decodeIso2022Jp(bytes, null);
      expect(undecodable === 0 ? text : '\ufffd').toBe(expected);
    }
  });

  const withoutPython = !hasPython();

  it.skipIf(withoutPython)('reads JIS X 0208 as Python does', () => {
    expect(agreement('iso2022_jp_1', '$B', WINDOWS_LOOK)).toBe(6879);
  });

  it.skipIf(withoutPython)('reads JIS X 0212 as Python does', () => {
    expect(agreement('iso2022_jp_ext', '$(D', { '~': '～' })).toBe(6067);
  });

  it.skipIf(withoutPython)('reads of JIS X 0213 what it has in common with Windows, and nothing wrongly', () => {
    expect(agreement('iso2022_jp_3', '$(O', WINDOWS_LOOK)).toBeGreaterThan(6900);
  });

  it.skipIf(withoutPython)('reads the Chinese and Korean sets of ISO-2022-JP-2 as Python does', () => {
    expect(agreement('iso2022_jp_2', '$A', { '・': '·', '―': '—' })).toBe(7445);
    expect(agreement('iso2022_jp_2', '$(C', {})).toBeGreaterThan(8000);
  });

  it('keeps the second plane of JIS X 0213 as bytes that mean nothing', () => {
    expect(read('\x1b$(P!!\x1b(Bx')).toEqual({ text: '\ufffd\ufffdx', undecodable: 2, carrier: null });
  });

  it.each([
    ['half-width kana by escape (CP50221)', '\x1b(I6^0\x1b(B', 'ｶﾞｰ'],
    ['half-width kana by shift (CP50222)', '\x0e6^0\x0fx', 'ｶﾞｰx'],
    ['half-width kana in eight bits', 'x\xb6\xde\xb0', 'xｶﾞｰ'],
    ['NEC’s row 13', '\x1b$B-!-"-j\x1b(B', '①②㈱'],
    ['NEC’s choice of IBM’s kanji', '\x1b$By!|b|q\x1b(B', '纊髙ⅰ'],
    ['the set of 1978', '\x1b$@8}:B\x1b(J', '口座'],
    ['a set named with three letters', '\x1b$(B8}:B\x1b(B', '口座'],
    ['a revision announced', '\x1b&@\x1b$B8}:B\x1b(B', '口座'],
    ['Swedish that is ASCII', '\x1b$B8}:B\x1b(Ha', '口座a'],
    ['yen and overline of JIS X 0201', '\x1b(J\\~\x1b(B\\~', '¥‾\\~'],
    ['Shift_JIS in between', 'a\x93\xfa\x96\x7b\x1b$B8}\x1b(B', 'a日本口'],
    ['Shift_JIS inside the two-byte set', '\x1b$B8}\x93\xfa:B\x1b(B', '口日座'],
    ['an end of line without the closing escape', '\x1b$B8}:B\r\nabc', '口座\r\nabc'],
    ['a line folded inside the two-byte set', '\x1b$B8}\r\n:B\x1b(B', '口\r\n座'],
    ['an escape that means nothing', '\x1b[0mabc', '\x1b[0mabc'],
  ])('%s', (_name, bytes, text) => {
    expect(read(bytes)).toEqual({ text, undecodable: 0, carrier: null });
  });

  it('counts both bytes of a pair that means nothing, and half a pair as one', () => {
    expect(read('\x1b$B))8}\x1b(B')).toMatchObject({ text: '\ufffd\ufffd口', undecodable: 2 });
    expect(read('\x1b$B8}:\x1b(Bx')).toMatchObject({ text: '口\ufffdx', undecodable: 1 });
    expect(read('\x1b$B8')).toMatchObject({ text: '\ufffd', undecodable: 1 });
    expect(read('\xff\x80')).toMatchObject({ text: '\ufffd\ufffd', undecodable: 2 });
  });

  it('reads back every text of JIS X 0208 as Windows has it, half-width kana too', () => {
    const characters = repertoireOf('euc-jp').filter((one) => !/[\u0080-\u2fff]/.test(one));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(decodeIso2022Jp(encodeAs('iso-2022-jp', text), null)).toMatchObject({ text, undecodable: 0 });
      }),
    );
  });

  it('keeps count whatever the bytes are', () => {
    const piece = fc.oneof(
      fc.constantFrom('\x1b', '\x1b$B', '\x1b(B', '\x1b(I', '\x1b$(D', '\x1b$G', '\x0e', '\x0f', '\r\n').map(latin1),
      fc.uint8Array({ maxLength: 9 }),
    );
    const carrier = fc.constantFrom('docomo', 'kddi', 'softbank', null);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), carrier, (pieces, given) => {
        const bytes = Uint8Array.from(pieces.flatMap((one) => [...one]));
        const { text, undecodable } = decodeIso2022Jp(bytes, given);
        expect(undecodable).toBe(replacements(text));
        // A flag is four units for two bytes, the most that an emoji takes.
        expect(text.length).toBeLessThanOrEqual(bytes.length * 4);
      }),
    );
  });

  it.each(['\x1b', '\x1b$', '\x1b$B', '\x1b$B!\n', '\x1b$G', '\x1b(I\x0e\x7f', '\x1b$B!!\r', '\x81'])(
    'a megabyte of %j',
    (pattern) => {
      expect(decodeIso2022Jp(repeated(pattern, 1 << 20), null).text.length).toBeLessThanOrEqual(1 << 20);
    },
  );
});

describe('hasJisEscape', () => {
  it('wants a set that only Japanese mail has', () => {
    expect(hasJisEscape(latin1('abc\x1b$B'))).toBe(true);
    expect(hasJisEscape(latin1('\x1b(I6'))).toBe(true);
    expect(hasJisEscape(latin1('\x1b(B \x1b(J \x1b[1m \x1b$G'))).toBe(false);
  });
});
