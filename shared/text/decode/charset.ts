/** Charsets that Japanese senders name in ways the WHATWG Encoding Standard does not know. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'iso-2022-jp': [
    ...['cp50220', 'cp50221', 'cp50222', 'ms50220', 'ms50221', 'windows-50220', 'windows-50221', 'windows-50222'],
    ...['iso-2022-jp-1', 'iso-2022-jp-2', 'iso-2022-jp-3', 'iso-2022-jp-2004', 'iso-2022-jp-ms', 'iso-2022-jp-ext'],
    ...['csiso2022jp', 'csiso2022jp2', 'iso2022jp', 'iso2022-jp', 'iso-2022jp', 'iso_2022_jp', 'iso_2022-jp'],
    ...['jis', 'jis7', 'jis-7', 'jis8', 'x-jis', 'jis_encoding', 'csjisencoding', 'iso-2022-jp-mobile', 'jis-ms'],
  ],
  shift_jis: [
    ...['cp932', 'cp-932', 'ms932', 'ms-932', 'windows-932', 'windows-31j', 'cswindows31j', 'windows31j', 'ibm-943'],
    ...['cp943', 'cp943c', 'ibm943', 'sjis', 's-jis', 'x-sjis', 'shift-jis', 'shiftjis', 'x-shift-jis', 'x-shift_jis'],
    ...['sjis-win', 'sjis-open', 'csshiftjis', 'ms_kanji', 'mskanji', 'pck', 'shift_jisx0213', 'shift_jis-2004'],
    ...['x-ms-cp932', 'x-mac-japanese', 'shift_jis-docomo', 'shift_jis-softbank', 'sjis-docomo', 'sjis-softbank'],
  ],
  'euc-jp': [
    ...['eucjp', 'euc_jp', 'x-euc-jp', 'x-euc', 'x-eucjp', 'eucjp-ms', 'eucjpms', 'eucjp-win', 'eucjp-open', 'ujis'],
    ...['cp51932', 'cp20932', 'windows-51932', 'cseucpkdfmtjapanese', 'euc-jis-2004', 'euc-jisx0213', 'eucj'],
  ],
  'utf-7': [
    'utf7',
    'utf_7',
    'x-utf-7',
    'unicode-1-1-utf-7',
    'unicode-2-0-utf-7',
    'x-unicode-2-0-utf-7',
    'csunicode11utf7',
  ],
  'utf-8': [
    'utf8',
    'utf_8',
    'utf-8n',
    'utf8mb4',
    'x-utf-8',
    'unicode-1-1-utf-8',
    'unicode-2-0-utf-8',
    'utf-8-sig',
    'cp65001',
  ],
  'utf-16le': ['utf16le', 'utf-16-le', 'ucs-2le', 'utf_16le'],
  'utf-16be': ['utf16be', 'utf-16-be', 'ucs-2be', 'utf_16be'],
  gbk: ['cp936', 'ms936', 'windows-936', 'gb2312', 'gb_2312', 'gb2312-80', 'euc-cn', 'euccn', 'x-gbk'],
  gb18030: ['gb-18030', 'gb18030-2000', 'cp54936'],
  big5: ['cp950', 'ms950', 'windows-950', 'big-5', 'big5-eten', 'big5hkscs', 'x-big5'],
  'euc-kr': ['cp949', 'ms949', 'windows-949', 'uhc', 'ks_c_5601', 'ks_c_5601-1987', 'ksc5601', 'euckr', 'euc_kr'],
  'windows-1252': ['cp1252', 'cp-1252', 'win-1252', 'windows1252', 'win1252', 'iso8859_1', '8859-1', 'iso-latin-1'],
};

/** Labels that name no charset: what they label has to be decided by its content. */
const UNDECIDED: ReadonlySet<string> = new Set([
  ...['', 'x-unknown', 'unknown', 'unknown-8bit', 'default', 'default_charset', 'none', 'null', 'undefined', 'auto'],
  ...['8bit', '7bit', 'binary', '_autodetect', '_autodetect_all', 'x-user-defined', '_iso-2022-jp$esc', 'charset'],
]);

const ASCII_LABELS: ReadonlySet<string> = new Set([
  ...['us-ascii', 'usascii', 'us_ascii', 'ascii', 'ansi_x3.4-1968', 'ansi_x3.4-1986', 'iso646-us', 'iso_646.irv:1991'],
  ...['csascii', 'cp367', 'ibm367', 'us', 'x-ascii', 'iso-ir-6', 'ansi', 'ascii7', 'en-ascii'],
]);

const BY_LABEL: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).flatMap(([name, labels]) =>
    [name, ...labels].map((label): [string, string] => [label, name]),
  ),
);

/** Labels come from the sender: remember only so many of them. */
const KNOWN_LIMIT = 500;
const known = new Map<string, CharsetLabel>();

export interface CharsetLabel {
  /**
   * Canonical name in lower case (the WHATWG name; also `us-ascii`, `utf-7`), or null when the label names no
   * charset that we know: decide by content.
   */
  charset: string | null;
  /** The label is not the canonical name itself but was mapped to it. */
  alias: boolean;
}

/**
 * Reads a charset label as found in the wild: quotes, junk after `;` or white space, an RFC 2231 language suffix, a
 * repeated `charset=`. ISO 8859-1 becomes windows-1252, gb2312 becomes gbk, and so on, as browsers do. Never throws.
 * Source: WHATWG Encoding Standard section 4.2, plus the aliases above.
 */
export function charsetOf(label: string | null): CharsetLabel {
  if (label === null) return { charset: null, alias: false };
  const cached = known.get(label);
  if (cached !== undefined) return cached;
  const found = resolve(cleanLabel(label));
  if (known.size < KNOWN_LIMIT && label.length <= 80) known.set(label, found);
  return found;
}

function cleanLabel(label: string): string {
  const start = label.slice(0, 200).trim().toLowerCase();
  const bare = start.replace(/^[\s"'<>=\\]*(?:charset\s*=)?[\s"'<>=\\]*(?:3d)?[\s"'<>\\]*/, '');
  return /^[^\s"'<>;,*()\\?/]*/.exec(bare)?.[0] ?? '';
}

function resolve(name: string): CharsetLabel {
  if (UNDECIDED.has(name)) return { charset: null, alias: false };
  if (ASCII_LABELS.has(name)) return { charset: 'us-ascii', alias: name !== 'us-ascii' };
  const charset = BY_LABEL.get(name) ?? whatwgName(name);
  return { charset, alias: charset !== null && charset !== name };
}

function whatwgName(label: string): string | null {
  if (label === '' || label.length > 60) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
