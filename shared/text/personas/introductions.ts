import { nameShape } from './name-shape.ts';

/**
 * How a text tells its writer's name: `stated` in so many words (`美咲と申します`, `my name is`) · `greeting` behind a first
 * greeting (`はじめまして、ミサキです`) · `bare` (`ミサキです`, `I'm Emma`) · `signature` at its end. The last two say little
 * alone: `元気です` and a line at the end have the same form.
 */
export type IntroductionForm = 'stated' | 'greeting' | 'bare' | 'signature';

/** A range (UTF-16 units) of the text that tells the name, and the name in it. */
export interface Introduction {
  form: IntroductionForm;
  name: string;
  start: number;
  end: number;
}

const most = 20;
const letter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]';
const latinJapanese = '[A-Za-z][A-Za-z.]{1,11}(?: [A-Z][A-Za-z.]{1,11})?';
const named = `(?:${letter}{1,10}|${latinJapanese})`;
const opening = '[「『"(( ]?';
const closing = '[」』")) ]?';

const statedJapanese = [
  new RegExp(`(?:名前は|名は)[、 ]?${opening}(${named}?)${closing}(?:です|だよ|って|と(?:申|もう|言|い))`, 'gu'),
  new RegExp(
    `${opening}(${named})${closing}(?:と申します|ともうします|と言います|といいます|って言います|っていいます|って(?:いう|言う)(?:の|ん)?(?:です|だ)|(?:と|って)呼んで)`,
    'gu',
  ),
];
const greeted = new RegExp(
  `(?:はじめまして|初めまして|始めまして|はじめましてっ)[、。,.!!〜~♪☆★ \\n\u3000]{0,6}${opening}(${named}?)${closing}(?:です|だよ|と)`,
  'gu',
);
const bareJapanese = new RegExp(
  `(?:^|[。!!?\\n♪☆★\u3000 、])(?:(?:私|わたし|わたくし|あたし|うち|僕|ぼく|俺)(?:は|、))?${opening}(${named}?)${closing}です(?=[。、!!♪☆★(\\s]|よ|$)`,
  'gu',
);
const tailJapanese = new RegExp(`(?:^|[。!!?\\s♪☆★〜~\u3000by/より-])(${letter}{1,6})(?:より)?[♪☆★!!〜~。]{0,3}$`, 'u');

const title =
  '(?:(?:Mr|Mrs|Ms|Miss|Dr|Barrister|Barr|Engr|Prof|Sir|Madam|Rev|Pastor|Sgt|Sergeant|Gen|General|Capt|Captain|Major|Princess|Prince)\\b\\.? ?){1,2}';
const onlyTitle = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Madam)\.?$/;
const word = "\\p{Lu}[\\p{L}'’-]{1,20}";
const nameLatin = `(?:${title})?${word}(?: (?:${word}|\\p{Lu}\\.?)){0,3}`;
const statedEnglish = new RegExp(
  `\\b(?:[Mm]y (?:full |real )?[Nn]ame(?: is|'s|’s)|MY NAME IS|[Cc]all me|[Ii] am called|[Ii] go by)[ :]{1,3}(${nameLatin})`,
  'gu',
);
const bareEnglish = new RegExp(
  `(?:^|[.!?,;\\n] {0,3}|\\b(?:[Hh]i|[Hh]ello|[Dd]ear|[Yy]ou|Me|and) {1,2})(?:I am|I'm|I’m|I AM|[Tt]his is) (${nameLatin})(?=\\s{0,3}(?:[,.;:!)(\\n–-]|from\\b|and\\b|the\\b|by\\b|here\\b|an?\\b|$))`,
  'gu',
);
const farewell =
  /^[ \t]{0,8}(?:(?:with )?(?:(?:my )?(?:best|kind|kindest|warm|warmest|many) )?(?:regards|wishes|love|greetings|sincerely|thanks)|yours(?: truly| faithfully| sincerely| lovingly)?|sincerely yours|love|cheers|xoxo|kisses|hugs|kisses and hugs|thank you|respectfully|god bless(?: you)?)[ ,.!]{0,4}$/i;

