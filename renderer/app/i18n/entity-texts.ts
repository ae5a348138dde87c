import type { Both } from '../../../shared/i18n/language.ts';

export const entityTexts = {
  'entities.persona': { ja: 'ペルソナの書き方を見る', en: 'How it writes' },
  'entities.inGraph': { ja: '関係図で見る', en: 'Show in graph' },
  'entities.period': { ja: '{from} から {to}', en: '{from} to {to}' },
  'entities.chart': {
    ja: '月ごとの文書数。{from} から {to} まで、最も多い月は {peak} の {count} 通。',
    en: 'Documents by month, {from} to {to}; most in {peak} with {count}.',
  },
  'entities.chartPart': {
    ja: '（全 {total} か月のうち最近の {shown} か月）',
    en: '(the last {shown} of {total} months)',
  },
  'entities.noActivity': {
    ja: '日付のある文書には現れません。',
    en: 'No document with a date names it.',
  },
  'entities.undated': { ja: '日付なし {count} 通', en: '{count} undated {count#document|documents}' },
  'entities.monthList': { ja: '月ごとの数', en: 'Numbers by month' },
  'entities.linkFilter': { ja: 'つながりの採否', en: 'Standing of the links' },
  'entities.all': { ja: 'すべて', en: 'All' },
  'entities.firstMentions': {
    ja: 'はじめの {shown} 件を表示しています（全 {total} 件）',
    en: 'The first {shown} of {total} are shown',
  },
  'entities.showMore': { ja: 'あと {count} 件', en: '{count} more' },
  'entities.openEvidence': {
    ja: '「{subject}」の{field}の引用を開く',
    en: 'Open the quote from the {field} of “{subject}”',
  },
  'entities.merge': { ja: '同じもの', en: 'The same thing' },
  'entities.mergeOpen': { ja: 'まとめる・分ける', en: 'Merge or split' },
  'entities.mergeClose': { ja: '閉じる', en: 'Close' },
  'entities.mergeText': {
    ja: '表記や登録が違うだけで同じものなら、一つにまとめられます。いつでも分けられます。',
    en: 'What is one thing under two spellings or entries can be merged, and split again at any time.',
  },
  'entities.mergeSearch': { ja: '同じ種類の対象を探す', en: 'Find another of this kind' },
  'entities.mergeThis': { ja: 'ここにまとめる', en: 'Merge into this' },
  'entities.splitOff': { ja: '分ける', en: 'Split off' },
  'entities.merged': { ja: 'まとめました：{what}', en: 'Merged: {what}' },
  'entities.split': { ja: '分けました：{what}', en: 'Split off: {what}' },
  'entities.decided': { ja: '{standing}にしました：{what}', en: 'Now {standing}: {what}' },
  'entities.undo': { ja: '取り消す', en: 'Undo' },
} as const satisfies Record<string, Both>;
