import type { ChatDetail } from '../../../../../shared/domain/document.ts';

/** Characters of a line in which its head and its sender stand. */
const longest = 600;

const date = String.raw`\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}\.?`;
const half = `(?:午前|午後|上午|下午|오전|오후)`;
const time = String.raw`(?:${half}\s?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?`;
const marks = '[\u200e\u200f\ufeff]*';
const bracketed = new RegExp(`^${marks}\\[(${date}),? (${time})\\] ?(.*)$`, 's');
const dashed = new RegExp(`^${marks}(${date}),? (${time}) [-\u2013] (.*)$`, 's');

/** The beginning of a message. `name`: null for a line of the app's own. */
export interface WhatsappStart {
  /** Day and time, as they are written together. */
  raw: string;
  date: string;
  time: string;
  name: string | null;
  text: string;
}

export function whatsappStart(line: string): WhatsappStart | null {
  const found = bracketed.exec(line) ?? dashed.exec(line);
  if (!found) return null;
  const [, day = '', at = '', rest = ''] = found;
  const from = line.indexOf(day);
  const raw = line.slice(from, line.indexOf(at, from + day.length) + at.length);
  const colon = rest.slice(0, longest).search(/:(?: |$)/);
  const name = colon > 0 ? rest.slice(0, colon).replace(/^[\u200e\u200f\u202a-\u202c]+|[\u202a-\u202c]+$/g, '') : '';
  const text = name === '' ? rest : rest.slice(colon + 1).replace(/^ /, '');
  const head = { raw, date: day, time: at };
  // What the app says can quote a name with a colon in it; on iOS it stands behind the name of the chat.
  if (name === '' || /["\u201c\u201d]/.test(name) || isNotice(text)) return { ...head, name: null, text };
  return { ...head, name, text };
}

const notices =
  /^\u200e(?:Messages (?:and calls )?(?:you send|are|to this)|.{0,120}(?:created (?:this |the )?group|added|removed|left|joined using|changed (?:the|this|their)|security code|turned (?:on|off)|pinned a message|エンドツーエンド|暗号化|グループを作成|追加しました|退出しました|変更しました|参加しました|削除しました))/;

/** A line of the app's own, as iOS marks it, and no file or call. */
const isNotice = (text: string): boolean => notices.test(text.slice(0, longest)) && deletedBy(text) === false;

/** The characters without the marks of direction that the app puts before what is no text. */
const bare = (text: string): string => text.replace(/[\u200e\u200f]/g, '').trim();

const deleted =
  /^(?:This message was deleted|You deleted this message|このメッセージは削除されました|あなたはこのメッセージを削除しました|メッセージを削除しました)[.。]?$/;

export const deletedBy = (text: string): boolean => text.length < longest && deleted.test(bare(text));

const edited = /\s*\u200e?<(?:This message was edited|このメッセージは編集されました)>\s*$/;

/** The text without the remark that it was edited, and whether there was one. */
export function withoutEdited(text: string): { text: string; edited: boolean } {
  const at = text.lastIndexOf('<');
  const found = at < 0 ? null : edited.exec(text.slice(Math.max(0, at - 3)));
  return found ? { text: text.slice(0, Math.max(0, at - 3) + found.index), edited: true } : { text, edited: false };
}

const attached = /<(?:attached|添付ファイル|adjunto|pièce jointe|Anhang): ([^<>\n]{1,250})>/;
const behind =
  /^([^\n\t/\\:*?"<>|]{1,250}\.[A-Za-z0-9]{1,8}) \((?:file attached|ファイル添付|添付ファイル|Datei angehängt|archivo adjunto|fichier joint)\)/;
const omitted =
  /^(?:<(?:Media omitted|メディアは含まれていません|メディアなし|Medien ausgeschlossen)>|(?:(?<kind>image|video|audio|sticker|GIF|document|Contact card|画像|動画|音声|スタンプ) ?(?:omitted|は含まれていません|が省略されました)))$/i;
const call = /^(?:Missed (?:voice|video) call|(?:Voice|Video) call|不在着信|音声通話|ビデオ通話)/i;
const location = /^(?:location|位置情報): https:\/\/(?:maps\.google\.com|foursquare\.com)/i;

/** What stands for something that is no text: a file by its name, a file that was left out, a call, a place. */
export function whatsappMedia(text: string): ChatDetail['media'] {
  const first = bare(text.slice(0, longest).split('\n', 1)[0] ?? '');
  const name = (attached.exec(first) ?? behind.exec(first))?.[1] ?? null;
  if (name !== null) return [{ kind: kindOfFile(name), name }];
  const left = omitted.exec(first);
  if (left) return [{ kind: kinds[(left.groups?.kind ?? '').toLowerCase()] ?? 'file', name: null }];
  if (call.test(first)) return [{ kind: 'call', name: null }];
  return location.test(first) ? [{ kind: 'location', name: null }] : [];
}

const kinds: Record<string, string> = {
  image: 'photo',
  画像: 'photo',
  video: 'video',
  動画: 'video',
  gif: 'video',
  audio: 'voice',
  音声: 'voice',
  sticker: 'sticker',
  スタンプ: 'sticker',
  'contact card': 'contact',
};

const types: Record<string, [kind: string, type: string]> = {
  jpg: ['photo', 'image/jpeg'],
  jpeg: ['photo', 'image/jpeg'],
  png: ['photo', 'image/png'],
  gif: ['photo', 'image/gif'],
  webp: ['sticker', 'image/webp'],
  heic: ['photo', 'image/heic'],
  mp4: ['video', 'video/mp4'],
  mov: ['video', 'video/quicktime'],
  '3gp': ['video', 'video/3gpp'],
  opus: ['voice', 'audio/ogg'],
  ogg: ['voice', 'audio/ogg'],
  m4a: ['voice', 'audio/mp4'],
  mp3: ['voice', 'audio/mpeg'],
  aac: ['voice', 'audio/aac'],
  vcf: ['contact', 'text/vcard'],
  pdf: ['file', 'application/pdf'],
};

const suffixOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
const kindOfFile = (name: string): string =>
  (Object.hasOwn(types, suffixOf(name)) ? types[suffixOf(name)]?.[0] : null) ?? 'file';

/** The type that a file's name promises. */
export const typeOfFile = (name: string): string =>
  (Object.hasOwn(types, suffixOf(name)) ? types[suffixOf(name)]?.[1] : null) ?? 'application/octet-stream';
