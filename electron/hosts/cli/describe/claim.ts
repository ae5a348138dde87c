import type { Claim } from '../../../../shared/domain/claim.ts';
import { figureText } from '../../../../shared/i18n/figure-text.ts';
import { claimStandingText, modalityText } from '../../../../shared/i18n/labels.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import { cutLine, indent, rows, shortId, type Telling } from './telling.ts';

/** Who says what, how, and what is held of it; in full with the bytes behind the words (P4). */
export function describeClaim(claim: Claim, { language, view, columns }: Telling): string {
  const { id, quote, speaker, modality, standing, figures } = claim;
  const head = `${shortId(id).padEnd(indent.length)}${cutLine(speaker.text, 60)}  ${modalityText(modality, language)}  ${claimStandingText(standing, language)}`;
  const words = cutLine(quote.exact, columns - indent.length - 2 - 13);
  const lines = [head, `${indent}“${view === 'list' ? words : terminalLine(quote.exact)}” ${shortId(quote.document)}`];
  for (const figure of figures)
    lines.push(`${indent}${cutLine(figureText(figure, language), columns - indent.length)}`);
  if (view === 'list') return lines.join('\n');
  const range = say('bytes', language, { from: String(quote.offset), to: String(quote.offset + quote.length) });
  const title = quote.title === null ? say('noSubject', language) : terminalLine(quote.title);
  return [
    ...lines,
    '',
    ...rows([
      [say('document', language), `${title}  ${shortId(quote.document)}`],
      [
        say('original', language),
        [`${terminalName(quote.sourceName)}  ${range}`, `SHA-256 ${terminalLine(quote.source)}`],
      ],
    ]),
  ].join('\n');
}
