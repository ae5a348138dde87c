const containers: ReadonlySet<string> = new Set(['zip', 'tar', 'gzip']);
const readable: ReadonlySet<string> = new Set(['eml', 'mbox', ...containers]);

export const isContainer = (format: string): boolean => containers.has(format);

/**
 * What an original is taken for when it came under several names: the same bytes can be a mail by one name and a text by
 * another, and must give the same in whatever order they come. What can be read wins.
 */
export function betterFormat(known: string | undefined, found: string): string {
  return known === undefined || (readable.has(found) && !readable.has(known)) ? found : known;
}
