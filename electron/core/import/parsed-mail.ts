import type { Address, Attachment, Decoding, Hop } from '../../../shared/domain/message.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts';

/** A message inside a message, a document of its own. */
export interface EmbeddedMail {
  bytes: Uint8Array;
  /** Where these bytes stand in the outer message's own; null when they were transfer-encoded there. */
  offset: number | null;
}

/** Bytes that were attached, after transfer decoding. */
export interface AttachedFile {
  name: string | null;
  bytes: Uint8Array;
  sha256: string;
}

/** Something that could not be read as it should; the rest of the mail is there. */
export interface MailProblem {
  code: ErrorCode;
  detail: ErrorDetails;
}

/** What a mail says, read from its bytes alone. */
export interface ParsedMail {
  /** Of the first Subject header; null when there is none. */
  subject: string | null;
  /** Of all headers of that name, in order. */
  from: Address[];
  to: Address[];
  cc: Address[];
  bcc: Address[];
  replyTo: Address[];
  /** With angle brackets where they are written. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  /** Whether its program (Mozilla) says that it was deleted, and has only not overwritten it yet. */
  expunged: boolean;
  /** Each Date header, then each Received, as they stand. */
  moments: Moment[];
  /** Each Received header, newest first as in the message. */
  hops: Hop[];
  /** All text/plain parts that are shown, joined by LF, lines ended by LF; null when there is none. */
  text: string | null;
  /** The text that the HTML parts show; null when there is no HTML part. */
  htmlText: string | null;
  /** Targets of links, images and forms in the HTML, in order, each once. */
  links: string[];
  /** Whether there is an HTML part. */
  html: boolean;
  /** Of the first text part, or of the first HTML part where there is no text; null without either. */
  decoding: Decoding | null;
  attachments: Attachment[];
  embedded: EmbeddedMail[];
  /** Attachments that are no messages, in order, each with its bytes; texts that are shown are none. */
  files: AttachedFile[];
  problems: MailProblem[];
  /** Where the header block ends and the body begins, in bytes. */
  bodyStart: number;
}

/** A header as it stands in the bytes of its document. */
export interface HeaderBytes {
  bytes: Buffer;
  encoding: 'latin1' | 'utf16le';
  /** Where in the document's bytes a range of these begins; null where it is not in one piece there. */
  at(start: number, end: number): number | null;
}
