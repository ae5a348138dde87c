import type { Both, Language } from './language.ts';
import { plainValue } from './plain-value.ts';

const picture = (name: string): Both => ({ ja: `${name} 画像`, en: `${name} picture` });
const archive = (name: string): Both => ({ ja: `${name} 書庫`, en: `${name} archive` });
const chat = (name: string): Both => ({ ja: `${name} のトーク`, en: `${name} chat` });

const formats: Readonly<Record<string, Both>> = {
  eml: { ja: 'メール', en: 'mail' },
  emlx: { ja: 'メール（Apple）', en: 'mail (Apple)' },
  mbox: { ja: 'メールボックス（mbox）', en: 'mailbox (mbox)' },
  msg: { ja: 'メール（Outlook）', en: 'mail (Outlook)' },
  ole: { ja: 'Office・Outlook のファイル', en: 'Office or Outlook file' },
  pst: { ja: 'Outlook のデータファイル', en: 'Outlook data file' },
  tnef: { ja: 'winmail.dat', en: 'winmail.dat' },
  html: { ja: 'ページ（HTML）', en: 'page (HTML)' },
  mhtml: { ja: 'ページ（MHTML）', en: 'page (MHTML)' },
  warc: { ja: 'ウェブの記録（WARC）', en: 'web archive (WARC)' },
  arc: { ja: 'ウェブの記録（ARC）', en: 'web archive (ARC)' },
  pdf: { ja: '書類（PDF）', en: 'paper (PDF)' },
  rtf: { ja: '書類（RTF）', en: 'paper (RTF)' },
  png: picture('PNG'),
  jpeg: picture('JPEG'),
  gif: picture('GIF'),
  webp: picture('WebP'),
  tiff: picture('TIFF'),
  bmp: picture('BMP'),
  heic: picture('HEIC'),
  avif: picture('AVIF'),
  'picture-text': { ja: '画像から読み取った文字', en: 'text read in a picture' },
  mp4: { ja: '動画・音声（MP4）', en: 'video or sound (MP4)' },
  mp3: { ja: '音声（MP3）', en: 'sound (MP3)' },
  ogg: { ja: '音声（Ogg）', en: 'sound (Ogg)' },
  zip: archive('zip'),
  tar: archive('tar'),
  gzip: archive('gzip'),
  bzip2: archive('bzip2'),
  xz: archive('xz'),
  '7z': archive('7z'),
  rar: archive('RAR'),
  zstd: archive('zstd'),
  line: chat('LINE'),
  whatsapp: chat('WhatsApp'),
  telegram: chat('Telegram'),
  facebook: chat('Facebook'),
  instagram: chat('Instagram'),
  imessage: chat('iMessage'),
  'sms-xml': { ja: 'SMS の書き出し', en: 'SMS export' },
  statement: { ja: '明細の表', en: 'statement' },
  'sqlite-wal': { ja: 'データベースの控え（SQLite WAL）', en: 'journal of a database (SQLite WAL)' },
  'wacz-pages': { ja: 'WACZ のページ一覧', en: 'list of pages (WACZ)' },
  sqlite: { ja: 'データベース（SQLite）', en: 'database (SQLite)' },
  xml: { ja: 'XML', en: 'XML' },
  json: { ja: 'JSON', en: 'JSON' },
  text: { ja: 'テキスト', en: 'text' },
  empty: { ja: '空のファイル', en: 'empty file' },
  unknown: { ja: '不明な形式', en: 'unknown format' },
};

/** What an original is, in words; a format of another version is shown by its own name. */
export const formatText = (format: string, language: Language): string =>
  (Object.hasOwn(formats, format) ? formats[format]?.[language] : undefined) ?? plainValue(format, 40);