/** Words that stand where a name would and are none. */
const noNames =
  /^(?:元気|大丈夫|本当|女性|男性|女|男|学生|大学生|主婦|人妻|独身|既婚|未婚|会社員|看護師|無料|有料|最高|初心者|久しぶり|以上|こちら|これ|それ|あれ|ここ|そこ|どこ|何|私|わたし|あなた|みんな|今日|昨日|明日|今|先日|東京|大阪|日本|近く|一人|ひとり|初めて|はじめて|突然|急|好き|大好き|嫌い|残念|ダメ|だめ|無理|必要|可能|簡単|安心|安全|完全|真剣|本気|暇|ひま|楽しみ|寂しい|さみしい|嬉しい|うれしい|そう|はい|いいえ|いい|OK|NG|ok|お願い|お待ち|返事|連絡|写真|友達|恋人|彼氏|彼女|普通|幸せ|不安|心配|大変|上記|下記|次|まだ|もう|また|とても|すごく|素敵|綺麗|きれい|どう|以下|結構|担当|者|もの|方|人|感じ|ところ|予定|場合|件名|メール|サイト|ポイント)$/u;
const noNamesEnglish =
  /^(?:Sorry|Happy|Glad|Sure|Not|Very|So|Writing|Contacting|Looking|Interested|Single|Married|Widow|Divorced|Ready|Here|American|English|British|Chinese|Russian|French|German|Christian|Muslim|African|Nigerian|Vice|Chief|Head|Director|Manager|President|Chairman|Attorney|Lawyer|Doctor|Nurse|Soldier|Honest|Serious|Available|Currently|Now|God|Just|Also|Only|Really|Still|Going|Sending|Trying|Working|Living|Mr|Mrs|Miss|Dr|Sir|It|The|An?|Your?|To|In|On|At|For|From|With|If|When|That|This|There|Who|What|Why|How)$/u;
const pronoun = /^(?:私|わたし|わたくし|あたし|ウチ|うち|僕|ぼく|俺|オレ)(?:の名前)?(?:は|、)/u;

