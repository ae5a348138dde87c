import type { Both, Language } from '../../../shared/i18n/language.ts';

/** What the window's frame says: menus and dialogs. The page has its own words. */
const words = {
  about: { ja: 'Ashiato について', en: 'About Ashiato' },
  bringAllToFront: { ja: 'すべてを手前に移動', en: 'Bring All to Front' },
  caseMenu: { ja: 'ケース', en: 'Case' },
  chooseFiles: { ja: '取り込むファイルを選ぶ', en: 'Choose files to import' },
  chooseFolder: { ja: '取り込むフォルダーを選ぶ', en: 'Choose folders to import' },
  close: { ja: '閉じる', en: 'Close' },
  closeCase: { ja: 'ケースを閉じる', en: 'Close Case' },
  copy: { ja: 'コピー', en: 'Copy' },
  create: { ja: '作成', en: 'Create' },
  cut: { ja: '切り取り', en: 'Cut' },
  devTools: { ja: '開発者ツール', en: 'Developer Tools' },
  edit: { ja: '編集', en: 'Edit' },
  fullScreen: { ja: 'フルスクリーン', en: 'Full Screen' },
  help: { ja: 'ヘルプ', en: 'Help' },
  hide: { ja: 'Ashiato を隠す', en: 'Hide Ashiato' },
  hideOthers: { ja: 'ほかを隠す', en: 'Hide Others' },
  importFiles: { ja: 'ファイルを取り込む…', en: 'Import Files…' },
  importFolder: { ja: 'フォルダーを取り込む…', en: 'Import Folder…' },
  importNow: { ja: '取り込む', en: 'Import' },
  keys: { ja: 'キーボードショートカット', en: 'Keyboard Shortcuts' },
  minimize: { ja: '最小化', en: 'Minimize' },
  newCase: { ja: '新しいケース…', en: 'New Case…' },
  open: { ja: '開く', en: 'Open' },
  openCase: { ja: 'ケースを開く…', en: 'Open Case…' },
  palette: { ja: 'コマンド…', en: 'Commands…' },
  paste: { ja: '貼り付け', en: 'Paste' },
  placeOfCase: { ja: 'ケースを置く場所', en: 'Where the case goes' },
  quit: { ja: 'Ashiato を終了', en: 'Quit Ashiato' },
  redo: { ja: 'やり直す', en: 'Redo' },
  redoDecision: { ja: '判断をやり直す', en: 'Redo Decision' },
  reload: { ja: '画面を読み込み直す', en: 'Reload Interface' },
  resetZoom: { ja: '実際のサイズ', en: 'Actual Size' },
  save: { ja: '保存', en: 'Save' },
  saveExport: { ja: '書き出す場所', en: 'Where the export goes' },
  search: { ja: '検索', en: 'Search' },
  selectAll: { ja: 'すべて選択', en: 'Select All' },
  selectCase: { ja: 'ケースのフォルダー(.ashiato)を選ぶ', en: 'Choose the folder of a case (.ashiato)' },
  settings: { ja: '設定…', en: 'Settings…' },
  undo: { ja: '元に戻す', en: 'Undo' },
  undoDecision: { ja: '判断を取り消す', en: 'Undo Decision' },
  unhide: { ja: 'すべて表示', en: 'Show All' },
  view: { ja: '表示', en: 'View' },
  window: { ja: 'ウインドウ', en: 'Window' },
  zoomIn: { ja: '拡大', en: 'Zoom In' },
  zoomOut: { ja: '縮小', en: 'Zoom Out' },
} satisfies Record<string, Both>;

export type Word = keyof typeof words;

export const say = (word: Word, language: Language): string => words[word][language];

/** The first language of the system that is one of ours. */
export const languageOf = (preferred: readonly string[]): Language =>
  preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'ja' || tag === 'en') === 'ja'
    ? 'ja'
    : 'en';
