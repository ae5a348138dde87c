import type { Reader } from '../parsed-record.ts';

const picture = async (): Promise<Reader> => (await import('./picture/picture.ts')).readPicture;

/**
 * The readers of all that is no mail and no container, by format. Each is loaded when the first original of its format
 * comes, so that a case of mails waits for none of them.
 */
const readers: Record<string, () => Promise<Reader>> = {
  msg: async () => (await import('./msg.ts')).readMsg,
  ole: async () => (await import('./msg.ts')).readMsg,
  tnef: async () => (await import('./tnef.ts')).readTnef,
  pst: async () => (await import('./unopened.ts')).readUnopened,
  '7z': async () => (await import('./unopened.ts')).readUnopened,
  rar: async () => (await import('./unopened.ts')).readUnopened,
  xz: async () => (await import('./unopened.ts')).readUnopened,
  bzip2: async () => (await import('./unopened.ts')).readUnopened,
  zstd: async () => (await import('./unopened.ts')).readUnopened,
  html: async () => (await import('./web/html.ts')).readHtml,
  mhtml: async () => (await import('./web/mhtml.ts')).readMhtml,
  warc: async () => (await import('./web/warc.ts')).readWarc,
  arc: async () => (await import('./web/arc.ts')).readArc,
  'wacz-pages': async () => (await import('./web/wacz-pages.ts')).readWaczPages,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  line: async () => (await import('./line.ts')).readLine,
  whatsapp: async () => (await import('./whatsapp.ts')).readWhatsapp,
  'sms-xml': async () => (await import('./sms-xml.ts')).readSmsXml,
  telegram: async () => (await import('./telegram.ts')).readTelegram,
  facebook: async () => (await import('./meta-messages.ts')).readMetaMessages,
  instagram: async () => (await import('./meta-messages.ts')).readMetaMessages,
  sqlite: async () => (await import('./sqlite.ts')).readSqlite,
  'sqlite-wal': async () => (await import('./sqlite-log.ts')).readSqliteLog,
  imessage: async () => (await import('./imessage.ts')).readImessage,
  statement: async () => (await import('./statement.ts')).readStatement,
  'picture-text': async () => (await import('./picture/picture-text.ts')).readPictureText,
  ...Object.fromEntries(
    ['png', 'jpeg', 'gif', 'webp', 'tiff', 'bmp', 'heic', 'avif'].map((format) => [format, picture]),
  ),
};

/** Formats that have a reader of their own. */
export const formatsRead: readonly string[] = Object.keys(readers);

const anyFile = async (): Promise<Reader> => (await import('./any-file.ts')).readAnyFile;

/** The reader of a format; what none is for becomes one document, whole. */
export const readerOf = (format: string): Promise<Reader> => (readers[format] ?? anyFile)();
