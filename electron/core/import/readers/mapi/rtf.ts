import { decodeBytes } from '../../../../../shared/text/decode/decode.ts';
import { charsetOfCodePage, charsetOfFont } from './code-page.ts';

/** What an RTF says: its text, or the page that was packed into it (MS-OXRTFEX). */
export interface RtfContent {
  text: string;
  isHtml: boolean;
}

interface Group {
  /** Text in it is none of the document's: a table of fonts, a picture. */
  hidden: boolean;
  fonts: boolean;
  /** A piece of the packed page. */
  tag: boolean;
  /** Formatting that stands for what a tag says already. */
  shadow: boolean;
  font: number;
  /** Characters behind a `\u` that stand for it where Unicode is not known. */
  skip: number;
}

/** Groups in groups that are told apart; deeper ones count as the last. */
const DEEPEST = 500;
const HIDDEN: ReadonlySet<string> = new Set([
  ...['colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'footer', 'headerl', 'headerr', 'footerl'],
  ...['footerr', 'footnote', 'fldinst', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'themedata'],
]);
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
};

/** Reads RTF in one pass; whatever it holds gives a text. `codePage`: where the RTF names none itself. */
export function readRtf(rtf: Buffer, codePage: number | null): RtfContent {
  const reader = new RtfReader(rtf.toString('latin1'), codePage);
  return reader.read();
}

class RtfReader {
  readonly #rtf: string;
  readonly #pieces: string[] = [];
  readonly #fonts = new Map<number, string>();
  readonly #outer: Group[] = [];
  #depth = 0;
  #group: Group = { hidden: false, fonts: false, tag: false, shadow: false, font: -1, skip: 1 };
  #codePage: number | null;
  #isHtml = false;
  /** 8-bit characters that wait to be decoded together, and the charset that they are in. */
  #raw: number[] = [];
  #charset: string | null = null;
  #toSkip = 0;

  constructor(rtf: string, codePage: number | null) {
    this.#rtf = rtf;
    this.#codePage = codePage;
  }

  read(): RtfContent {
    const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;
    const rtf = this.#rtf;
    let at = 0;
    while (at < rtf.length) {
      token.lastIndex = at;
      const found = token.exec(rtf);
      if (found === null) {
        at += 1;
        continue;
      }
      at = token.lastIndex;
      const [, word, number, hex, symbol, brace, plain] = found;
      if (word !== undefined) at += this.#word(word, number === undefined ? null : Number(number), at);
      else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (symbol !== undefined) this.#symbol(symbol);
      else if (brace !== undefined) this.#brace(brace);
      else if (plain !== undefined) this.#plain(plain);
    }
    this.#flush();
    const text = this.#pieces.join('');
    return { text: this.#isHtml ? text : text.replace(/\n+$/, '\n'), isHtml: this.#isHtml };
  }

  #brace(brace: string): void {
    this.#flush();
    this.#toSkip = 0;
    if (brace === '{') {
      this.#depth += 1;
      if (this.#outer.length < DEEPEST) this.#outer.push({ ...this.#group });
      return;
    }
    if (this.#depth > 0 && this.#depth <= this.#outer.length) this.#group = this.#outer.pop() as Group;
    this.#depth = Math.max(0, this.#depth - 1);
  }

  /** Gives how many more characters belong to the word. */
  #word(word: string, number: number | null, at: number): number {
    const group = this.#group;
    if (word === 'u' && number !== null) {
      this.#flush();
      this.#put(String.fromCharCode(number < 0 ? number + 0x10000 : number & 0xffff));
      this.#toSkip = group.skip;
      return 0;
    }
    this.#toSkip = 0;
    if (word === 'bin' && number !== null && number > 0) return Math.min(number, this.#rtf.length - at);
    if (word === 'uc' && number !== null) group.skip = Math.min(Math.max(number, 0), 16);
    else if (word === 'ansicpg' && number) this.#codePage = number;
    else if (word === 'fromhtml') this.#isHtml = number !== 0;
    else if (word === 'htmlrtf') group.shadow = number !== 0;
    else if (word === 'htmltag') Object.assign(group, { hidden: false, tag: true });
    else if (word === 'fonttbl') group.fonts = true;
    else if (word === 'f' && number !== null) {
      this.#flush();
      group.font = number;
    } else if (word === 'fcharset' && group.fonts && number !== null) {
      const charset = charsetOfFont(number);
      if (charset !== null && this.#fonts.size < 10_000) this.#fonts.set(group.font, charset);
    } else if (HIDDEN.has(word)) group.hidden = true;
    else {
      const sign = SIGNS[word];
      if (sign !== undefined) this.#sign(sign);
    }
    return 0;
  }

  #symbol(symbol: string): void {
    this.#toSkip = 0;
    // What follows is a destination that a reader may not know.
    if (symbol === '*') this.#group.hidden = true;
    else if (symbol === '~') this.#sign('\u00a0');
    else if (symbol === '_') this.#sign('\u2011');
    else if (symbol === '\n' || symbol === '\r') this.#sign('\n');
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.#byte(symbol.charCodeAt(0));
  }

  #sign(sign: string): void {
    this.#flush();
    this.#put(sign);
  }

  #plain(plain: string): void {
    const from = Math.min(this.#toSkip, plain.length);
    this.#toSkip -= from;
    if (!this.#isShown()) return;
    for (let at = from; at < plain.length; at += 1) this.#byte(plain.charCodeAt(at));
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    // Some programs end it with a zero.
    if (byte === 0 || !this.#isShown()) return;
    const charset = this.#fonts.get(this.#group.font) ?? charsetOfCodePage(this.#codePage);
    if (charset !== this.#charset) this.#flush();
    this.#charset = charset;
    this.#raw.push(byte);
  }

  #isShown(): boolean {
    const { hidden, fonts, shadow, tag } = this.#group;
    return !hidden && !fonts && !(shadow && !tag);
  }

  #put(text: string): void {
    if (this.#isShown()) this.#pieces.push(text);
  }

  #flush(): void {
    if (this.#raw.length === 0) return;
    this.#pieces.push(decodeBytes(Buffer.from(this.#raw), this.#charset).text);
    this.#raw = [];
  }
}
