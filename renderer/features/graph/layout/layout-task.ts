import type { Matrices } from './matrices.ts';

/** What the worker is given; it answers with `LayoutStep`s and is ended when nobody wants them any more. */
export interface LayoutTask extends Matrices {
  steps: number;
  /** Least time between two answers, in milliseconds: a large picture takes long to be drawn again. */
  pause: number;
  /** Whether nothing is fixed, so that the whole may be turned. */
  isFree: boolean;
}

/** x and y of each entity after each other; the last one is `done`. */
export interface LayoutStep {
  places: Float32Array<ArrayBuffer>;
  done: boolean;
}

/** Steps after which a graph of this size looks settled: measured by eye, from 30 to 20,000 entities. */
export const stepsFor = (count: number): number => (count < 500 ? 600 : count < 3000 ? 300 : 120);
export const pauseFor = (count: number): number => (count < 500 ? 40 : count < 3000 ? 150 : 1500);
