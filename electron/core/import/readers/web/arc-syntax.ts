import type { ArchiveHead, ArchiveSyntax } from './archive-record.ts';

/** Bytes of a head line; an address can be long. */
const longestLine = 16 * 1024;

/** Address, IP address, date, type and length; version 2 has five more in front of the length. Addresses have spaces. */
export const arcLine =
  /^([a-z][a-z0-9+.-]{0,20}:.{0,16000}) ([0-9a-f.:]{1,45}) (\d{4,20}) ([^ ]{1,200})(?: \d{3} [^ ]{1,80} [^ ]{1,2000} \d{1,15} [^ ]{1,200})? (-?[^ ]{1,20})$/i;

/** Source: Internet Archive, "Arc File Format" (1996), versions 1 and 2. */
export const arcSyntax: ArchiveSyntax = {
  head(bytes): ArchiveHead | null {
    const end = bytes.subarray(0, longestLine).indexOf(10);
    const found = end < 0 ? null : arcLine.exec(bytes.toString('latin1', 0, end).replace(/\r$/, ''));
    if (!found) return null;
    const declared = found[5] as string;
    return { length: end + 1, block: /^\d{1,15}$/.test(declared) ? Number(declared) : null };
  },
  next(bytes, from): number {
    for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, at + 1)) {
      const start = bytes.toString('latin1', at + 1, at + 25);
      if (!/^(?:https?|ftp|dns|filedesc|urn|metadata|whois):/i.test(start)) continue;
      if (arcSyntax.head(bytes.subarray(at + 1, at + 1 + longestLine)) !== null) return at + 1;
    }
    return -1;
  },
};
