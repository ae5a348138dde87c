import type { Mark } from '../../../../shared/domain/mark.ts';
import { fieldText, identifierKindText } from '../../../../shared/i18n/labels.ts';
import { say } from '../words.ts';
import { cutLine, indent, shortId, type Telling } from './telling.ts';

/** Words that a reporter marked, what they name, and whether they still stand there. */
export function describeMark(mark: Mark, { language, columns }: Telling): string {
  const { id, document, type, field, start, end, exact, normalised, found } = mark;
  const room = Math.floor((columns - indent.length) / 2);
  const same = normalised === exact ? '' : `  = ${cutLine(normalised, room)}`;
  const lines = [
    `${shortId(id).padEnd(indent.length)}${identifierKindText(type, language)}  ${cutLine(exact, room)}${same}`,
    `${indent}${shortId(document)} ${fieldText(field, language)} ${start}–${end}`,
  ];
  if (!found) lines.push(`${indent}${say('markGone', language)}`);
  return lines.join('\n');
}
