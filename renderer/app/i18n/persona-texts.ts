import type { Both } from '../../../shared/i18n/language.ts';
import type { AboutKind } from '../../../shared/text/personas/about.ts';

const aboutTexts = {
  'personas.about.age': { ja: '年齢', en: 'Age' },
  'personas.about.job': { ja: '仕事', en: 'Work' },
  'personas.about.place': { ja: '住まい', en: 'Home' },
} as const satisfies Record<`personas.about.${AboutKind}`, Both>;

export const personaTexts = {
  ...aboutTexts,
  'personas.find': { ja: 'ペルソナを探す', en: 'Look for personas' },
  'personas.findAgain': { ja: '探し直す', en: 'Look again' },
  'personas.stale': {
    ja: '探したあとで文書が増減しました。',
    en: 'Messages came or went since they were looked for.',
  },
  'personas.none.title': { ja: 'まだ探していません', en: 'Nobody has looked yet' },
  'personas.none.text': {
    ja: '表示名・署名・自己紹介から、アカウントが使う名乗りを探し、決まり文句や言い訳、活動した時間帯を示します。決めるのは記者です。',
    en: 'Names that accounts go by are looked for in display names, signatures and introductions, with their stock phrases, excuses and hours. The decision is yours.',
  },
  'personas.nothing.title': { ja: 'ここには何もありません', en: 'Nothing here' },
  'personas.nothing.text': {
    ja: '名乗りが見つからないか、上のボタンで絞り込まれています。',
    en: 'No account goes by a name, or the buttons above leave it out.',
  },
  'personas.choose.title': { ja: 'ペルソナを選んでください', en: 'Choose a persona' },
  'personas.choose.text': {
    ja: '使った連絡先、自分について語った言葉、決まり文句、約束と言い訳、活動した時間帯を、根拠の文書とともに示します。',
    en: 'Its handles, what it says of itself, stock phrases, promises and excuses and its hours, each with the messages that show it.',
  },
  'personas.list': { ja: 'ペルソナ', en: 'Personas' },
  'personas.standings': { ja: '判断で絞り込む', en: 'By standing' },
  'personas.all': { ja: 'すべて', en: 'All' },
  'personas.count': { ja: '{count} 件', en: '{count} {count#persona|personas}' },
  'personas.messages': { ja: '{count} 通', en: '{count} {count#message|messages}' },
  'personas.persona': { ja: 'ペルソナ', en: 'Persona' },
  'personas.noPerson': {
    ja: 'ペルソナは名乗りであって、人物ではありません。一人が何人も名乗ることも、何人もで一人を演じることもあります。',
    en: 'A persona is a name that is presented, not a person. One person may go by many names, and many may write as one.',
  },
  'personas.accept': { ja: 'ペルソナとする', en: 'A persona' },
  'personas.reject': { ja: 'ペルソナとしない', en: 'Not a persona' },
  'personas.open': { ja: '判断を取り消す', en: 'Take back' },
  'personas.decided': { ja: 'ペルソナを「{standing}」としました', en: 'Persona: {standing}' },
  'personas.entity': { ja: '対象のページ', en: 'Entity page' },
  'personas.read': {
    ja: '{of} 通のうち、古いほうから {count} 通を読んで数えています。',
    en: 'Counted in the {count} oldest of {of} messages.',
  },
  'personas.eventHint': {
    ja: '引用に移動して e を押すと、その引用つきで出来事を作ります。',
    en: 'Press e on a quote to make an event that cites it.',
  },
  'personas.names': { ja: '名前の書き方', en: 'Spellings of the name' },
  'personas.handles': { ja: '連絡先', en: 'Handles' },
  'personas.presents': {
    ja: 'この名前で送信 {count} 通',
    en: 'writes under this name in {count} {count#message|messages}',
  },
  'personas.gives': { ja: '本文で挙げる {count} 通', en: 'named in {count} {count#message|messages}' },
  'personas.evidence': { ja: '根拠', en: 'Evidence' },
  'personas.introductions': { ja: '名乗った箇所', en: 'Where it says its name' },
  'personas.about': { ja: '自分について語ったこと', en: 'What it says of itself' },
  'personas.phrases': { ja: '決まり文句', en: 'Stock phrases' },
  'personas.phraseCounts': {
    ja: '{of} 通中 {own} 通、ほかの {ofOthers} 通では {others} 通',
    en: 'in {own} of {of} messages, and in {others} of the {ofOthers} others',
  },
  'personas.promises': { ja: '約束と言い訳', en: 'Promises and excuses' },
  'personas.ofMessages': { ja: '{of} 通中 {count} 通', en: 'in {count} of {of} messages' },
  'personas.nonePromised': { ja: '見つかっていません', en: 'None found' },
  'personas.hours': { ja: '活動した時間帯', en: 'Hours of activity' },
  'personas.hoursChart': {
    ja: '時刻ごとの通数。{count} 通のうち最も多いのは {peak} 時台の {most} 通',
    en: 'Messages by hour, {count} in all; the most are {most}, between {peak}:00 and {peak}:59',
  },
  'personas.hoursFrom': {
    ja: '差出人の時計が示す時刻（Date ヘッダーまたは書き出し）による {count} 通',
    en: '{count} {count#message|messages} by the clock of the sender (Date header or export)',
  },
  'personas.zone': { ja: '時差 {zone}：{count} 通', en: 'zone {zone}: {count}' },
  'personas.noZone': { ja: '時差の記載なし：{count} 通', en: 'no zone written: {count}' },
  'personas.noHours': { ja: '時刻の読める文書がありません。', en: 'No message has a time that can be read.' },
  'personas.hourTable': { ja: '時刻と曜日の表', en: 'Table of hours and weekdays' },
  'personas.hour': { ja: '時', en: 'Hour' },
  'personas.sum': { ja: '計', en: 'All' },
  'personas.quietFound': {
    ja: '{from} 時から {to} 時（UTC）に書いたのは {of} 通のうち {count} 通だけです。これが夜なら、時差は UTC{low} から UTC{high} です。夜に働く人も、決まった時刻に送るプログラムもあります。',
    en: 'Only {count} of {of} messages were written from {from}:00 to {to}:00 UTC. If that is the night, the zone is UTC{low} to UTC{high}. People work at night, and programs send when they are told to.',
  },
  'personas.quietNone': {
    ja: '時差は推測できません。時刻の分かる文書が {count} 通で、{fewest} 通以上と、はっきり少ない時間帯が必要です。',
    en: 'No zone is suggested: {count} {count#message has|messages have} a time, and it takes {fewest} and a stretch that is clearly quiet.',
  },
  'personas.hypothesis': { ja: '仮説', en: 'Hypothesis' },
  'personas.handOver': { ja: '書き手の交代', en: 'Hand-over between writers' },
  'personas.handOverFound': {
    ja: '前の {before} 通と後の {after} 通で書き方が違います。順番を並べ替えた {shuffles} 通りのうち、同じほど違ったのは {times} 通りでした。書き手でなく、相手や用件が変わった可能性もあります。',
    en: 'The manner of {before} messages and of the {after} after them differ: of {shuffles} random orders, {times} differ as much. Another addressee or another matter could be the reason, too.',
  },
  'personas.handOverNone': {
    ja: '示せません。文面の異なる文書が {fewest} 通以上あり、書き方がはっきり変わることが必要です。',
    en: 'Not shown: it takes {fewest} different messages or more, and a manner that clearly changes.',
  },
  'personas.before': { ja: '前の最後の文書', en: 'The last before' },
  'personas.after': { ja: '後の最初の文書', en: 'The first after' },
  'personas.latency': { ja: '返信までの時間', en: 'Time to answer' },
  'personas.latencyFound': {
    ja: '返信 {count} 通：最短 {quickest}、中央値 {median}、最長 {slowest}',
    en: '{count} {count#answer|answers}: quickest {quickest}, median {median}, slowest {slowest}',
  },
  'personas.faces': { ja: '送った画像', en: 'Pictures it sent' },
  'personas.unnamed': { ja: '名前のない画像', en: 'Picture without a name' },
  'personas.faceSent': { ja: '{count} 通に添付', en: 'attached to {count} {count#message|messages}' },
  'personas.same': { ja: '同じ画像', en: 'The same picture' },
  'personas.alike': {
    ja: '似た画像（64 ビット中 {count} ビット違い）',
    en: 'A picture that looks alike ({count} of 64 bits differ)',
  },
  'personas.elsewhere': { ja: 'ほかの文書', en: 'another message' },
  'personas.documents': { ja: '書いたもの', en: 'What it wrote' },
  'personas.shown': { ja: '{shown} / {total} 通', en: '{shown} of {total} {total#message|messages}' },
} as const satisfies Record<string, Both>;
