import { registrableDomain } from '../../../../shared/text/identifiers/site.ts';
import { plainUrl } from '../../../../shared/text/infrastructure/url-target.ts';
import type { SavedStep } from '../../store/site-rows.ts';

/** Steps of one way: more are a circle. */
const mostSteps = 12;

/** Where links end, as far as saved pages and the links themselves tell. */
export class Landings {
  readonly #next: ReadonlyMap<string, string>;

  /** Of several steps from one address the first counts. */
  constructor(steps: readonly SavedStep[]) {
    this.#next = new Map(steps.toReversed().map(({ from, to }) => [from, to]));
  }

  /** The site at which the way from a link ends, `target` being what stands in the link itself; null where that is its own. */
  of(link: string, target: string | null): string | null {
    if (target === null && this.#next.size === 0) return null;
    const own = plainUrl(link);
    if (own === null) return null;
    let at = target ?? own;
    for (let steps = 0; steps < mostSteps; steps += 1) {
      const next = this.#next.get(at);
      if (next === undefined) break;
      at = next;
    }
    const site = registrableDomain(at);
    return site === registrableDomain(own) ? null : site;
  }
}
