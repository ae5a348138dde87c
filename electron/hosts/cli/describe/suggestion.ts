import type { SuggestionsDecided } from '../../../../shared/contract/results.ts';
import type {
  Operator,
  SharedPlace,
  SharedReason,
  Suggestion,
  SuggestionEnd,
} from '../../../../shared/domain/suggestion.ts';
import { entityKindText, fieldText, standingText } from '../../../../shared/i18n/labels.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { reasonText } from '../../../../shared/i18n/reason-texts.ts';
import { terminalLine } from '../terminal-text.ts';
import { say } from '../words.ts';
import { cutLine, indent, shortId, type Telling } from './telling.ts';

const endText = ({ id, type, label }: SuggestionEnd, { language, columns }: Telling): string =>
  `${entityKindText(type, language)}  ${cutLine(label, columns - indent.length - 24)}  ${shortId(id)}`;

const placeText = ({ document, field, start, end, raw }: SharedPlace, language: Language): string =>
  `${shortId(document)} ${fieldText(field, language)} ${start}–${end}: ${cutLine(raw, 60)}`;

function reasonLines(reason: SharedReason, { language, view }: Telling): string[] {
  const mark = reason.fallen ? '×' : '·';
  const note = reason.fallen ? ` (${say('reasonFallen', language)})` : '';
  const line = `${indent}${mark} ${terminalLine(reasonText(reason, language))}${note}`;
  if (view === 'list') return [line];
  return [line, ...[reason.from, reason.to].map((place) => `${indent}    ${placeText(place, language)}`)];
}

/** A suggestion: its two sides, what is decided of it, and every reason; in full with where each side shows it. */
export function describeSuggestion(suggestion: Suggestion, telling: Telling): string {
  const { id, from, to, standing, state, reasons } = suggestion;
  const { language } = telling;
  return [
    `${shortId(id).padEnd(indent.length)}${endText(from, telling)}`,
    `${indent}${endText(to, telling)}`,
    `${indent}${standingText(standing, language)} · ${say(`suggestion.${state}`, language)}`,
    ...reasons.flatMap((reason) => reasonLines(reason, telling)),
    ...(telling.view !== 'list' && [from, to].some(({ type }) => type === 'address')
      ? [`${indent}${reasonText({ code: 'same/claimed-sender' }, language)}`]
      : []),
  ].join('\n');
}

/** An operator: its members, and what holds each two of them together. */
export function describeOperator({ id, members, ties }: Operator, telling: Telling): string {
  const names = new Map(members.map((member) => [member.id, member.label]));
  return [
    `${shortId(id).padEnd(indent.length)}${say('operator', telling.language, { count: String(members.length) })}`,
    ...members.map((member) => `${indent}${endText(member, telling)}`),
    ...ties.flatMap(({ from, to, reasons }) => [
      `${indent}${cutLine(`${names.get(from) ?? ''} = ${names.get(to) ?? ''}`, telling.columns - indent.length)}`,
      ...reasons.flatMap((reason) => reasonLines(reason, { ...telling, view: 'list' })),
    ]),
  ].join('\n');
}

/** What a decision changed: how many are left, the operators that it made, and those that it parted. */
export function describeDecided({ decided, open, operators, parted }: SuggestionsDecided, telling: Telling): string {
  const { language } = telling;
  return [
    say('suggestionsDecided', language, { decided: String(decided), open: String(open) }),
    ...operators.map((operator) => describeOperator(operator, telling)),
    ...parted.map((ids) => say('operatorParted', language, { members: ids.map(shortId).join(', ') })),
  ].join('\n');
}
