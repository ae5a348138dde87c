import { findNetworkNames } from '../../../shared/text/identifiers/extract.ts';
import { makeScan } from '../../../shared/text/identifiers/scan.ts';
import { shownCharacter } from './terminal-text.ts';

/** Half-open, in UTF-16 units. */
interface Range {
  start: number;
  end: number;
}

/** Two names that share characters are found one after the other; it never took more than three rounds. */
const mostRounds = 8;

/**
 * A short text in one line with its matches marked: `[match]`, or in reverse video. It is made harmless unit by unit, so
 * that the ranges still hold; defanging the whole or its pieces would lose the places or the addresses that a mark cuts.
 */
export function markedLine(text: string, matches: readonly Range[], ansi: boolean): string {
  const whole = text.toWellFormed();
  const pieces = defangedUnits(whole).map((piece, index) =>
    piece === whole[index] ? lineUnit(piece, whole[index + 1]) : piece,
  );
  const [open, close] = ansi ? ['\x1b[7m', '\x1b[27m'] : ['[', ']'];
  let line = '';
  let from = 0;
  for (const { start, end } of inOrder(matches, whole)) {
    if (end <= from) continue;
    const begin = Math.max(from, start);
    line += `${pieces.slice(from, begin).join('')}${open}${pieces.slice(begin, end).join('')}${close}`;
    from = end;
  }
  return (line + pieces.slice(from).join('')).trim();
}

/** None of the characters that command a terminal is made of two units. */
function lineUnit(unit: string, next: string | undefined): string {
  if (unit === '\r' && next === '\n') return '';
  return unit === '\n' ? ' ⏎ ' : shownCharacter(unit);
}

/** The ranges that lie in the text, by place; one that begins or ends inside a character takes all of it. */
const inOrder = (matches: readonly Range[], text: string): Range[] =>
  matches
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ start: start - halfAt(text, start), end: end + halfAt(text, end) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);

const halfAt = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? 1 : 0);

/** The text unit by unit, with the signs of every address in it replaced. */
function defangedUnits(text: string): string[] {
  const pieces = text.split('');
  for (let round = 0; round < mostRounds; round += 1) {
    const joined = pieces.join('');
    const owners = pieces.flatMap((piece, index) => Array.from({ length: piece.length }, () => index));
    let changed = false;
    for (const { start, end } of findNetworkNames(makeScan(joined, Number.POSITIVE_INFINITY))) {
      for (let at = start; at < end; at += 1) {
        const index = owners[at] ?? 0;
        const harmless = harmlessUnit(joined, start, at);
        if (harmless === null || pieces[index]?.length !== 1) continue;
        pieces[index] = harmless;
        changed = true;
      }
    }
    if (!changed) break;
  }
  return pieces;
}

/** A dot or at sign of an address in brackets, the `tt` of its scheme as `xx`; null where the unit may stand. */
function harmlessUnit(text: string, start: number, at: number): string | null {
  const unit = text[at] ?? '';
  if (/[.．@＠]/.test(unit)) return text[at - 1] === '[' && text[at + 1] === ']' ? null : `[${unit}]`;
  const isScheme = at - start < 3 && /^[hｈ]?[tｔ]{2}[pｐ]/i.test(text.slice(start, start + 4)) && /[tｔ]/i.test(unit);
  return isScheme ? 'x' : null;
}
