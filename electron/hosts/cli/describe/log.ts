import type { LogEntry } from '../../../../shared/domain/log.ts';
import type { Both, Language } from '../../../../shared/i18n/language.ts';
import type { LogKind } from '../../../core/case/record.ts';
import { terminalLine } from '../terminal-text.ts';
import { cutLine, indent, shortId, type Telling } from './telling.ts';

const kinds: Record<LogKind, Both> = {
  'case.create': { ja: 'ケースの作成', en: 'case created' },
  'source.acquire': { ja: '原本の入手', en: 'original acquired' },
  'import.finish': { ja: '取り込みの終了', en: 'import finished' },
  'event.add': { ja: '出来事の追加', en: 'event added' },
  'event.change': { ja: '出来事の変更', en: 'event changed' },
  'event.remove': { ja: '出来事の取り下げ', en: 'event removed' },
  'decision.undo': { ja: '判断の取り消し', en: 'decision undone' },
  'decision.redo': { ja: '判断のやり直し', en: 'decision done again' },
  'link.decide': { ja: 'つながりの判断', en: 'link decided' },
  'suggestion.decide': { ja: '提案の判断', en: 'suggestions decided' },
  'entity.merge': { ja: '対象の統合', en: 'entities merged' },
  'entity.split': { ja: '対象の分離', en: 'entity split off' },
  'mention.mark': { ja: '言葉への印', en: 'words marked as a mention' },
  'mention.unmark': { ja: '印の取り外し', en: 'mark taken away' },
  'claim.add': { ja: '発言の追加', en: 'claim added' },
  'claim.change': { ja: '発言の変更', en: 'claim changed' },
  'claim.remove': { ja: '発言の取り下げ', en: 'claim removed' },
  'decoy.plant': { ja: 'おとりアドレスの登録', en: 'decoy planted' },
  'decoy.change': { ja: 'おとりアドレスの変更', en: 'decoy changed' },
  'decoy.remove': { ja: 'おとりアドレスの取り下げ', en: 'decoy removed' },
  'own.mark': { ja: '自分側の連絡先の指定', en: 'own identity marked' },
  'own.unmark': { ja: '自分側の連絡先の取り消し', en: 'own identity unmarked' },
  'boundary.set': { ja: '信頼の境目の判断', en: 'trust boundary decided' },
  'campaign.decide': { ja: '一斉送信の判断', en: 'campaign decided' },
  'payment.decide': { ja: '支払いの判断', en: 'payment decided' },
  'picture.pair': { ja: '画像とメッセージの組の判断', en: 'picture and message paired' },
  'document.decode': { ja: '文字コードの選択', en: 'charset chosen' },
  'source.answer': { ja: '原本についての答え', en: 'question of an original answered' },
  'case.rebuild': { ja: '再構築', en: 'case rebuilt' },
};

/** What an entry of the log records; a kind of another version is shown as it is. */
export const logKindText = (kind: string, language: Language): string =>
  Object.hasOwn(kinds, kind) ? kinds[kind as LogKind][language] : terminalLine(kind.slice(0, 100));

/** Who did what and when, and the beginning of the entry's hash; `--json` has the whole body. */
export function describeLogEntry({ seq, at, by, kind, body, hash }: LogEntry, { language, columns }: Telling): string {
  const what = logKindText(kind, language);
  const head = `${String(seq).padStart(6)}  ${terminalLine(at)}  ${terminalLine(by.slice(0, 200))}  ${what}  ${shortId(hash)}`;
  return `${head}\n${indent}${cutLine(JSON.stringify(body), columns - indent.length)}`;
}
