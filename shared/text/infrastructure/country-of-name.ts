/** Two-letter labels at the top that stand for no country: used by anybody, or of an international body. */
const anybodys: ReadonlySet<string> = new Set([
  'eu',
  'ac',
  'ai',
  'cc',
  'co',
  'fm',
  'gg',
  'io',
  'me',
  'sh',
  'to',
  'tv',
  'ws',
]);

/**
 * The country whose registry a host name stands under, as its label (`jp`). It says where a name was registered, not where a
 * machine stands or who runs it; labels that are sold to anybody are left out. Null where there is none.
 */
export function countryOfName(host: string): string | null {
  const label = /\.([a-z]{2})\.?$/i.exec(host)?.[1]?.toLowerCase() ?? null;
  return label === null || anybodys.has(label) ? null : label;
}
