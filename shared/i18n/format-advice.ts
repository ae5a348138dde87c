import type { Both } from './language.ts';

const unpack = {
  ja: 'この形式は開かずに、そのまま保管しています。ほかのソフトで展開し、出てきたフォルダーを取り込んでください。',
  en: 'Archives of this kind are kept as they are and not opened. Unpack it with another program, and import the folder that comes out.',
};

/** What to do with an original whose format is kept and not opened, by format. */
export const formatAdvice: Readonly<Record<string, Both>> = {
  pst: {
    ja: 'Outlook のデータファイル（PST・OST）は、日本語が失われるおそれがあるため開かずに、そのまま保管しています。Outlook で開き、メールをフォルダーへドラッグして .msg で保存するか、readpst（libpst）で「readpst -e -8 -o 出力フォルダー ファイル.pst」と変換し、できたフォルダーを取り込んでください。OST は Outlook の「インポート/エクスポート」で先に PST へ書き出します。',
    en: 'Outlook data files (PST, OST) are kept as they are and not opened, because Japanese text could be lost. Open it in Outlook and drag the mails into a folder, which saves them as .msg; or convert it with readpst (libpst): readpst -e -8 -o FOLDER FILE.pst. Then import that folder. An OST is first written out as a PST by Outlook’s Import/Export.',
  },
  '7z': unpack,
  rar: unpack,
  xz: unpack,
  bzip2: unpack,
  zstd: unpack,
};