/** Every place where a text of one writer tells the name of its writer, in the order of the text; at most 20. `text`: own words. */
export function introductionsIn(text: string): Introduction[] {
  const found: Introduction[] = [];
  const add = (
    form: IntroductionForm,
    match: RegExpExecArray | RegExpMatchArray,
    trim: (name: string) => string | null,
  ) => {
    const name = trim(match[1] ?? '');
    if (name === null || match.index === undefined || found.length >= most) return;
    const whole = match[0];
    const lead = whole.length - whole.trimStart().length;
    // From the name on, where what stands before it is the end of another sentence.
    const at = form === 'stated' || form === 'greeting' ? lead : Math.max(lead, whole.indexOf(match[1] ?? ''));
    const start = match.index + at;
    const end = match.index + whole.trimEnd().length;
    if (found.some((one) => one.start < end && start < one.end)) return;
    found.push({ form, name, start, end });
  };
  for (const pattern of statedJapanese) for (const match of text.matchAll(pattern)) add('stated', match, japaneseName);
  for (const match of text.matchAll(statedEnglish)) add('stated', match, englishName);
  for (const match of text.matchAll(greeted)) add('greeting', match, japaneseName);
  for (const match of text.matchAll(bareJapanese)) add('bare', match, japaneseName);
  for (const match of text.matchAll(bareEnglish)) {
    const isWhole = /his is /.test(match[0]);
    // Two words with capitals, or one behind a greeting, are a name; one alone may be anything.
    const isGreeted = /\b(?:nice to meet you|hi|hello)\b[ ,.!\n]{0,4}$/i.test(
      text.slice(Math.max(0, match.index - 20), match.index + match[0].search(/I am|I'm|I’m|I AM|[Tt]his is/)),
    );
    const form = (match[1] ?? '').includes(' ') ? 'stated' : isGreeted ? 'greeting' : 'bare';
    add(form, match, (name) => (isWhole && !name.includes(' ') ? null : englishName(name)));
  }
  addSignature(text, found);
  return found.sort((a, b) => a.start - b.start);
}

/** Of `先日メールした美咲` the name: what the last letters of one script are, unless it is a name as a whole. */
function japaneseName(written: string): string | null {
  const plain = written
    .replace(pronoun, '')
    .replace(/^.*(?:会社|店|クラブ|サイト|局|部|課|社|在住|担当)の(?=.{1,6}$)/u, '');
  if (/^[A-Za-z]/.test(plain)) return englishName(plain);
  const runs =
    plain.match(/\p{Script=Han}[\p{Script=Han}々]*|[\p{Script=Katakana}ー]+|[\p{Script=Hiragana}ー]+/gu) ?? [];
  const last = runs.at(-1) ?? '';
  const before = runs.at(-2) ?? '';
  const isTail = /^[ぁ-ん]/.test(last) && /^\p{Script=Han}/u.test(before) && before.length <= 3 && last.length <= 4;
  const name = runs.length === 1 ? plain : isTail && !/^[はがをでにもとのへや]/.test(last) ? before + last : last;
  if (name.length > 7 || name.length < (/^\p{Script=Han}/u.test(name) ? 1 : 2) || noNames.test(name)) return null;
  if (
    /(?:しま|いま|です|ます|した|して|から|ので|けど|たい|ない|そう|よう|こと|ところ|さん|だけ|ばかり|まで|など|ほど|くらい)$/u.test(
      name,
    )
  )
    return null;
  const shape = nameShape(name);
  return 'fault' in shape && shape.fault !== 'sentence' ? null : name;
}

function englishName(written: string): string | null {
  const words = written.trim().split(' ');
  const [only = ''] = words;
  if (words.some((one) => noNamesEnglish.test(one.replace(/\.$/, ''))) && !new RegExp(`^${title}`, 'u').test(written))
    return null;
  if (words.length === 1 && (only.length < 3 || only === only.toUpperCase())) return null;
  // Of a text in capitals nothing tells where a name ends, unless a title begins it.
  if (written === written.toUpperCase() && !/^(?:MR|MRS|MS|MISS|DR|BARRISTER|BARR|ENGR|PROF)\b/.test(written))
    return null;
  // A form of address is no name yet.
  if (written.trim().replace(new RegExp(`^${title}`, 'u'), '') === '' || onlyTitle.test(written)) return null;
  const shape = nameShape(written);
  return 'fault' in shape ? null : shape.name;
}

/** A name alone at the end, or on the line behind a farewell. */
function addSignature(text: string, found: Introduction[]): void {
  const lines: { start: number; text: string }[] = [];
  let start = 0;
  for (const line of text.split('\n').slice(0, 2000)) {
    if (line.trim() !== '') lines.push({ start, text: line });
    start += line.length + 1;
  }
  const put = (at: number, name: string) => {
    const end = at + name.length;
    if (found.length < most && !found.some((one) => one.start < end && at < one.end)) {
      found.push({ form: 'signature', name, start: at, end });
    }
  };
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (!next || !farewell.test(line.text.slice(0, 80))) continue;
    const words = next.text.trim();
    if (words.length > 40) continue;
    const shape = nameShape(words);
    if (!('fault' in shape)) put(next.start + next.text.indexOf(words), words);
  }
  const last = lines.at(-1);
  const tail = last ? tailJapanese.exec(last.text.slice(-40).trimEnd()) : null;
  const latin = last ? /(?:^|[.!?] {1,2})(\p{Lu}\p{L}{2,14})[.!]?$/u.exec(last.text.slice(-40).trimEnd()) : null;
  const name = tail?.[1] ?? latin?.[1];
  const isName = name !== undefined && (tail ? japaneseName(name) === name : !noNamesEnglish.test(name));
  if (last && name && isName) put(last.start + last.text.lastIndexOf(name), name);
}
