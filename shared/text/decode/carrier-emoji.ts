import { CARRIERS, type Carrier } from './carrier.ts';
import { CARRIER_EMOJI } from './carrier-emoji.table.ts';

const tables = new Map<Carrier, ReadonlyMap<number, string>>();

/** The carrier's private-use code points (U+E001 to U+EB8E) with the standard emoji that each stands for. */
export function emojiTable(carrier: Carrier): ReadonlyMap<number, string> {
  let table = tables.get(carrier);
  if (table === undefined) {
    table = new Map(
      CARRIER_EMOJI[carrier]
        .flatMap((line) => line.split(' '))
        .map((entry): [number, string] => {
          const [code = '', emoji = ''] = entry.split('=');
          return [
            Number.parseInt(code, 16),
            String.fromCodePoint(...emoji.split('-').map((hex) => Number.parseInt(hex, 16))),
          ];
        }),
    );
    tables.set(carrier, table);
  }
  return table;
}

const PRIVATE_USE = /[\uE000-\uF8FF]/;
const PRIVATE_USE_ALL = /[\uE000-\uF8FF]/g;

export function hasPrivateUse(text: string): boolean {
  return PRIVATE_USE.test(text);
}

/**
 * Replaces the carrier's private-use characters by standard emoji. The carriers' ranges overlap, so this needs the
 * carrier; a character without an equivalent (a carrier's logo) stays as it is.
 */
export function standardEmoji(text: string, carrier: Carrier): string {
  if (!hasPrivateUse(text)) return text;
  const table = emojiTable(carrier);
  return text.replace(PRIVATE_USE_ALL, (character) => {
    const code = character.charCodeAt(0);
    const known = table.get(code);
    if (known !== undefined || carrier !== 'kddi') return known ?? character;
    return table.get(kddiHandsetCode(code)) ?? character;
  });
}

/**
 * Where a carrier put its emoji: runs of 94x94 positions (row and cell counted from 0, cells running on from row to
 * row; a Shift_JIS lead byte is two rows) and the private-use code point of the first. KDDI's code points are not in
 * the order of its rows. Source: the range tables of emoji4unicode's carrier_data.py, equal to those in PHP's mbstring.
 */
interface Run {
  from: number;
  to: number;
  code: number;
}

const RUNS: Readonly<Record<Carrier, readonly Run[]>> = {
  // Shift_JIS F89F to F9FC.
  docomo: [{ from: 0x28c2, to: 0x29db, code: 0xe63e }],
  // Shift_JIS F340 to F493 and F640 to F7FC.
  kddi: [
    { from: 0x24b8, to: 0x24ca, code: 0xe5cd },
    { from: 0x24cb, to: 0x2545, code: 0xea80 },
    { from: 0x2546, to: 0x25c6, code: 0xeb0e },
    { from: 0x26ec, to: 0x2838, code: 0xe468 },
    { from: 0x2839, to: 0x284b, code: 0xeafb },
    { from: 0x284c, to: 0x2863, code: 0xe5b5 },
  ],
  // Shift_JIS F741 to F79B, F7A1 to F7FA, F941 to F99B, F9A1 to F9ED, FB41 to FB8D, FBA1 to FBDE.
  softbank: [
    { from: 0x27a9, to: 0x2802, code: 0xe101 },
    { from: 0x2808, to: 0x2861, code: 0xe201 },
    { from: 0x2921, to: 0x297a, code: 0xe001 },
    { from: 0x2980, to: 0x29cc, code: 0xe301 },
    { from: 0x2a99, to: 0x2ae4, code: 0xe401 },
    { from: 0x2af8, to: 0x2b35, code: 0xe501 },
  ],
};

/** Rows that KDDI's mail gateway uses instead: JIS rows 0x75 to 0x7B, in Shift_JIS EB to EE. */
const KDDI_MAIL_ROWS: readonly { from: number; to: number; add: number }[] = [
  { from: 84 * 94, to: 88 * 94 - 1, add: 22 * 94 },
  { from: 88 * 94, to: 90 * 94 + 0x52, add: 12 * 94 },
];

/**
 * The private-use code point of the carrier's emoji at a 94x94 position (row * 94 + cell, both from 0), or 0.
 * A Shift_JIS pair has row (lead - 0xC1) * 2 for leads of 0xE0 and more; a JIS pair has row lead - 0x21.
 */
export function privateUseOf(carrier: Carrier, position: number): number {
  let place = position;
  if (carrier === 'kddi') {
    for (const row of KDDI_MAIL_ROWS) if (place >= row.from && place <= row.to) place += row.add;
  }
  for (const run of RUNS[carrier]) if (place >= run.from && place <= run.to) return run.code + place - run.from;
  return 0;
}

/** KDDI handsets also send U+EC40 to U+F0FC, which is Shift_JIS shifted as a number. Source: as above. */
function kddiHandsetCode(code: number): number {
  const lead = code >> 8;
  const trail = code & 0xff;
  if (trail < 0x40 || trail > 0xfc || trail === 0x7f) return 0;
  if (lead !== 0xec && lead !== 0xed && lead !== 0xef && lead !== 0xf0) return 0;
  return privateUseOf('kddi', positionOfPair(lead + 7, trail));
}

/** Row * 94 + cell (from 0) of a Shift_JIS pair whose lead is 0xE0 or more. */
export function positionOfPair(lead: number, trail: number): number {
  return (lead - 0xc1) * 188 + trail - (trail > 0x7f ? 0x41 : 0x40);
}

/** The only carrier whose emoji include every one of these Shift_JIS positions, or null. */
export function onlyCarrierWith(positions: ReadonlySet<number>): Carrier | null {
  let found: Carrier | null = null;
  for (const carrier of CARRIERS) {
    const table = emojiTable(carrier);
    if (![...positions].every((position) => table.has(privateUseOf(carrier, position)))) continue;
    if (found !== null) return null;
    found = carrier;
  }
  return found;
}
