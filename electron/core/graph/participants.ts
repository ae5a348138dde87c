import type { EntityKind } from '../../../shared/domain/graph.ts';
import type { IdentifierKind } from '../../../shared/domain/identifier.ts';
import type { Address } from '../../../shared/domain/message.ts';
import { normaliseEmail } from '../../../shared/text/identifiers/email.ts';
import { extractIdentifiers } from '../../../shared/text/identifiers/extract.ts';
import { addressListText } from '../../../shared/text/mail/address-text.ts';
import type { ReadMention } from '../store/read-document.ts';
import type { MessageFields } from './message-fields.ts';

/** Who a participant is, as far as the channel tells. */
interface Known {
  type: IdentifierKind;
  entity: EntityKind;
  normalised: string;
  certain: boolean;
}

/**
 * The senders or recipients of a document as mentions: mail addresses, phone numbers, accounts. Somebody who is known by
 * a display name alone is one account within the conversation, and no more than that: names are not unique.
 */
export function* participants(message: MessageFields, field: 'from' | 'to' | 'cc'): Generator<ReadMention> {
  const list = message[field];
  const { text, ranges } = addressListText(list);
  const stated = message.channel === 'email' ? 'mention/header' : 'mention/export';
  for (const [index, address] of list.entries()) {
    const range = ranges[index];
    const known = knownAs(message, address);
    if (!range || !known) continue;
    const { type, normalised, certain } = known;
    yield {
      type,
      field,
      ...range,
      raw: text.slice(range.start, range.end),
      normalised,
      standing: certain ? 'accepted' : 'suggested',
      reasons: [{ code: certain ? stated : 'mention/name-only', values: { field } }],
      entity: { type: known.entity, normalised },
    };
  }
}

function knownAs({ channel, scope }: MessageFields, { name, address }: Address): Known | null {
  const email = address.includes('@') || channel === 'email' ? normaliseEmail(address) : null;
  if (email) return { type: 'email', entity: 'address', normalised: email, certain: true };
  if (channel === 'email') return null;
  const phone = phoneOf(address);
  if (phone) return { type: 'phone', entity: 'phone', normalised: phone, certain: true };
  if (address !== '') {
    return { type: 'account', entity: 'account', normalised: `${channel}:${address}`, certain: true };
  }
  if (name === '') return null;
  // Banks write one payee in half or full width, as their machines are.
  const written = channel === 'statement' ? name.normalize('NFKC') : name;
  const normalised = `${channel}:${written}${scope === null ? '' : ` (${scope})`}`;
  return { type: 'account', entity: 'account', normalised, certain: false };
}

/** The number that an address of a phone is, in its normal form; null for a sender's name or a short code. */
function phoneOf(address: string): string | null {
  if (address.length > 40) return null;
  const [found] = extractIdentifiers(address);
  return found?.kind === 'phone' && found.end - found.start === address.length ? found.normal : null;
}
