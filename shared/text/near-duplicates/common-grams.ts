import { mix } from './grams.ts';

const cells = 1 << 23;

/** Groups in which a character sequence is found before it is taken for nobody's own: so many, and so many of a thousand. */
const fewest = 6;
const ofThousand = 2;

/** Sequences that must be left of a text for it to be told by them, and the part of all. */
const fewestOwn = 20;
const leastOwn = 0.2;

/**
 * Counts in how many groups of texts each character sequence is found: what stands under many templates (a footer, a notice of
 * the law) says nothing of any of them. A count-min sketch: 32 MB whatever comes, and a count is never too low.
 * Source: Cormode, Muthukrishnan 2005.
 */
export class CommonGrams {
  readonly #counts = new Uint16Array(cells * 2);
  #groups = 0;

  /** The distinct sequences of one group. */
  add(grams: Uint32Array): void {
    this.#groups += 1;
    for (const gram of grams) {
      const [first, second] = [gram >>> 9, cells + (mix(gram ^ 0x9e3779b1) >>> 9)];
      const count = Math.min(this.#counts[first] as number, this.#counts[second] as number) + 1;
      if (count > 0xffff) continue;
      if ((this.#counts[first] as number) < count) this.#counts[first] = count;
      if ((this.#counts[second] as number) < count) this.#counts[second] = count;
    }
  }

  /** What is a text's own; all of it, where next to nothing would be left. */
  own(grams: Uint32Array): Uint32Array {
    const most = Math.max(fewest, Math.ceil((this.#groups * ofThousand) / 1000));
    const own = grams.filter(
      (gram) =>
        Math.min(this.#counts[gram >>> 9] as number, this.#counts[cells + (mix(gram ^ 0x9e3779b1) >>> 9)] as number) <
        most,
    );
    return own.length >= Math.max(fewestOwn, grams.length * leastOwn) ? own : grams;
  }
}
