import type { Address } from '../../domain/message.ts';
import { type Chunk, chunksOf, nameOf } from './address-chunks.ts';
import { type AddressToken, addressTokens } from './address-tokens.ts';

/**
 * Reads an address list (RFC 5322 section 3.4 with its obsolete syntax, section 4.4) as real mail writes it. `raw` is the
 * unfolded value with one character for each byte; `decodeWords` makes text of a stretch of it. A name without an address
 * is kept with the address ''. An address keeps its spelling, its domain in lower case. A name that stands before a comma
 * and an address in angle brackets (`Doe, John <x@y>`, `Netflix ,_<x@y>`) belongs to that address. Linear time, never
 * throws.
 */
export function parseAddressList(raw: string, decodeWords: (raw: string) => string): Address[] {
  const reader = new AddressListReader(decodeWords);
  for (const token of addressTokens(raw)) reader.take(token);
  return reader.end();
}

class AddressListReader {
  readonly #decode: (raw: string) => string;
  readonly #list: Address[] = [];
  #words: AddressToken[] = [];
  #comments: string[] = [];
  /** In angle brackets; null until it comes. */
  #address: string | null = null;
  /** Words behind the angle brackets. */
  #after: AddressToken[] = [];
  /** Names before a comma whose address has not come yet. */
  #held: Chunk[][] = [];
  #group: { name: string; from: number } | null = null;

  constructor(decodeWords: (raw: string) => string) {
    this.#decode = decodeWords;
  }

  take(token: AddressToken): void {
    if (token.kind === 'comment') this.#comments.push(token.text);
    else if (token.kind === 'angle') this.#takeAngle(token.text);
    else if (token.kind !== 'mark') (this.#address === null ? this.#words : this.#after).push(token);
    else if (token.text === ':') this.#takeColon();
    else {
      this.#finish();
      if (token.text === ';') this.#closeGroup();
    }
  }

  end(): Address[] {
    this.#finish();
    this.#release();
    const group = this.#group;
    const [only] = group === null ? [] : this.#list.slice(group.from);
    // `RE: Name <x@y>` has the form of a group that is not closed.
    if (group !== null && only !== undefined && this.#list.length === group.from + 1 && only.name !== '') {
      only.name = `${group.name}: ${only.name}`;
    } else this.#closeGroup();
    return this.#list;
  }

  #takeAngle(address: string): void {
    if (this.#address !== null) {
      const words = this.#after;
      this.#after = [];
      this.#finish();
      this.#words = words;
    }
    this.#address = address;
  }

  #takeColon(): void {
    const chunks = chunksOf(this.#words);
    const name = nameOf(chunks);
    if (this.#address !== null || chunks.some(({ at }) => at)) {
      // The route of an address without brackets is dropped (section 4.4).
      if (this.#address === null && chunks[0]?.spelled.startsWith('@')) this.#words = [];
      this.#finish();
      return;
    }
    this.#words = [];
    this.#comments = [];
    this.#release();
    if (name.toLowerCase() === 'mailto') return;
    const text = this.#text(name);
    if (text !== '') this.#group = { name: text, from: this.#list.length };
  }

  /** An empty group is kept as a name, so that `undisclosed-recipients:;` is seen. */
  #closeGroup(): void {
    this.#release();
    const group = this.#group;
    this.#group = null;
    if (group !== null && this.#list.length === group.from) this.#list.push({ name: group.name, address: '' });
  }

  /** Ends the entry that has been read. */
  #finish(): void {
    const words = chunksOf(this.#words);
    const after = chunksOf(this.#after);
    const address = this.#address;
    const comments = this.#comments;
    this.#words = [];
    this.#after = [];
    this.#address = null;
    this.#comments = [];
    if (address === null) this.#bare(words, comments);
    else {
      const own = after.some(({ at }) => at) ? words : [...words, ...after];
      const held = this.#held;
      this.#held = [];
      this.#add([...held.map(nameOf), nameOf(own)], address, comments);
      if (own === words) this.#bare(after, []);
    }
  }

  /** An entry without angle brackets: `x@y (Name)`, `Name x@y`, `x@y z@y`, or a name alone. */
  #bare(chunks: Chunk[], comments: string[]): void {
    let words: Chunk[] = [];
    let found = false;
    for (const chunk of chunks) {
      if (!chunk.at) words.push(chunk);
      else {
        this.#release();
        this.#add([nameOf(words)], chunk.spelled, comments);
        words = [];
        found = true;
      }
    }
    if (words.length === 0 && (found || comments.length === 0)) return;
    const last = this.#list.at(-1);
    if (found && last !== undefined) last.name = `${last.name} ${this.#text(nameOf(words))}`.trim();
    else if (words.length > 0) this.#held.push(words);
    else {
      this.#release();
      this.#add([], '', comments);
    }
  }

  /** Adds the names that found no address as entries of their own. */
  #release(): void {
    const held = this.#held;
    this.#held = [];
    for (const words of held) {
      const name = nameOf(words);
      const alone = words.length === 1 ? words[0] : undefined;
      // A quoted address alone is one; a plain word alone is the name of a mailbox on the same machine.
      if (alone?.plain || /^[^\s<>@"]{1,128}@[^\s<>@"]{1,255}$/.test(name)) this.#add([], name, []);
      else this.#add([name], '', []);
    }
  }

  #add(names: string[], written: string, comments: string[]): void {
    // `Netflix ,_<x@y>`: the sign between the comma and the address is no part of the name.
    const parts = names.filter((name, index) => name !== '' && !(index > 0 && /^_+$/.test(name)));
    const name = parts.length > 0 ? this.#text(parts.join(', ')) : this.#text(comments.join(' '));
    const address = this.#addressText(written);
    if (name !== '' || address !== '') this.#list.push({ name, address });
  }

  #text(raw: string): string {
    return raw === '' ? '' : this.#decode(raw).trim();
  }

  #addressText(written: string): string {
    let address = written.replace(/^mailto:/i, '');
    // The route that obsolete syntax puts before an address (section 4.4).
    if (address.startsWith('@')) address = address.slice(address.indexOf(':') + 1);
    if (/[^\x20-\x7e]|=\?/.test(address)) address = this.#decode(address).trim();
    const at = address.lastIndexOf('@');
    return at < 0 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
  }
}
