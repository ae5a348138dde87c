import type { TextRange } from '../../domain/anchor.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { fold, originalRange } from './fold.ts';
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

function matchesIn(text: string, terms: Term[], most: number): { start: number; end: number }[] {
  const folded = fold(text);
  const ranges: { start: number; end: number }[] = [];
  const longest = Math.max(...terms.map((term) => term.atoms.length));
  // Only as many atoms as the longest term has are held: a text can have millions.
  const held: Atom[] = [];
  const tryFirst = () => {
    for (const term of terms) {
      const end = endOfMatch(term, held);
      if (end !== null && ranges.length < most) ranges.push(originalRange(folded, (held[0] as Atom).start, end));
    }
    held.shift();
  };
  for (const atom of atomsOf(folded.text)) {
    held.push(atom);
    if (held.length === longest) tryFirst();
    if (ranges.length >= most) break;
  }
  while (held.length > 0) tryFirst();
  return merged(ranges);
}

/** Whether the held atoms begin with the term; gives where the match ends in the folded text. */
function endOfMatch({ atoms, open }: Term, held: readonly Atom[]): number | null {
  if (held.length < atoms.length) return null;
  for (const [at, wanted] of atoms.entries()) {
    const found = held[at] as Atom;
    const isLast = at === atoms.length - 1;
    if (found.kind !== wanted.kind) return null;
    const goesOn = isLast && open && wanted.kind === 'word';
    if (goesOn ? !found.text.startsWith(wanted.text) : found.text !== wanted.text) return null;
    // Letters of running Japanese are neighbours or they are not; anything else may have signs between.
    const isPair = at > 0 && wanted.kind === 'solo' && atoms[at - 1]?.kind === 'solo';
    if (isPair && found.joined !== wanted.joined) return null;
    if (isLast) return goesOn ? found.start + wanted.text.length : found.end;
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
