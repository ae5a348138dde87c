import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, logHash } from '../../../electron/core/case/log-hash.ts';

describe('canonicalJson', () => {
  it('is RFC 8785 on its own example', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 units, however they were put in', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    );
  });

  it('survives a round trip through JSON, lone surrogates and __proto__ included', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1},"x":"\\ud800"}'))).toBe(
      '{"__proto__":{"a":1},"x":"\\ud800"}',
    );
  });

  it('refuses what JSON cannot say', () => {
    for (const value of [Number.NaN, 1n, () => 1, Symbol('x')])
      expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});

describe('logHash', () => {
  it('is the SHA-256 of the canonical JSON without the hash', () => {
    const entry = {
      seq: 1,
      at: '2026-01-01T00:00:00.000Z',
      by: 'a',
      kind: 'case.create',
      body: { b: 1, a: 'ü' },
      prev: '0'.repeat(64),
    };
    const text = `{"at":"2026-01-01T00:00:00.000Z","body":{"a":"ü","b":1},"by":"a","kind":"case.create","prev":"${'0'.repeat(64)}","seq":1}`;
    expect(logHash(entry)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });
});
