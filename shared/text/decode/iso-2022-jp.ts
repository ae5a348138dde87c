import type { Carrier } from './carrier.ts';
import { privateUseOf, standardEmoji } from './carrier-emoji.ts';
import { type PairTable, pairTable } from './double-byte.ts';
import { softbankOfJis } from './softbank-jis.ts';
import { WEB_CODE_SETS } from './softbank-web-code.ts';
import { type Decoded, REPLACEMENT, textOf } from './units.ts';

const ESC = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;

/** What a byte from 0x21 to 0x7E stands for, as set by the last escape sequence. */
type GraphicSet =
  | 'ascii'
  | 'roman'
  | 'kana'
  | 'jis-x-0208'
  | 'jis-x-0212'
  | 'jis-x-0213'
  | 'jis-x-0213-plane-2'
  | 'gb2312'
  | 'ks-x-1001';

/** Bytes after ESC. Sources: RFC 1468, RFC 1554, RFC 2237; the ISO-IR register for the kana and JIS X 0213 sets. */
const DESIGNATIONS: ReadonlyMap<string, GraphicSet> = new Map([
  ['(B', 'ascii'],
  ['(J', 'roman'],
  // Seen from old gateways: ESC ( H is Swedish by the register, ASCII in practice.
  ['(H', 'ascii'],
  ['(I', 'kana'],
  ['$@', 'jis-x-0208'],
  ['$B', 'jis-x-0208'],
  ['$(@', 'jis-x-0208'],
  ['$(B', 'jis-x-0208'],
  ['$(D', 'jis-x-0212'],
  ['$(O', 'jis-x-0213'],
  ['$(Q', 'jis-x-0213'],
  ['$(P', 'jis-x-0213-plane-2'],
  ['$A', 'gb2312'],
  ['$(A', 'gb2312'],
  ['$(C', 'ks-x-1001'],
]);

/**
 * JIS X 0208 as Windows extends it (CP5022x): row 13 with the circled numbers, rows 89 to 92 with IBM's kanji. Indexed
 * by lead * 256 + trail, both 0x21 to 0x7E.
 */
function jisX0208(): PairTable {
  if (windowsJis === undefined) {
    const shiftJis = pairTable('shift_jis', 0x81, 0xfc);
    windowsJis = new Uint16Array(65536);
    for (let row = 0; row < 94; row += 1) {
      for (let cell = 0; cell < 94; cell += 1) {
        const lead = 0x81 + (row >> 1) + (row >= 62 ? 0x40 : 0);
        const trail = row % 2 === 1 ? 0x9f + cell : 0x40 + cell + (cell >= 63 ? 1 : 0);
        windowsJis[(row + 0x21) * 256 + cell + 0x21] = shiftJis[lead * 256 + trail] as number;
      }
    }
  }
  return windowsJis;
}
let windowsJis: PairTable | undefined;

/** Where JIS X 0213 has kanji of its own, from row 85 on, that Windows and the carriers fill with others. */
const ROW_85 = 0x75;

/** What the first plane of JIS X 0213 has in common with the above. The platform has no table of the rest. */
function jisX0213(): PairTable {
  commonJis ??= jisX0208().map((unit, index) => (index >> 8 < ROW_85 ? unit : 0));
  return commonJis;
}
let commonJis: PairTable | undefined;

/** Planes that the platform has no table of: their characters are kept as bytes that mean nothing. */
const UNKNOWN_PLANE: PairTable = new Uint16Array(65536);

/** A table in the same index for sets that an EUC charset holds in its upper half. */
function upperHalf(charset: string, prefix?: number): PairTable {
  const key = `${charset} ${prefix ?? ''}`;
  let table = upperHalves.get(key);
  if (table === undefined) {
    const source = pairTable(charset, 0xa1, 0xfe, prefix);
    table = new Uint16Array(65536);
    for (let lead = 0x21; lead <= 0x7e; lead += 1) {
      for (let trail = 0x21; trail <= 0x7e; trail += 1) {
        table[lead * 256 + trail] = source[(lead | 0x80) * 256 + (trail | 0x80)] as number;
      }
    }
    upperHalves.set(key, table);
  }
  return table;
}
const upperHalves = new Map<string, PairTable>();

