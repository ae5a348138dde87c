/*
 * What people write about paying, in Japanese and English. Every quantifier is bounded: the texts are an enemy's. Words are
 * looked for in one sentence with half-width letters.
 */

/** Speaks of paying at all. */
export const payingWords =
  /振り?込|払[いっうわ込]|支払|送金|入金|購入|チャージ|課金|納付|納入|決済|ポイント|ギフト(?:券|カード)|電子マネー|プリペイド|手数料|保証金|登録料|解除料|会費|費用|料金|\b(?:pay(?:ment|ing|able)?|paid|send|sent|transfer(?:red)?|wire[ds]?|remit(?:tance)?|deposit|purchase|buy|bought|top[ -]?up|fees?|charges?|costs?|gift ?cards?|bitcoins?|btc|invoice|receipt|received?|points?|credits?|debited)\b/i;

/** What is owed for, standing right before or behind an amount. */
export const feeBefore =
  /(?:手数料|保証金|補償金|登録料|解除料|更新料|会費|会員費|利用料金?|使用料|料金|費用|税金?|認証料|預託金|供託金|延滞金|違約金|損害金|未払い?金?|未納金?|代金|送料|印紙代|開封料|入会金|ポイント代|手付金|前金|残高|振込金額|お?支払い?金額|請求金額|合計(?:金額)?|\b(?:fees?|charges?|deposit|tax|cost|bill|fine|balance due|amount due|total due|payment)(?: (?:of|is|will be|for|was|amounting to))?(?: only| just| exactly)?)[はがのをとして、:=\s「【(]{0,6}$/i;
export const feeBehind =
  /^[はがのをも\s)」】]{0,3}(?:(?:processing|delivery|transfer|registration|clearance|activation|release|handling|service|admin(?:istration)?|membership|shipping|legal|customs|upgrade|insurance) )?(?:の?(?:手数料|保証金|登録料|解除料|会費|費用|料金|認証料|税金|ポイントを?(?:購入|追加))|fees?\b|charges?\b|deposit\b|tax\b|gift ?cards?\b|worth of (?:bitcoin|btc|gift|itunes|amazon|steam|google))/i;

/** Asks for it. */
export const askingJapanese =
  /(?:(?:振り?込[みんむ]?|支払い?|払っ|払い?込[みん]?|送金|入金|購入|チャージ|課金|納付|納入|決済|送信|返信|送っ|買っ)(?:を|で|の|手続き?|だけ|のみ|して|し|に)?.{0,14}?(?:ください|下さい|お?願い|頂|いただ|必要|すれば|すると|するだけ|しないと|なければ|ないと|欲しい|ほしい|できます|可能|お?急ぎ|済ませ|場合))|(?:必要|要り|かか|発生|お?預かり|負担)(?:です|ます|と|に|が|し|って|り)|お?振り?込先|お?振り?込み?金額|お?支払い?(?:金額|方法|期限|先)|ご?請求(?:金額|額|致|いた)|ご入金(?:金額|先|期限|額)|(?:まで|以内|中)に.{0,16}?(?:振り?込|支払|送金|入金|納)/;
export const askingEnglish =
  /\b(?:please|kindly|you (?:must|need to|have to|should|are (?:required|requested|advised|to)|will (?:need|have) to)|must be|need(?:s|ed)? to be|i (?:want|need) you to|we (?:need|require|request|ask)|to be paid|required to|in order to|(?:is|are) required|urge you to|just|all you (?:have|need) to|advised? to)\b.{0,60}?\b(?:pay|send|transfer|wire|remit|deposit|purchase|buy|top[ -]?up|settle|forward|make (?:a|the|your) payment|fees?|charge|payment)\b|^(?:\W{0,4}(?:so|then|now|and|please|kindly|just|simply)[, ]+)?(?:pay|send|transfer|wire|remit|deposit|buy|purchase|top[ -]?up)\b|\b(?:pay|send|transfer|wire|remit|deposit|buy|settle)\b.{0,40}?\b(?:only|before|within|by|until|via|through|to (?:the|this|our|my|following|receive|proceed|release|unlock|enable|get|cover)|bitcoin|wallet|western union|money ?gram|gift)\b|\b(?:fees?|charges?|deposit|tax|payment|invoice)\b.{0,50}?\b(?:required|needed|must|before|due|outstanding|upfront|payable|have to|need to)\b|\b(?:required|needed|due|outstanding|payable|cost you|costs|it (?:will|would) (?:only )?cost|cost (?:of|is))\b.{0,30}?\b(?:fees?|charges?|payment|deposit|delivery|shipment|you)\b/i;

/** Promises money, advertises a price or tells a tale of sums: nobody is asked to pay this one. */
export const promiseJapanese =
  /差し?上げ|進呈|プレゼント|当選|当たり|お?渡し(?:した|する|しま|でき|いた)|受け取(?:り|っ|る|れ)(?!人|口座)|受取(?:り|っ|る|れ)(?!人|口座)|支援(?:金|し)|謝礼|報酬|稼[ぎいげ]|儲|(?:あなた|貴方|貴女|お客)様?(?:の|へ|に)(?:口座|振り?込|送金|お?支払い?(?:し|いた|致|する))|お?振り?込み?(?:させて|致し|いたし)|還元|割引|(?:％|%)(?:OFF|オフ)|融資|借入|配当|利益|資産|贈与|相続|キャンペーン|無料(?:で|プレゼント)/;
