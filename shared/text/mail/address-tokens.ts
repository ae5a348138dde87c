/**
 * A piece of an address list. `text`: a run of anything that is not special · `quoted`: the content of a quoted string,
 * unescaped · `comment`: its content · `angle`: what stands between angle brackets, white space and comments taken out ·
 * `mark`: a separator.
 */
export interface AddressToken {
  kind: 'text' | 'quoted' | 'comment' | 'angle' | 'mark';
  text: string;
  /** As written, with its quotes. */
  raw: string;
  /** Whether white space or a comment stands before it. */
  gap: boolean;
}

/** Cuts a raw address list at its signs (RFC 5322 section 3.4). Linear time, never throws. */
export function addressTokens(raw: string): AddressToken[] {
  return new AddressTokenizer(raw).tokens();
}

/** Comments and quoted strings without an end that are looked through; from then on their first sign is plain text. */
const FAILURES = 5;
const WORD_HEAD = /=\?[^\s?=]{1,80}\?[bq]\?/iy;

class AddressTokenizer {
  readonly #raw: string;
  readonly #doubleByte: boolean;
  #failures = 0;

  constructor(raw: string) {
    this.#raw = raw;
    this.#doubleByte = /[\x80-\xff]/.test(raw) && !isUtf8(raw);
  }

  tokens(): AddressToken[] {
    const raw = this.#raw;
    const tokens: AddressToken[] = [];
    let gap = false;
    for (let at = 0; at < raw.length; ) {
      const char = raw[at] as string;
      if (isBlank(char) || char === '>') {
        gap ||= char !== '>';
        at += 1;
        continue;
      }
      const { end, ...token } = this.#tokenAt(at, char);
      tokens.push({ ...token, raw: raw.slice(at, end), gap });
      gap = token.kind === 'comment';
      at = end;
    }
    return tokens;
  }

  #tokenAt(at: number, char: string): Omit<AddressToken, 'raw' | 'gap'> & { end: number } {
    if (char === ',' || char === ';' || char === ':') return { kind: 'mark', text: char, end: at + 1 };
    if (char === '<') return { kind: 'angle', ...this.#angle(at + 1) };
    if (char === '"') {
      const quoted = this.#enclosed(at, '"');
      if (quoted !== null) return { kind: 'quoted', ...quoted };
    }
    if (char === '(') {
      const comment = this.#enclosed(at, ')');
      if (comment !== null) return { kind: 'comment', ...comment };
    }
    const end = this.#textEnd(at);
    return { kind: 'text', text: this.#raw.slice(at, end), end };
  }

  /** A quoted string or a comment, with comments inside it, from its first sign; null when it has no end. */
  #enclosed(start: number, close: '"' | ')'): { text: string; end: number } | null {
    const raw = this.#raw;
    if (this.#failures >= FAILURES) return null;
    let text = '';
    let depth = 1;
    for (let at = start + 1; at < raw.length; ) {
      const char = raw[at] as string;
      if (char === '\\' && at + 1 < raw.length) {
        text += raw[at + 1];
        at += 2;
        continue;
      }
      if (char === '(' && close === ')') depth += 1;
      if (char === close) depth -= 1;
      if (depth === 0) return { text, end: at + 1 };
      const end = at + this.#unit(at);
      text += raw.slice(at, end);
      at = end;
    }
    this.#failures += 1;
    return null;
  }

  #textEnd(start: number): number {
    const raw = this.#raw;
    let at = start + this.#unit(start);
    while (at < raw.length && !'"(<>,;: \t\r\n'.includes(raw[at] as string)) {
      // A domain literal: the colons of an IPv6 address separate nothing.
      const literal = raw[at] === '[' && raw[at - 1] === '@' ? raw.slice(at, at + 64).indexOf(']') : -1;
      at += literal > 0 ? literal + 1 : this.#unit(at);
    }
    return at;
  }

