import { remember } from '../../../../shared/text/remember.ts';
import type { ExportContext, ExportText, Language, TimelineSource } from '../context.ts';
import { readingLine, readingText } from '../reading-text.ts';
import { momentWords, say } from '../words.ts';
import { type Entry, timelineEntries } from './entries.ts';
import { citedOriginals, claimLines, footnote, quoted } from './footnote.ts';

/** Text with numbered notes (footnotes as GitHub, Pandoc and most editors read them). */
export function* timelineMarkdown(source: TimelineSource, context: ExportContext): ExportText {
  const { language } = context;
  const entries = timelineEntries(source, context);
  const notes = entries.reduce((sum, entry) => sum + entry.citations.length, 0);
  yield `# ${inline(context.caseName)}: ${say('timeline', language)}\n\n`;
  yield `${inline(say('counts', language, { events: entries.length, notes }))}\n\n${inline(say('preface', language))}\n`;
  let part: number | null | undefined;
  for (const entry of entries) {
    if (entry.part !== part) {
      part = entry.part;
      yield `\n## ${part === null ? say('noPart', language) : say('part', language, { n: part })}\n`;
    }
    yield entryText(entry, language);
  }
  const originals = citedOriginals(entries);
  if (originals.length > 0) yield `\n## ${say('originals', language)}\n\n`;
  for (const { sha256, name } of originals) yield `- \`${sha256}\` ${inline(name)}\n`;
  return [];
}

function entryText(entry: Entry, language: Language): string {
  const numbers = entry.citations.map((_, index) => entry.firstNote + index);
  const references = numbers.map((n) => `[^${n}]`).join('');
  const moment = entry.moment ? momentWords(entry.moment, language) : say('undated', language);
  const blocks = [`### ${inline(moment)}`, `**${inline(entry.title.text)}**${references}`];
  if (entry.text) blocks.push(...paragraphs(entry.text.text));
  if (entry.event.note) blocks.push(`*${inline(say('ownNote', language))}*`);
  if (entry.disagree) blocks.push(`**${inline(say('disagree', language))}**`);
  if (entry.claims.length > 0)
    blocks.push(
      claimLines(entry.claims, language)
        .map((line) => `- ${inline(line)}`)
        .join('\n'),
    );
  if (numbers.length > 0) {
    blocks.push(
      entry.citations
        .map((citation, index) => {
          const { quote, document, sourceName, hash, bytes, claims, weak } = footnote(citation, language);
          const where = `${inline(document)}; ${inline(sourceName)}; SHA-256 \`${hash}…\`; ${bytes}`;
          return `[^${numbers[index]}]: ${inline(quoted(quote, language))} — ${where}; ${inline([claims.join(' / '), weak].filter((part) => part !== '').join('; '))}`;
        })
        .join('\n\n'),
    );
  }
  return `\n${blocks.join('\n\n')}\n`;
}

const paragraphs = (text: string): string[] =>
  readingText(text)
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) =>
      escaped(paragraph.trim())
        .split('\n')
        .map((line) => line.trim())
        .join('\\\n'),
    );

/** One line of free text, defanged and without a sign that Markdown would read. */
const inline = remember((text) => escaped(readingLine(text)));

/** Every ASCII punctuation may stand behind a backslash (CommonMark 2.4); these are the ones that can mean something. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&$^!]/g, '\\$&')
    .replace(/^(\s*)([-+=:])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');
