import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, strictUtf8 } from '../../../../shared/text/decode/utf-8.ts';
import { hex, repeated, replacements } from './platform-encoder.ts';

const platform = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const strict = (bytes: Uint8Array): string | null => {
  try {
    return platform.decode(bytes);
  } catch {
    return null;
  }
};

/** Bytes that often come close to being UTF-8. */
const nearly = fc
  .array(
    fc.constantFrom(0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xe3, 0xed, 0xef, 0xf0, 0xf4, 0xf5),
    {
      maxLength: 12,
    },
  )
  .map((bytes) => Uint8Array.from(bytes));

const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

describe('UTF-8', () => {
  it('is well-formed to us when it is to the platform, short or long', () => {
    const padding = repeated('x', 200);
    fc.assert(
      fc.property(nearly, (bytes) => {
        const expected = strict(bytes);
        expect(strictUtf8(bytes)).toBe(expected);
        const long = Uint8Array.from([...padding, ...bytes]);
        expect(strictUtf8(long)).toBe(expected === null ? null : 'x'.repeat(200) + expected);
        const { text, undecodable } = decodeUtf8(bytes);
        expect(undecodable === 0).toBe(expected !== null);
        if (expected !== null) expect(text).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back every text', () => {
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
        const text = characters.join('');
        const { text: read, undecodable, short, long } = decodeUtf8(new TextEncoder().encode(text));
        expect({ read, undecodable }).toEqual({ read: text, undecodable: 0 });
        expect(short + long).toBe([...text].filter((one) => one >= '\x80').length);
      }),
    );
  });

  it('keeps each byte of what is no character, and a U+FFFD that was written as it is', () => {
    expect(decodeUtf8(hex('41 e3 81 42'))).toMatchObject({ text: 'A\ufffd\ufffdB', undecodable: 2 });
    expect(decodeUtf8(hex('c0 af'))).toMatchObject({ text: '\ufffd\ufffd', undecodable: 2 });
    expect(decodeUtf8(hex('ed a0 80 ed b0 80')).undecodable).toBe(6);
    expect(decodeUtf8(hex('ef bf bd ff'))).toMatchObject({ text: '\ufffd\ufffd', undecodable: 1 });
  });

  it('keeps count whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.uint8Array({ maxLength: 100 })), (bytes) => {
        const { text, undecodable } = decodeUtf8(bytes);
        const written = Buffer.from(bytes).toString('latin1').split('\xef\xbf\xbd').length - 1;
        expect(undecodable).toBe(replacements(text) - written);
        expect(text.length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
