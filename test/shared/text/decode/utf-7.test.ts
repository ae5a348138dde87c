import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf7 } from '../../../../shared/text/decode/utf-7.ts';
import { hasPython, python } from '../../../support/python.ts';
import { latin1, repeated, replacements } from './platform-encoder.ts';

/** Everything outside ASCII, and the plus sign, in runs of base64 (RFC 2152). */
const encode = (text: string): Uint8Array =>
  latin1(
    text.replace(/\+|[^\0-\x7f]+/g, (run) =>
      run === '+' ? '+-' : `+${Buffer.from(run, 'utf16le').swap16().toString('base64').replaceAll('=', '')}-`,
    ),
  );

describe('decodeUtf7', () => {
  it.each([
    ['the example of RFC 2152', 'Hi Mom -+Jjo--!', 'Hi Mom -☺-!'],
    ['Japanese', '+ZeVnLIqe-', '日本語'],
    ['a run without its hyphen', '+ZeVnLIqe.', '日本語.'],
    ['a plus sign', '1+-1', '1+1'],
    ['a plus sign that nobody encoded', '1 + 1, C++, +', '1 + 1, C++, +'],
    ['a run that is none', '+A b+AB-', '+A b+AB-'],
    ['a surrogate pair', '+2D3eAA-', '😀'],
    ['half a surrogate pair', '+2D0-', '+2D0-'],
  ])('%s', (_name, bytes, text) => expect(decodeUtf7(latin1(bytes))).toEqual({ text, undecodable: 0 }));

  const texts = fc.string({ unit: fc.constantFrom(...'aZ9 +-/=.\n日本語あ〜é😀'), maxLength: 40 });

  it('reads back every text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodeUtf7(encode(text))).toEqual({ text, undecodable: 0 });
      }),
    );
  });

  it.skipIf(!hasPython())('reads what Python writes', () => {
    const samples = fc.sample(texts, { numRuns: 300, seed: 1 });
    const written = python(
      `import json, sys; print(json.dumps([text.encode('utf-7').decode('ascii') for text in json.load(sys.stdin)]))`,
      JSON.stringify(samples),
    ) as string[];
    expect(written.map((bytes) => decodeUtf7(latin1(bytes)).text)).toEqual(samples);
  });

  it('keeps count whatever the bytes are', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.stringMatching(/^[+A-Da/ -]{0,40}$/).map(latin1));
    fc.assert(
      fc.property(bytes, (one) => {
        const { text, undecodable } = decodeUtf7(one);
        expect(undecodable).toBe(one.filter((byte) => byte >= 0x80).length);
        expect(replacements(text)).toBeGreaterThanOrEqual(undecodable);
        expect(text.length).toBeLessThanOrEqual(one.length);
      }),
    );
  });

  it.each(['+', '+A', '+AA', '++A'])('a megabyte of %j', (pattern) => {
    expect(decodeUtf7(repeated(pattern, 1 << 20)).text.length).toBeLessThanOrEqual(1 << 20);
  });

  it('a run of a megabyte', () => {
    expect(decodeUtf7(latin1(`+${'AGEA'.repeat(1 << 18)}`)).text.length).toBeLessThanOrEqual(1 << 20);
  });
});
