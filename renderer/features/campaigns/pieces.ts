import type { CampaignVariant, SlotKind, TemplatePart } from '../../../shared/domain/campaign.ts';
import { defangText } from '../../../shared/text/identifiers/defang.ts';

/** A part of a text as the screen shows it: addresses defanged, marks that turn the direction of writing left out. */
export interface Piece {
  /** UTF-16 units in the text as it was written; no two pieces begin at one. */
  start: number;
  text: string;
  /** What stands there; null for words that are the same everywhere. */
  slot: SlotKind | null;
}

/** UTF-16 units of a text that are shown. */
export const longest = 20_000;

const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;
/** Somebody else's words, lines kept. */
export const shownText = (text: string): string =>
  defangText(text.replace(/\r\n?/g, '\n').replace(unseen, '').toWellFormed());

/** Whether a cut here would part the halves of one character. */
const isWithinPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');

/** The whole text, in which the ranges stand apart: sorted, widened to whole characters, none over another. */
export function piecesOf(
  text: string,
  ranges: readonly { start: number; end: number; slot: SlotKind }[],
): { pieces: Piece[]; isCut: boolean } {
  const most = Math.min(text.length, longest);
  const limit = isWithinPair(text, most) ? most - 1 : most;
  const pieces: Piece[] = [];
  let at = 0;
  const take = (end: number, slot: SlotKind | null) => {
    if (end > at) pieces.push({ start: at, text: shownText(text.slice(at, end)), slot });
    at = Math.max(at, end);
  };
  for (const { start, end, slot } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start >= limit) break;
    take(isWithinPair(text, start) ? start - 1 : start, null);
    take(Math.min(limit, isWithinPair(text, end) ? end + 1 : end), slot);
  }
  take(limit, null);
  return { pieces, isCut: limit < text.length };
}

/** The words of a template and its slots, in their order; a slot of no width has no words of its own. */
export interface TemplatePiece {
  start: number;
  text: string;
  slot: { kind: SlotKind; examples: string[] } | null;
}

export const templatePieces = (text: string, template: readonly TemplatePart[]): TemplatePiece[] =>
  template
    .filter(({ start }) => start < longest)
    .map((part) => ({
      start: part.start,
      text: shownText(text.slice(part.start, part.end)),
      slot: part.type === 'text' ? null : { kind: part.slot, examples: part.examples.map(shownText) },
    }));

/** What the template has and a variant lacks, blank stretches left out. */
export const missingTexts = (text: string, { missing }: Pick<CampaignVariant, 'missing'>): string[] =>
  missing.map(({ start, end }) => shownText(text.slice(start, end)).trim()).filter((words) => words !== '');
