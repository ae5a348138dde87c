import { fromLine } from './from-line.ts';
import { headerLine } from './mail-header-line.ts';
import { isHtml } from './sniff/html.ts';
import { isImessage } from './sniff/imessage.ts';
import { isoMedia } from './sniff/iso-media.ts';
import { isLine } from './sniff/line.ts';
import { metaMessages } from './sniff/meta-messages.ts';
import { isMsg } from './sniff/msg.ts';
import { isPictureText } from './sniff/picture-text.ts';
import { isSmsXml } from './sniff/sms-xml.ts';
import { isStatement } from './sniff/statement.ts';
import { isTelegram } from './sniff/telegram.ts';
import { isWaczPages } from './sniff/wacz-pages.ts';
import { gzippedArchive } from './sniff/web-archive.ts';
import { isWhatsapp } from './sniff/whatsapp.ts';

/** What an original is, told from its bytes. Only eml, mbox, zip, tar and gzip are read today; the rest is named. */
export type Format =
  | 'eml'
  | 'mbox'
  | 'emlx'
  | 'mhtml'
  | 'msg'
  | 'ole'
  | 'pst'
  | 'tnef'
  | 'zip'
  | 'gzip'
  | 'tar'
  | 'bzip2'
  | 'xz'
  | '7z'
  | 'rar'
  | 'zstd'
  | 'warc'
  | 'arc'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'bmp'
  | 'heic'
  | 'avif'
  | 'mp4'
  | 'mp3'
  | 'ogg'
  | 'sqlite'
  | 'sqlite-wal'
  | 'rtf'
  | 'statement'
  | 'telegram'
  | 'line'
  | 'whatsapp'
  | 'sms-xml'
  | 'facebook'
  | 'instagram'
  | 'imessage'
  | 'wacz-pages'
  | 'picture-text'
  | 'html'
  | 'xml'
  | 'json'
  | 'text'
  | 'empty'
  | 'unknown';

export interface DetectionHint {
  /** Name as it is on disk or in a container, with '/' between folders. */
  name: string;
  /** Of the whole, when `head` is only its start. */
  size: number;
}

