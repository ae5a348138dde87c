import type { TextRange } from '../../domain/anchor.ts';
import { type Atom, atomKind, atomsOf, longestWord } from './atoms.ts';
import { fold, foldText, originalRange } from './fold.ts';
import type { Query, QueryField, Term } from './query.ts';

/** The texts of a document in which terms are looked for. */
export interface SearchDoc {
  subject: string;
  from: string;
  to: string;
  cc: string;
  text: string;
  html: string;
}

type DocField = keyof SearchDoc;

/** Ranges that are marked in one document; beyond it the eye has long stopped counting. */
const matchLimit = 1000;

const fieldsOf: Record<QueryField, DocField[]> = {
  any: ['subject', 'from', 'to', 'cc', 'text', 'html'],
  from: ['from'],
  to: ['to', 'cc'],
  subject: ['subject'],
};

/** Where the terms of a query stand in the original texts, in order; `most` ends the search early. */
export function findMatches(query: Query, doc: SearchDoc, most = matchLimit): TextRange[] {
  const terms = termsOf(query);
  const ranges: TextRange[] = [];
  for (const field of fieldsOf.any) {
    const wanted = terms.filter((term) => fieldsOf[term.field].includes(field));
    if (wanted.length === 0 || doc[field] === '') continue;
    const found = matchesIn(doc[field], wanted, most - ranges.length);
    for (const range of found) ranges.push({ field, ...range });
    if (ranges.length >= most) break;
  }
  return ranges;
}

/** Terms that a match can show: not those that must not be there. */
function termsOf(query: Query): Term[] {
  if (query.op === 'and' || query.op === 'or') return query.items.flatMap(termsOf);
  return query.op === 'term' ? [query] : [];
}

/** The way back to the original is made only where there is something to mark: most fields of a document have nothing. */
function matchesIn(text: string, terms: Term[], most: number): { start: number; end: number }[] {
  const folded = foldText(text);
  const ranges = terms.flatMap((term) => [...matchesOf(term, folded, most)]);
  if (ranges.length === 0) return [];
  const map = fold(text);
  return merged(ranges.map(({ start, end }) => originalRange(map, start, end))).slice(0, most);
}

/** Where a term stands in a folded text: its first atom is looked up, the rest is read from there. */
function* matchesOf(term: Term, folded: string, most: number): Generator<{ start: number; end: number }> {
  let count = 0;
  for (const start of beginnings(term.atoms[0] as Atom, folded)) {
    const end = endOfMatch(term, folded, start);
    if (end === null) continue;
    yield { start, end };
    count += 1;
    if (count >= most) return;
  }
}

/** Places where an atom can begin as this one does. A very long word, which counts as several, is gone through once. */
function* beginnings({ kind, text }: Atom, folded: string): Generator<number> {
  for (let at = folded.indexOf(text); at >= 0; ) {
    let next = at + 1;
    if (kind !== 'word') yield at;
    else {
      let start = at;
      while (start > 0 && at - start < longestWord && isWordUnit(folded, start - 1)) start -= 1;
      if (start === at) yield at;
      else if (at - start >= longestWord) {
        while (start > 0 && isWordUnit(folded, start - 1)) start -= 1;
        for (const piece of atomsOf(folded, start)) {
          if (piece.start > start && !(piece.joined && piece.kind === 'word')) break;
          if (piece.start >= at && piece.text.startsWith(text)) yield piece.start;
          next = piece.end;
        }
      }
    }
    at = folded.indexOf(text, next);
  }
}

/** Of a pair of surrogates either half tells. */
function isWordUnit(folded: string, at: number): boolean {
  const isLow = (folded.charCodeAt(at) & 0xfc00) === 0xdc00;
  return atomKind(folded.codePointAt(isLow ? at - 1 : at) as number) === 'word';
}

/** Whether the term's atoms stand here one behind the other; gives where the match ends in the folded text. */
function endOfMatch({ atoms, open }: Term, folded: string, from: number): number | null {
  let at = 0;
  for (const found of atomsOf(folded, from)) {
    const wanted = atoms[at] as Atom;
    const isLast = at === atoms.length - 1;
    if (found.kind !== wanted.kind) return null;
    const goesOn = isLast && open && wanted.kind === 'word';
    if (goesOn ? !found.text.startsWith(wanted.text) : found.text !== wanted.text) return null;
    // Letters of running Japanese are neighbours or they are not; anything else may have signs between.
    const isPair = at > 0 && wanted.kind === 'solo' && atoms[at - 1]?.kind === 'solo';
    if (isPair && found.joined !== wanted.joined) return null;
    if (isLast) return goesOn ? found.start + wanted.text.length : found.end;
    at += 1;
  }
  return null;
}

/** In order, overlapping ones as one. */
function merged(ranges: { start: number; end: number }[]): { start: number; end: number }[] {
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  const out: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else out.push({ ...range });
  }
  return out;
}

/** A piece of the text around the first range, `width` UTF-16 units or less, with the ranges that fall into it. */
export function snippet(
  text: string,
  ranges: readonly { start: number; end: number }[],
  width: number,
): { text: string; matches: { start: number; end: number }[] } {
  const [first] = ranges;
  const lead = Math.floor(width / 4);
  const from = Math.max(0, Math.min((first?.start ?? 0) - lead, text.length - width));
  const start = from > 0 && isLowSurrogate(text, from) ? from - 1 : from;
  const to = Math.min(text.length, start + width);
  const end = to < text.length && isLowSurrogate(text, to) ? to - 1 : to;
  const matches = ranges
    .filter((range) => range.start >= start && range.end <= end)
    .map((range) => ({ start: range.start - start, end: range.end - start }));
  return { text: text.slice(start, end), matches };
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
