import type { MessageView } from '../../../shared/contract/results.ts';
import type { Field } from '../../../shared/domain/anchor.ts';

/**
 * Whether the words stand in the document, so that a slip shows while it is typed; the engine decides. Null where this page cannot
 * know: a header's bytes are not here.
 */
export function holdsQuote(message: MessageView, quote: string, field: Field | null): boolean | null {
  if (field === 'header') return null;
  const texts = { subject: message.subject, text: message.text, html: message.htmlText, links: message.links };
  if (field === 'subject' || field === 'text' || field === 'html' || field === 'links') {
    return texts[field]?.includes(quote) ?? false;
  }
  if (Object.values(texts).some((text) => text?.includes(quote))) return true;
  return field === null && quote.length > 0 ? isInAddresses(message, quote) : null;
}

/** Who wrote to whom can be cited too, as the header writes it; only its parts are here. */
const isInAddresses = ({ from, to, cc }: MessageView, quote: string): boolean =>
  [...from, ...to, ...cc].some(({ name, address }) => name.includes(quote) || address.includes(quote));
