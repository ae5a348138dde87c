import type { Field } from '../domain/anchor.ts';
import type { SlotKind } from '../domain/campaign.ts';
import type { Modality } from '../domain/claim.ts';
import type { EntityKind, LinkKind, Standing } from '../domain/graph.ts';
import type { IdentifierKind } from '../domain/identifier.ts';
import type { Claimant } from '../domain/moment.ts';
import type { PaymentMethod, PaymentPurpose } from '../domain/payment.ts';
import type { Both, Language } from './language.ts';
import { plainValue } from './plain-value.ts';

const entityKinds: Record<EntityKind, Both> = {
  address: { ja: 'メールアドレス', en: 'e-mail address' },
  site: { ja: 'サイト', en: 'site' },
  server: { ja: 'サーバー', en: 'server' },
  phone: { ja: '電話番号', en: 'phone number' },
  'line-account': { ja: 'LINE アカウント', en: 'LINE account' },
  account: { ja: 'アカウント', en: 'account' },
  'bank-account': { ja: '銀行口座', en: 'bank account' },
  'prepaid-code': { ja: 'プリペイド番号', en: 'prepaid code' },
  place: { ja: '場所', en: 'place' },
  persona: { ja: 'ペルソナ(名乗り)', en: 'persona' },
  person: { ja: '人物', en: 'person' },
  organisation: { ja: '組織', en: 'organisation' },
};

const identifierKinds: Record<IdentifierKind, Both> = {
  email: { ja: 'メールアドレス', en: 'e-mail address' },
  url: { ja: 'URL', en: 'URL' },
  domain: { ja: 'ドメイン名', en: 'domain name' },
  ip: { ja: 'IP アドレス', en: 'IP address' },
  phone: { ja: '電話番号', en: 'phone number' },
  line: { ja: 'LINE ID', en: 'LINE id' },
  account: { ja: 'アカウント', en: 'account' },
  'bank-account': { ja: '銀行口座', en: 'bank account' },
  'prepaid-code': { ja: 'プリペイド番号', en: 'prepaid code' },
  'postal-address': { ja: '住所', en: 'postal address' },
  amount: { ja: '金額', en: 'amount' },
  persona: { ja: 'ペルソナ(名乗り)', en: 'persona' },
  person: { ja: '人物', en: 'person' },
  organisation: { ja: '組織', en: 'organisation' },
};

const linkKinds: Record<LinkKind, Both> = {
  'wrote-to': { ja: '宛てに書いた', en: 'wrote to' },
  names: { ja: '挙げた', en: 'names' },
  'relayed-to': { ja: '中継した', en: 'relayed to' },
  'sent-through': { ja: '経由して送った', en: 'sent through' },
  'belongs-to': { ja: 'に属する', en: 'belongs to' },
  'replies-to': { ja: 'への返信', en: 'replies to' },
  presents: { ja: '名乗る', en: 'goes by the name of' },
  'same-operator': { ja: 'と同じ運営者', en: 'has the same operator as' },
};

const standings: Record<Standing, Both> = {
  accepted: { ja: '採用', en: 'accepted' },
  suggested: { ja: '仮説(未確認)', en: 'hypothesis (suggested, not accepted)' },
  rejected: { ja: '却下', en: 'rejected' },
};

const paymentMethods: Record<PaymentMethod, Both> = {
  'bank-transfer': { ja: '銀行振込', en: 'bank transfer' },
  wire: { ja: '国際送金', en: 'remittance' },
  card: { ja: 'カード', en: 'card' },
  'convenience-store': { ja: 'コンビニ払い', en: 'convenience store' },
  'prepaid-code': { ja: 'プリペイド・ギフト券', en: 'prepaid code or gift card' },
  'e-money': { ja: '電子マネー', en: 'e-money' },
  crypto: { ja: '暗号資産', en: 'crypto-currency' },
  cash: { ja: '現金', en: 'cash' },
  unknown: { ja: '方法は不明', en: 'way unknown' },
};

