import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  bitsOfLetters,
  enoughBits,
  guessable,
  lettersFor,
  localAlphabet,
} from '../../../../shared/text/leaks/local-part.ts';
import { verdictOf } from '../../../../shared/text/leaks/verdict.ts';
import { wilson } from '../../../../shared/text/leaks/wilson.ts';

describe('wilson', () => {
  it('agrees with published values', () => {
    // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
    for (const [hits, n, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      expect(wilson(hits, n).low).toBeCloseTo(low, 4);
      expect(wilson(hits, n).high).toBeCloseTo(high, 4);
    }
  });

  it('holds the share, mirrors it, and narrows with more trials', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        const [hits, n] = [Math.min(a, b), Math.max(a, b, 1)];
        const { low, high } = wilson(hits, n);
        expect(low).toBeLessThanOrEqual(hits / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(hits / n - 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(wilson(n - hits, n).low).toBeCloseTo(1 - high, 10);
        const more = wilson(hits * 4, n * 4);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});

/** A repeatable source of numbers below 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How often each verdict falls in 400 cases in which a guesser and a leak hit with the given chances. */
function simulate({ guess, leak, n, m }: { guess: number; leak: number; n: number; m: number }) {
  const random = numbers(42);
  const codes = new Map<string, number>();
  for (let run = 0; run < 400; run += 1) {
    const hit = (chance: number, count: number) =>
      Array.from({ length: count }, random).filter((x) => x < chance).length;
    const planted = { hits: hit(1 - (1 - guess) * (1 - leak), n), n };
    const { code } = verdictOf(planted, { hits: hit(guess, m), n: m }, 0);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  return (code: string) => (codes.get(code) ?? 0) / 400;
}

test('a leak is told, a guesser is not taken for one, and both together are told as a leak', () => {
  expect(simulate({ guess: 0, leak: 0.9, n: 10, m: 10 })('beyond-guessing')).toBeGreaterThan(0.95);
  expect(simulate({ guess: 0.5, leak: 0, n: 20, m: 20 })('beyond-guessing')).toBeLessThan(0.03);
  expect(simulate({ guess: 0.9, leak: 0, n: 5, m: 5 })('beyond-guessing')).toBeLessThan(0.03);
  expect(simulate({ guess: 0.2, leak: 0.9, n: 20, m: 20 })('beyond-guessing')).toBeGreaterThan(0.95);
});

test('nothing is said without what it rests on', () => {
  expect(verdictOf({ hits: 0, n: 0 }, { hits: 0, n: 5 }, 0).code).toBe('no-decoys');
  expect(verdictOf({ hits: 50, n: 50 }, { hits: 0, n: 0 }, 0)).toMatchObject({ code: 'no-controls', guessing: null });
  expect(verdictOf({ hits: 0, n: 3 }, { hits: 0, n: 3 }, 0).code).toBe('not-hit');
  expect(verdictOf({ hits: 1, n: 1 }, { hits: 0, n: 1 }, 0).code).toBe('not-told-apart');
});

test('a made local part has the bits that were asked for and is not warned of for its length', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 256 }),
      fc.infiniteStream(fc.nat(localAlphabet.length - 1)),
      (bits, picks) => {
        const letters = lettersFor(bits);
        expect(bitsOfLetters(letters)).toBeGreaterThanOrEqual(bits);
        const local = Array.from({ length: letters }, () => localAlphabet[picks.next().value ?? 0]).join('');
        expect(guessable(`${local}@decoy.example`).bits).toBeLessThanOrEqual(Math.ceil(letters * Math.log2(36)));
      },
    ),
  );
});

test('words, years and repeats are warned of', () => {
  for (const local of ['info', 'taro', 'sato1985', 'aaaaaaaaaaaaaaaaaaaa', 'admin.2024', 'hanako.yamada']) {
    expect(guessable(`${local}@decoy.example`).warnings, local).not.toEqual([]);
  }
  expect(guessable('k7x2qz9w4mvp3ht8@decoy.example')).toMatchObject({ warnings: [] });
  expect(guessable('k7x2qz9w4mvp3ht8@decoy.example').bits).toBeGreaterThan(enoughBits);
});