  /** From behind `<`. A missing `>` is made up for before the next `<`, and at a separator behind an address. */
  #angle(start: number): { text: string; end: number } {
    const raw = this.#raw;
    const words: string[] = [];
    let word = '';
    let address = false;
    let at = start;
    while (at < raw.length && raw[at] !== '>') {
      const char = raw[at] as string;
      const route = char === ',' && (words[0] ?? word).startsWith('@');
      if (char === '<' && (word !== '' || words.length > 0)) break;
      if ((char === ',' || char === ';') && address && !route) break;
      const enclosed = char === '"' ? this.#enclosed(at, '"') : char === '(' ? this.#enclosed(at, ')') : null;
      const end = enclosed?.end ?? at + this.#unit(at);
      if (isBlank(char) || (char === '(' && enclosed !== null)) {
        if (word !== '') words.push(word);
        word = '';
      } else if (char !== '<') {
        word += raw.slice(at, end);
        address ||= char === '@';
      }
      at = end;
    }
    if (word !== '') words.push(word);
    while (raw[at] === '>') at += 1;
    return { text: glued(words), end: at };
  }

  /** How many characters belong together here: an encoded word, a stretch of ISO-2022-JP, a double-byte character. */
  #unit(at: number): number {
    const code = this.#raw.charCodeAt(at);
    if (code === 0x3d) return this.#encodedWord(at);
    if (code === 0x1b) return this.#jis(at);
    if (!this.#doubleByte || code < 0x81 || code > 0xfc || (code >= 0xa0 && code <= 0xdf)) return 1;
    // The second byte in Shift_JIS can be `\`, `@` or `[`.
    const trail = this.#raw.charCodeAt(at + 1);
    return trail >= 0x40 && trail <= 0xfc && trail !== 0x7f ? 2 : 1;
  }

  #encodedWord(start: number): number {
    const raw = this.#raw;
    WORD_HEAD.lastIndex = start;
    if (!WORD_HEAD.test(raw)) return 1;
    const head = WORD_HEAD.lastIndex;
    for (let at = head; at < raw.length && raw[at] !== '<'; at += 1) {
      if (raw[at] === '?' && raw[at + 1] === '=') return at + 2 - start;
      WORD_HEAD.lastIndex = at;
      if (raw[at] === '=' && WORD_HEAD.test(raw)) break;
    }
    return head - start;
  }

  /** ESC $ … or half-width kana up to ESC ( and an ASCII set, SoftBank's web code up to SI; else ESC alone. */
  #jis(start: number): number {
    const raw = this.#raw;
    if (raw[start + 1] !== '$' && !raw.startsWith('(I', start + 1)) return 1;
    for (let at = start + 1; at < raw.length; at += 1) {
      if (raw[at] === '\x0f') return at + 1 - start;
      if (raw[at] === '\x1b' && raw[at + 1] === '(' && 'BJH'.includes(raw[at + 2] ?? '-')) return at + 3 - start;
    }
    // The sequence back is lost: an address at the very end is still one.
    const tail = Math.max(start, raw.length - 400);
    const address = /<[^<>@\s]{1,128}@[^<>@\s]{1,255}>\s{0,9}$/.exec(raw.slice(tail));
    return (address === null ? raw.length : tail + address.index) - start;
  }
}

/** Words inside angle brackets as one: no white space beside a dot or `@`, where obsolete syntax allows it. */
function glued(words: readonly string[]): string {
  let text = '';
  let last = '';
  for (const word of words) {
    if (last !== '' && !/[.@]$/.test(last.slice(-1)) && !/^[.@]/.test(word)) text += ' ';
    text += word;
    last = word;
  }
  return text;
}

const isBlank = (char: string): boolean => char === ' ' || char === '\t' || char === '\r' || char === '\n';

/** Whether the bytes are UTF-8, judged by how its lead and continuation bytes follow each other. */
function isUtf8(raw: string): boolean {
  let missing = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw.charCodeAt(at);
    const continues = byte >= 0x80 && byte <= 0xbf;
    if (continues !== missing > 0) return false;
    if (continues) missing -= 1;
    else missing = byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (byte > 0xf4 || byte === 0xc0 || byte === 0xc1) return false;
  }
  return missing === 0;
}
