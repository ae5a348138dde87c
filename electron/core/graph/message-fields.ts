import type { Address, Channel, Hop } from '../../../shared/domain/message.ts';
import type { HeaderBytes } from '../import/parsed-mail.ts';

/** The fields of a message in which identifiers are looked for. */
export interface MessageFields {
  channel: Channel;
  /** Where display names are unique, if anywhere: the conversation. */
  scope: string | null;
  subject: string | null;
  from: Address[];
  to: Address[];
  cc: Address[];
  text: string | null;
  htmlText: string | null;
  /** What the HTML points to, one a line. */
  links: string | null;
  hops: Hop[];
  /** The header as it stands in the bytes of the message: a mention in it is a range of those. Null where none is kept. */
  header: HeaderBytes | null;
}
