import type { ChatDetail } from '../../../../../shared/domain/document.ts';
import { type CivilDate, civilText } from '../../../../../shared/text/dates/civil-date.ts';
import { readJapaneseDate } from '../../../../../shared/text/dates/japanese-date.ts';
import { type DateOrder, readDate } from './date-order.ts';

/** Characters of a line that are looked at to tell what it is. */
const longest = 400;

const time = String.raw`(?:(?:午前|午後|上午|下午|오전|오후|[AaPp][Mm])\s?)?\d{1,2}:\d{2}(?:\s?[AaPp][Mm])?`;
const tabbed = new RegExp(`^(${time})\t(.*)$`, 's');
const spaced = new RegExp(`^(${time}) (.*)$`, 's');

/** The two first lines: whose chat it is, and when it was saved. Without `[LINE]` in exports of some versions. */
const titles: readonly RegExp[] = [
  /^(?:\[LINE\]\s*)?(?<with>.{1,200}?)とのトーク(?:履歴)?$/,
  /^(?:\[LINE\]\s*)?(?<group>.{1,200}?)のトーク(?:履歴)?$/,
  /^(?:\[LINE\]\s*)?Chat history with (?<with>.{1,200})$/,
  /^(?:\[LINE\]\s*)?Chat history in (?<group>.{1,200})$/,
  /^\[LINE\]\s*(?:Chat (?:in|with)\s+)?(?<group>.{1,200})$/,
];
const saved = /^(?:保存日時|Saved on|Gespeichert am|儲存日期|저장한 날짜|บันทึกวันที่)\s*[:：]/;

export interface LineTitle {
  name: string;
  /** Of a chat with one other person, who is named. */
  isPair: boolean;
}

export function lineTitle(text: string): LineTitle | null {
  const written = text.replace(/^\ufeff/, '').trim();
  if (written.length > longest) return null;
  for (const pattern of titles) {
    const { with: pair, group } = pattern.exec(written)?.groups ?? {};
    const name = (pair ?? group)?.replace(/^"(.*)"$/, '$1');
    if (name !== undefined) return { name, isPair: pair !== undefined };
  }
  return null;
}

export const isSavedLine = (text: string): boolean => saved.test(text.slice(0, longest).trim());

const yearFirst = /^\d{4}[./-]\d{1,2}[./-]\d{1,2}(?=$|[\s(（])/;
const dayTail = /^\s*(?:[(（][^()（）\t]{1,12}[)）]|\p{L}{1,12}\.?)?$/u;
const weekdayFirst = /^(\p{L}{1,12})[.,]{0,2}\s+(\d{1,2}[./-]\d{1,2}[./-]\d{4})$/u;

/** A line with the day of what follows: as written, its numbers, and the weekday beside them. */
export interface LineDay {
  raw: string;
  date: string;
  weekday: string;
}

export function lineDay(text: string): LineDay | null {
  const raw = text.replace(/^\ufeff/, '').trim();
  if (raw.length < 8 || raw.length > 40) return null;
  const numbers = yearFirst.exec(raw)?.[0];
  if (numbers !== undefined && dayTail.test(raw.slice(numbers.length))) return { raw, date: numbers, weekday: '' };
  const found = weekdayFirst.exec(raw);
  if (found) return { raw, date: found[2] ?? '', weekday: found[1] ?? '' };
  return readJapaneseDate(raw)?.civil.day !== undefined ? { raw, date: raw, weekday: '' } : null;
}

/** The day that a line names; null where it cannot be told which of its numbers is the month. */
export function civilDay({ date }: LineDay, order: DateOrder | null): CivilDate | null {
  const japanese = readJapaneseDate(date)?.civil;
  if (japanese) return civilText(japanese) === null ? null : japanese;
  if (/^\d{4}/.test(date)) return readDate(date, 'year');
  return order === null ? null : readDate(date, order);
}

/** The beginning of a message. `name`: null for a line of the app's own. */
export interface LineStart {
  time: string;
  name: string | null;
  text: string;
}

/** `title`: the name of the other side, which may hold spaces in exports of the desktop, where spaces part the columns. */
export function lineStart(line: string, isSpaced: boolean, title: string): LineStart | null {
  const text = line.replace(/^\ufeff/, '');
  const found = (isSpaced ? spaced : tabbed).exec(text);
  if (!found) return null;
  const [, at = '', rest = ''] = found;
  if (!isSpaced) {
    const tab = rest.indexOf('\t');
    if (tab <= 0) return { time: at, name: null, text: rest.slice(tab + 1) };
    return { time: at, name: rest.slice(0, tab), text: rest.slice(tab + 1) };
  }
  if (unsent.test(rest.slice(0, longest)) || /しました。?$/.test(rest.slice(0, longest))) {
    return { time: at, name: null, text: rest };
  }
  const name = title !== '' && rest.startsWith(`${title} `) ? title : (rest.split(' ', 1)[0] ?? '');
  return { time: at, name: name === '' ? null : name, text: rest.slice(name.length + 1) };
}

export const isSpacedStart = (text: string): boolean => spaced.test(text) && !tabbed.test(text);

const unsent =
  /^(.{0,200}?)(?:がメッセージの送信を取り消しました|メッセージの送信を取り消しました| ?unsent a message|Message unsent)[.。]?$/;

/** Who took a message back, '' where it is not said; null for any other line. */
export const unsentBy = (text: string): string | null =>
  text.length > longest ? null : (unsent.exec(text)?.[1]?.trim() ?? null);

const kinds: [RegExp, string][] = [
  [/^\[(?:スタンプ|Sticker|Stickers)\]$/i, 'sticker'],
  [/^\[(?:写真|画像|Photo|Photos|Image)\]$/i, 'photo'],
  [/^\[(?:動画|Video|Videos)\]$/i, 'video'],
  [/^\[(?:ファイル|File|Files)\](?: (?<name>.{1,300}))?$/i, 'file'],
  [/^\[(?:ボイスメッセージ|Voice message|Audio)\]$/i, 'voice'],
  [/^\[(?:位置情報|Location)\]/i, 'location'],
  [/^\[(?:連絡先|Contact)\]/i, 'contact'],
  [/^\[(?:アルバム|Album)\]/i, 'album'],
  [/^\[(?:ノート|Note)\]/i, 'note'],
  [/^(?:\[(?:通話|Call)\]|☎)/i, 'call'],
];

/** What stands for something that is no text. */
export function lineMedia(text: string): ChatDetail['media'] {
  if (text.length > longest) return [];
  for (const [pattern, kind] of kinds) {
    const found = pattern.exec(text.trim());
    if (found) return [{ kind, name: found.groups?.name ?? null }];
  }
  return [];
}
