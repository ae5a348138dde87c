import { type Sentence, sentencesOf } from './sentences.ts';

/**
 * What a persona promises or excuses: `meet` a meeting · `postpone` it cannot come, is ill, asks for another day · `fee` money
 * or points are asked for · `move` to another site, a messenger, another address.
 */
export const promiseKinds = ['meet', 'postpone', 'fee', 'move'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** A sentence that promises or excuses. */
export interface Promised extends Sentence {
  promise: PromiseKind;
}

const most = 50;

/** Words of each; a sentence may have several of them. */
const words: Readonly<Record<PromiseKind, RegExp>> = {
  meet: /会(?:い(?:ま(?:せんか|しょう)|たい|に(?:来|行))|え(?:ます|る|たら|ませんか)|おう|ってくれ|って(?:みま|ほし))|お会い|逢(?:い|え|っ)|待ち合わせ|デート(?:し|に)|で(?:お)?待って(?:い)?(?:ます|る)|\b(?:meet (?:you|me|up|at|in|on|for|and|next|this|each)|shall we meet|to meet\b(?! (?:you[.!]|your|the|our (?:needs|demand)))|see you (?:at|on|in|there|soon|next|tomorrow)|waiting for you at|wait for you at|go on a date|our date)\b/iu,
  postpone:
    /延ば|延期|(?:行|会)け?(?:そうに(?:ありません|ない)|なくな(?:り|っ)|ません(?:でした)?[。!、]|ないかも)|会えなくな|急用|急に仕事|仕事が入|体調(?:が|を)|(?:お腹|おなか|頭)が(?:痛|いた)|腹痛|熱が(?:出|あ)|風邪(?:を|で|ひ)|入院|事故に|また今度|別の日|ドタキャン|\b(?:postpone|reschedul\w{1,4}|can(?:no|')t (?:come|make it|meet)|can not (?:come|make it)|could(?:n't| not) (?:come|make it)|stomach (?:hurts|ache)|(?:I am|I'm|I got|I fell|feeling) (?:ill|sick)|a fever|in (?:the )?hospital|had an accident|move it to|another day|next time instead)\b/iu,
  fee: /ポイント(?:を|が(?:足|必)|購入|追加|消費|代)|\d ?(?:ポイント|pt)|手数料|入金|振(?:り)?込|課金|登録料|保証金|支払|先払い|電子マネー|ギフト(?:券|カード)|プリペイド|\b(?:processing fee|(?:transfer|registration|activation|delivery|courier|handling|membership) (?:fee|charge)|the fee|a fee|fees? of|points? each|buy (?:more )?points|\d+ points|western union|money ?gram|gift cards?|send (?:me )?(?:the )?money|wire transfer|bank transfer|pay(?:ment)? (?:of|for|the|via|by|to)|deposit (?:of|the))\b/iu,
  move: /\bLINE\b ?(?:ID|id|の|で|を|交換|に)|ライン(?:ID|交換|で|を|の)|カカオ|直(?:アド|メ|接(?:メール|連絡))|サイトの外|(?:別|ほか|他|こちら|下記|この)の?サイト|(?:携帯|個人|プライベート)の?(?:アドレス|メアド|番号)|メアド(?:を|交換)|連絡先(?:を|交換|です)|\b(?:LINE ID|whats ?app|telegram|hangouts?|viber|wechat|kik|skype|outside (?:of )?(?:the|this) site|another (?:site|app)|my (?:private|personal|direct) (?:e-?mail|number|phone)|(?:write|reply|e-?mail|contact) (?:to )?me (?:at|on|directly|via|through)|add me)\b/iu,
};

/** The sentences of a text that promise or excuse something, in its order; a sentence of two kinds stands twice. */
export function promisesIn(text: string): Promised[] {
  const found: Promised[] = [];
  for (const sentence of sentencesOf(text)) {
    const said = text.slice(sentence.start, sentence.end);
    for (const promise of promiseKinds) {
      if (found.length < most && words[promise].test(said)) found.push({ promise, ...sentence });
    }
  }
  return found;
}
