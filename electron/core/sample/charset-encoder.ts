export type Charset = 'us-ascii' | 'iso-2022-jp' | 'shift_jis' | 'euc-jp' | 'utf-8';

/** JIS X 0208 code (0x2121 to 0x7E7E, with NEC's row 13) of each character, by turning the platform's decoder round. */
let jisCodes: ReadonlyMap<string, number> | undefined;
/** Shift_JIS pairs of every row, the private ones that docomo used for its emoji too. */
let shiftJisCodes: ReadonlyMap<string, number> | undefined;

/** The au emoji that the sample uses, at their places in ISO-2022-JP. Source: Unicode's EmojiSources.txt. */
const auEmoji: ReadonlyMap<string, number> = new Map([['\ue488', 0x7541]]);

function shiftJisTable(): ReadonlyMap<string, number> {
  if (shiftJisCodes) return shiftJisCodes;
  const codes = new Map<string, number>();
  const decoder = new TextDecoder('shift_jis');
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if (lead >= 0xa0 && lead <= 0xdf) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      // Where two pairs stand for one character the first one is the one that is written.
      if (text.length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, lead * 256 + trail);
    }
  }
  shiftJisCodes = codes;
  return codes;
}

function jisTable(): ReadonlyMap<string, number> {
  if (jisCodes) return jisCodes;
  const codes = new Map(auEmoji);
  for (const [text, code] of shiftJisTable()) {
    const lead = code >> 8;
    if (lead > 0xef) continue;
    const trail = code & 0xff;
    const second = trail >= 0x9f;
    const row = (lead - (lead >= 0xe0 ? 0xc1 : 0x81)) * 2 + (second ? 1 : 0);
    const cell = second ? trail - 0x9f : trail - (trail > 0x7f ? 0x41 : 0x40);
    codes.set(text, (row + 0x21) * 256 + cell + 0x21);
  }
  jisCodes = codes;
  return codes;
}

function pairOf(table: ReadonlyMap<string, number>, character: string, charset: Charset): number {
  const code = table.get(character);
  if (code === undefined) throw new Error(`${charset} has no ${JSON.stringify(character)}`);
  return code;
}

/** Half-width katakana as one byte (JIS X 0201), or null. */
const halfKana = (character: string): number | null => {
  const code = character.charCodeAt(0);
  return code >= 0xff61 && code <= 0xff9f ? code - 0xff61 + 0xa1 : null;
};

function encodeIso2022Jp(text: string): number[] {
  const bytes: number[] = [];
  let set = '(B';
  const designate = (next: string) => {
    if (next !== set) bytes.push(0x1b, next.charCodeAt(0), next.charCodeAt(1));
    set = next;
  };
  for (const character of text) {
    const kana = halfKana(character);
    if (character.charCodeAt(0) < 0x80) {
      designate('(B');
      bytes.push(character.charCodeAt(0));
    } else if (kana !== null) {
      // ESC ( I is CP50221's way; ISO-2022-JP itself has no half-width kana.
      designate('(I');
      bytes.push(kana & 0x7f);
    } else {
      const code = pairOf(jisTable(), character, 'iso-2022-jp');
      designate('$B');
      bytes.push(code >> 8, code & 0xff);
    }
  }
  designate('(B');
  return bytes;
}

function encodeEightBit(text: string, charset: 'shift_jis' | 'euc-jp'): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const kana = halfKana(character);
    if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
    else if (kana !== null) bytes.push(...(charset === 'euc-jp' ? [0x8e, kana] : [kana]));
    else if (charset === 'euc-jp') {
      const code = pairOf(jisTable(), character, charset) | 0x8080;
      bytes.push(code >> 8, code & 0xff);
    } else {
      const code = pairOf(shiftJisTable(), character, charset);
      bytes.push(code >> 8, code & 0xff);
    }
  }
  return bytes;
}

/** Bytes of a text. Throws where the charset cannot write a character: the sample is ours, so that is a mistake in it. */
export function encodeText(text: string, charset: Charset): Buffer {
  if (charset === 'iso-2022-jp') return Buffer.from(encodeIso2022Jp(text));
  if (charset === 'shift_jis' || charset === 'euc-jp') return Buffer.from(encodeEightBit(text, charset));
  if (charset === 'us-ascii' && /[^\0-\x7f]/.test(text)) throw new Error(`us-ascii cannot write ${text}`);
  return Buffer.from(text, 'utf8');
}
