import type { Moment } from '../../../../shared/domain/moment.ts';
import { claimantText } from '../../../../shared/i18n/labels.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { terminalLine } from '../terminal-text.ts';
import { say } from '../words.ts';
import { cutLine } from './telling.ts';

const clock = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;

/** Date, time and zone as they were written; what cannot be read is shown as it stood. */
export function momentText({ edtf, raw, zone }: Moment, language: Language): string {
  if (edtf === null) return `${say('unreadable', language)}: “${cutLine(raw, 80)}”`;
  const [, date, time] = clock.exec(edtf) ?? [];
  if (date === undefined) return terminalLine(edtf.slice(0, 200));
  return `${date} ${time} ${zone === null ? `(${say('noZone', language)})` : cutLine(zone, 20)}`;
}

/** The same for a list, where nobody else says whose claim it is: the file's is no word of the message. */
export function listedMoment(moment: Moment, language: Language): string {
  const text = momentText(moment, language);
  return moment.by === 'file' ? `${text.replace(/ Z$/, '')} ${say('fileTime', language)}` : text;
}

/** The claim by which a list places an item: the first that can be read, else the first. */
export const firstClaim = (moments: readonly Moment[]): Moment | null =>
  moments.find(({ edtf }) => edtf !== null) ?? moments[0] ?? null;

/** Every claim with who makes it and the words it was made in (P6). */
export const claimLines = (moments: readonly Moment[], language: Language): string[] =>
  moments.flatMap((moment) => [
    `${momentText(moment, language)}  ${claimantText(moment.by, language)}`,
    ...(moment.edtf === null || moment.raw === moment.edtf ? [] : [`    “${terminalLine(moment.raw.slice(0, 1000))}”`]),
  ]);
