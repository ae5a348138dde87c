import type { ArchiveHead, ArchiveSyntax } from './archive-record.ts';

/** Source: ISO 28500 (WARC 1.1), section 4. */
export const warcSyntax: ArchiveSyntax = {
  head(bytes): ArchiveHead | null {
    if (bytes.toString('latin1', 0, 5) !== 'WARC/') return null;
    const strict = bytes.indexOf('\r\n\r\n');
    const loose = bytes.indexOf('\n\n');
    if (strict < 0 && loose < 0) return null;
    const length = strict >= 0 && (loose < 0 || strict < loose) ? strict + 4 : loose + 2;
    const declared = warcFields(bytes.subarray(0, length)).get('content-length');
    return { length, block: declared !== undefined && /^\d{1,15}$/.test(declared) ? Number(declared) : null };
  },
  next(bytes, from): number {
    const found = bytes.indexOf('\nWARC/', from);
    return found < 0 ? -1 : found + 1;
  },
};

/** The first field of each name, in lower case. A line that begins with a space goes on with the one before. */
export function warcFields(head: Buffer): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
