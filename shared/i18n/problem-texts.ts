import type { Both, Language } from './language.ts';
import { plainValue } from './plain-value.ts';

/** What can be wrong with a case; the codes are those of `case verify`. */
export const caseProblemTexts = {
  'original/missing': { ja: '原本がないか、読み取れません', en: 'an original is missing or cannot be read' },
  'original/changed': { ja: '原本の中身が変わっています', en: 'the bytes of an original have changed' },
  'original/unknown': {
    ja: 'ケースが知らないファイルが原本の中にあります',
    en: 'a file among the originals is not of this case',
  },
  'original/unread': {
    ja: '最後まで読んでいない原本があります（取り込みを続けてください）',
    en: 'an original was not read to its end (import again to continue)',
  },
  'ledger/bytes': { ja: '原本のバイト数の勘定が合いません', en: 'the bytes of an original do not add up' },
  'log/broken': { ja: '記録の連鎖がこの項目で切れています', en: 'the chain of the log breaks at this entry' },
  'log/projection': { ja: '判断の表が記録と一致しません', en: 'the tables of decisions are not what the log says' },
  database: { ja: 'データベースに異常があります', en: 'the database is not sound' },
  anchor: { ja: '引用が原本の言葉を指していません', en: 'a citation does not open its words' },
} satisfies Record<string, Both>;

/** What can be wrong with a bundle; the codes are those of `bundle verify`. */
export const bundleProblemTexts = {
  'anchor/broken': {
    ja: '年表の引用が原本の中を指していません',
    en: 'a citation of the timeline does not open its bytes',
  },
  'anchor/missing': { ja: '年表の行に引用がありません', en: 'a row of the timeline has no citation' },
  'bag/declaration': { ja: 'bagit.txt が BagIt 1.0 の形ではありません', en: 'bagit.txt is not that of BagIt 1.0' },
  'bag/fetch': { ja: '中身の一部が外にあると書かれています', en: 'it says that some of its files lie elsewhere' },
  'bag/oxum': { ja: '合計の大きさが宣言と合いません', en: 'it does not hold what it declares to hold' },
  'export/malformed': { ja: '書き出しの行を読み取れません', en: 'a row of an export cannot be read' },
  'file/changed': { ja: 'ファイルの中身が変わっています', en: 'the bytes of a file have changed' },
  'file/link': { ja: 'リンクは使えません', en: 'a link is not allowed' },
  'file/missing': { ja: 'ファイルがありません', en: 'a file is missing' },
  'file/name': { ja: 'ファイル名を読み取れません', en: 'the name of a file cannot be read' },
  'file/over-declared': { ja: '宣言より大きなファイルです', en: 'a file is larger than declared' },
  'file/special': { ja: '通常のファイルではありません', en: 'not an ordinary file' },
  'file/unreadable': { ja: '読み取れません', en: 'it cannot be read' },
  'log/broken': { ja: '記録の連鎖が切れています', en: 'the chain of the log is broken' },
  'log/head': { ja: '記録の末尾が、示された値と合いません', en: 'the log does not end where it is stated to end' },
  'log/malformed': { ja: '記録の行を読み取れません', en: 'a line of the log cannot be read' },
  'log/missing': { ja: '記録がありません', en: 'the log is missing' },
  'manifest/collision': { ja: '一覧に紛らわしい名前があります', en: 'two names in a list can hardly be told apart' },
  'manifest/duplicate': { ja: '一覧に同じ名前が二度あります', en: 'a name stands twice in a list' },
  'manifest/incomplete': { ja: '一方の一覧にありません', en: 'it stands in one list and not in the other' },
  'manifest/malformed': { ja: '一覧の行を読み取れません', en: 'a line of a list cannot be read' },
  'manifest/misplaced': { ja: '別の一覧にあるべき名前です', en: 'a name stands in the wrong list' },
  'manifest/missing': { ja: '一覧がありません', en: 'a list is missing' },
  'manifest/too-many': { ja: '一覧が長すぎます', en: 'a list is too long' },
  'original/misnamed': { ja: '原本の名前が中身と合いません', en: 'an original is not named by its hash' },
  'originals/count': { ja: '原本の数が、示された数と合いません', en: 'there are not as many originals as stated' },
  'path/absolute': { ja: '外の場所を指す名前です', en: 'a name that leads out of the bundle' },
  'path/percent-encoding': { ja: '名前の書き方が規格と違います', en: 'a name is encoded against the standard' },
  'path/traversal': { ja: '外の場所を指す名前です', en: 'a name that leads out of the bundle' },
  'path/unsafe': { ja: '安全でない名前です', en: 'an unsafe name' },
  'payload/extra': { ja: '一覧にないファイルです', en: 'a file that stands in no list' },
  'problems/more': { ja: 'ほかにも問題があります', en: 'there are more problems' },
  'tag/extra': { ja: '一覧にないファイルです', en: 'a file that stands in no list' },
  'tree/too-deep': { ja: 'フォルダーが深すぎます', en: 'folders are nested too deep' },
  'tree/too-many': { ja: 'ファイルが多すぎます', en: 'there are too many files' },
} satisfies Record<string, Both>;

/** What an export left out, and why. */
export const leftTexts = {
  'no-readable-moment': { ja: '読み取れる日時がありません', en: 'no time that can be read' },
  rejected: { ja: '却下されています', en: 'rejected' },
  'no-entity': { ja: '指す対象がありません', en: 'names no entity' },
  merged: { ja: '両端が一つの対象にまとめられています', en: 'both of its ends were merged into one entity' },
  dangling: { ja: '相手が書き出しに含まれていません', en: 'one end of it is not in the export' },
  'nothing-to-export': { ja: '中身がないため作っていません', en: 'it would have been empty' },
} satisfies Record<string, Both>;

const words =
  (table: Readonly<Record<string, Both>>) =>
  (code: string, language: Language): string =>
    (Object.hasOwn(table, code) ? table[code]?.[language] : undefined) ?? plainValue(code);

export const caseProblemText = words(caseProblemTexts);
export const bundleProblemText = words(bundleProblemTexts);
export const leftText = words(leftTexts);
