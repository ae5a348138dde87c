import type { PageDetail } from '../../../shared/domain/document.ts';
import type { Both } from '../../../shared/i18n/language.ts';

const savedBy = {
  'page.by.html': { ja: 'HTML として保存', en: 'saved as HTML' },
  'page.by.mhtml': { ja: 'MHTML（ブラウザーが1つのファイルに保存）', en: 'MHTML: a browser saved it into one file' },
  'page.by.warc': { ja: 'WARC（サーバーの応答をそのまま記録）', en: 'WARC: the server’s answer as it came' },
  'page.by.arc': { ja: 'ARC（サーバーの応答をそのまま記録）', en: 'ARC: the server’s answer as it came' },
  'page.by.wacz': { ja: 'WACZ（サーバーの応答をそのまま記録）', en: 'WACZ: the server’s answer as it came' },
  'page.by.httrack': { ja: 'HTTrack（リンクを書き換えて保存）', en: 'HTTrack, which rewrites links' },
  'page.by.browser': { ja: 'ブラウザーが書き換えて保存', en: 'a browser, which rewrites as it saves' },
} as const satisfies Record<`page.by.${PageDetail['by']}`, Both>;

/** What the reader shows of pages, pictures and papers. */
export const documentTexts = {
  ...savedBy,
  'page.label': { ja: '保存したページ', en: 'Saved page' },
  'page.url': { ja: 'URL', en: 'URL' },
  'page.noUrl': { ja: 'ファイルに書かれていません', en: 'not written in the file' },
  'page.captured': { ja: '取得', en: 'Captured' },
  'page.noTime': { ja: '取得日時の記録なし', en: 'no record of when' },
  'page.by': { ja: '保存の方法', en: 'How' },
  'page.redirects': { ja: '転送先', en: 'Led on to' },
  'page.court': { ja: '証拠の要件', en: 'For a court' },
  'page.complete': { ja: 'URL・記述・画像・日時がそろっています', en: 'URL, source, capture and time are there' },
  'page.sources': { ja: 'サーバーの応答を持つ記録', en: 'Where the server’s answer is' },
  'page.captures': { ja: '同じ名前の画像', en: 'Captures of the same name' },
  'picture.label': { ja: '画像', en: 'Picture' },
  'picture.alt': { ja: '元の画像', en: 'The picture as it is' },
  'picture.unshown': {
    ja: 'この形式または大きさの画像はここでは表示しません。原本に残っています。',
    en: 'A picture of this format or size is not shown here. It is in the original.',
  },
  'picture.size': { ja: '画素', en: 'Pixels' },
  'picture.device': { ja: '機器', en: 'Device' },
  'picture.position': { ja: '撮影場所の情報あり', en: 'says where it was taken' },
  'picture.alike': { ja: '似て見える画像', en: 'Pictures that look alike' },
  'picture.same': { ja: '見た目は同じ', en: 'looks the same' },
  'picture.distance': { ja: '64 のうち {count} の違い', en: '{count} of 64 bits apart' },
  'picture.seen': { ja: '同じバイトを添付したもの', en: 'Sent with the same bytes' },
  'attachment.seen': {
    ja: '同じバイトが {count} 件・差出人 {senders}',
    en: 'same bytes in {count} documents, from {senders} {senders#sender|senders}',
  },
  'paper.label': { ja: '書類', en: 'Paper' },
  'paper.author': { ja: '作成者', en: 'Author' },
  'paper.producer': { ja: '作成ソフト', en: 'Made with' },
  'paper.before': { ja: '前のページ', en: 'Page before' },
  'paper.after': { ja: '次のページ', en: 'Next page' },
  'paper.page': { ja: '{page} / {pages} ページ', en: 'Page {page} of {pages}' },
  'paper.noText': { ja: 'このページに文字の情報はありません。', en: 'This page has no text in it.' },
} as const satisfies Record<string, Both>;
