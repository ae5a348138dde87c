/** Charsets of Windows code pages, by number. Source: MS-UCODEREF section 2.2.1. */
const CHARSETS: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  874: 'windows-874',
  1200: 'utf-16le',
  1201: 'utf-16be',
  20127: 'us-ascii',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65000: 'utf-7',
  65001: 'utf-8',
};

/** The charset of a code page; null where none is known by that number. */
export function charsetOfCodePage(page: number | null): string | null {
  if (page === null) return null;
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28591 && page <= 28606) return `iso-8859-${page - 28590}`;
  return CHARSETS[page] ?? null;
}

/** The charset of a font in RTF (`\fcharset`), null where it says nothing. Source: RTF specification 1.9.1. */
export function charsetOfFont(fcharset: number): string | null {
  const pages: Readonly<Record<number, number>> = {
    0: 1252,
    128: 932,
    129: 949,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
  };
  return charsetOfCodePage(pages[fcharset] ?? null);
}
