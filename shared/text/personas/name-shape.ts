import { bareName, nameKey } from './name-key.ts';

/**
 * What a display name is when it is no name of somebody: `address` an address or a site · `organisation` a firm, a service, a
 * role · `sentence` words that say something, such as a subject · `no-letters` nothing that could be called out.
 */
export type NameFault = 'address' | 'organisation' | 'sentence' | 'no-letters';

/** `full`: a family and a given name · `single`: one word, which may as well be a brand. */
export type NameShape = { key: string; name: string; form: 'full' | 'single' } | { fault: NameFault };

const organisationsJapanese =
  /会社|法人|事務局|運営|サポート|センター|セール|ショップ|ストア|サービス|ニュース|マガジン|通信|通知|お知らせ|知らせ|案内|窓口|担当|係$|銀行|金庫|保険|証券|市場|運輸|郵便|配送|宅配|カード|ペイ$|公式|自動|送信|管理|システム|アカウント|チーム|委員|協会|組合|クラブ|サロン|学校|大学|病院|警察|税|庁$|省$|局$|部$|課$|店$|社$|会$|団$|室$|編集|募集|当選|確認|重要|緊急|速報|無料|限定|特典|請求|支払|返信|登録|認証|ポイント|サイト|オンライン|グループ|ジャパン|ネット|メール|楽天|ヤフ|アマゾン|メルカリ|友達|無題|匿名|不明/u;
const organisationsLatin =
  /\b(?:s\.?a|gutschein|versand|banco|gewinn\w*|\w*team|\w*club|business|businesses|beauty|glückwunsch|inc|ltd|llc|llp|gmbh|corp|corporation|company|co|plc|group|team|support|service|services|customer|customers|care|info|information|news|newsletter|noreply|no-reply|reply|admin|administrator|mail|mailer|daemon|postmaster|webmaster|webmail|notification|notifications|notice|alert|alerts|security|billing|account|accounts|sales|shop|store|market|marketing|office|department|dept|bank|insurance|loan|loans|credit|card|cards|pay|payment|payments|online|official|center|centre|club|hotel|travel|media|press|magazine|weekly|daily|today|university|college|school|foundation|association|society|institute|council|committee|ministry|embassy|police|help|helpdesk|desk|contact|hello|order|orders|shipping|delivery|express|update|updates|verification|verify|confirm|confirmation|winner|lottery|award|promo|promotion|promotions|offer|offers|deal|deals|discount|free|win|bonus|casino|gift|reward|rewards|survey|membership|subscription|renewal|invoice|statement|receipt|document|documents|fax|voicemail|message|messages|system|server|cloud|storage|antivirus|protection|health|fitness|diet|keto|crypto|bitcoin|wallet|blockchain|trading|trade|invest|investment|investments|finance|financial|capital|fund|funds|solutions|technologies|technology|tech|systems|software|digital|global|international|worldwide|network|america|american|usa|japan|prime|amazon|netflix|apple|google|microsoft|paypal|facebook|instagram|whatsapp|telegram|linkedin|costco|walmart|fedex|dhl|ups|usps|mcafee|norton|outlook|metamask|binance|coinbase|user|users|list|test|undisclosed|recipients|unknown|the|your|you|for|from|with|and|new|get|now|this|is|are|of|to|in|on|my|we|our)\b/iu;
/** Endings of words of sentences: what they say is no name. */
const says = /(?:です|ます|ました|ません|ください|下さい|ませんか|たい|ない|よ|ね|か|を.+|が.+|に.+|へ.*)$/u;
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a display name or a signature can be the name of somebody, and in which form; never throws. */
export function nameShape(raw: string): NameShape {
  if (raw.length > 100) return { fault: 'sentence' };
  const name = bareName(raw);
  if (/[@/\\]|\bwww\.|\.[a-z]{2,10}\b/i.test(raw)) return { fault: 'address' };
  if (!/\p{L}{2}/u.test(name))
    return { fault: /^\p{L}$/u.test(name) && japanese.test(name) ? 'sentence' : 'no-letters' };
  const key = nameKey(raw);
  if (japanese.test(name)) {
    if (organisationsJapanese.test(name)) return { fault: 'organisation' };
    const letters = key.length;
    if (letters > 9 || /[、。!?!?【】\d]/u.test(raw) || (letters > 3 && says.test(key))) return { fault: 'sentence' };
    return { key, name, form: / /.test(name) || /^\p{Script=Han}{3,5}$/u.test(name) ? 'full' : 'single' };
  }
  if (organisationsLatin.test(name.replaceAll('_', ' '))) return { fault: 'organisation' };
  const words = name.split(' ');
  if (words.length > 4 || name.length > 40 || /[\d!?:;|$%#*=+<>_[\]{}]/.test(name)) return { fault: 'sentence' };
  const letters = words.every((word) => /^[\p{L}\p{M}'’.,-]+$/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (!letters || capitals < Math.ceil(words.length / 2)) return { fault: 'sentence' };
  // `AB Global`: words in capitals only are as often a firm.
  const isShouted = words.length > 1 && name === name.toUpperCase();
  return { key, name, form: words.length > 1 && !isShouted ? 'full' : 'single' };
}
