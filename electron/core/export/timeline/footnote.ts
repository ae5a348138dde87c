import type { Citation } from '../../../../shared/domain/event.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { weaknessLine } from '../../../../shared/i18n/weakness-texts.ts';
import { distinctClaims } from '../../../../shared/text/dates/claims.ts';
import type { Language } from '../context.ts';
import { readingLine } from '../reading-text.ts';
import { claimantWords, momentWords, say } from '../words.ts';

/** What a footnote says, each part ready to be escaped for its format: already defanged, in one line. */
export interface Footnote {
  quote: string;
  /** Subject of the document. */
  document: string;
  sourceName: string;
  /** The first 12 digits of the original's SHA-256. */
  hash: string;
  bytes: string;
  claims: string[];
  /** Why it is weaker evidence than it looks, in one sentence; '' where nothing says so. */
  weak: string;
}

export function footnote(citation: Citation, language: Language): Footnote {
  const { exact, title, sourceName, source, offset, length, moments, weaknesses } = citation;
  return {
    quote: readingLine(exact),
    document: title === null || title.trim() === '' ? say('noSubject', language) : readingLine(title),
    sourceName: readingLine(sourceName),
    hash: source.slice(0, 12),
    bytes: say('bytes', language, { from: offset, to: offset + length }),
    claims: documentLines(moments, language),
    weak: weaknessLine(weaknesses, language),
  };
}

/** Each claim with who makes it. */
export const claimLines = (moments: readonly Moment[], language: Language): string[] =>
  distinctClaims(moments).map((moment) => `${claimantWords(moment.by, language)}: ${momentWords(moment, language)}`);

/** By the list of a document's own claims, which all of its citations share. */
const known: Record<Language, WeakMap<readonly Moment[], string[]>> = { ja: new WeakMap(), en: new WeakMap() };

function documentLines(moments: readonly Moment[], language: Language): string[] {
  const found = known[language].get(moments);
  if (found) return found;
  const lines = claimLines(moments, language);
  known[language].set(moments, lines);
  return lines;
}

export const quoted = (quote: string, language: Language): string =>
  language === 'ja' ? `「${quote}」` : `“${quote}”`;

/** Originals that are cited, in the order of their hashes, with the names under which they came in. */
export function citedOriginals(entries: readonly { citations: Citation[] }[]): { sha256: string; name: string }[] {
  const names = new Map(entries.flatMap(({ citations }) => citations.map((c) => [c.source, c.sourceName] as const)));
  return [...names]
    .map(([sha256, name]) => ({ sha256, name: readingLine(name) }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}
