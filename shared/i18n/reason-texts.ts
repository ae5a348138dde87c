import type { Reason } from '../domain/graph.ts';
import type { Identifier } from '../domain/identifier.ts';
import { fill } from './fill.ts';
import { identifierReasons } from './identifier-reasons.ts';
import { fieldText } from './labels.ts';
import type { Both, Language } from './language.ts';
import { groupedNumber } from './numbers.ts';
import { plainValue } from './plain-value.ts';

/** How sure the form of an identifier makes it. */
const confidences = {
  'identifier/certain': { en: 'its form proves it', ja: '形から確実です' },
  'identifier/likely': { en: 'what stands around it makes it likely', ja: '前後の文言から、おそらく確かです' },
  'identifier/possible': { en: 'it only looks like one', ja: '形が似ているだけで、確かではありません' },
} satisfies Record<`identifier/${Identifier['confidence']}`, Both>;

/** Why something is held to be so. Words that stand in a list: no full stop, no capital. */
export const reasonTexts = {
  'link/export': { ja: '書き出しに書かれています', en: 'stated in the export' },
  'link/header-to': { ja: 'To ヘッダーに書かれています', en: 'stated in the To header' },
  'link/envelope': {
    ja: 'To にも Cc にもありませんが、途中のサーバーの記録によればこのあて先に届いています',
    en: 'neither To nor Cc names it, but by what servers noted on the way the message came to it',
  },
  'link/header-cc': { ja: 'Cc ヘッダーに書かれています', en: 'stated in the Cc header' },
  'link/named-in-message': { ja: 'メッセージの中に書かれています', en: 'named in a message' },
  'link/domain': { ja: 'ドメイン名がその下にあります', en: 'its name stands under that domain' },
  'link/received': { ja: 'Received ヘッダーに書かれています', en: 'stated in a Received header' },
  'link/oldest-received': {
    ja: '最も古い Received ヘッダーに現れる最初のサーバーです',
    en: 'the first server in the oldest Received header',
  },
  'link/in-reply-to': { ja: 'In-Reply-To ヘッダーに書かれています', en: 'stated in the In-Reply-To header' },
  'link/references': { ja: 'References ヘッダーに書かれています', en: 'stated in the References header' },
  'link/same-subject': { ja: '件名が同じです', en: 'has the same subject' },
  'leak/from-place': {
    ja: '先に届いた送り手と共通するものがなく、登録した先から直接得たとも考えられます',
    en: 'shares nothing with those who wrote before; it may have the address from the place itself',
  },
  'leak/own-server': {
    ja: 'おとり自身のドメインです。配送の知らせか、差出人の詐称が考えられます',
    en: 'the decoys’ own domain: a notice of delivery, or a forged sender',
  },
  'leak/same-campaign': {
    ja: '[先に届いた {name} と]同じひな型の文面です。譲り渡し・転売のほか、共通の入手元も考えられます',
    en: 'uses the same template as[ {name}, which wrote before]: passed on or sold, or both have it from a third',
  },
  'leak/same-site': {
    ja: '[先に届いた {name} と]同じサイト[（{label}）]へ誘導しています。譲り渡し・転売のほか、共通の入手元も考えられます',
    en: 'leads to the same site[ ({label})] as[ {name}, which wrote before]: passed on or sold, or both have it from a third',
  },
  'leak/no-control': {
    ja: 'どこにも登録していない対照[ {count} 件]には一度も送っていません',
    en: 'has never written to a control[ (there are {count})]',
  },
  'leak/wrote-to-control': {
    ja: 'どこにも登録していない対照にも送っています。当て推量かもしれません',
    en: 'has written to a control too: it may be guessing',
  },
  'own/export-owner': {
    ja: '書き出した端末の側の送り手です[（{messages} 通）]',
    en: 'the export names it as the one whose phone it was[ ({messages} messages sent)]',
  },
  'own/written-to': {
    ja: '[宛先のある {all} 通のうち ][{messages} 通]の宛先です',
    en: 'is the recipient of [{messages}][ of the {all} messages that name one]',
  },
  'mention/marked': { ja: '記者が印を付けました', en: 'marked by the reporter' },
  'mention/export': { ja: '書き出しに書かれています', en: 'stands in the export' },
  'mention/name-only': {
    ja: '表示名だけで分かる相手です。同じ名前の別人かもしれません',
    en: 'known by a display name alone; somebody else may have the same name',
  },
  'mention/header': { ja: '[{field} ]ヘッダーに書かれています', en: 'stands in a header[ ({field})]' },
  'mention/envelope': {
    ja: '{header} に書かれています。To と Cc にはありません（送り手にも書ける欄です）',
    en: 'stands in {header}, though not in To or Cc; a sender can write that field as well',
  },
  'mention/machine-read': {
    ja: '機械が画像から読み取った文字です。画像で確かめてください',
    en: 'a machine read it in a picture: check it there',
  },
  'mention/received': { ja: 'Received ヘッダーに書かれています', en: 'stands in a Received header' },
  'entity/derived': { ja: 'ほかの識別子から導きました', en: 'derived from another identifier' },
  'entity/mentioned': {
    ja: '[{documents} 件の文書で ][{mentions} 回]言及されています',
    en: 'mentioned[ {mentions} times][ in {documents} documents]',
  },
  'campaign/one-wording': {
    ja: '名前・数字・リンクを除くと、[{messages} 件の]文面が同じです',
    en: 'names, numbers and links put aside, [{messages} messages ]say the same',
  },
  'campaign/wordings': {
    ja: '[{messages} 件の文面が ][{wordings} 通りの]同じひな型に沿い、いずれも示した文面と文字の並びを[ {percent} %] 以上共有しています',
    en: '[{messages} messages ]follow one template[ in {wordings} wordings], and each shares[ {percent}%] or more of its character sequences with the wording shown',
  },
  'campaign/same-wording': {
    ja: '名前・数字・リンクを除くと、示した文面と同じです',
    en: 'names, numbers and links put aside, it says the same as the wording shown',
  },
  'campaign/shares': {
    ja: '示した文面と文字の並びを[ {percent} %] 共有しています',
    en: 'it shares[ {percent}%] of its character sequences with the wording shown',
  },
  'campaign/shares-own': {
    ja: 'ほかの多くの文面にもある部分を除くと、示した文面と文字の並びを[ {percent} %] 共有しています',
    en: 'it shares[ {percent}%] of its character sequences with the wording shown, once what many other texts have too is put aside',
  },
  'campaign/aside': {
    ja: '[{messages} 件は、]ほかの多くの文面にもある部分(配信停止の案内など)を除いて比べました',
    en: '[{messages} of them ]compared without what many other texts have too, such as a footer',
  },
  'campaign/decided': { ja: '記者の判断です', en: 'decided by the reporter' },
  'same/bank-account': {
    ja: '銀行口座 {thing} を共有しています（ケースの差出人 {among} のうち {senders}）',
    en: 'both have the bank account {thing}; {senders} of {among} senders in the case have it',
  },
  'same/prepaid-code': {
    ja: 'プリペイド番号 {thing} を共有しています（ケースの差出人 {among} のうち {senders}）',
    en: 'both have the prepaid code {thing}; {senders} of {among} senders in the case have it',
  },
  'same/phone': {
    ja: '電話番号 {thing} を共有しています（ケースの差出人 {among} のうち {senders}）',
    en: 'both have the phone number {thing}; {senders} of {among} senders in the case have it',
  },
  'same/line-account': {
    ja: 'LINE ID {thing} を共有しています（ケースの差出人 {among} のうち {senders}）',
    en: 'both have the LINE id {thing}; {senders} of {among} senders in the case have it',
  },
  'same/account': {
    ja: 'アカウント {thing} を共有しています（ケースの差出人 {among} のうち {senders}）',
    en: 'both have the account {thing}; {senders} of {among} senders in the case have it',
  },
  'same/address': {
    ja: 'メールアドレス {thing} が共通しています（ケースの差出人 {among} のうち {senders}）',
    en: 'both have the mail address {thing}; {senders} of {among} senders in the case have it',
  },
  'same/token': {
    ja: 'リンクに同じ符号 {thing} が入っています（ケースの差出人 {among} のうち {senders}）',
    en: 'links of both carry the same token {thing}; {senders} of {among} senders in the case have it',
  },
  'same/picture': {
    ja: '同じ画像を送っています（ケースの差出人 {among} のうち {senders}）',
    en: 'both sent the same picture; {senders} of {among} senders in the case have it',
  },
  'same/template': {
    ja: '同じひな型の文面を送っています（ケースの差出人 {among} のうち {senders}）',
    en: 'both sent messages made from one template; {senders} of {among} senders in the case have it',
  },
  'same/look': {
    ja: '縮小や再保存をしても同じに見える画像を送っています（ケースの差出人 {among} のうち {senders}）',
    en: 'both sent pictures that look alike, as after scaling or saving again; {senders} of {among} senders in the case have such',
  },
  'same/site': {
    ja: 'サイト {thing} が共通しています（ケースの差出人 {among} のうち {senders}）',
    en: 'both have the site {thing}; {senders} of {among} senders in the case have it',
  },
  'same/server': {
    ja: '受信側のサーバーが、同じサーバー {thing} から受け取ったと記録しています（ケースの差出人 {among} のうち {senders}）',
    en: 'the recipient’s own server noted that it took mail of both from {thing}; {senders} of {among} senders in the case have it',
  },
  'same/network': {
    ja: '受信側のサーバーが、同じネットワーク {thing} から受け取ったと記録しています。割り当て先が同じとは限りません（ケースの差出人 {among} のうち {senders}）',
    en: 'the recipient’s own server noted that it took mail of both from the network {thing}, which may have several tenants; {senders} of {among} senders in the case have it',
  },
  'same/redirect': {
    ja: 'リンクの行き着く先が同じサイト {thing} です。リンクの中の行き先と保存されたページから分かる限りです（ケースの差出人 {among} のうち {senders}）',
    en: 'links of both end at the site {thing}, as far as the links themselves and saved pages tell; {senders} of {among} senders in the case have it',
  },
  'same/mailer': {
    ja: '同じ送信プログラムで書かれた跡（{thing}：名前・ヘッダーの順・Message-ID と区切りの形）があります。まねることもできます（ケースの差出人 {among} のうち {senders}）',
    en: 'both bear the marks of one mail program ({thing}: its name, the order of headers, the shape of Message-ID and boundary), which can be imitated; {senders} of {among} senders in the case have it',
  },
  'same/signature': {
    ja: '文面の終わり方「{thing}」が同じです（ケースの差出人 {among} のうち {senders}）',
    en: 'both end their messages with “{thing}”; {senders} of {among} senders in the case have it',
  },
  'same/greeting': {
    ja: '文面の始まり「{thing}」が同じです（ケースの差出人 {among} のうち {senders}）',
    en: 'both begin their messages with “{thing}”; {senders} of {among} senders in the case have it',
  },
  'same/claimed-sender': {
    ja: '差出人のアドレスは名乗りで、だれにでも書けます。問うのは、そのアドレスを名乗った人たちが同じかどうかです',
    en: 'The address in From is a claim that anybody can write: what is asked is whether those who wrote under both are the same',
  },
  'persona/export': {
    ja: '[{messages} 件で]書き出しがこの名前で呼んでいます',
    en: 'an export calls it so[ in {messages} messages]',
  },
  'persona/display-name': {
    ja: '[{messages} 件の]差出人の表示名がこの名前です',
    en: 'the display name of the sender[ in {messages} messages]',
  },
  'persona/stated': {
    ja: '[{messages} 件の]本文で名乗っています',
    en: 'the text says that this is its writer’s name[ in {messages} messages]',
  },
  'persona/greeting': {
    ja: '[{messages} 件の]本文で、初めての挨拶に続けて名乗っています',
    en: 'the text gives the name behind a first greeting[ in {messages} messages]',
  },
  'persona/bare': {
    ja: '[{messages} 件の]本文に「〜です」という形で書かれています',
    en: 'the text says “I am …”[ in {messages} messages]',
  },
  'persona/signature': {
    ja: '[{messages} 件の]本文の末尾にこの名前があります',
    en: 'the name stands at the end of the text[ in {messages} messages]',
  },
  'persona/decided': { ja: '記者が判断しました', en: 'decided by the reporter' },
  'shows/words': {
    ja: 'このメッセージの言葉の {share}% が、画像から読み取った文字にあります',
    en: '{share}% of the message’s words stand in the text read in the picture',
  },
  'shows/part': {
    ja: '画像から読み取った文字の {share}% が、このメッセージにあります',
    en: '{share}% of the text read in the picture stands in the message',
  },
  'shows/among': {
    ja: '同じ文面のメッセージがほかに {others} 通あり、言葉だけではどれか決まりません',
    en: '{others} other messages have the same words: those alone do not tell which it is',
  },
  'shows/same-talk': {
    ja: '短い言葉ですが、画像に写る会話の、前後1時間のうちにあります',
    en: 'its words are few, but it stands in the talk that the picture shows, within the hour',
  },
  'shows/named-after': {
    ja: 'ファイル名の時刻は、このメッセージの {minutes} 分後です',
    en: 'the time in the file’s name is {minutes} minutes after the message',
  },
  'shows/named-day': {
    ja: 'ファイル名の時刻は、このメッセージと14時間以内です',
    en: 'the time in the file’s name is within 14 hours of the message',
  },
  'shows/taken-after': {
    ja: '撮影時刻は、このメッセージの {minutes} 分後です',
    en: 'the picture says it was taken {minutes} minutes after the message',
  },
  'shows/taken-day': {
    ja: '撮影時刻は、このメッセージと14時間以内です',
    en: 'the picture says it was taken within 14 hours of the message',
  },
  'shows/no-zone': {
    ja: 'どちらかの時刻に時間帯がないため、書かれた時計の時刻どうしを比べました',
    en: 'one of the two times has no zone: they were compared as the clocks show them',
  },
  'shows/sender': { ja: '差出人「{name}」が画像に写っています', en: 'the sender “{name}” stands in the picture' },
  'payment/amount-equal': { ja: '金額が同じです[（{amount}）]', en: 'the amount is the same[ ({amount})]' },
  'payment/amount-fee': {
    ja: '請求の[ {amount} ]に振込手数料として知られる額[（{fee}）]を足した金額です',
    en: 'the amount is what was asked[ ({amount})] and a usual fee for a transfer[ ({fee})]',
  },
  'payment/amount-within': {
    ja: '[{amount} は]請求の幅の中にあります',
    en: 'the amount[ ({amount})] lies within what was asked',
  },
  'payment/days': {
    ja: '請求の[ {days} ]日後です（書かれた日付どうしで）',
    en: 'paid[ {days}] days after it was asked, by the dates as written',
  },
  'payment/same-payee': { ja: '受取人の名前が同じです[（{name}）]', en: 'the payee’s name is the same[ ({name})]' },
  'payment/payee-unknown': {
    ja: '受取人の名前では確かめられません',
    en: 'the payee’s name says nothing for or against it',
  },
  'payment/same-account': {
    ja: '明細に同じ口座番号[（{account}）]があります',
    en: 'the statement names the same account[ ({account})]',
  },
  'payment/method-bank-transfer': { ja: 'どちらも銀行振込です', en: 'both are transfers by a bank' },
  'payment/method-wire': { ja: 'どちらも国際送金です', en: 'both are remittances' },
  'payment/method-card': { ja: 'どちらもカード払いです', en: 'both are paid by card' },
  'payment/method-convenience-store': { ja: 'どちらもコンビニ払いです', en: 'both are paid in a convenience store' },
  'payment/method-prepaid-code': { ja: 'どちらもプリペイド・ギフト券です', en: 'both are prepaid codes or gift cards' },
  'payment/method-e-money': { ja: 'どちらも電子マネーです', en: 'both are e-money' },
  'payment/method-crypto': { ja: 'どちらも暗号資産です', en: 'both are crypto-currency' },
  'payment/method-cash': { ja: 'どちらも現金です', en: 'both are cash' },
  ...confidences,
  ...identifierReasons,
} satisfies Record<string, Both>;

export type ReasonCode = keyof typeof reasonTexts;

const textOf = (code: string): Both | undefined =>
  Object.hasOwn(reasonTexts, code) ? reasonTexts[code as ReasonCode] : undefined;

/** A reason in words; a code without words is shown as it is rather than left out. */
export function reasonText({ code, values = {} }: Reason, language: Language): string {
  const words = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    const text = typeof value === 'number' ? groupedNumber(value) : plainValue(String(value));
    if (text !== '') words.set(name, name === 'field' ? fieldText(text, language) : text);
  }
  const text = textOf(code);
  return text ? fill(text[language], words) : plainValue(code);
}
