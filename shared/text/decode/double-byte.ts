import { type Decoded, REPLACEMENT, textOf } from './units.ts';

/** UTF-16 unit for each lead and trail byte (lead * 256 + trail), 0 where the pair means nothing. */
export type PairTable = Uint16Array;

const tables = new Map<string, PairTable>();

/**
 * The pairs of a double-byte charset, asked of the platform's own decoder once: no tables are shipped. `prefix` (0x8F)
 * gives EUC-JP's third plane, JIS X 0212. Pairs that stand for two or more UTF-16 units are left out.
 */
export function pairTable(charset: string, firstLead: number, lastLead: number, prefix?: number): PairTable {
  const key = `${charset} ${prefix ?? ''}`;
  let table = tables.get(key);
  if (table === undefined) {
    table = buildPairs(charset, firstLead, lastLead, prefix);
    tables.set(key, table);
  }
  return table;
}

function buildPairs(charset: string, firstLead: number, lastLead: number, prefix?: number): PairTable {
  const table = new Uint16Array(65536);
  const decoder = new TextDecoder(charset);
  const width = prefix === undefined ? 3 : 4;
  // Each pair is followed by a line feed, so that a pair that means nothing cannot run into the next.
  const row = new Uint8Array(width * 191).fill(0x0a);
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const at = (trail - 0x40) * width;
      if (prefix !== undefined) row[at] = prefix;
      row[at + width - 3] = lead;
      row[at + width - 2] = trail;
    }
    decoder
      .decode(row)
      .split('\n')
      .forEach((text, index) => {
        const unit = text.length === 1 ? text.charCodeAt(0) : 0;
        if (unit !== REPLACEMENT && index <= 0xfe - 0x40) table[lead * 256 + 0x40 + index] = unit;
      });
  }
  return table;
}

/** Decodes EUC-JP (CP51932 and JIS X 0212): one U+FFFD for each byte that means nothing. Never throws. */
export function decodeEucJp(bytes: Uint8Array): Decoded {
  const pairs = pairTable('euc-jp', 0xa1, 0xfe);
  const end = bytes.length;
  const units = new Uint16Array(end);
  let length = 0;
  let undecodable = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      units[length++] = byte;
      continue;
    }
    const next = at + 1 < end ? (bytes[at + 1] as number) : 0;
    let unit = 0;
    let width = 2;
    if (byte === 0x8e) {
      if (next >= 0xa1 && next <= 0xdf) unit = 0xff61 + next - 0xa1;
    } else if (byte === 0x8f) {
      width = 3;
      if (next >= 0xa1 && at + 2 < end)
        unit = pairTable('euc-jp', 0xa1, 0xfe, 0x8f)[next * 256 + (bytes[at + 2] as number)] as number;
    } else if (byte >= 0xa1) {
      unit = pairs[byte * 256 + next] as number;
    }
    if (unit === 0) {
      units[length++] = REPLACEMENT;
      undecodable += 1;
    } else {
      units[length++] = unit;
      at += width - 1;
    }
  }
  return { text: textOf(units, length), undecodable };
}