export const promiseEnglish =
  /\b(?:you (?:will|would|can|could|shall|may|are (?:going )?to|have|'ve|should) (?:be )?(?:receiv|get|got|earn|make|claim|w[io]n|collect|entitled|benefit|credited|awarded|compensat)|you'll (?:receive|get|earn|make)|(?:in)?to your (?:bank )?account|your (?:fund|winning|inheritance|compensation|prize|share|payment of|approved|total)|w[io]n(?:ning|ner)?\b|award|prize|beneficiary|give you|offer you|earn|lottery|jackpot|inherit|donat|compensat|loan|invest|profit|% ?off|bonus|boost|up to \W{0,6}\d|normal price|as little as|retail|discount|sale price|was only|retail|savings?|save|worth of (?:stock|shares)|percent of|% of|deceased|late (?:husband|father|client)|next of kin|estimated|revenue|million|billion)/i;

/** The writer is the one who sends or pays. */
export const offerEnglish =
  /\b(?:we|i)(?:'ll| (?:can|will|shall|would|could|are able to|have concluded arrangements to)) (?:send|pay|transfer|wire|remit|effect|deliver|ship)\b|\b(?:effect|process|release|credit)(?:ing)? your (?:payment|funds?|money|transfer)\b/i;

/** A charge that comes by itself, as forged invoices say, or a payment to the reader. */
export const announcedEnglish = /\bpayment of[\s\S]{0,30}? will be processed\b|\beffect(?:ing)? your payment of\b/i;

/** The side that was paid says that it was. */
export const confirmedJapanese =
  /(?:ご?入金|お?支払い?|お?振り?込み?|決済|ご?購入|ご?送金)(?:を|が|の|は|手続き?が)?.{0,16}?(?:確認(?:し|でき(?!ま(?:せ|て)|てい?な)|致し|いたし|取れ)|受け?付け(?:し|ま|い)|完了|ありがとう|有り?難う|頂きました|いただきました|承りました)|領収(?:し|いた|書|証)|受領(?:し|いた|致)|ポイント.{0,12}?(?:を|が)?(?:追加|付与|加算|反映|購入)(?:し(?:ました|、|て)|いたし|致し|され)|着金(?:し|を確)|お受け取りしました/;
export const confirmedEnglish =
  /\b(?:we|i)(?:'ve| have| just|)? (?:received|got) (?:your (?:payment|transfer|deposit|money)(?: of)?|the (?:payment|sum|transfer|money)(?: of)?|a payment of|(?=\S{0,3}\d))|(?:your|the) (?:payment|transfer|deposit|order|purchase)(?: of| for)?.{0,40}?(?:(?:has|have) been|was|is) (?:received|confirmed|completed|successful|processed|accepted)|thank(?:s| you) for your (?:payment|purchase|deposit)|payment (?:received|confirmation|successful|receipt)|receipt (?:for|of) (?:your )?payment|you (?:have )?(?:paid|bought|purchased)|(?:has|have) been (?:debited|charged to)|\d[\d,]{0,9} (?:points?|credits?) (?:have|has|were|was) (?:been )?added/i;

/** What looks like a confirmation and is none yet. */
export const notYet =
  /(?:確認|入金|支払い?|振り?込み?|決済|完了)(?:が|を|は)?(?:後|次第|でき(?:ません|てい?な|ませ)|出来(?:ません|てい?な)|され(?:ません|てい?な)|(?:でき|出来)(?:れば|たら|次第)|され(?:れば|たら|ましたら|次第)|いただ(?:ければ|けましたら|き次第)|頂(?:ければ|けましたら|き次第)|したら|すれば|まで|なければ|の場合)|未(?:入金|納|払|確認)|まだ|\b(?:once|when|after|as soon as|until|if|unless|before|upon|not yet|have not|haven't|has not|never|no payment)\b/i;

/** The side that pays says that it has. */
export const claimedJapanese =
  /(?:振り?込み?|支払い?|払い|送金|入金|購入|チャージ|課金|送り|振り込ん|振込ん|払っ|送っ)(?:を)?(?:し|致し|いたし|させていただき|終え|済ませ)?(?:ました(?!か|ら)|ましたよ|ておきました|たよ|だよ|おいた|済みです)/;
export const claimedEnglish =
  /\bi(?:'ve| have|) ?(?:just |already |now |finally )?(?:sent|paid|transferred|wired|deposited|bought|purchased|remitted)\b/i;

/** 1 point is so much, one message takes so many: a rate, nothing to pay. */
export const pointRate =
  /(?:1|一) ?(?:ポイント|pts?|points?) ?(?:=|は|あたり|当たり|につき|が|equals?|is|costs?|at|for) ?(?:約)?$/i;
