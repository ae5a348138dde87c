import { readFileSync } from 'node:fs';

/** A chat as a phone shows it: who wrote (null: the phone's owner), the words, and the minute beside them. */
export interface Screen {
  file: string;
  title: string;
  lines: { by: string | null; text: string; at: string }[];
  look: {
    ground: string;
    head: string;
    day: string;
    theirs: string;
    own: string;
    ink: string;
    quiet: string;
    font: string;
  };
  day: string;
}

/** What the screenshots in `fixtures` show; `build.ts` draws them. Everything in them is made up. */
export const screens: readonly Screen[] = [
  {
    file: 'line-ja.png',
    title: '‹ みさき',
    day: '1月2日(火)',
    look: {
      ground: '#8cabd8',
      head: '#273246',
      day: '#fff',
      theirs: '#fff',
      own: '#8de055',
      ink: '#111',
      quiet: '#eef',
      font: "15px 'Noto Sans CJK JP'",
    },
    lines: [
      { by: 'みさき', text: 'はじめまして。みさきです。寂しくて連絡しました。', at: '12:01' },
      { by: null, text: 'どなたですか？', at: '12:02' },
      {
        by: 'みさき',
        text: 'ポイントを買うと私の連絡先が見られます。振込先はみなと銀行 普通 1234567 です。',
        at: '12:03',
      },
      { by: 'みさき', text: '登録はこちら http://www.dates.example/login', at: '12:03' },
    ],
  },
  {
    file: 'sms-en.png',
    title: '+81 90-1234-5678',
    day: 'Today 12:03',
    look: {
      ground: '#000',
      head: '#000',
      day: '#999',
      theirs: '#262629',
      own: '#0b84fe',
      ink: '#fff',
      quiet: '#999',
      font: "16px 'DejaVu Sans'",
    },
    lines: [
      {
        by: '+819012345678',
        text: 'You have won 3,000,000 yen. To receive the money pay the transfer fee of 5,000 yen today.',
        at: '',
      },
      { by: null, text: 'Who is this please?', at: '' },
      {
        by: '+819012345678',
        text: 'This is Emma from the prize office. Write to emma@points.example for your code.',
        at: '',
      },
    ],
  },
];

type File = 'line-ja.png' | 'sms-en.png';

export const screenshot = (file: File): Buffer => readFileSync(new URL(`fixtures/${file}`, import.meta.url));

/** What tesseract 5.3.0 reads in a screenshot, as it is kept: so that tests of what follows need no tesseract. */
export const readingOf = (file: File): Buffer =>
  readFileSync(new URL(`fixtures/${file}`.replace('.png', '.ocr.json'), import.meta.url));
