import type { MessageView } from '../../../../shared/contract/results.ts';
import type { TextRange } from '../../../../shared/domain/anchor.ts';
import { parseQuery } from '../../../../shared/text/search/query.ts';
import { findMatches } from '../../../../shared/text/search/scan.ts';

/** Where the words of a query stand in the message's own texts; none while the query is not whole yet. */
export function matchesIn({ text, htmlText }: Pick<MessageView, 'text' | 'htmlText'>, query: string): TextRange[] {
  if (query.trim() === '') return [];
  try {
    const texts = { subject: '', from: '', to: '', cc: '', text: text ?? '', html: htmlText ?? '' };
    return findMatches(parseQuery(query), texts);
  } catch {
    return [];
  }
}
