import type { Figure } from '../figures/figure.ts';

/** What a claim gives a number of, as far as the case can count the same. */
export const countedThings = ['countries', 'servers', 'networks', 'sites'] as const;
export type CountedThing = (typeof countedThings)[number];

/** Characters before and behind a number in which its noun is looked for. */
const around = 16;

const nouns: Readonly<Record<CountedThing, string>> = {
  countries: '[カかヵヶケ箇]国|\\bcountr(?:y|ies)\\b',
  servers: 'サーバ|\\bservers?\\b',
  networks: 'ネットワーク|\\bnetworks?\\b',
  sites: 'サイト|ドメイン|\\b(?:web)?sites?\\b|\\bdomains?\\b',
};

const patterns = countedThings.map((thing) => ({
  thing,
  inside: new RegExp(nouns[thing], 'iu'),
  behind: new RegExp(`^[^。、,.]{0,12}?(?:${nouns[thing]})`, 'iu'),
}));

/** Where a counter (台, つ) takes the place of the noun, that came before. */
const before: readonly (readonly [CountedThing, RegExp])[] = [
  ['servers', /サーバー?[^。、,.\d]{0,6}$/u],
  ['sites', /(?:サイト|ドメイン)[^。、,.\d]{0,6}$/u],
];

/** What a figure counts, by the noun in or behind it (`9カ国`, `nine countries`) or before it (`サーバーを計千台以上`). */
export function thingCounted({ raw }: Pick<Figure, 'raw'>, exact: string): CountedThing | null {
  const at = exact.indexOf(raw);
  if (at < 0) return null;
  const after = exact.slice(at + raw.length, at + raw.length + around);
  const lead = exact.slice(Math.max(0, at - around), at);
  const found = patterns.find(({ inside }) => inside.test(raw)) ?? patterns.find(({ behind }) => behind.test(after));
  return found?.thing ?? before.find(([, words]) => words.test(lead))?.[0] ?? null;
}
