import { AppError } from '../../errors.ts';
import { parseTypedDate } from '../dates/typed-date.ts';
import { registrableDomain } from '../identifiers/site.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { foldText } from './fold.ts';

/** Where a term is looked for: everywhere, or in one field. */
export type QueryField = 'any' | 'from' | 'to' | 'subject';

/** Atoms that stand one behind the other. `open`: the last word may go on. */
export interface Term {
  op: 'term';
  field: QueryField;
  atoms: Atom[];
  open: boolean;
}

export type Query =
  | { op: 'and' | 'or'; items: Query[] }
  | { op: 'not'; item: Query }
  | Term
  | { op: 'site'; site: string }
  /** Seconds since 1970 (UTC), `from` included, `to` not. */
  | { op: 'time'; from: number | null; to: number | null }
  | { op: 'attachment' };

const limits = { terms: 64, depth: 16 } as const;

type Piece =
  | { type: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { type: 'value'; field: string | null; text: string; quoted: boolean };

/**
 * Reads what a person typed: words (a Latin one finds what begins with it), "exact phrases", AND, OR, NOT or -, brackets,
 * `from: to: subject: site: before: after: has:attachment`. What is not finished yet (an open quote, a last OR) is read as
 * far as it goes. Throws `search/bad-query` for a value that its field cannot take, and where nothing is left to search for.
 */
export function parseQuery(text: string): Query {
  const reader = new QueryReader(piecesOf(text));
  const query = reader.alternatives(0);
  if (query === null) throw new AppError('search/bad-query', { reason: 'nothing-to-search' });
  return query;
}

const pattern =
  /[\s\u3000]+|([(（])|([)）])|([-－−])(?=[^\s\u3000])|(?:(from|to|subject|site|before|after|has)[:：])?(?:["“”＂]([^"“”＂]*)["“”＂]?|([^\s\u3000()（）"“”＂]+))/giy;

const operators: Record<string, 'and' | 'or' | 'not'> = { AND: 'and', OR: 'or', NOT: 'not' };

function* piecesOf(text: string): Generator<Piece> {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [, open, close, minus, field, quoted, bare] = found;
    const name = field?.toLowerCase() ?? null;
    const operator = bare !== undefined && name === null ? operators[bare] : undefined;
    if (open) yield { type: 'open' };
    else if (close) yield { type: 'close' };
    else if (minus) yield { type: 'not' };
    else if (operator) yield { type: operator };
    else if (quoted !== undefined) yield { type: 'value', field: name, text: quoted, quoted: true };
    else if (bare !== undefined) yield { type: 'value', field: name, text: bare, quoted: false };
  }
}

class QueryReader {
  readonly #pieces: Piece[];
  #at = 0;
  #terms = 0;

  constructor(pieces: Iterable<Piece>) {
    this.#pieces = [...pieces];
  }

  alternatives(depth: number): Query | null {
    if (depth > limits.depth) throw new AppError('search/bad-query', { reason: 'too-deep' });
    const items: Query[] = [];
    for (;;) {
      const item = this.#together(depth);
      if (item) items.push(item);
      if (this.#next()?.type === 'or') this.#at += 1;
      // A closing bracket that opened nothing is passed over.
      else if (depth === 0 && this.#next()?.type === 'close') this.#at += 1;
      else break;
    }
    return joined('or', items);
  }

  #together(depth: number): Query | null {
    const items: Query[] = [];
    for (;;) {
      const piece = this.#next();
      if (!piece || piece.type === 'or' || piece.type === 'close') return joined('and', items);
      if (piece.type === 'and') {
        this.#at += 1;
        continue;
      }
      const item = this.#one(depth);
      if (item) items.push(item);
    }
  }

  #one(depth: number): Query | null {
    const piece = this.#next();
    if (!piece || piece.type === 'or' || piece.type === 'close') return null;
    this.#at += 1;
    if (piece.type === 'not') {
      const item = this.#one(depth + 1);
      return item && (item.op === 'not' ? item.item : { op: 'not', item });
    }
    if (piece.type === 'open') {
      const inner = this.alternatives(depth + 1);
      if (this.#next()?.type === 'close') this.#at += 1;
      return inner;
    }
    if (piece.type !== 'value') return this.#one(depth);
    this.#terms += 1;
    if (this.#terms > limits.terms)
      throw new AppError('search/bad-query', { reason: 'too-many-terms', limit: limits.terms });
    return conditionOf(piece.field, piece.text, piece.quoted);
  }

  #next(): Piece | undefined {
    return this.#pieces[this.#at];
  }
}

const joined = (op: 'and' | 'or', items: Query[]): Query | null =>
  items.length > 1 ? { op, items } : (items[0] ?? null);

function conditionOf(field: string | null, value: string, quoted: boolean): Query | null {
  switch (field) {
    case 'site': {
      const host = value.trim().toLowerCase();
      return { op: 'site', site: registrableDomain(host) ?? host };
    }
    case 'before':
    case 'after': {
      const date = parseTypedDate(value);
      if (!date) throw new AppError('search/bad-query', { reason: 'not-a-date', field, value: value.slice(0, 100) });
      const { earliest } = date;
      return field === 'after' ? { op: 'time', from: earliest, to: null } : { op: 'time', from: null, to: earliest };
    }
    case 'has':
      if (/^(?:attachments?|添付)$/i.test(value)) return { op: 'attachment' };
      throw new AppError('search/bad-query', { reason: 'unknown-value', field, value: value.slice(0, 100) });
    default: {
      const atoms = [...atomsOf(foldText(value))];
      // Signs that nobody can search for are passed over rather than found nowhere.
      if (atoms.length === 0) return null;
      return { op: 'term', field: (field ?? 'any') as QueryField, atoms, open: !quoted };
    }
  }
}
