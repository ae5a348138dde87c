import { decodeEntities } from './html-entities.ts';

export interface HtmlText {
  /** What the markup shows, lines ended by LF. */
  text: string;
  /** Targets of links, images, forms and the like, as written but for character references; in order, each once. */
  links: string[];
  /** A limit cut text or links. */
  cut: boolean;
}

export interface HtmlLimits {
  /** UTF-16 units of text. */
  textLength: number;
  links: number;
  linkLength: number;
}

/** Elements whose content is never shown. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'title', 'iframe', 'noframes', 'noembed', 'template']);

/** Elements that start a new line before and after them. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'dir',
    'div',
    'dl',
    'dt',
    'fieldset',
  ],
  ...[
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'html',
    'li',
    'main',
  ],
  ...['menu', 'nav', 'ol', 'option', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'],
]);

const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'caption']);

const URL_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'href',
    'src',
    'action',
    'formaction',
    'background',
    'poster',
    'data',
    'ping',
    'xlink:href',
    'lowsrc',
    'dynsrc',
    'longdesc',
  ],
]);

const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;
const MAYBE_URL = /href|src|action|background|poster|data|ping|longdesc|http-equiv/i;
const LONGEST_NAME = 30;

/**
 * The text that HTML shows, and what it points to. A scanner, not a parser: tags are taken out wherever they stand,
 * blocks become lines, scripts, styles and comments go. Text that a style sheet hides stays in: it is evidence. Linear
 * time on any input, never throws.
 */
export function htmlToText(html: string, limits: HtmlLimits): HtmlText {
  return new Scanner(html, limits).run();
}

class Scanner {
  readonly #html: string;
  readonly #limits: HtmlLimits;
  readonly #next: { double: NextOf; single: NextOf; end: NextOf };
  readonly #links = new Set<string>();
  #text = '';
  /** Line ends to write before the next text. */
  #breaks = 0;
  #space = false;
  #cut = false;

  constructor(html: string, limits: HtmlLimits) {
    this.#html = html;
    this.#limits = limits;
    this.#next = { double: new NextOf(html, '"'), single: new NextOf(html, "'"), end: new NextOf(html, '>') };
  }

  run(): HtmlText {
    const html = this.#html;
    let from = 0;
    let at = html.indexOf('<');
    while (at >= 0) {
      const code = html.charCodeAt(at + 1);
      const end = isLetter(code) ? 0 : code === 0x2f || code === 0x21 || code === 0x3f ? 1 : -1;
      if (end < 0) {
        at = html.indexOf('<', at + 1);
        continue;
      }
      if (at > from) this.#write(html.slice(from, at));
      from = end === 0 ? this.#startTag(at) : this.#otherTag(at, code);
      at = from < html.length ? html.indexOf('<', from) : -1;
    }
    if (from < html.length) this.#write(html.slice(from));
    return { text: this.#text, links: [...this.#links], cut: this.#cut };
  }

  /** Returns where the text goes on. */
  #startTag(at: number): number {
    const html = this.#html;
    const nameEnd = nameEndFrom(html, at + 1);
    const name = html.slice(at + 1, nameEnd).toLowerCase();
    const end = this.#tagEnd(nameEnd);
    if (end - nameEnd > 6) this.#takeLinks(name, html.slice(nameEnd, end));
    this.#break(name);
    if (!SILENT.has(name)) return end + 1;
    return this.#endOfSilent(name, end + 1);
  }

