import type { Citation, Event, LocalText } from '../../../../shared/domain/event.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { terminalLine, terminalName, terminalText } from '../terminal-text.ts';
import { say } from '../words.ts';
import { claimLines, firstClaim, momentText } from './moment.ts';
import { cutLine, indent, rows, shortId, type Telling } from './telling.ts';

/** Columns of a quote or title in a list. */
const quoteColumns = 90;

/** An entry of the timeline with what it cites; in full with every claim of time and the bytes behind each quote (P4). */
export function describeEvent(event: Event, { language, view }: Telling): string {
  const { id, title, text, moments, part, citations, note } = event;
  // The reporter's own word on the time comes before any header's.
  const claim = moments.find(({ by, edtf }) => by === 'reporter' && edtf !== null) ?? firstClaim(moments);
  const when = claim ? momentText(claim, language) : say('undated', language);
  const where = part === null ? '' : `  ${say('part', language, { part: String(part) })}`;
  const head = [
    `${shortId(id).padEnd(indent.length)}${when}${where}`,
    `${indent}${terminalLine(localText(title, language)) || say('untitled', language)}`,
  ];
  if (note) head.push(`${indent}${say('note', language)}`);
  if (view === 'list') {
    const cited = citations.map(
      ({ exact, document }) => `${indent}“${cutLine(exact, quoteColumns)}” ${shortId(document)}`,
    );
    return [...head, ...cited].join('\n');
  }
  const body = localText(text, language);
  if (body !== '') head.push('', terminalText(body));
  const claims = rows([[say('moment', language), claimLines(moments, language)]]);
  const cited = citations.flatMap((citation) => ['', ...citationRows(citation, language)]);
  return [...head, '', ...claims, ...cited].join('\n').trimEnd();
}

function citationRows(citation: Citation, language: Language): string[] {
  const { exact, document, title, source, sourceName, offset, length, moments } = citation;
  const range = say('bytes', language, { from: String(offset), to: String(offset + length) });
  return rows([
    [say('citation', language), `“${terminalLine(exact)}”`],
    [
      say('document', language),
      `${title === null ? say('noSubject', language) : terminalLine(title)}  ${shortId(document)}`,
    ],
    [say('original', language), [`${terminalName(sourceName)}  ${range}`, `SHA-256 ${terminalLine(source)}`]],
    [say('moment', language), claimLines(moments, language)],
  ]);
}

/** The text in the language asked for, else in the other. */
const localText = (text: LocalText, language: Language): string =>
  text[language]?.trim() || text[language === 'ja' ? 'en' : 'ja']?.trim() || '';