/** Bytes at an offset that prove a format. */
const MAGIC: readonly (readonly [Format, number, string])[] = [
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['zip', 0, 'PK\x07\x08PK\x03\x04'],
  ['gzip', 0, '\x1f\x8b\x08'],
  ['msg', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pst', 0, '!BDN'],
  ['tnef', 0, '\x78\x9f\x3e\x22'],
  ['bzip2', 0, 'BZh'],
  ['xz', 0, '\xfd7zXZ\x00'],
  ['7z', 0, '7z\xbc\xaf\x27\x1c'],
  ['rar', 0, 'Rar!\x1a\x07'],
  ['zstd', 0, '\x28\xb5\x2f\xfd'],
  ['warc', 0, 'WARC/'],
  ['arc', 0, 'filedesc://'],
  ['pdf', 0, '%PDF-'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['tiff', 0, 'II*\x00'],
  ['tiff', 0, 'MM\x00*'],
  ['bmp', 0, 'BM'],
  ['webp', 8, 'WEBP'],
  ['mp3', 0, 'ID3'],
  ['ogg', 0, 'OggS'],
  ['sqlite', 0, 'SQLite format 3\x00'],
  ['sqlite-wal', 0, '\x37\x7f\x06\x82'],
  ['sqlite-wal', 0, '\x37\x7f\x06\x83'],
  ['rtf', 0, '{\\rtf'],
];

/** Bytes of the start that are looked at as text. */
const TEXT_HEAD = 8 * 1024;
const LINES = 200;

/**
 * Tells a format from the first bytes (64 KiB are enough). The name counts only where the bytes say nothing: a file
 * called .eml, or one in a Maildir, is taken for a mail unless it is clearly something else. Never throws.
 */
export function detectFormat(head: Uint8Array, hint: DetectionHint): Format {
  if (hint.size === 0 || head.length === 0) return 'empty';
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const magic = magicOf(bytes);
  if (magic !== null) return magic;
  if (isTar(bytes)) return 'tar';
  const text = textFormat(bytes);
  if (text === 'eml' || text === 'mbox' || text === 'emlx' || text === 'mhtml') return text;
  if (/\.mbo?x$/i.test(hint.name) && bytes.includes('From ')) return bytes.indexOf('From ') < 8 ? 'mbox' : text;
  if (/\.eml$/i.test(hint.name) || isMaildirName(hint.name)) return 'eml';
  return text;
}

const isMaildirName = (name: string): boolean => /(?:^|\/)(?:cur|new)\/[^/]+$/.test(name) && !/\/\.[^/]*$/.test(name);

function magicOf(bytes: Buffer): Format | null {
  for (const [format, offset, magic] of MAGIC) {
    if (bytes.length < offset + magic.length) continue;
    if (bytes.toString('latin1', offset, offset + magic.length) !== magic) continue;
    // A two-letter mark is weak: a bitmap has its own size and zeros behind it.
    if (format === 'bmp' && (bytes.length < 26 || bytes.readUInt32LE(6) !== 0)) continue;
    if (format === 'msg' && !isMsg(bytes)) return 'ole';
    if (format === 'gzip') return gzippedArchive(bytes) ?? 'gzip';
    if (format === 'bzip2' && bytes.toString('latin1', 4, 10) !== '1AY&SY') continue;
    return format;
  }
  return isoMedia(bytes);
}

/** A tar header has the sum of its bytes in it, so that no mark is needed. Source: POSIX.1-1988 ustar. */
function isTar(bytes: Buffer): boolean {
  if (bytes.length < 512) return false;
  const field = bytes.toString('latin1', 148, 156);
  if (!/^[ 0]*[0-7]{1,6}[\0 ]+$/.test(field)) return false;
  let sum = 8 * 0x20;
  for (let at = 0; at < 512; at += 1) if (at < 148 || at >= 156) sum += bytes[at] as number;
  return sum === Number.parseInt(field.replace(/\0/g, ' ').trim(), 8);
}

function textFormat(bytes: Buffer): Format {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = bytes.toString('latin1', bom, bom + TEXT_HEAD);
  const lines = text.split(/\r\n|\n|\r/, LINES);
  let first = 0;
  while (first < lines.length && (lines[first] as string).trim() === '') first += 1;
  const line = lines[first] ?? '';
  if (/^From (?! *:)/.test(line) && isMbox(line, lines, first + 1)) return 'mbox';
  const count = /^\s*(\d{1,12})\s*$/.test(line) ? isMailHead(lines, first + 1) : false;
  if (count) return 'emlx';
  if (isMailHead(lines, first)) return isMhtml(lines, first) ? 'mhtml' : 'eml';
  const start = text.trimStart().slice(0, 1000);
  if (isWhatsapp(text, bytes)) return 'whatsapp';
  if (isLine(text, bytes)) return 'line';
  if (isSmsXml(text)) return 'sms-xml';
  if (isHtml(text)) return 'html';
  if (start.startsWith('<?xml')) return 'xml';
  if (/^[[{]\s*(?:["{[\]}]|-?\d[\d.eE+-]*\s*[,\]]|true|false|null)/.test(start)) {
    if (isImessage(text)) return 'imessage';
    if (isPictureText(text)) return 'picture-text';
    if (isWaczPages(text)) return 'wacz-pages';
    return isTelegram(text, bytes) ? 'telegram' : (metaMessages(bytes) ?? 'json');
  }
  if (!isText(bytes)) return 'unknown';
  return isStatement(text, bytes) ? 'statement' : 'text';
}

/** Control characters and a great many bytes that are neither ASCII nor belong together tell data from text. */
function isText(bytes: Buffer): boolean {
  const end = Math.min(bytes.length, 4096);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return true;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) return false;
  }
  return true;
}

function isMbox(line: string, lines: string[], next: number): boolean {
  const shape = fromLine(line);
  const follows = lines[next] ?? '';
  if (follows.startsWith('>From ') || isMailHead(lines, next)) return true;
  return shape === 'dated' && (headerLine(follows) !== null || follows === '');
}

/** A saved web page has the form of a mail, but says so, or has an address of its own and no recipient. */
function isMhtml(lines: string[], from: number): boolean {
  let located = false;
  for (let at = from; at < lines.length && lines[at] !== ''; at += 1) {
    const line = lines[at] as string;
    if (/^(?:from:\s*<?saved by |snapshot-content-location:)/i.test(line)) return true;
    if (/^(?:received|to|cc|message-id|return-path|delivered-to|reply-to):/i.test(line)) return false;
    if (/^content-location:/i.test(line)) located = true;
  }
  return located;
}

/**
 * Whether a mail's header starts here. One header that only mails have is enough where nothing speaks against it; names
 * that notes and web servers use as well need company. One line of junk may stand before them.
 */
function isMailHead(lines: string[], from: number): boolean {
  const first = lines[from] ?? '';
  if (/^(?:HTTP\/|[A-Z]{3,8} \S+ HTTP\/|WARC\/|---|#|\/\/|\/\*|[<[{(])/.test(first)) return false;
  const escaped = first.startsWith('>From ');
  const start = headerLine(first) === null && !/^[ \t]/.test(first) ? from + 1 : from;
  const junk = start > from && !escaped;
  // Data that has words in it somewhere.
  if (junk && /[\u0000-\u0008\u000e-\u001a]/.test(first)) return false;
  let mail = escaped && headerLine(lines[start] ?? '') !== null ? 1 : 0;
  let shared = 0;
  let other = 0;
  let broken = 0;
  let at = start;
  for (; at < lines.length && lines[at] !== '' && broken < 3; at += 1) {
    const line = lines[at] as string;
    if (/^[ \t]/.test(line)) continue;
    const kind = headerLine(line);
    if (kind === 'mail' || /^content-type\s*:\s*(?:multipart|message)\//i.test(line)) mail += 1;
    else if (kind === 'shared') shared += 1;
    else if (kind === 'other') other += 1;
    else broken += 1;
  }
  if (junk) return mail >= 2 || (mail === 1 && shared >= 1 && broken === 0);
  if (mail + shared === 0) return false;
  if (mail >= 2) return true;
  if (mail === 1) return mail + shared >= other / 3;
  return shared >= 2 && other <= shared && broken === 0;
}
