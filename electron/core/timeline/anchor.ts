import type { Anchor, Field } from '../../../shared/domain/anchor.ts';
import { AppError } from '../../../shared/errors.ts';
import { addressListText } from '../../../shared/text/mail/address-text.ts';
import type { StoredMessage } from '../store/messages.ts';

/** Characters of context that an anchor keeps on both sides of the quote. */
const context = 32;

/** The text that a field of a message shows; null where it has none. 'header' is bytes and is read from the original. */
export function fieldText(message: StoredMessage, field: Field): string | null {
  switch (field) {
    case 'subject':
      return message.subject;
    case 'text':
      return message.text;
    case 'html':
      return message.htmlText;
    case 'links':
      return message.links;
    case 'from':
    case 'to':
    case 'cc':
      return addressListText(message[field]).text;
    default:
      return null;
  }
}

/** Where a quote may stand, in the order in which it is looked for. */
const quotable: Field[] = ['text', 'html', 'subject', 'from', 'to', 'cc', 'links'];

/**
 * Anchors the exact words `quote` in a message; where they stand more than once, those at `near`, else the first. Throws
 * `anchor/quote-not-found` when they are not there as written.
 */
export function anchorQuote(message: StoredMessage, quote: string, field?: Field, near: number | null = null): Anchor {
  if (quote !== '') {
    for (const candidate of field ? [field] : quotable) {
      const text = fieldText(message, candidate);
      const start = near !== null && text?.startsWith(quote, near) ? near : (text?.indexOf(quote) ?? -1);
      if (text !== null && start >= 0) return anchorRange(message, candidate, text, start, start + quote.length);
    }
  }
  throw new AppError('anchor/quote-not-found', { document: message.id, quote: quote.slice(0, 200) });
}

function anchorRange(message: StoredMessage, field: Field, text: string, start: number, end: number): Anchor {
  const { source, offset, length } = message;
  return {
    source,
    offset,
    length,
    field,
    start,
    end,
    exact: text.slice(start, end),
    prefix: wellFormed(text.slice(Math.max(0, start - context), start)),
    suffix: wellFormed(text.slice(end, end + context)),
  };
}

/** A cut can halve a surrogate pair; the half is dropped. */
const wellFormed = (text: string): string => text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
