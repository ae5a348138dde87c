import type { LocalText } from '../../../shared/domain/event.ts';
import type { EntityKind, LinkKind, Reason, Standing } from '../../../shared/domain/graph.ts';
import type { Claimant, Moment } from '../../../shared/domain/moment.ts';
import { claimantText, entityKindText, linkKindText, standingText } from '../../../shared/i18n/labels.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { remember } from '../../../shared/text/remember.ts';
import { type CivilDate, civilDates } from './civil-dates.ts';
import type { Language } from './context.ts';
import { readingLine } from './reading-text.ts';

type Both = Record<Language, string>;

/** The sentences of exports, in both languages. */
export const words = {
  timeline: { ja: '年表', en: 'Timeline' },
  part: { ja: '第{n}部', en: 'Part {n}' },
  noPart: { ja: 'どの部にも入らないもの', en: 'In no part' },
  undated: { ja: '日時の主張なし', en: 'No claim of a time' },
  unreadable: { ja: '日時を読み取れません', en: 'time cannot be read' },
  untitled: { ja: '(無題)', en: '(untitled)' },
  noSubject: { ja: '(件名なし)', en: '(no subject)' },
  ownNote: { ja: '記者のメモ(裏づけとなる文書なし)', en: 'The reporter’s own note: no document stands behind it' },
  disagree: { ja: '日時の主張が食い違っています', en: 'The claims of time disagree' },
  claims: { ja: '日時の主張', en: 'Claims of time' },
  noZone: { ja: '時差の記載なし', en: 'no zone written' },
  bytes: { ja: 'バイト {from}–{to}', en: 'bytes {from}–{to}' },
  originals: { ja: '引用した原本', en: 'Originals cited' },
  notes: { ja: '注', en: 'Notes' },
  preface: {
    ja: '各行の下に、引用、文書、原本の SHA-256、バイト位置、日時とその主張者を示します。アドレスは開けないように書き換えています(hxxp、[.])。正確な文言は原本にあります。',
    en: 'Under every line: the quote, the document, the SHA-256 of the original, the bytes, the time and who claims it. Addresses are written so that nobody opens them by accident (hxxp, [.]); the exact words are in the originals.',
  },
  counts: { ja: '{events} 項目、注 {notes}', en: '{events} entries, {notes} notes' },
  hypothesis: { ja: '仮説', en: 'hypothesis' },
  evidence: { ja: '根拠', en: 'evidence' },
} satisfies Record<string, Both>;

export function say(
  word: keyof typeof words,
  language: Language,
  values: Record<string, string | number> = {},
): string {
  return words[word][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export const claimantWords = (by: Claimant, language: Language): string => claimantText(by, language);

/** A moment in words with its zone as it was written; what cannot be read is shown as it stood. */
export function momentWords(moment: Moment, language: Language): string {
  const words = moment.edtf === null ? null : timeWords[language](moment.edtf);
  if (!words) return `${say('unreadable', language)}: “${readingLine(moment.raw)}”`;
  if (!words.hasClock) return words.text;
  const zone = moment.zone === null ? say('noZone', language) : readingLine(moment.zone);
  return language === 'ja' ? `${words.text}(${zone})` : `${words.text} (${zone})`;
}

/** The times of a document are told at every event that cites it. */
const timeWords = {
  ja: remember((edtf) => wordsOfTime(edtf, 'ja'), 16_384),
  en: remember((edtf) => wordsOfTime(edtf, 'en'), 16_384),
};

function wordsOfTime(edtf: string, language: Language): { text: string; hasClock: boolean } | null {
  const dates = civilDates({ edtf });
  if (!dates) return null;
  const plain = /^[-\dT:+Z.]+$/.test(edtf) && dates.end === null && !/-(2[1-9]|3\d|4[01])$/.test(edtf.slice(0, 7));
  const text = plain ? dateWords(dates.start, language) : intervalWords(edtf, dates, language);
  return { text, hasClock: dates.start.hour !== undefined };
}

/** Anything fuzzy keeps its EDTF value behind the words: no rounding is hidden. */
function intervalWords(edtf: string, dates: { start: CivilDate; end: CivilDate | null }, language: Language): string {
  const { start, end } = dates;
  const range = end ? `${dateWords(start, language)} – ${dateWords(end, language)}` : dateWords(start, language);
  const about = /[~?%X]/.test(edtf) || !end;
  return `${about ? (language === 'ja' ? 'およそ ' : 'about ') : ''}${range} [${edtf}]`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function dateWords({ year, month, day, hour, minute, second }: CivilDate, language: Language): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const clock =
    hour === undefined ? '' : [hour, minute ?? 0, ...(second === undefined ? [] : [second])].map(two).join(':');
  if (language === 'ja') {
    const date = `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
    return clock === '' ? date : `${date} ${clock}`;
  }
  const date = [day, month === undefined ? undefined : months[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
  return clock === '' ? date : `${date}, ${clock}`;
}

/** Text in the language asked for, or else in the other, and which one it is; null where there is none. */
export function localText(text: LocalText, language: Language): { text: string; language: Language } | null {
  const other: Language = language === 'ja' ? 'en' : 'ja';
  for (const candidate of [language, other]) {
    const found = text[candidate];
    if (found !== undefined && found.trim() !== '') return { text: found, language: candidate };
  }
  return null;
}

export const standingWords = (standing: Standing, language: Language): string => standingText(standing, language);

export const linkKindWords = (kind: LinkKind, language: Language): string => linkKindText(kind, language);

export const entityKindWords = (kind: EntityKind, language: Language): string => entityKindText(kind, language);

/** Reasons in words (P8); a code without words is shown as it is rather than left out. */
export const reasonWords = (list: readonly Reason[], language: Language): string =>
  list.map((reason) => readingLine(reasonText(reason, language))).join('; ');
