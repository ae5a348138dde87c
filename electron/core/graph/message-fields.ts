import type { Address, Channel, Hop } from '../../../shared/domain/message.ts';

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
  /** The bytes of the message up to its body: a mention in a header is a range of bytes. */
  header: Buffer;
}
