import type { Reason } from '../../domain/graph.ts';

/** What one user of an address has, in the order of their first hits. */
export interface Traces {
  name: string;
  /** What its messages share with others': the campaigns that they are in and the sites that they lead to. */
  traits: ReadonlyMap<string, { code: string; label: string }>;
  wroteToControl: boolean;
}

export interface PassedOn {
  name: string;
  from: string | null;
  reasons: Reason[];
}

/**
 * Whom each user of an address may have it from: the first one before it with which it shares a trait, else the place
 * where the address was planted. Nothing here is more than a hypothesis: two who share a template may both have the
 * list from a third.
 */
export function passedOn(users: readonly Traces[], controls: number): PassedOn[] {
  const firstWith = new Map<string, string>();
  return users.map(({ name, traits, wroteToControl }) => {
    const shared = [...traits].filter(([trait]) => firstWith.has(trait));
    const from = shared.length === 0 ? null : (firstWith.get(shared[0]?.[0] ?? '') ?? null);
    const reasons: Reason[] = shared
      .filter(([trait]) => firstWith.get(trait) === from)
      .slice(0, 5)
      .map(([, { code, label }]) => ({ code, values: { label, name: from ?? '' } }));
    if (from === null) reasons.push({ code: 'leak/from-place' });
    if (wroteToControl) reasons.push({ code: 'leak/wrote-to-control' });
    else if (controls > 0) reasons.push({ code: 'leak/no-control', values: { count: controls } });
    for (const trait of traits.keys()) if (!firstWith.has(trait)) firstWith.set(trait, name);
    return { name, from, reasons };
  });
}
