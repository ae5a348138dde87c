import type { SuggestionState } from '../../../shared/domain/suggestion.ts';
import type { Both } from '../../../shared/i18n/language.ts';

const stateTexts = {
  'suggestions.state.open': { ja: '未判断', en: 'To decide' },
  'suggestions.state.later': { ja: '保留', en: 'Put off' },
  'suggestions.state.decided': { ja: '判断済み', en: 'Decided' },
  'suggestions.state.follows': { ja: '決まったもの', en: 'Follow' },
  'suggestions.state.fallen': { ja: '根拠なし', en: 'Groundless' },
} as const satisfies Record<`suggestions.state.${SuggestionState}`, Both>;

export const suggestionTexts = {
  ...stateTexts,
  'suggestions.accept': { ja: '同じ運営者とする', en: 'One operator' },
  'suggestions.reject': { ja: '別の運営者とする', en: 'Not the same' },
  'suggestions.later': { ja: 'あとで', en: 'Later' },
  'suggestions.open': { ja: '判断を取り消す', en: 'Take back' },
  'suggestions.mark': { ja: '印を付ける', en: 'Mark' },
  'suggestions.unmark': { ja: '印を外す', en: 'Unmark' },
  'suggestions.marked': { ja: '印を付けた {count} 件をまとめて：', en: '{count} marked, all at once:' },
  'suggestions.find': { ja: '提案を探す', en: 'Look for suggestions' },
  'suggestions.findAgain': { ja: '探し直す', en: 'Look again' },
  'suggestions.stale': {
    ja: '探したあとで文書が増減しました。',
    en: 'Messages came or went since they were looked for.',
  },
  'suggestions.none.title': { ja: 'まだ探していません', en: 'Nobody has looked yet' },
  'suggestions.none.text': {
    ja: '差出人どうしが共有しているもの（口座、電話、リンクの符号、ひな型、サーバーなど）から、同じ運営者かもしれない組を探します。決めるのは記者です。',
    en: 'Pairs of senders that may have one operator are looked for by what they share: accounts, phones, tokens in links, templates, servers. The decision is yours.',
  },
  'suggestions.nothing.title': { ja: 'ここには何もありません', en: 'Nothing here' },
  'suggestions.nothing.text': {
    ja: '上のボタンで、ほかの状態の提案を見られます。',
    en: 'The buttons above show suggestions in other states.',
  },
  'suggestions.choose.title': { ja: '提案を選んでください', en: 'Choose a suggestion' },
  'suggestions.choose.text': {
    ja: '二つの差出人が何を共有しているか、それがどれほど珍しいか、どの文書に書かれているかを並べて示します。',
    en: 'What two senders share, how rare it is in this case, and where each of them shows it, side by side.',
  },
  'suggestions.list': { ja: '提案', en: 'Suggestions' },
  'suggestions.states': { ja: '提案の状態', en: 'State of the suggestions' },
  'suggestions.question': { ja: 'この二つは同じ運営者か', en: 'Have these two one operator?' },
  'suggestions.why': { ja: '理由', en: 'Reasons' },
  'suggestions.fallen': {
    ja: 'もとになった判断が却下されたため、数えません。',
    en: 'What it rests on was rejected: it counts no more.',
  },
  'suggestions.follows.accepted': {
    ja: 'ほかの採用した提案から、同じ運営者です。',
    en: 'One operator already, by other suggestions that were accepted.',
  },
  'suggestions.follows.rejected': {
    ja: 'ほかの却下した提案から、別の運営者です。',
    en: 'Not the same, by another suggestion that was rejected.',
  },
  'suggestions.follows.suggested': { ja: 'ほかの判断から決まります。', en: 'It follows from other decisions.' },
  'suggestions.operators': { ja: '同じ運営者とされたもの', en: 'Operators so far' },
  'suggestions.operator': { ja: '{count} 件', en: '{count} senders' },
  'suggestions.hypothesis': {
    ja: '採用した提案から成り立つ仮説です。',
    en: 'A hypothesis, as strong as the suggestions that were accepted.',
  },
  'suggestions.decided': { ja: '{count} 件を判断しました。残り {open} 件', en: '{count} decided, {open} left' },
  'suggestions.parted': {
    ja: '{count} 件を同じ運営者とする根拠がなくなりました。',
    en: 'Nothing holds {count} entities together as one operator any more.',
  },
  'suggestions.showReasons': { ja: '根拠 {count} 件', en: '{count} {count#reason|reasons}' },
} as const satisfies Record<string, Both>;
