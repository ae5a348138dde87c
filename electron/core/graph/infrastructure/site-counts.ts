import { hostOf, registrableDomain } from '../../../../shared/text/identifiers/site.ts';
import { plainUrl, urlTarget } from '../../../../shared/text/infrastructure/url-target.ts';
import { remember } from '../../../../shared/text/remember.ts';
import type { FoundRedirect, FoundStep } from '../../store/infrastructure.ts';
import type { UrlRow } from '../../store/infrastructure-sources.ts';

/** Redirects of one document that are kept. */
const mostOfDocument = 40;
const mostHosts = 200_000;

const siteOf = remember((url: string): string => registrableDomain(url) ?? hostOf(url) ?? url);
const targetOf = remember(urlTarget);

/** Hosts that messages lead to, and links in which their target stands. Takes rows in the order of their documents. */
export class SiteCounts {
  readonly hosts = new Map<string, { site: string; messages: number }>();
  readonly redirects: FoundRedirect[] = [];
  #document = Number.NaN;
  #seen = new Set<string>();
  #steps = 0;
  readonly #stepsOf = new Map<number, number>();

  take({ id, url, site, field, start, end, isMessage }: UrlRow): void {
    this.#turnTo(id);
    const host = hostOf(url);
    if (isMessage === 1 && host !== null && !this.#seen.has(host)) {
      this.#seen.add(host);
      const known = this.hosts.get(host);
      if (known) known.messages += 1;
      else if (this.hosts.size < mostHosts) this.hosts.set(host, { site, messages: 1 });
    }
    const to = url.includes('http', 4) || url.includes('aHR0c') ? targetOf(url) : null;
    const from = to === null ? null : plainUrl(url);
    if (to === null || from === null || siteOf(to) === siteOf(from)) return;
    this.step(id, { from, to, how: 'in-link', field, start, end });
  }

  /** A way from one address to the next that a document shows; each once. */
  step(id: number, step: FoundStep): void {
    this.#turnTo(id);
    const name = `${step.from} ${step.to}`;
    if (this.#seen.has(name) || this.#steps >= mostOfDocument) return;
    this.#seen.add(name);
    this.redirects.push({
      ...step,
      document: id,
      position: this.#steps,
      fromSite: siteOf(step.from),
      toSite: siteOf(step.to),
    });
    this.#steps += 1;
    // A page is met twice: for what it is, and for what it names.
    if (step.how !== 'in-link') this.#stepsOf.set(id, this.#steps);
  }

  #turnTo(id: number): void {
    if (id === this.#document) return;
    [this.#document, this.#seen, this.#steps] = [id, new Set(), this.#stepsOf.get(id) ?? 0];
  }
}
