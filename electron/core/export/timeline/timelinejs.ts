import { AppError } from '../../../../shared/errors.ts';
import { type CivilDate, civilDates } from '../civil-dates.ts';
import type { ExportContext, ExportText, LeftOut, TimelineSource } from '../context.ts';
import { htmlText } from '../html-text.ts';
import { readingLine, readingText } from '../reading-text.ts';
import { momentWords, say } from '../words.ts';
import { inertJson, machineAnchor } from './anchor-json.ts';
import { type Entry, timelineEntries } from './entries.ts';
import { claimLines, footnote, quoted } from './footnote.ts';

/** Years that a JavaScript date holds; beyond them TimelineJS turns the whole timeline to cosmological scale. */
const yearLimit = 200_000;

/**
 * TimelineJS3 JSON. It draws dates in the viewer's zone and knows none: dates go out in civil parts as they were written,
 * and `display_date` names the zone. An event whose time cannot be read has no place there and is named as left out.
 */
export function* timelineJs(source: TimelineSource, context: ExportContext): ExportText {
  const entries = timelineEntries(source, context);
  const left: LeftOut[] = [];
  const slides: { entry: Entry; dates: { start: CivilDate; end: CivilDate | null } }[] = [];
  for (const entry of entries) {
    const dates = entry.moment && civilDates(entry.moment);
    if (dates && Math.abs(dates.start.year) < yearLimit) slides.push({ entry, dates });
    else left.push({ id: entry.event.id, reason: 'no-readable-moment' });
  }
  if (slides.length === 0) throw new AppError('export/nothing-to-export', { left: left.length });
  const title = {
    unique_id: 'case',
    autolink: false,
    text: {
      headline: htmlText(readingLine(context.caseName)),
      text: `<p>${htmlText(say('preface', context.language))}</p>`,
    },
  };
  yield `{"scale":"human","title":${JSON.stringify(title)},"events":[\n`;
  for (const [index, { entry, dates }] of slides.entries()) {
    if (index > 0) yield ',\n';
    const anchors = inertJson(entry.citations.map(machineAnchor));
    yield `${JSON.stringify(slide(entry, dates, context)).slice(0, -1)},"anchors":${anchors}}`;
  }
  yield '\n]}\n';
  return left;
}

function slide(entry: Entry, { start, end }: { start: CivilDate; end: CivilDate | null }, context: ExportContext) {
  const { language } = context;
  return {
    unique_id: `event-${entry.event.id.replace(/[^A-Za-z0-9-]/g, '-')}`,
    autolink: false,
    start_date: start,
    ...(end && !isSwallowed(start, end) ? { end_date: end } : {}),
    display_date: plain(entry.moment ? momentWords(entry.moment, language) : ''),
    ...(entry.part === null ? {} : { group: say('part', language, { n: entry.part }) }),
    text: { headline: htmlText(readingLine(entry.title.text)), text: slideText(entry, context) },
    own_note: entry.event.note,
  };
}

/** TimelineJS compares only the parts that the start has, and drops an end that agrees in them. */
const isSwallowed = (start: CivilDate, end: CivilDate): boolean =>
  Object.entries(start).every(([part, value]) => end[part as keyof CivilDate] === value);

/** TimelineJS decodes references in this field and then writes it as markup: no escape survives, so no sign may stand in it. */
const plain = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('&', '＆');

function slideText(entry: Entry, { language }: ExportContext): string {
  const paragraphs = (entry.text ? readingText(entry.text.text) : '')
    .split(/\n{2,}/)
    .filter((text) => text.trim() !== '');
  const notes = entry.citations.map((citation) => {
    const { quote, document, sourceName, hash, bytes, claims } = footnote(citation, language);
    const line = `${quoted(quote, language)} — ${document}; ${sourceName}; SHA-256 ${hash}…; ${bytes}; ${claims.join(' / ')}`;
    return `<li>${htmlText(line)}</li>`;
  });
  return [
    ...paragraphs.map((text) => `<p>${htmlText(text.trim()).replaceAll('\n', '<br>')}</p>`),
    ...(entry.event.note ? [`<p><em>${htmlText(say('ownNote', language))}</em></p>`] : []),
    ...(entry.disagree ? [`<p><strong>${htmlText(say('disagree', language))}</strong></p>`] : []),
    ...(entry.claims.length > 0 ? [`<p>${htmlText(claimLines(entry.claims, language).join(' / '))}</p>`] : []),
    ...(notes.length > 0 ? [`<ol start="${entry.firstNote}">${notes.join('')}</ol>`] : []),
  ].join('');
}
