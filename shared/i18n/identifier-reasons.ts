/** Why a stretch of text was taken for an identifier, in words that stand in a list: no full stop, no capital. */
export const identifierReasons = {
  'identifier/account-type': {
    en: 'the kind of account (ordinary, current, savings) stands beside the number',
    ja: '番号のそばに預金の種別（普通・当座・貯蓄）があります',
  },
  'identifier/address-form': { en: 'it has the form of a mail address', ja: 'メールアドレスの形をしています' },
  'identifier/bank-named': {
    en: 'a bank, or a code that stands for one, is named beside the number',
    ja: '番号のそばに銀行名または銀行を示すコードがあります',
  },
  'identifier/bracketed': {
    en: 'it stands alone in brackets, as servers write addresses',
    ja: 'サーバーが書くように、括弧の中に単独であります',
  },
  'identifier/carrier-address': {
    en: 'the domain belongs to a Japanese mobile carrier, which allows addresses that break the standard',
    ja: '日本の携帯電話会社のドメインです（規格外の形のアドレスも実在します）',
  },
  'identifier/checksum': { en: 'its check digits are right', ja: '検査数字が合っています' },
  'identifier/code-form': {
    en: 'it has the form of a prepaid or gift code',
    ja: 'プリペイドやギフト券のコードの形をしています',
  },
  'identifier/context-word': {
    en: 'a word near it names the issuer of such codes',
    ja: '近くに、この種のコードの発行元を示す言葉があります',
  },
  'identifier/currency-sign': {
    en: 'a currency sign or code stands before the number',
    ja: '数の前に通貨記号または通貨コードがあります',
  },
  'identifier/currency-unit': {
    en: 'a unit of money or points stands behind the number',
    ja: '数の後ろに通貨またはポイントの単位があります',
  },
  'identifier/defanged': {
    en: 'it was written so that it cannot be clicked (hxxp, [.], [at]) and was read in its plain form',
    ja: 'クリックできない書き方（hxxp、[.]、[at] など）を元の形に直して読みました',
  },
  'identifier/full-width': { en: 'it was written with full-width characters', ja: '全角文字で書かれています' },
  'identifier/holder-named': { en: "the account holder's name follows", ja: '続けて口座名義が書かれています' },
  'identifier/idn-host': { en: 'the host name has letters beyond a to z', ja: 'ホスト名に英字以外の文字があります' },
  'identifier/inexact-amount': {
    en: 'the amount is a range or an estimate in the text itself',
    ja: '本文自体が、幅のある金額またはおよその金額として書いています',
  },
  'identifier/international': { en: 'it begins with + and a country code', ja: '＋と国番号で始まっています' },
  'identifier/ip-form': { en: 'it has the form of an IP address', ja: 'IPアドレスの形をしています' },
  'identifier/known-prefix': {
    en: 'it begins like a Japanese mobile, freephone or service number',
    ja: '日本の携帯電話・フリーダイヤル・特番の番号で始まっています',
  },
  'identifier/known-suffix': {
    en: 'it ends in a domain suffix that exists',
    ja: '実在するドメインの末尾で終わっています',
  },
  'identifier/labelled': {
    en: 'a label in the text says what it is',
    ja: '本文の見出し語が、それが何かを示しています',
  },
  'identifier/line-link': { en: 'it is a link to LINE', ja: 'LINEへのリンクです' },
  'identifier/look-alike-host': {
    en: 'the host name is written in another alphabet whose letters look like a to z',
    ja: 'ホスト名が、英字に似た別の文字で書かれています',
  },
  'identifier/missing-space': {
    en: 'it may be two sentences without a space between them, and no address',
    ja: '文と文の間の空白が抜けただけで、アドレスではない可能性があります',
  },
  'identifier/mixed-script-host': {
    en: 'one part of the host name mixes alphabets that look alike, as imitations do',
    ja: 'ホスト名の一部に、見分けにくい別の文字体系が混ざっています（偽装の手口です）',
  },
  'identifier/no-scheme': {
    en: 'it was written without http:// and is read as a web address',
    ja: 'http:// なしで書かれていますが、ウェブのアドレスとして読みました',
  },
  'identifier/numbering-plan': {
    en: 'the number is possible in the numbering plan of its country',
    ja: 'その国の番号計画にある番号です',
  },
  'identifier/postal-code': { en: 'it begins with a postal code', ja: '郵便番号で始まっています' },
  'identifier/prefecture': {
    en: 'it begins with a prefecture and goes down to a house number',
    ja: '都道府県名から番地まで書かれています',
  },
  'identifier/replaced-at': {
    en: 'the text says that a sign stands for @',
    ja: '記号を@に置き換えるよう本文に書かれています',
  },
  'identifier/scheme': {
    en: 'it begins like a URL (http://, https:// or a disguised form of it)',
    ja: 'URLの書き出し（http://、https:// またはその変形）で始まっています',
  },
  'identifier/street-form': {
    en: 'it runs from a street or P.O. box to a state and ZIP code',
    ja: '通り名または私書箱から州名と郵便番号まで書かれています',
  },
  'identifier/unknown-suffix': {
    en: 'it ends in no domain suffix that is known',
    ja: '既知のドメインの末尾ではありません',
  },
  'identifier/userinfo': {
    en: 'a name stands before the host with an @; that part is not the site',
    ja: 'ホスト名の前に@付きの文字列があります。その部分は接続先ではありません',
  },
  'identifier/yucho-form': {
    en: 'it has the form of a Japan Post Bank symbol and number',
    ja: 'ゆうちょ銀行の記号・番号の形をしています',
  },
} as const;

export type IdentifierReason = keyof typeof identifierReasons;