const paymentPurposes: Record<PaymentPurpose, Both> = {
  points: { ja: 'ポイント', en: 'points' },
  fee: { ja: '手数料', en: 'fee' },
  deposit: { ja: '保証金', en: 'deposit' },
  membership: { ja: '会費・登録料', en: 'membership' },
  tax: { ja: '税', en: 'tax' },
  release: { ja: '解除料', en: 'release' },
  debt: { ja: '未納金', en: 'debt' },
  unknown: { ja: '用途は不明', en: 'purpose unknown' },
};

const modalities: Record<Modality, Both> = {
  did: { ja: 'した・している', en: 'did, or does' },
  could: { ja: 'できる', en: 'could' },
  would: { ja: 'するつもり', en: 'would' },
};

/** What is held of a claim: that somebody made it is not in question. */
const claimStandings: Record<Standing, Both> = {
  suggested: { ja: '未確認', en: 'not confirmed' },
  accepted: { ja: '裏づけあり', en: 'borne out' },
  rejected: { ja: '事実と異なる', en: 'refuted' },
};

const slotKinds: Record<SlotKind, Both> = {
  url: { ja: 'URL', en: 'URL' },
  address: { ja: 'アドレス', en: 'address' },
  amount: { ja: '金額', en: 'amount' },
  time: { ja: '日時', en: 'time' },
  name: { ja: '名前', en: 'name' },
  number: { ja: '番号', en: 'number' },
  free: { ja: '自由', en: 'free' },
};

const claimants: Record<Claimant, Both> = {
  'date-header': { ja: 'Date ヘッダー(差出人の主張)', en: 'Date header (the sender claims)' },
  received: { ja: 'Received ヘッダー(受け取ったサーバーの主張)', en: 'Received header (a receiving server claims)' },
  'mbox-line': { ja: 'mbox の区切り行', en: 'mbox separator line' },
  'mail-program': { ja: 'メールソフトの記録', en: 'record of the mail program' },
  file: { ja: 'ファイルの更新日時', en: 'modification time of the file' },
  reporter: { ja: '記者', en: 'the reporter' },
  'chat-export': { ja: 'チャットの書き出し', en: 'export of the chat' },
  'web-capture': { ja: 'ページを保存したプログラム', en: 'program that saved the page' },
  'web-server': { ja: 'ウェブサーバーの応答', en: 'reply of the web server' },
  camera: { ja: '撮影した機器(Exif)', en: 'device that took it (Exif)' },
  paper: { ja: '文書の作成情報', en: 'properties of the paper' },
  statement: { ja: '明細', en: 'statement' },
};

const fields: Record<Field, Both> = {
  subject: { ja: '件名', en: 'Subject' },
  from: { ja: 'From', en: 'From' },
  to: { ja: 'To', en: 'To' },
  cc: { ja: 'Cc', en: 'Cc' },
  text: { ja: '本文', en: 'text' },
  html: { ja: 'HTML 本文', en: 'HTML text' },
  links: { ja: 'リンク先', en: 'link targets' },
  header: { ja: 'ヘッダー', en: 'header' },
};

/** A word that the tables do not know came from another version; it is shown as it is rather than left out. */
const labels =
  <K extends string>(table: Readonly<Record<K, Both>>) =>
  (word: K | (string & {}), language: Language): string =>
    Object.hasOwn(table, word) ? table[word as K][language] : plainValue(word);

export const entityKindText = labels(entityKinds);
export const identifierKindText = labels(identifierKinds);
export const linkKindText = labels(linkKinds);
export const standingText = labels(standings);
export const slotText = labels(slotKinds);
export const paymentMethodText = labels(paymentMethods);
export const paymentPurposeText = labels(paymentPurposes);
export const claimantText = labels(claimants);
export const fieldText = labels(fields);
export const modalityText = labels(modalities);
export const claimStandingText = labels(claimStandings);
