import { createHash } from 'node:crypto';
import type { Citation } from '../../../../shared/domain/event.ts';
import type { ExportContext, ExportText, Language, TimelineSource } from '../context.ts';
import { htmlText } from '../html-text.ts';
import { readingLine, readingText } from '../reading-text.ts';
import { momentWords, say } from '../words.ts';
import { inertJson, machineAnchor } from './anchor-json.ts';
import { type Entry, timelineEntries } from './entries.ts';
import { citedOriginals, claimLines, footnote } from './footnote.ts';
import { htmlStyle } from './html-style.ts';

/** Nothing but this very style sheet: no script, no image, no font, no frame, no form, nowhere to go. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(htmlStyle).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The timeline to read: one file that needs nothing else, runs no script and opens no address. */
export function* timelineHtml(source: TimelineSource, context: ExportContext): ExportText {
  const { language, caseName } = context;
  const entries = timelineEntries(source, context);
  const notes = entries.reduce((sum, entry) => sum + entry.citations.length, 0);
  const name = htmlText(readingLine(caseName));
  yield `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlText(policy).replaceAll('&#39;', "'")}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, date=no, email=no, address=no">
<title>${name}: ${say('timeline', language)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header>
<h1><bdi>${name}</bdi></h1>
<p>${say('timeline', language)} · ${say('counts', language, { events: entries.length, notes })}</p>
<p>${say('preface', language)}</p>
</header>
<main>
`;
  let part: number | null | undefined;
  for (const entry of entries) {
    if (entry.part !== part) {
      part = entry.part;
      yield `<h2>${part === null ? say('noPart', language) : say('part', language, { n: part })}</h2>\n`;
    }
    yield entryHtml(entry, language);
  }
  yield '</main>\n';
  const originals = citedOriginals(entries);
  if (originals.length > 0) yield `<footer>\n<h2>${say('originals', language)}</h2>\n<dl>\n`;
  for (const { sha256, name: file } of originals)
    yield `<dt><bdi>${htmlText(file)}</bdi></dt><dd><code>${sha256}</code></dd>\n`;
  if (originals.length > 0) yield '</dl>\n</footer>\n';
  yield '</body>\n</html>\n';
  return [];
}

function entryHtml(entry: Entry, language: Language): string {
  const { title, text, event, claims, citations, firstNote } = entry;
  const references = citations.map((_, index) => `<a href="#n${firstNote + index}">${firstNote + index}</a>`).join('');
  const parts = [
    `<p class="when">${bdi(entry.moment ? momentWords(entry.moment, language) : say('undated', language))}</p>`,
    `<h3${langOf(title.language, language)}>${bdi(readingLine(title.text))}${references}</h3>`,
  ];
  if (text) parts.push(`<div class="text"${langOf(text.language, language)}>${paragraphs(text.text)}</div>`);
  if (event.note) parts.push(`<span class="own">${say('ownNote', language)}</span>`);
  if (entry.disagree) parts.push(`<span class="differ">${say('disagree', language)}</span>`);
  if (claims.length > 0) {
    const lines = claimLines(claims, language).map((line) => `<li>${bdi(line)}</li>`);
    parts.push(`<ul class="claims" aria-label="${say('claims', language)}">${lines.join('')}</ul>`);
  }
  if (citations.length > 0) {
    const list = citations.map((citation, index) => noteHtml(citation, firstNote + index, language));
    parts.push(
      `<ol class="notes" start="${firstNote}" aria-label="${say('notes', language)}">\n${list.join('\n')}\n</ol>`,
    );
  }
  return `<article id="event-${htmlText(event.id)}">\n${parts.join('\n')}\n</article>\n`;
}

/** The note for people; the anchor for programs, with the exact words, stands in its data (JSON). */
function noteHtml(citation: Citation, number: number, language: Language): string {
  const { quote, document, sourceName, hash, bytes, claims, weak } = footnote(citation, language);
  const anchor = htmlText(inertJson(machineAnchor(citation)));
  const sum = `<code title="SHA-256 ${htmlText(citation.source)}">SHA-256 ${htmlText(hash)}…</code>`;
  const where = [bdi(document), bdi(sourceName), sum, bytes];
  return `<li id="n${number}" data-anchor="${anchor}"><q><bdi>${htmlText(quote)}</bdi></q> — ${where.join(' · ')} · ${bdi(claims.join(' / '))}${weak === '' ? '' : ` · <em>${htmlText(weak)}</em>`}</li>`;
}

const bdi = (text: string): string => `<bdi>${htmlText(text)}</bdi>`;

const langOf = (language: Language, page: Language): string => (language === page ? '' : ` lang="${language}"`);

const paragraphs = (text: string): string =>
  readingText(text)
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p><bdi>${htmlText(paragraph.trim()).replaceAll('\n', '<br>')}</bdi></p>`)
    .join('');
