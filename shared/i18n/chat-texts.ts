import type { ChatDetail } from '../domain/document.ts';
import type { Both, Language } from './language.ts';
import { plainValue } from './plain-value.ts';

const states: Record<NonNullable<ChatDetail['state']>, Both | null> = {
  // What needs no word.
  sent: null,
  draft: { ja: '下書き', en: 'draft' },
  failed: { ja: '送信失敗', en: 'not sent: failed' },
  queued: { ja: '送信待ち', en: 'waiting to be sent' },
  edited: { ja: '編集済み', en: 'edited' },
  deleted: { ja: '削除済み', en: 'deleted' },
  unsent: { ja: '送信取消', en: 'unsent' },
};

const media: Record<string, Both> = {
  photo: { ja: '写真', en: 'photo' },
  video: { ja: '動画', en: 'video' },
  voice: { ja: '音声', en: 'voice message' },
  file: { ja: 'ファイル', en: 'file' },
  sticker: { ja: 'スタンプ', en: 'sticker' },
  location: { ja: '位置情報', en: 'location' },
  contact: { ja: '連絡先', en: 'contact' },
  call: { ja: '通話', en: 'call' },
  album: { ja: 'アルバム', en: 'album' },
  note: { ja: 'ノート', en: 'note' },
  poll: { ja: '投票', en: 'poll' },
};

/** What became of a line, in a word; '' where it was sent and no more. */
export const chatStateText = (state: ChatDetail['state'], language: Language): string =>
  (state === null ? null : states[state])?.[language] ?? '';

/** What a line stands for that is no text; kinds of an export's own are shown as they are. */
export const mediaText = (kind: string, language: Language): string =>
  (Object.hasOwn(media, kind) ? media[kind]?.[language] : undefined) ?? plainValue(kind);
