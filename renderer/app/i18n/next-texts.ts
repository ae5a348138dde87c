import type { Both } from '../../../shared/i18n/language.ts';

export const nextTexts = {
  'entities.empty.title': { ja: '対象はまだありません', en: 'No entities yet' },
  'entities.empty.text': {
    ja: 'メールを取り込むと、アドレス、サイト、電話、口座などがここに並びます。',
    en: 'Import mail, and its addresses, sites, phones and accounts are listed here.',
  },
  'entities.list': { ja: '対象の一覧', en: 'List of entities' },
  'entities.filter': { ja: '名前で絞り込む', en: 'Filter by name' },
  'entities.kinds': { ja: '種類', en: 'Kinds' },
  'entities.none': { ja: '当てはまる対象がありません', en: 'No entity fits' },
  'entities.choose': { ja: '一覧から対象を選んでください', en: 'Choose an entity from the list' },
  'entities.chooseText': {
    ja: '表記のゆれ、活動した時期、つながりとその理由、言及された箇所を表示します。',
    en: 'Its spellings, its activity over time, its ties with their reasons and its mentions are shown here.',
  },
  'entities.spellings': { ja: '表記', en: 'Spellings' },
  'entities.activity': { ja: '活動した時期', en: 'Activity over time' },
  'entities.mentions': { ja: '言及', en: 'Mentions' },
  'graph.empty.title': { ja: '関係図', en: 'Graph' },
  'graph.empty.text': {
    ja: 'メールを取り込むと、誰が誰に書き、何を名指したかがここに描かれます。',
    en: 'Import mail, and who wrote to whom and what they named is drawn here.',
  },
  'timeline.empty.title': { ja: '年表', en: 'Timeline' },
  'timeline.empty.text': {
    ja: 'メッセージの本文を選び、「出来事にする」（e）を押すと、引用つきの行がここに加わります。',
    en: 'Select words in a message and press e: a line with its citation is added here.',
  },
  'next.openMessages': { ja: 'メッセージを読む', en: 'Read messages' },
  'next.import': { ja: '資料を取り込む', en: 'Import sources' },
} as const satisfies Record<string, Both>;
