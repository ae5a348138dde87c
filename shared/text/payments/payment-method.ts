import type { PaymentMethod, PaymentPurpose } from '../../domain/payment.ts';

/** The first that fits names it: a code from a shop is a code. */
const methods: [PaymentMethod, RegExp][] = [
  ['crypto', /ビットコイン|仮想通貨|暗号資産|\b(?:bitcoins?|btc|ethereum|usdt|crypto(?:currency)?)\b/i],
  [
    'prepaid-code',
    /ギフト(?:券|カード|コード)|アマギフ|プリペイド|itunes|アイチューンズ|google ?play|グーグルプレイ|bitcash|ビットキャッシュ|web ?money|ウェブマネー|[vブ]イ?プリカ|\b(?:gift ?cards?|prepaid|paysafe|steam (?:card|wallet))/i,
  ],
  [
    'e-money',
    /電子マネー|pay ?pay|ペイペイ|line ?pay|楽天ペイ|エディ|\bedy\b|\b(?:paypal|cash ?app|zelle|venmo|e-?money)\b/i,
  ],
  ['convenience-store', /コンビニ|\bconvenience store/i],
  ['wire', /western ?union|money ?gram|ウエスタンユニオン|ウェスタンユニオン|国際送金/i],
  ['card', /クレジット|デビット|カード(?:決済|払い|支払い)|\b(?:credit|debit) card|\bvisa\b|mastercard/i],
  [
    'bank-transfer',
    /振り?込|銀行|口座|\bfurikomi\b|\b(?:bank (?:transfer|account|details)|wire transfer|wire|iban|swift|account (?:number|no))\b/i,
  ],
  ['cash', /現金|手渡し|レターパック|書留|\bcash\b/i],
];

/** How the words say that money goes. */
export const methodOf = (words: string): PaymentMethod =>
  methods.find(([, form]) => form.test(words))?.[0] ?? 'unknown';

const purposes: [PaymentPurpose, RegExp][] = [
  ['debt', /延滞|未納|未払|滞納|違約金|損害金|\b(?:overdue|outstanding|arrears|debt)\b/i],
  ['deposit', /保証金|補償金|預託金|供託金|手付金|\b(?:deposit|security)\b/i],
  ['release', /解除料|開封料|ロック解除|解凍|\b(?:release|unlock|clearance|unfreeze)\b/i],
  ['membership', /登録料|会費|会員費|入会金|年会費|更新料|\b(?:membership|registration|subscription)\b/i],
  ['tax', /税|印紙|\b(?:tax(?:es)?|customs|stamp duty)\b/i],
  ['points', /ポイント|\b(?:points?|credits?|pts)\b/i],
  ['fee', /手数料|認証料|利用料|使用料|送料|費用|\b(?:fees?|charges?)\b/i],
];

/** What the words say that money is for. */
export const purposeOf = (words: string): PaymentPurpose =>
  purposes.find(([, form]) => form.test(words))?.[0] ?? 'unknown';

const deadline =
  /(?:本日|今日|明日|翌日|今週|今月)中?(?:まで)?に?|(?:\d{1,2}月\d{1,2}日|\d{1,2}[/／]\d{1,2})(?:\([月火水木金土日]\))?(?:の?\d{1,2}(?:時|:\d{2}))?(?:まで(?:に)?|迄)|(?:あと)?\d{1,3} ?(?:日|時間|週間|分)以内|支払い?期限[はが:： ]{0,3}[^\s、。]{1,20}|\b(?:within|in the next) (?:the next )?(?:\d{1,3}|a|one|two|three|twenty[- ]four|forty[- ]eight|seventy[- ]two) ?(?:\(\d{1,3}\) ?)?(?:hours?|days?|weeks?|business days?|working days?)\b|\b(?:by|before|until|no later than) (?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end of (?:today|the (?:day|week|month))|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})/i;

/** Until when, in the words of the message. */
export const deadlineIn = (words: string): string | null => deadline.exec(words)?.[0].trim() ?? null;
