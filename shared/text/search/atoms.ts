/*
 * The smallest things that a search finds: a word of letters and digits, one character of a script that is written without
 * spaces, or one symbol. `kind` of a UTF-16 unit or code point of a folded text.
 */

/** `word`: part of a word · `solo`: stands for itself, and side by side with others of its kind · `sign`: a symbol · `gap`. */
export type AtomKind = 'word' | 'solo' | 'sign' | 'gap';

/** A word longer than this counts as several: nobody types it, and an index of them would be all noise. */
export const longestWord = 64;

const solo =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}々〆〇ー]$/u;
const word = /^[\p{L}\p{N}\p{M}]$/u;
// Private use is where carriers have their emoji.
const sign = /^[\p{So}\p{Sc}\p{Co}]$/u;

const codes = ['gap', 'word', 'solo', 'sign'] as const;
const known = new Uint8Array(0x10000);

function classify(code: number): AtomKind {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) ? 'word' : 'gap';
  const character = String.fromCodePoint(code);
  if (solo.test(character)) return /^\p{P}$/u.test(character) ? 'gap' : 'solo';
  if (word.test(character)) return 'word';
  return sign.test(character) ? 'sign' : 'gap';
}

export function atomKind(code: number): AtomKind {
  if (code > 0xffff) return classify(code);
  const found = known[code] as number;
  if (found > 0) return codes[found - 1] as AtomKind;
  const kind = classify(code);
  known[code] = codes.indexOf(kind) + 1;
  return kind;
}

export interface Atom {
  kind: Exclude<AtomKind, 'gap'>;
  text: string;
  /** In the folded text, UTF-16 units. */
  start: number;
  end: number;
  /** Whether nothing stands between it and the atom before it. */
  joined: boolean;
}

/** The atoms of a folded text from `from` on, in order. */
export function* atomsOf(folded: string, from = 0): Generator<Atom> {
  let last = -1;
  for (let at = from; at < folded.length; ) {
    const code = folded.codePointAt(at) as number;
    const kind = atomKind(code);
    const start = at;
    at += code > 0xffff ? 2 : 1;
    if (kind === 'gap') continue;
    if (kind === 'word') {
      while (at < folded.length) {
        const next = folded.codePointAt(at) as number;
        const size = next > 0xffff ? 2 : 1;
        if (atomKind(next) !== 'word' || at + size - start > longestWord) break;
        at += size;
      }
    }
    yield { kind, text: folded.slice(start, at), start, end: at, joined: last === start };
    last = at;
  }
}
