import type { Both, Language } from './language.ts';
import { plainValue } from './plain-value.ts';

/** By kind. */
export const logKindTexts: Readonly<Record<string, Both>> = {
  'case.create': { ja: 'ケースの作成', en: 'case created' },
  'case.rebuild': { ja: '解析のやり直し', en: 'derived again' },
  'source.acquire': { ja: '原本の入手', en: 'original acquired' },
  'source.answer': { ja: '資料の質問への答え', en: 'question of a source answered' },
  'import.finish': { ja: '取り込みの終わり', en: 'import ended' },
  'document.decode': { ja: '文字コードの選択', en: 'decoding chosen' },
  'decoy.plant': { ja: 'おとりアドレスの登録', en: 'decoy planted' },
  'decoy.change': { ja: 'おとりアドレスの変更', en: 'decoy changed' },
  'decoy.remove': { ja: 'おとりアドレスの取り下げ', en: 'decoy removed' },
  'own.mark': { ja: '自分側の連絡先の指定', en: 'own identity marked' },
  'own.unmark': { ja: '自分側の連絡先の取り消し', en: 'own identity unmarked' },
  'boundary.set': { ja: '信頼できるサーバーの指定', en: 'trust boundary set' },
  'campaign.decide': { ja: '配信の判断', en: 'campaign decided' },
  'payment.decide': { ja: '支払いの判断', en: 'payment decided' },
  'picture.pair': { ja: '画像とメッセージの組の判断', en: 'picture and message paired' },
  'link.decide': { ja: 'つながりの判断', en: 'link decided' },
  'mention.mark': { ja: '言葉への印', en: 'words marked' },
  'mention.unmark': { ja: '印の取り外し', en: 'mark taken away' },
  'claim.add': { ja: '発言の追加', en: 'claim added' },
  'claim.change': { ja: '発言の変更', en: 'claim changed' },
  'claim.remove': { ja: '発言の取り下げ', en: 'claim removed' },
  'suggestion.decide': { ja: '提案の判断', en: 'suggestion decided' },
  'entity.merge': { ja: '対象をまとめたこと', en: 'entities merged' },
  'entity.split': { ja: '対象を分けたこと', en: 'entities split' },
  'event.add': { ja: '出来事の追加', en: 'event added' },
  'event.change': { ja: '出来事の変更', en: 'event changed' },
  'event.remove': { ja: '出来事の削除', en: 'event removed' },
};

/** What an entry of the log is, in words; a kind of another version is shown by its own name. */
export const logKindText = (kind: string, language: Language): string =>
  (Object.hasOwn(logKindTexts, kind) ? logKindTexts[kind]?.[language] : undefined) ?? plainValue(kind, 60);
