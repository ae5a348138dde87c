import { isMail } from '../import/mail-formats.ts';

const containers: ReadonlySet<string> = new Set(['zip', 'tar', 'gzip']);

/** Whether an original of it is one mail. */
export const isOneMail = (format: string): boolean => format === 'eml' || format === 'emlx';

/** Formats that say nothing of what an original is, so that any other one that it came as says more. */
const vague: ReadonlySet<string> = new Set(['text', 'unknown', 'empty']);

export const isContainer = (format: string): boolean => containers.has(format);

/**
 * What an original is taken for when it came under several names: the same bytes can be a mail by one name and a text by
 * another, and must give the same in whatever order they came. What tells more wins.
 */
export function betterFormat(known: string | undefined, found: string): string {
  if (known === undefined || known === found) return found;
  const rank = (format: string) => (isMail(format) || containers.has(format) ? 2 : vague.has(format) ? 0 : 1);
  return rank(found) > rank(known) ? found : known;
}
