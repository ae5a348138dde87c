import type { Carrier } from './carrier.ts';
import { onlyCarrierWith, positionOfPair, privateUseOf, standardEmoji } from './carrier-emoji.ts';
import { pairTable } from './double-byte.ts';
import { WEB_CODE_SETS } from './softbank-web-code.ts';
import { type Decoded, REPLACEMENT, textOf } from './units.ts';

/**
 * Decodes Shift_JIS as CP932 with the carriers' emoji. Without a carrier, the emoji decide when only one carrier has
 * all of them; otherwise they stay private-use characters (U+E000 to U+E757). One U+FFFD for each byte that means
 * nothing. `carrier` is the one that was used. Never throws.
 */
export function decodeShiftJis(bytes: Uint8Array, given: Carrier | null): Decoded & { carrier: Carrier | null } {
  const pairs = pairTable('shift_jis', 0x81, 0xfc);
  const carrier = given ?? carrierByContent(bytes);
  const end = bytes.length;
  const units = new Uint16Array(end);
  let length = 0;
  let undecodable = 0;
  let emoji = false;
  let at = 0;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      const first = byte === 0x1b && bytes[at + 1] === 0x24 ? (WEB_CODE_SETS.get(bytes[at + 2] ?? 0) ?? 0) : 0;
      if (first === 0) {
        units[length++] = byte;
        at += 1;
        continue;
      }
      // SoftBank's web code: ESC $ and a letter, one byte for each emoji, SI at the end.
      at += 3;
      emoji = true;
      for (let code = bytes[at] ?? 0; code >= 0x21 && code <= 0x7a; code = bytes[++at] ?? 0)
        units[length++] = first + code - 0x21;
      if (bytes[at] === 0x0f) at += 1;
      continue;
    }
    if (byte >= 0xa1 && byte <= 0xdf) {
      units[length++] = 0xff61 + byte - 0xa1;
      at += 1;
      continue;
    }
    const trail = at + 1 < end ? (bytes[at + 1] as number) : 0;
    let unit =
      trail >= 0x40 && byte !== 0x80 && byte !== 0xa0 && byte <= 0xfc ? (pairs[byte * 256 + trail] as number) : 0;
    if (byte >= 0xeb && carrier !== null && trail >= 0x40 && trail <= 0xfc && trail !== 0x7f) {
      const own = privateUseOf(carrier, positionOfPair(byte, trail));
      if (own !== 0) {
        unit = own;
        emoji = true;
      }
    }
    if (unit === 0) {
      units[length++] = REPLACEMENT;
      undecodable += 1;
      at += 1;
    } else {
      units[length++] = unit;
      at += 2;
    }
  }
  const text = textOf(units, length);
  return { text: emoji && carrier !== null ? standardEmoji(text, carrier) : text, undecodable, carrier };
}

/**
 * The carrier that the bytes themselves prove. Pairs from FA on are IBM's kanji unless the carrier is known to be
 * SoftBank, so only F0 to F9, which CP932 leaves to its users, count.
 */
function carrierByContent(bytes: Uint8Array): Carrier | null {
  const positions = new Set<number>();
  const end = bytes.length;
  let at = 0;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      if (byte === 0x1b && bytes[at + 1] === 0x24 && WEB_CODE_SETS.has(bytes[at + 2] ?? 0)) return 'softbank';
      at += 1;
    } else if (byte <= 0x80 || (byte >= 0xa0 && byte <= 0xdf) || byte > 0xfc) {
      at += 1;
    } else {
      const trail = bytes[at + 1] ?? 0;
      if (trail < 0x40 || trail > 0xfc || trail === 0x7f) {
        at += 1;
        continue;
      }
      if (byte >= 0xf0 && byte <= 0xf9) positions.add(positionOfPair(byte, trail));
      at += 2;
    }
  }
  return positions.size === 0 ? null : onlyCarrierWith(positions);
}
