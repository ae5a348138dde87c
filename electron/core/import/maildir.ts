/** Flags in the name of a Maildir file. Source: the Maildir description by D. J. Bernstein, and Dovecot's letters. */
export interface MaildirFlags {
  draft: boolean;
  flagged: boolean;
  passed: boolean;
  replied: boolean;
  seen: boolean;
  trashed: boolean;
  /** Letters a to z: keywords of the mail program. */
  keywords: string;
}

/**
 * Reads `1234.host:2,FRS`, also with `;2,` or `!2,` where the file system has no colons. Null when the name has no
 * flags part.
 */
export function maildirFlags(name: string): MaildirFlags | null {
  const letters = /[:;!]2,([A-Za-z]{0,64}),?$/.exec(name.slice(-80))?.[1];
  if (letters === undefined) return null;
  return {
    draft: letters.includes('D'),
    flagged: letters.includes('F'),
    passed: letters.includes('P'),
    replied: letters.includes('R'),
    seen: letters.includes('S'),
    trashed: letters.includes('T'),
    keywords: letters.replace(/[^a-z]/g, ''),
  };
}

/** Whether a folder with these subfolders is a Maildir: what lies in its `tmp` is still being delivered. */
export function isMaildir(folders: ReadonlySet<string>): boolean {
  return folders.has('tmp') && folders.has('cur') && folders.has('new');
}
