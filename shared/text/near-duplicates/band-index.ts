import { mix } from './grams.ts';
import { signatureLength } from './min-hash.ts';

/** Values of one band: sets that share 0.65 meet in one of the 32 bands 998 times of 1000, those that share 0.2, 5 times of 100. */
const rows = 4;
const bands = signatureLength / rows;
const buckets = 1 << 18;

/** Most entries of one bucket that are looked at, the latest first: a crowd behind one footer must not cost its square. */
const longestWalk = 64;

/** Locality-sensitive hashing over signatures: which of those that were added may be similar. Grows by 384 bytes a signature. */
export class BandIndex {
  readonly #heads = new Int32Array(buckets).fill(-1);
  #keys = new Uint32Array(1024);
  #next = new Int32Array(1024);
  #count = 0;
  /** Of each that was added, the query that met it last. */
  #met = new Int32Array(64);
  #query = 0;

  /** Adds one; its number is how many were added before. */
  add(signature: Uint16Array): number {
    const size = this.#count + bands;
    if (size > this.#keys.length) {
      this.#keys = grown(this.#keys, new Uint32Array(this.#keys.length * 2));
      this.#next = grown(this.#next, new Int32Array(this.#next.length * 2));
    }
    const number = this.#count / bands;
    if (number >= this.#met.length) this.#met = grown(this.#met, new Int32Array(this.#met.length * 2));
    for (let band = 0; band < bands; band += 1) {
      const key = keyOf(signature, band);
      const head = key & (buckets - 1);
      this.#keys[this.#count] = key;
      this.#next[this.#count] = this.#heads[head] as number;
      this.#heads[head] = this.#count;
      this.#count += 1;
    }
    return number;
  }

  /** Numbers of those that share a band with a signature, each once. */
  candidates(signature: Uint16Array): number[] {
    this.#query += 1;
    const found: number[] = [];
    for (let band = 0; band < bands; band += 1) {
      const key = keyOf(signature, band);
      let entry = this.#heads[key & (buckets - 1)] as number;
      for (let steps = 0; entry >= 0 && steps < longestWalk; steps += 1) {
        const number = Math.floor(entry / bands);
        if (this.#keys[entry] === key && this.#met[number] !== this.#query) {
          this.#met[number] = this.#query;
          found.push(number);
        }
        entry = this.#next[entry] as number;
      }
    }
    return found;
  }
}

function keyOf(signature: Uint16Array, band: number): number {
  let key = band + 1;
  for (let row = 0; row < rows; row += 1) key = mix(key ^ (signature[band * rows + row] as number)) + row;
  return mix(key);
}

function grown<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