function pairsOf(set: GraphicSet): PairTable | null {
  if (set === 'jis-x-0208') return jisX0208();
  if (set === 'jis-x-0212') return upperHalf('euc-jp', 0x8f);
  if (set === 'jis-x-0213') return jisX0213();
  if (set === 'jis-x-0213-plane-2') return UNKNOWN_PLANE;
  if (set === 'gb2312') return upperHalf('gbk');
  if (set === 'ks-x-1001') return upperHalf('euc-kr');
  return null;
}

/** The designation at an ESC, with its length including ESC, or null. */
function designationAt(bytes: Uint8Array, at: number): { set: GraphicSet; width: number } | null {
  const first = bytes[at + 1] ?? 0;
  if (first !== 0x24 && first !== 0x28) return null;
  const second = bytes[at + 2] ?? 0;
  const two = DESIGNATIONS.get(String.fromCharCode(first, second));
  if (two !== undefined) return { set: two, width: 3 };
  if (first !== 0x24 || second !== 0x28) return null;
  const three = DESIGNATIONS.get(String.fromCharCode(first, second, bytes[at + 3] ?? 0));
  return three === undefined ? null : { set: three, width: 4 };
}

/** Whether the bytes hold an escape sequence that only ISO-2022-JP text has (a two-byte set or half-width kana). */
export function hasJisEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESC); at >= 0; at = bytes.indexOf(ESC, at + 1)) {
    const found = designationAt(bytes, at);
    if (found !== null && found.set !== 'ascii' && found.set !== 'roman') return true;
  }
  return false;
}

/** Whether SoftBank's web code (ESC $ and a letter) occurs, which proves the carrier. */
export function hasWebCode(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESC); at >= 0; at = bytes.indexOf(ESC, at + 1)) {
    if (bytes[at + 1] === 0x24 && WEB_CODE_SETS.has(bytes[at + 2] ?? 0)) return true;
  }
  return false;
}

/**
 * Decodes ISO-2022-JP and what is sent under its name: CP50220 to CP50222 (half-width kana by ESC ( I or SO/SI, NEC and
 * IBM extensions), JIS X 0212, the sets of ISO-2022-JP-2, raw Shift_JIS bytes in between, and the emoji rows of KDDI
 * and SoftBank when the carrier is theirs. One U+FFFD for each byte that means nothing. `carrier` is the one that was
 * used. Never throws.
 */
