import type { Entity, Evidence, Link, Mention, Reason } from '../../../../shared/domain/graph.ts';
import {
  entityKindText,
  fieldText,
  identifierKindText,
  linkKindText,
  standingText,
} from '../../../../shared/i18n/labels.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { reasonText } from '../../../../shared/i18n/reason-texts.ts';
import { terminalLine } from '../terminal-text.ts';
import { say } from '../words.ts';
import { cutLine, indent, rows, shortId, type Telling } from './telling.ts';

/** Reasons in words, one after the other (P8). */
const reasonsText = (reasons: readonly Reason[], language: Language): string =>
  reasons.map((reason) => terminalLine(reasonText(reason, language))).join('; ');

const headed = (id: string, rest: string): string => `${shortId(id).padEnd(indent.length)}${rest}`;

export function describeMention(mention: Mention, { language, columns }: Telling): string {
  const { id, document, type, range, raw, normalised, standing, reasons } = mention;
  const room = columns - indent.length;
  const same = normalised === raw ? '' : `  = ${cutLine(normalised, room)}`;
  const place = `${shortId(document)} ${fieldText(range.field, language)} ${range.start}–${range.end}`;
  return [
    headed(id, `${identifierKindText(type, language)}  ${cutLine(raw, room)}${same}`),
    `${indent}${place}  ${standingText(standing, language)}: ${reasonsText(reasons, language)}`,
  ].join('\n');
}

type EntityView = Entity & { links?: Link[]; mentionList?: Mention[] };

/** An entity; asked for alone, it comes with its links and where it is mentioned. */
export function describeEntity(entity: EntityView, telling: Telling): string {
  const { language, columns } = telling;
  const { id, type, normalised, spellings, standing, reasons, merged, links = [], mentionList = [] } = entity;
  const counts = { mentions: groupedNumber(entity.mentions), documents: groupedNumber(entity.documents) };
  // The usual reason says it already.
  const isSaid = reasons.some(({ code }) => code === 'entity/mentioned');
  const seen = isSaid ? '' : `${say('seen', language, counts)}  `;
  const others = spellings.filter((spelling) => spelling !== normalised).slice(0, 20);
  const room = columns - indent.length;
  const lines = [
    headed(id, `${entityKindText(type, language)}  ${cutLine(normalised, room)}`),
    `${indent}${seen}${standingText(standing, language)}: ${reasonsText(reasons, language)}`,
  ];
  if (others.length > 0) {
    const list = others.map((spelling) => cutLine(spelling, 60)).join(', ');
    lines.push(`${indent}${say('spellings', language)}: ${list}`);
  }
  if (merged.length > 0) {
    const list = merged.map((part) => `${shortId(part.id)} ${cutLine(part.normalised, 60)}`).join(', ');
    lines.push(`${indent}${say('merged', language)}: ${list}`);
  }
  if (links.length > 0) lines.push('', say('links', language), ...links.map((link) => linkLines(link, telling)));
  if (mentionList.length > 0) {
    lines.push('', say('mentions', language), ...mentionList.map((mention) => describeMention(mention, telling)));
  }
  return lines.join('\n');
}

/** A link; in full with its evidence, place by place. */
export function describeLink(link: Link, telling: Telling): string {
  const { language, view } = telling;
  if (view === 'list') return linkLines(link, telling);
  return [
    linkLines(link, telling),
    ...rows([[say('evidence', language), link.evidence.map((one) => evidenceText(one, language))]]).map(
      (line) => indent + line,
    ),
  ].join('\n');
}

function linkLines({ id, type, from, to, standing, reasons, count }: Link, { language, columns }: Telling): string {
  const room = Math.floor((columns - indent.length) / 2);
  const ends = `${cutLine(from.label, room)} → ${cutLine(to.label, room)}`;
  const evidence = say('evidenceCount', language, { count: groupedNumber(count) });
  return [
    headed(id, `${ends}  (${linkKindText(type, language)})`),
    `${indent}${standingText(standing, language)}: ${reasonsText(reasons, language)}  ${evidence}`,
  ].join('\n');
}

const evidenceText = ({ document, field, start, end, raw }: Evidence, language: Language): string =>
  `${shortId(document)}  ${fieldText(field, language)} ${start}–${end}  “${cutLine(raw, 100)}”`;
