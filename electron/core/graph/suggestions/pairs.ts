import type { SharedKind } from '../../../../shared/domain/suggestion.ts';
import type { Place, SharedThing } from './shared-things.ts';

/** What one shared thing of a kind is worth where two senders of many have it: how hard it is to share by chance. */
const worth: Readonly<Record<SharedKind, number>> = {
  'bank-account': 3,
  'prepaid-code': 3,
  phone: 3,
  'line-account': 3,
  account: 3,
  address: 2.5,
  token: 2.5,
  picture: 2,
  look: 1.6,
  template: 2,
  site: 1.2,
  redirect: 1.4,
  server: 1.2,
  mailer: 1,
  network: 0.8,
  signature: 1.2,
  greeting: 0.6,
};

/** Below it too little speaks for a pair to bother anybody. */
const least = 1.5;

/** Reasons that a suggestion carries, the heaviest ones. */
const reasonsKept = 20;

export interface PairReason {
  shared: SharedKind;
  thing: string;
  senders: number;
  weight: number;
  from: Place;
  to: Place;
}

export interface Pair {
  from: number;
  to: number;
  weight: number;
  /** Whether only a decision that was made of the two brings it. */
  kept: boolean;
  reasons: PairReason[];
}

/** How much a thing says that `senders` of `among` have: all of its worth where it is two, nothing where it is everybody. */
export const rarity = (senders: number, among: number): number =>
  among <= 2 ? 1 : Math.max(0, Math.min(1, Math.log(among / senders) / Math.log(among / 2)));

/**
 * The pairs that share enough. Of those who have a thing each is paired with the one of most documents, not with every other:
 * what is accepted makes one operator of them all, and n senders are n − 1 questions. `rank` orders senders, the first wins.
 * `decided`: pairs that somebody decided once, which stay as long as they share anything.
 */
export function pairsOf(
  things: readonly SharedThing[],
  among: number,
  rank: (sender: number) => number,
  decided: readonly (readonly [number, number])[] = [],
): Pair[] {
  const ofSender = new Map<number, SharedThing[]>();
  const wanted = new Map<string, readonly [number, number]>();
  for (const thing of things) {
    const senders = [...thing.senders.keys()].sort((a, b) => rank(a) - rank(b));
    const [hub] = senders;
    for (const sender of senders) {
      ofSender.set(sender, [...(ofSender.get(sender) ?? []), thing]);
      if (hub !== undefined && sender !== hub) wanted.set(`${hub} ${sender}`, [hub, sender]);
    }
  }
  const found = new Set(wanted.keys());
  const answered = new Set<string>();
  for (const [a, b] of decided) {
    const [from, to] = rank(a) < rank(b) ? [a, b] : [b, a];
    wanted.set(`${from} ${to}`, [from, to]);
    answered.add(`${from} ${to}`);
  }
  return [...wanted].flatMap(([name, [from, to]]) => {
    const reasons = reasonsOf(ofSender.get(from) ?? [], from, to, among);
    const weight = weightOf(reasons);
    const isFound = found.has(name) && weight >= least;
    if (reasons.length === 0 || !(isFound || answered.has(name))) return [];
    return [{ from, to, weight, kept: !isFound, reasons: reasons.slice(0, reasonsKept) }];
  });
}

function reasonsOf(things: readonly SharedThing[], from: number, to: number, among: number): PairReason[] {
  const reasons = things.flatMap(({ shared, thing, senders }): PairReason[] => {
    const [a, b] = [senders.get(from), senders.get(to)];
    if (!a || !b) return [];
    const weight = worth[shared] * rarity(senders.size, among);
    return weight === 0 ? [] : [{ shared, thing, senders: senders.size, weight, from: a, to: b }];
  });
  return reasons.sort((a, b) => b.weight - a.weight || (`${a.shared} ${a.thing}` < `${b.shared} ${b.thing}` ? -1 : 1));
}

/** Equal pictures look alike, and one server is in one network: that is one thing said twice. */
const saidTwice: Partial<Record<SharedKind, SharedKind>> = { look: 'picture', network: 'server' };

/** Of each kind the heaviest counts, and a second one a little: ten links to one shop are not ten times as much. */
function weightOf(reasons: readonly PairReason[]): number {
  const seen = new Map<SharedKind, number>();
  let weight = 0;
  for (const reason of reasons) {
    const kind = saidTwice[reason.shared] ?? reason.shared;
    const before = seen.get(kind) ?? 0;
    weight += before === 0 ? reason.weight : before === 1 ? reason.weight / 4 : 0;
    seen.set(kind, before + 1);
  }
  return weight;
}
