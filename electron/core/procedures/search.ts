import type { MessageRow, Rows, SearchHit } from '../../../shared/contract/results.ts';
import type { TextRange } from '../../../shared/domain/anchor.ts';
import { AppError } from '../../../shared/errors.ts';
import { addressListText } from '../../../shared/text/mail/address-text.ts';
import { parseQuery, type Query } from '../../../shared/text/search/query.ts';
import { findMatches, type SearchDoc, snippet } from '../../../shared/text/search/scan.ts';
import type { OpenCase } from '../case/open-case.ts';
import { untilChanged } from '../store/changes.ts';
import { messageById, type StoredMessage } from '../store/messages.ts';
import { countMatches, searchPage } from '../store/search.ts';
import type { HandlersOf } from './handlers.ts';
import { rowOf, viewOf } from './message-view.ts';

/** Characters of a snippet. */
const snippetWidth = 120;
/** Matches that a row of a list looks for. */
const rowMatches = 20;

/** The texts of a message in which a term can stand. */
const searchDoc = (message: StoredMessage): SearchDoc => ({
  subject: message.subject ?? '',
  from: addressListText(message.from).text,
  to: addressListText(message.to).text,
  cc: addressListText(message.cc).text,
  text: message.text ?? '',
  html: message.htmlText ?? '',
});

/** The piece of a message that shows why it was found: of its text where a match is there. */
function snippetOf(doc: SearchDoc, matches: TextRange[]): SearchHit['snippet'] {
  const body = matches.find((match) => match.field === 'text' || match.field === 'html') ?? matches[0];
  const field = (body?.field ?? (doc.text !== '' ? 'text' : doc.html !== '' ? 'html' : 'subject')) as keyof SearchDoc;
  const inField = matches.filter((match) => match.field === field);
  const { text, matches: marked } = snippet(doc[field], inField, snippetWidth);
  return { field, text, matches: marked };
}

function hitOf(open: OpenCase, query: Query, id: number): SearchHit {
  const message = messageById(open.db, id);
  const doc = searchDoc(message);
  const matches = findMatches(query, doc);
  return { ...viewOf(open, id, message), snippet: snippetOf(doc, matches), matches };
}

const totalOf = (open: OpenCase, text: string, query: Query): number =>
  untilChanged(open.db, `search ${text}`, () => countMatches(open.db, query));

/** What a query finds, as rows of a list. */
export function foundRows(open: OpenCase, text: string, offset: number, limit: number): Rows<MessageRow> {
  const query = parseQuery(text);
  const rows = searchPage(open.db, query, limit, null, offset).map((id): MessageRow => {
    const message = messageById(open.db, id);
    const doc = searchDoc(message);
    const row = rowOf(open, id);
    const found = snippetOf(doc, findMatches(query, doc, rowMatches));
    // Every line of a chat has its people in it: what was said tells one line from another, not who said it.
    const isBeside = message.conversation !== null && found.field !== 'text' && found.field !== 'html';
    return { ...row, snippet: isBeside ? row.snippet : found };
  });
  return { rows, total: totalOf(open, text, query) };
}

export const searchHandlers: HandlersOf<'search'> = {
  'search.find': ({ case: open }, { query, cursor, limit, count }) => {
    const parsed = parseQuery(query);
    const before = cursor === null ? null : Number(cursor);
    if (before !== null && !Number.isSafeInteger(before)) throw new AppError('request/invalid', { field: 'cursor' });
    const ids = searchPage(open.db, parsed, limit, before);
    return {
      items: ids.map((id) => hitOf(open, parsed, id)),
      next: ids.length === limit ? String(ids.at(-1)) : null,
      total: count ? totalOf(open, query, parsed) : null,
    };
  },
};
