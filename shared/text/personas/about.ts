/** What somebody says of themselves: how old they are, what they work as, where they live. */
export const aboutKinds = ['age', 'job', 'place'] as const;
export type AboutKind = (typeof aboutKinds)[number];

/** A range (UTF-16 units) that says it, and the words in it that are the answer. */
export interface About {
  about: AboutKind;
  start: number;
  end: number;
  value: string;
}

const most = 20;

const jobsJapanese =
  '看護師|ナース|OL|会社員|主婦|女子大生|大学生|専門学生|学生|モデル|保育士|美容師|ネイリスト|エステティシャン|事務員|事務|秘書|受付|医者|医師|女医|弁護士|教師|教員|公務員|自営業|経営者|社長|薬剤師|介護士|歯科衛生士|キャバ嬢|ホスト|未亡人|販売員|店員|アパレル|デザイナー|フリーター|派遣社員';
const jobsEnglish =
  'nurse|doctor|teacher|student|lawyer|barrister|attorney|engineer|soldier|sergeant|officer|manager|director|accountant|banker|model|secretary|businessman|businesswoman|business man|business woman|widow|orphan|housewife|pastor|auditor|architect|designer|hairdresser|waitress|receptionist|contractor|surgeon|pharmacist';

const patterns: readonly [AboutKind, RegExp][] = [
  ['age', /(?:年齢は|歳は)?(\d{2}) ?[歳才](?=です|だよ|の(?!方|以上|女性を|男性を)|になり|になっ|、|。|!|\s|$)/gu],
  [
    'age',
    /\bI(?:'m| am|’m) (?:now |just )?(\d{2})(?= ?(?:years?\b|yrs?\b|yo\b|,|\.|!|and\b|now\b|$))(?: ?(?:years?|yrs?)(?:[ -]old| of age)?)?/gu,
  ],
  ['age', /\b(?:my age is|aged?) (\d{2})\b/giu],
  [
    'job',
    new RegExp(
      `(?:仕事は|職業は)?(${jobsJapanese})(?:を?して(?:い)?(?:ます|る)|を?やって(?:い)?(?:ます|る)|です(?!か)|として働|をしながら|の仕事)`,
      'gu',
    ),
  ],
  [
    'job',
    new RegExp(
      `\\bI(?: work as| am working as|'m working as| am|'m|’m) (?:an? |the |a single )?(?:[a-z]{2,12} ){0,2}(${jobsEnglish})\\b`,
      'giu',
    ),
  ],
  [
    'place',
    /((?:[\p{Script=Han}]|[ァ-ヶー]){2,10}(?:のほう|の方|周辺|の近く)?)(?:に住んで(?:い)?(?:ます|る)|在住(?:です|の|、|。)?|(?:で|に)?一人暮らし)/gu,
  ],
  ['place', /(?:住まいは|出身は|地元は)((?:[\p{Script=Han}]|[ァ-ヶー]){2,10})/gu],
  [
    'place',
    /\bI(?: live| stay| reside| am living| am staying|'m living|'m staying)(?: \w{2,10})? (?:in|at|near) (\p{Lu}[\p{L}'’-]{1,20}(?:,? \p{Lu}[\p{L}'’-]{1,20}){0,2})/gu,
  ],
  ['place', /\bI(?: am|'m|’m) (?:originally )?from (\p{Lu}[\p{L}'’-]{1,20}(?:,? \p{Lu}[\p{L}'’-]{1,20}){0,2})/gu],
];

/** Every place where a text says how old its writer is, what the work is or the home, in the order of the text. */
export function aboutIn(text: string): About[] {
  const found: About[] = [];
  for (const [about, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.length >= most) break;
      if (found.some((one) => one.about === about && one.start < end && start < one.end)) continue;
      found.push({ about, start, end, value: (match[1] ?? '').trim() });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