export function decodeIso2022Jp(bytes: Uint8Array, given: Carrier | null): Decoded & { carrier: Carrier | null } {
  const carrier = given ?? (hasWebCode(bytes) ? 'softbank' : null);
  const shiftJis = pairTable('shift_jis', 0x81, 0xfc);
  const end = bytes.length;
  const units = new Uint16Array(end);
  let length = 0;
  let undecodable = 0;
  let emoji = false;
  let set: GraphicSet = 'ascii';
  let pairs: PairTable | null = null;
  let shifted = false;
  let at = 0;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte === ESC) {
      const found = designationAt(bytes, at);
      if (found !== null) {
        set = found.set;
        pairs = pairsOf(set);
        shifted = false;
        at += found.width;
        continue;
      }
      const first = bytes[at + 1] === 0x24 ? (WEB_CODE_SETS.get(bytes[at + 2] ?? 0) ?? 0) : 0;
      if (first !== 0) {
        at += 3;
        emoji = true;
        for (let code = bytes[at] ?? 0; code >= 0x21 && code <= 0x7a; code = bytes[++at] ?? 0)
          units[length++] = first + code - 0x21;
        if (bytes[at] === SHIFT_IN) at += 1;
        continue;
      }
      // ESC & @ announces a revision of the set that the next escape names.
      if (bytes[at + 1] === 0x26 && bytes[at + 2] === 0x40) {
        at += 3;
        continue;
      }
      units[length++] = ESC;
      at += 1;
    } else if (byte === SHIFT_OUT || byte === SHIFT_IN) {
      shifted = byte === SHIFT_OUT;
      at += 1;
    } else if (byte <= 0x20 || byte === 0x7f) {
      if ((byte === 0x0a || byte === 0x0d) && set !== 'ascii' && !continuesAfter(bytes, at + 1, pairs !== null)) {
        set = 'ascii';
        pairs = null;
        shifted = false;
      }
      units[length++] = byte;
      at += 1;
    } else if (byte >= 0x80) {
      const trail = at + 1 < end ? (bytes[at + 1] as number) : 0;
      const unit = trail >= 0x40 && (byte <= 0x9f || byte >= 0xe0) ? (shiftJis[byte * 256 + trail] as number) : 0;
      if (byte >= 0xa1 && byte <= 0xdf) {
        units[length++] = 0xff61 + byte - 0xa1;
        at += 1;
      } else if (unit !== 0) {
        units[length++] = unit;
        at += 2;
      } else {
        units[length++] = REPLACEMENT;
        undecodable += 1;
        at += 1;
      }
    } else if (shifted || set === 'kana') {
      // Kana end at 0x5F; what lies above is a sign that the shift was meant to be over.
      units[length++] = byte <= 0x5f ? 0xff61 + byte - 0x21 : byte;
      at += 1;
    } else if (pairs !== null) {
      const trail = at + 1 < end ? (bytes[at + 1] as number) : 0;
      if (trail < 0x21 || trail > 0x7e) {
        units[length++] = REPLACEMENT;
        undecodable += 1;
        at += 1;
        continue;
      }
      let unit = pairs[byte * 256 + trail] as number;
      if (byte >= ROW_85 && carrier !== null && set === 'jis-x-0208') {
        const own = emojiAt(carrier, byte, trail);
        if (own !== 0) {
          unit = own;
          emoji = true;
        }
      }
      if (unit !== 0) {
        units[length++] = unit;
      } else {
        units[length++] = REPLACEMENT;
        units[length++] = REPLACEMENT;
        undecodable += 2;
      }
      at += 2;
    } else {
      units[length++] = set === 'roman' ? romanUnit(byte) : byte;
      at += 1;
    }
  }
  const text = textOf(units, length);
  return { text: emoji && carrier !== null ? standardEmoji(text, carrier) : text, undecodable, carrier };
}

/** The private-use code point of the carrier's emoji at a JIS code, or 0. */
function emojiAt(carrier: Carrier, lead: number, trail: number): number {
  if (carrier === 'softbank') return softbankOfJis(lead * 256 + trail);
  return privateUseOf(carrier, (lead - 0x21) * 94 + trail - 0x21);
}

/** JIS X 0201 Roman differs from ASCII in two places, as the WHATWG decoder has it. */
function romanUnit(byte: number): number {
  return byte === 0x5c ? 0xa5 : byte === 0x7e ? 0x203e : byte;
}

/**
 * A line should end in ASCII (RFC 1468). Where it does not, either the closing escape was lost, or a gateway folded the
 * line in the middle: the next line is then whole pairs up to an escape sequence.
 */
function continuesAfter(bytes: Uint8Array, from: number, inPairs: boolean): boolean {
  let at = from;
  if (bytes[at] === 0x0a) at += 1;
  const start = at;
  while (at < bytes.length && (bytes[at] as number) >= 0x21 && (bytes[at] as number) <= 0x7e) at += 1;
  return bytes[at] === ESC && at > start && (!inPairs || (at - start) % 2 === 0);
}
