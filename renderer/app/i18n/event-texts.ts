import type { Both } from '../../../shared/i18n/language.ts';

export const eventTexts = {
  'event.make': { ja: '出来事にする', en: 'Make an event' },
  'event.change': { ja: '出来事を直す', en: 'Change the event' },
  'event.cite': { ja: '引用する', en: 'Cite' },
  'event.titleJa': { ja: '見出し（日本語）', en: 'Title (Japanese)' },
  'event.titleEn': { ja: '見出し（英語）', en: 'Title (English)' },
  'event.textJa': { ja: '説明（日本語）', en: 'Text (Japanese)' },
  'event.textEn': { ja: '説明（英語）', en: 'Text (English)' },
  'event.when': { ja: '記者のいう日時（EDTF）', en: 'When, as the reporter says (EDTF)' },
  'event.whenHelp': {
    ja: '空のままなら、引用した文書の主張する時刻がそのまま並びます。例：2018-02、2018-02-16~（およそ）',
    en: 'Leave it empty to keep the times that the cited documents claim. For example 2018-02, or 2018-02-16~ for about.',
  },
  'event.part': { ja: '部', en: 'Part' },
  'event.quotes': { ja: '引用', en: 'Citations' },
  'event.quote': { ja: '引用 {number}', en: 'Citation {number}' },
  'event.quoteHelp': {
    ja: '文書の言葉をそのまま。引用がない出来事は「記者のメモ」と明記されます。',
    en: 'The exact words of the document. An event without one is marked as the reporter’s own note.',
  },
  'event.addQuote': { ja: '引用を加える', en: 'Add a citation' },
  'event.removeQuote': { ja: 'この引用を外す', en: 'Remove this citation' },
  'event.found': { ja: '原本にあります', en: 'It is in the original' },
  'event.missing': { ja: 'この文書にこの言葉はありません', en: 'These words are not in this document' },
  'event.needsTitle': { ja: '見出しをどちらかの言語で書いてください', en: 'Write a title in one of the languages' },
  'event.badPart': { ja: '1 から 1000 までの数', en: 'A number from 1 to 1000' },
  'event.restored': { ja: '前に書きかけた下書きです', en: 'This is the draft that you left' },
  'event.discard': { ja: '下書きを捨てる', en: 'Discard the draft' },
  'event.added': { ja: '出来事を加えました：{title}', en: 'Event added: {title}' },
  'event.changed': { ja: '出来事を直しました：{title}', en: 'Event changed: {title}' },
  'event.note': { ja: '記者のメモ', en: 'reporter’s note' },
} as const satisfies Record<string, Both>;
