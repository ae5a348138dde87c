import { type Interval, wilson } from './wilson.ts';

export interface Tried {
  hits: number;
  n: number;
}

/** What hits on planted addresses say beside those on controls. */
export interface Verdict {
  /**
   * `no-decoys`, `no-controls`: nothing can be said · `not-hit`: no planted address was hit · `beyond-guessing`: the
   * intervals of the two rates do not touch · `not-told-apart`: guessing would explain it, or there are too few.
   */
  code: 'no-decoys' | 'no-controls' | 'not-hit' | 'beyond-guessing' | 'not-told-apart';
  planted: Tried & { rate: Interval };
  controls: Tried & { rate: Interval };
  /** How many of the planted addresses a guesser alone would have hit, at 95%; null without a control. */
  guessing: Interval | null;
  /** Planted addresses that count for nothing, because mail came to them before they were planted. */
  early: number;
}

/** Compares the two rates by their 95% intervals: conservative, so few addresses never give a verdict. */
export function verdictOf(planted: Tried, controls: Tried, early: number): Verdict {
  const rates = { planted: wilson(planted.hits, planted.n), controls: wilson(controls.hits, controls.n) };
  const { low, high } = rates.controls;
  return {
    code: codeOf(planted, controls, rates),
    planted: { ...planted, rate: rates.planted },
    controls: { ...controls, rate: rates.controls },
    guessing: controls.n === 0 ? null : { low: low * planted.n, high: high * planted.n },
    early,
  };
}

function codeOf(planted: Tried, controls: Tried, rates: { planted: Interval; controls: Interval }): Verdict['code'] {
  if (planted.n === 0) return 'no-decoys';
  if (controls.n === 0) return 'no-controls';
  if (planted.hits === 0) return 'not-hit';
  return rates.planted.low > rates.controls.high ? 'beyond-guessing' : 'not-told-apart';
}
