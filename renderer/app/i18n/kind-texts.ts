import type { Field } from '../../../shared/domain/anchor.ts';
import type { EntityKind, LinkKind, Standing } from '../../../shared/domain/graph.ts';
import type { IdentifierKind } from '../../../shared/domain/identifier.ts';
import type { Decoding } from '../../../shared/domain/message.ts';
import type { Claimant } from '../../../shared/domain/moment.ts';
import type { Both } from '../../../shared/i18n/language.ts';

const entityTexts = {
  'entity.address': { ja: 'アドレス', en: 'Address' },
  'entity.site': { ja: 'サイト', en: 'Site' },
  'entity.server': { ja: 'サーバー', en: 'Server' },
  'entity.phone': { ja: '電話', en: 'Phone' },
  'entity.line-account': { ja: 'LINE', en: 'LINE' },
  'entity.account': { ja: 'アカウント', en: 'Account' },
  'entity.bank-account': { ja: '口座', en: 'Bank account' },
  'entity.prepaid-code': { ja: 'プリペイド番号', en: 'Prepaid code' },
  'entity.place': { ja: '場所', en: 'Place' },
  'entity.persona': { ja: 'ペルソナ', en: 'Persona' },
  'entity.person': { ja: '人物', en: 'Person' },
  'entity.organisation': { ja: '組織', en: 'Organisation' },
} as const satisfies Record<`entity.${EntityKind}`, Both>;

const identifierTexts = {
  'identifier.email': { ja: 'メールアドレス', en: 'Mail address' },
  'identifier.url': { ja: 'URL', en: 'URL' },
  'identifier.domain': { ja: 'ドメイン', en: 'Domain' },
  'identifier.ip': { ja: 'IP アドレス', en: 'IP address' },
  'identifier.phone': { ja: '電話番号', en: 'Phone number' },
  'identifier.line': { ja: 'LINE', en: 'LINE' },
  'identifier.account': { ja: 'アカウント', en: 'Account' },
  'identifier.bank-account': { ja: '銀行口座', en: 'Bank account' },
  'identifier.prepaid-code': { ja: 'プリペイド番号', en: 'Prepaid code' },
  'identifier.postal-address': { ja: '住所', en: 'Postal address' },
  'identifier.amount': { ja: '金額', en: 'Amount' },
  'identifier.persona': { ja: 'ペルソナ', en: 'Persona' },
  'identifier.person': { ja: '人物', en: 'Person' },
  'identifier.organisation': { ja: '組織', en: 'Organisation' },
} as const satisfies Record<`identifier.${IdentifierKind}`, Both>;

const linkTexts = {
  'link.wrote-to': { ja: '{from} から {to} へ送信', en: '{from} wrote to {to}' },
  'link.names': { ja: '{from} が {to} に言及', en: '{from} names {to}' },
  'link.relayed-to': { ja: '{from} から {to} へ中継', en: '{from} relayed to {to}' },
  'link.sent-through': { ja: '{from} は {to} を経由', en: '{from} sent through {to}' },
  'link.belongs-to': { ja: '{from} は {to} に属する', en: '{from} belongs to {to}' },
  'link.replies-to': { ja: '{from} は {to} への返信', en: '{from} replies to {to}' },
  'link.presents': { ja: '{from} は {to} を名乗る', en: '{from} goes by the name of {to}' },
  'link.same-operator': { ja: '{from} と {to} は同じ運営者', en: '{from} and {to} have the same operator' },
} as const satisfies Record<`link.${LinkKind}`, Both>;

const standingTexts = {
  'standing.suggested': { ja: '提案', en: 'suggested' },
  'standing.accepted': { ja: '採用', en: 'accepted' },
  'standing.rejected': { ja: '却下', en: 'rejected' },
} as const satisfies Record<`standing.${Standing}`, Both>;

const claimantTexts = {
  'claim.date-header': { ja: 'Date ヘッダー', en: 'Date header' },
  'claim.received': { ja: 'Received', en: 'Received' },
  'claim.mbox-line': { ja: 'mbox の区切り行', en: 'mbox line' },
  'claim.mail-program': { ja: 'メールソフト', en: 'Mail program' },
  'claim.file': { ja: 'ファイルの日時', en: 'File time' },
  'claim.reporter': { ja: '記者', en: 'Reporter' },
  'claim.chat-export': { ja: 'チャットの書き出し', en: 'Chat export' },
  'claim.web-capture': { ja: 'ページの保存', en: 'Web capture' },
  'claim.web-server': { ja: 'ウェブサーバー', en: 'Web server' },
  'claim.camera': { ja: '撮影（Exif）', en: 'Camera (Exif)' },
  'claim.paper': { ja: '文書の情報', en: 'Paper' },
  'claim.statement': { ja: '明細', en: 'Statement' },
} as const satisfies Record<`claim.${Claimant}`, Both>;

const fieldTexts = {
  'field.subject': { ja: '件名', en: 'Subject' },
  'field.from': { ja: '差出人', en: 'From' },
  'field.to': { ja: '宛先', en: 'To' },
  'field.cc': { ja: '写し', en: 'Cc' },
  'field.text': { ja: '本文', en: 'Text' },
  'field.html': { ja: 'HTML', en: 'HTML' },
  'field.links': { ja: 'リンク先', en: 'Link targets' },
  'field.header': { ja: 'ヘッダー', en: 'Header' },
} as const satisfies Record<`field.${Field}`, Both>;

const decodingTexts = {
  'decoding.declared': { ja: '宣言のとおり', en: 'as declared' },
  'decoding.alias': { ja: '宣言された名前の別名', en: 'an alias of what was declared' },
  'decoding.content': { ja: 'バイト列から判定', en: 'told from the bytes' },
  'decoding.default': { ja: '宣言なし', en: 'nothing was declared' },
  'decoding.override': { ja: '人が選んだもの', en: 'chosen by a person' },
} as const satisfies Record<`decoding.${Decoding['why']}`, Both>;

/** The names of kinds, standings, claimants and fields: one for each word of the domain, or it does not compile. */
export const kindTexts = {
  ...entityTexts,
  ...identifierTexts,
  ...linkTexts,
  ...standingTexts,
  ...claimantTexts,
  ...fieldTexts,
  ...decodingTexts,
  'precision.year': { ja: '年単位', en: 'to the year' },
  'precision.month': { ja: '月単位', en: 'to the month' },
  'precision.day': { ja: '日単位', en: 'to the day' },
  'precision.minute': { ja: '分単位', en: 'to the minute' },
  'precision.second': { ja: '秒単位', en: 'to the second' },
} as const satisfies Record<string, Both>;