  #otherTag(at: number, code: number): number {
    const html = this.#html;
    if (code === 0x2f) {
      const nameEnd = nameEndFrom(html, at + 2);
      if (nameEnd > at + 2) this.#break(html.slice(at + 2, nameEnd).toLowerCase());
    } else if (html.startsWith('!--', at + 1)) {
      // `<!-->` and `<!--->` are whole comments.
      const short = html.startsWith('>', at + 4) ? at + 4 : html.startsWith('->', at + 4) ? at + 5 : -1;
      if (short >= 0) return short + 1;
      const end = html.indexOf('-->', at + 4);
      return end < 0 ? html.length : end + 3;
    }
    const end = html.indexOf('>', at + 2);
    return end < 0 ? html.length : end + 1;
  }

  /** Position of the `>` that ends a tag, past quoted values; the length when there is none. */
  #tagEnd(from: number): number {
    const html = this.#html;
    const next = this.#next;
    let at = from;
    for (;;) {
      const end = next.end.from(at);
      const quote = Math.min(next.double.from(at), next.single.from(at));
      if (quote >= end) return end;
      // Only after an equals sign does a quote open a value.
      let before = quote - 1;
      while (before > from && html.charCodeAt(before) <= 0x20) before -= 1;
      if (html.charCodeAt(before) !== 0x3d) {
        at = quote + 1;
        continue;
      }
      const close = (html.charCodeAt(quote) === 0x22 ? next.double : next.single).from(quote + 1);
      if (close >= html.length) return end;
      at = close + 1;
    }
  }

  #endOfSilent(name: string, from: number): number {
    const html = this.#html;
    for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
      if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
        const end = html.indexOf('>', at);
        return end < 0 ? html.length : end + 1;
      }
    }
    return html.length;
  }

  #break(name: string): void {
    if (name === 'br') this.#breaks = Math.min(this.#breaks + 1, 2);
    else if (BLOCKS.has(name)) this.#breaks = Math.max(this.#breaks, 1);
    else if (CELLS.has(name)) this.#space = true;
  }

  #write(raw: string): void {
    const text = decodeEntities(raw.replace(/[ \t\r\n\f]+/g, ' '));
    if (text === '') return;
    if (text === ' ') {
      this.#space = true;
      return;
    }
    const leading = text.startsWith(' ');
    const trailing = text.endsWith(' ');
    const gap = this.#breaks > 0 ? '\n'.repeat(this.#breaks) : this.#space || leading ? ' ' : '';
    const piece = (this.#text === '' ? '' : gap) + text.slice(leading ? 1 : 0, trailing ? -1 : undefined);
    const room = this.#limits.textLength - this.#text.length;
    if (piece.length > room) this.#cut = true;
    this.#text += piece.length > room ? piece.slice(0, room) : piece;
    this.#breaks = 0;
    this.#space = trailing;
  }

  #takeLinks(name: string, attributes: string): void {
    if (!MAYBE_URL.test(attributes)) return;
    const refresh = name === 'meta' && /http-equiv\s*=\s*["']?\s*refresh/i.test(attributes);
    for (const [, key = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? bare;
      if (value === undefined) continue;
      const attribute = key.length > LONGEST_NAME ? '' : key.toLowerCase();
      if (URL_ATTRIBUTES.has(attribute)) this.#takeLink(value);
      else if (refresh && attribute === 'content') {
        this.#takeLink(/url\s*=\s*["']?([^"'\s>]+)/i.exec(value.slice(0, this.#limits.linkLength))?.[1] ?? '');
      }
    }
  }

  #takeLink(value: string): void {
    const { linkLength, links } = this.#limits;
    let link = decodeEntities(value.slice(0, linkLength * 2), true).trim();
    if (link === '' || link.startsWith('#')) return;
    // The content of a data: URL is a part of the page, not an address.
    if (/^data:/i.test(link)) link = link.slice(0, Math.max(link.indexOf(',') + 1, 5));
    if (link.length > linkLength) {
      link = link.slice(0, linkLength);
      this.#cut = true;
    }
    if (this.#links.has(link)) return;
    if (this.#links.size < links) this.#links.add(link);
    else this.#cut = true;
  }
}

/** The next position of a character, remembered, so that asking again costs nothing. */
class NextOf {
  readonly #text: string;
  readonly #what: string;
  #at = -1;

  constructor(text: string, what: string) {
    this.#text = text;
    this.#what = what;
  }

  /** The first at or after `from`, which never goes back; the length when there is none. */
  from(from: number): number {
    if (this.#at < from) {
      const at = this.#text.indexOf(this.#what, from);
      this.#at = at < 0 ? this.#text.length : at;
    }
    return this.#at;
  }
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

function nameEndFrom(html: string, from: number): number {
  let at = from;
  for (;;) {
    const code = html.charCodeAt(at);
    // Also the NaN at the end stops here.
    if (!(code > 0x20) || code === 0x3e || code === 0x2f) return at;
    at += 1;
  }
}
