import { type SlotKind, slotKinds } from '../../domain/campaign.ts';
import { foldText } from '../search/fold.ts';
import { tokensOf } from './tokens.ts';

/** Units of a text that are compared; what comes behind is taken for the same. */
const longest = 40_000;

/** What a slot becomes: a code point that no text has (Unicode noncharacters from U+FDD1 on). */
export const slotMark = (slot: SlotKind): string => String.fromCharCode(0xfdd1 + slotKinds.indexOf(slot));

/** Lines of what is quoted from another message, as blanks: ranges in the text stay what they are. */
export const withoutQuotes = (text: string): string =>
  text.includes('>') ? text.replace(/^[ \t]{0,8}>[^\n]*/gm, (line) => ' '.repeat(line.length)) : text;

/**
 * What two messages of one template have in common: the search copy of a text, without quotes and signs, with one mark in
 * the place of each link, address, amount, time, name in a greeting and number. Linear in the length of the text.
 */
export function maskText(text: string): string {
  const folded = foldText(withoutQuotes(text.slice(0, longest)));
  let masked = '';
  let last = '';
  for (const { kind, slot, text: word } of tokensOf(folded)) {
    const piece = slot === null ? word : slotMark(slot);
    // A list of numbers is one slot, however long.
    if (slot !== null && piece === last) continue;
    masked += kind === 'word' && masked !== '' ? ` ${piece}` : piece;
    last = piece;
  }
  return masked;
}

/** Letters of a masked text: what is left to recognise it by. */
export function letterCount(masked: string): number {
  let count = 0;
  for (let at = 0; at < masked.length; at += 1) {
    const code = masked.charCodeAt(at);
    if (code !== 0x20 && (code < 0xfdd0 || code > 0xfdef)) count += code >= 0x2e80 ? 2 : 1;
  }
  return count;
}
