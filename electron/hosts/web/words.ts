import { fill } from '../../../shared/i18n/fill.ts';
import type { Both, Language } from '../../../shared/i18n/language.ts';

/** What the loopback host says by itself: in the terminal, and on the pages that stand in the place of the app. */
export const words = {
  dataTaken: {
    ja: 'データの置き場所を用意できません。{path}',
    en: 'The folder for cases and exports cannot be made: {path}',
  },
  noPage: {
    ja: '画面がまだ作られていません。Ashiato のフォルダで「npm start」を実行してください。',
    en: 'The interface has not been built yet: run `npm start` in the folder of Ashiato.',
  },
  noPort: {
    ja: '使えるポートがありません({ports})。--port で別の番号を選んでください。',
    en: 'No port is free ({ports}); choose another one with --port.',
  },
  noSession: {
    ja: 'この画面を開くには、Ashiato が表示したアドレスを使ってください。Ashiato を動かしているターミナルで Enter キーを押すと、新しいアドレスが表示されます。',
    en: 'To open Ashiato, use the address that it printed. For a new one, press Enter in the terminal in which it runs.',
  },
  noSuchFile: { ja: 'このアドレスには何もありません。', en: 'There is nothing at this address.' },
  open: { ja: 'Ashiato をブラウザーで開く: {url}', en: 'Ashiato is open at {url}' },
  refused: { ja: 'この要求は受け付けられません。', en: 'This request is refused.' },
  usage: {
    ja: 'node electron/hosts/web/main.ts [--port 番号] [--data フォルダ] [--open ケース]',
    en: 'node electron/hosts/web/main.ts [--port NUMBER] [--data FOLDER] [--open CASE]',
  },
  usedToken: {
    ja: 'このアドレスは一度だけ使えます。すでに使われたか、正しくありません。Ashiato を動かしているターミナルで Enter キーを押すと、新しいアドレスが表示されます。',
    en: 'This address works once: it was used already, or it is not right. For a new one, press Enter in the terminal in which Ashiato runs.',
  },
} satisfies Record<string, Both>;

export type Word = keyof typeof words;

export const say = (word: Word, language: Language, values: Readonly<Record<string, string>> = {}): string =>
  fill(words[word][language], new Map(Object.entries(values)));

/** A page of one sentence in both languages: who reads it is not known yet. Nothing that comes from outside is put in. */
export function plainPage(word: Word): string {
  const { ja, en } = words[word];
  const back = '<p><a href="/">Ashiato</a></p>';
  return `<!doctype html>
<html lang="ja"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Ashiato</title>
<h1>Ashiato</h1><p>${ja}</p><p lang="en">${en}</p>${back}</html>
`;
}
