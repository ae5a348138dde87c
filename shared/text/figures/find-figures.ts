import type { Identifier } from '../../domain/identifier.ts';
import { extractIdentifiers } from '../identifiers/extract.ts';
import { foldWidth } from '../identifiers/fold-width.ts';
import { type Figure, type FigureRead, readEnglishFigure, readJapaneseFigure } from './figure.ts';

/** UTF-16 units of a text in which figures are looked for, and how many are given. */
const longest = 20_000;
const most = 200;

// What counts nothing: days, years and times of the day are moments.
const MOMENT =
  /(?:[12]\d{3}|(?:令和|平成|昭和)(?:\d{1,2}|元))年(?:度|頃|ごろ)?(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{1,2}時\d{1,2}分|[12]\d{3}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d\d(?::\d\d)?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? ?)?(?:[12]\d{3})?|\b(?:in|since|by|until|of) [12]\d{3}(?!\d)/giu;

/** Every number that a text states, in order, each as it was stated; identifiers and moments are none. */
export function findFigures(text: string): Figure[] {
  const folded = foldWidth(text.slice(0, longest));
  const identifiers = extractIdentifiers(text.slice(0, longest));
  const skips = [
    ...identifiers.map((one) => ({ start: one.start, end: one.end, amount: one.kind === 'amount' ? one : null })),
    ...[...folded.matchAll(MOMENT)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length, amount: null })),
  ].sort((a, b) => a.start - b.start);
  const figures: Figure[] = [];
  let next = 0;
  for (let at = 0; at < folded.length && figures.length < most; ) {
    while ((skips[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const skip = skips[next];
    if (skip && skip.start <= at) {
      const figure = skip.amount ? figureOfAmount(skip.amount) : null;
      if (figure) figures.push(figure);
      at = Math.max(at + 1, skip.end);
      continue;
    }
    const read = figureAt(folded, at, skip?.start ?? folded.length);
    if (read) {
      const { end, ...figure } = read;
      figures.push({ ...figure, raw: text.slice(at, end) });
      at = end;
    } else at += 1;
  }
  return figures;
}

/** The longest figure from here on that ends before `limit` and is one without doubt: with a digit or something counted. */
function figureAt(folded: string, at: number, limit: number): FigureRead | null {
  if (at > 0 && /[a-z0-9.,]/i.test(folded.charAt(at - 1))) return null;
  const reads = [readJapaneseFigure(folded, at), readEnglishFigure(folded, at)];
  return reads
    .filter((read): read is FigureRead => read !== null && read.end > at && read.end <= limit)
    .filter((read) => isFigure(folded.slice(at, read.end), read))
    .reduce<FigureRead | null>((best, read) => (best === null || read.end > best.end ? read : best), null);
}

/** 「一番」 and `one of them` are words. */
function isFigure(raw: string, { min, max, unit }: FigureRead): boolean {
  if (/\d/.test(raw)) return true;
  return unit !== '' && (min ?? max ?? 0) > 1;
}

const AMOUNT = /^([A-Z]{2,3}):(~?)([\d.]*?)(?:(\.\.)([\d.]*))?(?:\/(hour|day|week|month|year))?$/;

/** The figure that the normal form of an amount states (see `amountNormal`). */
export function figureOfAmount({ raw, normal }: Identifier): Figure | null {
  const [, unit, about, from = '', isRange, to = '', per] = AMOUNT.exec(normal) ?? [];
  if (unit === undefined) return null;
  const min = from === '' ? null : Number(from);
  const max = isRange === undefined ? min : to === '' ? null : Number(to);
  const minBound = about === '~' ? 'about' : max === null ? 'at-least' : min === null ? 'under' : 'exact';
  return { min, max, minBound, unit, per: (per as Figure['per'] | undefined) ?? null, raw };
}
