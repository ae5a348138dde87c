import { type Atom, atomsOf } from './atoms.ts';
import { foldText } from './fold.ts';

/*
 * What the full-text index holds. A run of letters that stand alone is written as overlapping pairs and its last letter
 * (振込先: 振込 込先 先), so that any part of it of two or more is a phrase of pairs. Words and signs stand as they are. What
 * is short enough to be a common beginning stands once more, marked, so that a query of one letter reads one list instead
 * of merging thousands.
 */

/** In front of the tokens that stand for a beginning: a code point that no text has (Unicode noncharacter). */
export const headMark = '\ufdd0';

/** Letters of a word up to which its beginnings are written down. */
export const longestHead = 3;

/** One string of tokens for each column of the index. */
export interface IndexRow {
  subject: string;
  sender: string;
  recipient: string;
  text: string;
  html: string;
  /** The distinct beginnings in all of them. */
  heads: string;
}

/** Tokens for a run of atoms: pairs inside a run of solo letters. `closed`: the last letter of the last run ends it. */
export function tokensOf(atoms: readonly Atom[], closed: boolean): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at] as Atom;
    const next = atoms[at + 1];
    if (atom.kind !== 'solo') tokens.push(atom.text);
    else if (next?.kind === 'solo' && next.joined) tokens.push(atom.text + next.text);
    else if (next || closed || !(at > 0 && atom.joined && atoms[at - 1]?.kind === 'solo')) tokens.push(atom.text);
  }
  return tokens;
}

/** The index row of a document from its fields. */
export function indexRow(
  fields: Record<'subject' | 'sender' | 'recipient' | 'text' | 'html', string | null>,
): IndexRow {
  const heads = new Set<string>();
  const column = (text: string | null): string => (text ? columnOf(text, heads) : '');
  const row = {
    subject: column(fields.subject),
    sender: column(fields.sender),
    recipient: column(fields.recipient),
    text: column(fields.text),
    html: column(fields.html),
  };
  return { ...row, heads: [...heads].map((head) => headMark + head).join(' ') };
}

/** As `tokensOf` over the atoms of a whole text, streamed: a text can have millions. */
function columnOf(text: string, heads: Set<string>): string {
  let out = '';
  let open: Atom | null = null;
  for (const atom of atomsOf(foldText(text))) {
    if (open) {
      const isPair = atom.kind === 'solo' && atom.joined;
      out += isPair ? `${open.text}${atom.text} ` : `${open.text} `;
      open = null;
    }
    if (atom.kind === 'solo') {
      heads.add(atom.text);
      open = atom;
      continue;
    }
    out += `${atom.text} `;
    if (atom.kind === 'word') for (const head of headsOf(atom.text)) heads.add(head);
    else heads.add(atom.text);
  }
  return open ? out + open.text : out.trimEnd();
}

function* headsOf(word: string): Generator<string> {
  let head = '';
  let count = 0;
  for (const letter of word) {
    head += letter;
    yield head;
    count += 1;
    if (count === longestHead) return;
  }
}
