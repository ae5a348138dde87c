import type { Carrier } from '../text/decode/carrier.ts';
import type { DocumentDetail, DocumentType, Weakness } from './document.ts';
import type { Moment } from './moment.ts';

/** The way on which a document came to whoever collected it. */
export const channels = [
  'email',
  'sms',
  'line',
  'whatsapp',
  'telegram',
  'imessage',
  'facebook',
  'instagram',
  'web',
  'picture',
  'picture-text',
  'paper',
  'statement',
  'file',
] as const;
export type Channel = (typeof channels)[number];

export interface Address {
  name: string;
  /** As written, folded only in case of the domain; may be empty, may break RFC 5321. */
  address: string;
}

export interface Attachment {
  name: string | null;
  type: string;
  /** Bytes after transfer decoding. */
  size: number;
  /** SHA-256 (hex) of the bytes after transfer decoding; null where a file is named and its bytes are not there. */
  sha256: string | null;
  /** The document only names it: these are the bytes of the file of that name beside its original. */
  beside?: true;
}

/** Which decoding turned a part's bytes into text, and why that one. */
export interface Decoding {
  /** Canonical name of the charset that was used. */
  charset: string;
  /** As declared in the part, null when nothing was declared. */
  declared: string | null;
  /** `declared`: as written · `alias`: a name we map · `content`: the bytes prove it · `override`: a person chose it. */
  why: 'declared' | 'alias' | 'content' | 'default' | 'override';
  carrier: Carrier | null;
  /** Bytes that could not be decoded; each is kept in the text as U+FFFD and in the original as it is. */
  undecodable: number;
}

/** One Received header, the newest first as in the message. Source: RFC 5321 section 4.4. */
export interface Hop {
  raw: string;
  /** HELO name, as claimed by the sender. */
  helo: string | null;
  /** Reverse name in the comment, as seen by the receiver. */
  fromHost: string | null;
  fromIp: string | null;
  by: string | null;
  with: string | null;
  id: string | null;
  for: string | null;
  moment: Moment;
}

/** A message as shown at every boundary. */
export interface Message {
  kind: 'message';
  /**
   * 64 hex digits. Of a mail it is the SHA-256 of its own bytes: the same bytes are the same document wherever they were
   * found. Of anything else its type comes in, and for a line of a chat or a row of a statement what stands around it, or
   * equal ones on two days would be one.
   */
  id: string;
  type: DocumentType;
  source: string;
  offset: number;
  length: number;
  /** SHA-256 (hex) of its own bytes. */
  sha256: string;
  channel: Channel;
  /** The conversation that it is part of, by a key of its channel; null for what is no chat. */
  conversation: string | null;
  detail: DocumentDetail | null;
  /** Why it is weaker evidence than it looks. */
  weaknesses: Weakness[];
  subject: string | null;
  from: Address[];
  to: Address[];
  cc: Address[];
  messageId: string | null;
  moments: Moment[];
  /** The plain text part as decoded; null where there is none. */
  text: string | null;
  /** Whether there is an HTML part. */
  html: boolean;
  decoding: Decoding | null;
  attachments: Attachment[];
}
