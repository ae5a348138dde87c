export interface BundleProblem {
  code: string;
  /** From the bag's root. */
  path: string;
  detail: string;
}

const limit = 10_000;

/** Collects what is wrong; a hostile bag cannot make the list endless. */
export class Problems {
  readonly #list: BundleProblem[] = [];
  #more = 0;

  add(code: string, path: string, detail = ''): void {
    if (this.#list.length < limit) this.#list.push({ code, path: shown(path), detail: shown(detail) });
    else this.#more += 1;
  }

  get list(): BundleProblem[] {
    return this.#more === 0
      ? this.#list
      : [...this.#list, { code: 'problems/more', path: '', detail: String(this.#more) }];
  }
}

/** Names in a foreign bag can be anything: they are cut, and what would drive a terminal is shown as a code. */
const shown = (text: string): string =>
  text
    .slice(0, 500)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
