import type { Decoy } from '../../../../shared/domain/decoy.ts';
import type { Leak, LeakHit, LeakPage, LeakRows, LeakUser } from '../../../../shared/domain/leak.ts';
import type { OwnCandidate, OwnIdentity } from '../../../../shared/domain/own-identity.ts';
import { decoyWarningText, ownRoleText, spanText, verdictText } from '../../../../shared/i18n/leak-texts.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { reasonText } from '../../../../shared/i18n/reason-texts.ts';
import { terminalLine } from '../terminal-text.ts';
import { say } from '../words.ts';
import { cutLine, indent, shortId, type Telling } from './telling.ts';

/** Where and when it was planted, who says so, and how hard it is to guess. */
export function describeDecoy(decoy: Decoy, { language }: Telling): string {
  const { id, address, control, place, at, by, bits, warnings, note } = decoy;
  const where = control
    ? say('decoyControl', language)
    : [place, at ?? say('noTime', language), by === '' ? '' : `(${cutLine(by, 40)})`]
        .filter(Boolean)
        .map((one) => cutLine(one, 60))
        .join('  ');
  const lines = [`${shortId(id).padEnd(indent.length)}${cutLine(address, 70)}`, `${indent}${where}`];
  for (const warning of warnings) lines.push(`${indent}! ${decoyWarningText(warning, bits, language)}`);
  if (note !== '') lines.push(`${indent}${cutLine(note, 80)}`);
  return lines.join('\n');
}

/** A message that came to it: when, by its own claim, from whom, and how the address is written there. */
export function describeHit(
  { document, subject, moment, sender, raw, early, variant }: LeakHit,
  { language, columns }: Telling,
): string {
  const time = moment === null ? say('noTime', language) : terminalLine(moment.edtf ?? moment.raw.slice(0, 40));
  const signs = [early ? say('leakEarly', language) : '', variant ? cutLine(raw, 40) : ''].filter(Boolean).join('  ');
  const head = `${shortId(document)}  ${time}  ${cutLine(sender ?? '', 50)}  ${signs}`.trimEnd();
  return `${head}\n${indent}${cutLine(subject ?? say('noSubject', language), columns - indent.length)}`;
}

export function describeLeak(leak: Leak | LeakPage, telling: Telling): string {
  const { language } = telling;
  const { decoy, hits, undated, first, after } = leak;
  const lines = [describeDecoy(decoy, telling)];
  const counts = say('leakHits', language, { hits: groupedNumber(hits), undated: groupedNumber(undated) });
  lines.push(
    `${indent}${counts}${after === null ? '' : `  ${say('leakAfter', language, { span: spanText(after, language) })}`}`,
  );
  if (first) lines.push(describeHit(first, telling).replace(/^/gm, indent));
  return lines.join('\n');
}

/** One decoy with everybody who used an address of its place, and whom each may have it from. */
export function describeLeakPage(page: LeakPage, telling: Telling): string {
  const { language } = telling;
  return [
    describeLeak(page, telling),
    '',
    verdictText(page.verdict, language),
    '',
    say('leakUsers', language),
    ...page.users.flatMap((user) => userLines(user, telling)),
    '',
    say('campaignMembers', language),
    ...page.rows.map((row) => describeHit(row, telling)),
    ...(page.total > page.rows.length ? [say('more', language, { count: String(page.total - page.rows.length) })] : []),
  ].join('\n');
}

function userLines({ name, first, messages, decoys, from, reasons }: LeakUser, { language }: Telling): string[] {
  const time = first.moment?.edtf ?? say('noTime', language);
  const way = from === null ? '' : `  ← ${cutLine(from, 50)}`;
  return [
    `${cutLine(name, 50)}  ${terminalLine(time)}  ${groupedNumber(messages)} / ${decoys.length}${way}`,
    ...reasons.map((reason) => `${indent}${terminalLine(reasonText(reason, language))}`),
  ];
}

/** What all decoys say together. */
export function describeLeakList(
  { verdict, guessed }: Pick<LeakRows, 'verdict' | 'guessed'>,
  { language }: Telling,
): string {
  const others = guessed === 0 ? [] : [say('leakGuessed', language, { count: groupedNumber(guessed) })];
  return [verdictText(verdict, language), ...others].join('\n');
}

export function describeOwn({ id, role, period, note, entity }: OwnIdentity, { language }: Telling): string {
  const rest = [ownRoleText(role, language), period ?? '', note]
    .filter(Boolean)
    .map((one) => cutLine(one, 60))
    .join('  ');
  return `${shortId(id).padEnd(indent.length)}${cutLine(entity?.normalised ?? '', 70)}  ${rest}`;
}

export function describeOwnCandidate({ entity, reasons }: OwnCandidate, { language }: Telling): string {
  const lines = [`${shortId(entity.id).padEnd(indent.length)}${cutLine(entity.normalised, 70)}`];
  return [...lines, ...reasons.map((reason) => `${indent}${terminalLine(reasonText(reason, language))}`)].join('\n');
}
