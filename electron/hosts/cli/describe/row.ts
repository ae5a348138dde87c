import type { MessageRow } from '../../../../shared/contract/results.ts';
import { fieldText } from '../../../../shared/i18n/labels.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { markedLine } from '../marked-line.ts';
import { say } from '../words.ts';
import { headLines } from './message.ts';
import { indent, type Telling } from './telling.ts';

/** A message of a list in its gist: two lines, what is to be said of it, and a piece of its text. */
export function describeRow(row: MessageRow, telling: Telling): string {
  const { language, ansi, columns } = telling;
  const lines = headLines({ ...row, claim: row.moment }, telling);
  const notes: string[] = [];
  if (row.disagree) notes.push(say('disagree', language));
  if (row.attachments > 0) notes.push(say('attachmentCount', language, { count: groupedNumber(row.attachments) }));
  if (notes.length > 0) lines.push(indent + notes.join(language === 'ja' ? '、' : ', '));
  if (row.snippet) {
    const { field, text, matches } = row.snippet;
    lines.push(`${indent}${fieldText(field, language)}: ${markedLine(text.slice(0, columns * 2), matches, ansi)}`);
  }
  return lines.join('\n');
}
