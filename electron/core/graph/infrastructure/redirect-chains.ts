import type { RedirectStep } from '../../../../shared/domain/infrastructure.ts';
import type { ReadDb } from '../../store/database.ts';
import { stepsAt, stepsOfSite } from '../../store/site-rows.ts';

/** Steps of a way, ways of a site, and steps that are looked at for them. */
const mostSteps = 12;
const mostChains = 40;
const mostLooked = 200;

/**
 * Ways through a site, each from where it begins as far as the case knows. Where one address leads to several, the way goes on
 * with the first that a saved reply shows, then with what stands in a link.
 */
export function redirectChains(db: ReadDb, site: string): RedirectStep[][] {
  const chains = new Map<string, RedirectStep[]>();
  for (const step of stepsOfSite(db, site, mostLooked)) {
    if (chains.size >= mostChains) break;
    const chain = [...walk(db, step, 'from'), step, ...walk(db, step, 'to')];
    // One way is told once, by the first document that shows it.
    const name = [chain[0]?.from, ...chain.map(({ to }) => to)].join(' ');
    if (![...chains.keys()].some((known) => known.includes(name))) chains.set(name, chain);
  }
  return [...chains.values()];
}

/** Steps before a step (`from`) or behind it (`to`), in order; never twice through one address. */
function walk(db: ReadDb, start: RedirectStep, side: 'from' | 'to'): RedirectStep[] {
  const seen = new Set([start.from, start.to]);
  const steps: RedirectStep[] = [];
  for (let at = start[side]; steps.length < mostSteps; ) {
    const found = stepsAt(db, side === 'from' ? 'to' : 'from', at).filter((step) => !seen.has(step[side]));
    const next = found.find(({ how }) => how !== 'in-link') ?? found[0];
    if (!next) break;
    steps.push(next);
    seen.add(next[side]);
    at = next[side];
  }
  return side === 'from' ? steps.reverse() : steps;
}
