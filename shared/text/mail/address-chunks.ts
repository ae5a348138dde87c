import type { AddressToken } from './address-tokens.ts';

/** Words that stand together without white space. */
export interface Chunk {
  /** With quotes, as an address has them. */
  spelled: string;
  /** Without quotes, as a name has them. */
  named: string;
  /** Whether there is an `@` outside quotes. */
  at: boolean;
  /** Whether it is plain ASCII without quotes, as the name of a local mailbox is. */
  plain: boolean;
}

const ATOM = /^[\w.!#$%&'*+/=?^`{|}~-]{1,128}$/;

/** Joins tokens that no white space parts, and those beside a dot or `@`, as obsolete syntax allows. */
export function chunksOf(tokens: readonly AddressToken[]): Chunk[] {
  const chunks: Chunk[] = [];
  let last = '';
  for (const { kind, text, raw, gap } of tokens) {
    const plain = kind === 'text' && ATOM.test(text) && !text.includes('=?');
    const previous = chunks.at(-1);
    // What begins with `@` has no local part, unless one stands before it.
    const inner = kind === 'text' && text.lastIndexOf('@') > 0;
    const joins = text.startsWith('@') || last === '@' || last === '.' || (text.startsWith('.') && previous?.at);
    if (previous !== undefined && (!gap || (kind === 'text' && joins))) {
      previous.spelled += raw;
      previous.named += gap ? ` ${text}` : text;
      previous.at ||= kind === 'text' && text.includes('@');
      previous.plain &&= plain && !gap;
    } else chunks.push({ spelled: raw, named: text, at: inner, plain });
    last = kind !== 'text' ? '' : text.endsWith('@') ? '@' : text;
  }
  return chunks;
}

/** The chunks as a name, raw. */
export const nameOf = (chunks: readonly Chunk[]): string => chunks.map(({ named }) => named).join(' ');
