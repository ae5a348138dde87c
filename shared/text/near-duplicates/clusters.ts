import { BandIndex } from './band-index.ts';
import { jaccard } from './grams.ts';
import { estimate } from './min-hash.ts';

/** Texts that share as much as this with a leader are of its template. */
export const similarFrom = 0.6;

/** How far an estimate may fall short of what it stands for before nobody looks closer. */
const slack = 0.15;

/** Leaders that one text is compared with exactly, the most promising ones. */
const closest = 8;

interface TextsToCompare {
  signature(text: number): Uint16Array;
  grams(text: number): Uint32Array;
}

/**
 * Groups texts around leaders. Each belongs to the leader with which it shares most, if that is enough, and else leads a
 * group of its own: every member is similar to one text, so that a row of small steps never ties two templates together. The
 * order in which texts are added decides who leads: the caller defines it.
 */
export class Clusters {
  readonly #texts: TextsToCompare;
  readonly #index = new BandIndex();
  readonly #leaders: number[] = [];

  constructor(texts: TextsToCompare) {
    this.#texts = texts;
  }

  /** The leader of a text (itself, where none is similar), and what they share, checked exactly. */
  add(text: number): { leader: number; similarity: number } {
    const signature = this.#texts.signature(text);
    const promising = this.#index
      .candidates(signature)
      .map((number) => {
        const leader = this.#leaders[number] as number;
        return { number, leader, guess: estimate(signature, this.#texts.signature(leader)) };
      })
      .filter(({ guess }) => guess >= similarFrom - slack)
      .sort((a, b) => b.guess - a.guess || a.number - b.number)
      .slice(0, closest);
    const best = { leader: text, similarity: 0 };
    if (promising.length > 0) {
      const grams = this.#texts.grams(text);
      for (const { leader } of promising) {
        const similarity = jaccard(grams, this.#texts.grams(leader));
        if (similarity >= similarFrom && similarity > best.similarity) Object.assign(best, { leader, similarity });
      }
    }
    if (best.leader !== text) return best;
    this.#leaders.push(text);
    this.#index.add(signature);
    return { leader: text, similarity: 1 };
  }
}
