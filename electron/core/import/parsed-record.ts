import type { DocumentDetail, DocumentType, Weakness } from '../../../shared/domain/document.ts';
import type { Address, Channel, Decoding, Hop } from '../../../shared/domain/message.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { Answers, Question } from '../../../shared/domain/question.ts';
import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts';
import type { HeaderBytes, MailProblem } from './parsed-mail.ts';

/** A document as a reader finds it in an original that is no mail. Fields that are left out are null or empty. */
export interface ParsedRecord {
  kind: 'record';
  /** Where its bytes stand in the original. */
  offset: number;
  length: number;
  /** SHA-256 (hex) of these bytes. */
  sha256: string;
  /**
   * As written in the file: what, with the bytes, makes it one thing wherever it is found, such as the conversation and the
   * line with the day. Null where the bytes alone do (a page, a picture). Nothing in it may depend on an answer, on the
   * file's name or on where in the file it stands: a longer export of the same chat has the same lines.
   */
  context: string[] | null;
  type: DocumentType;
  channel: Channel;
  conversation?: string | null;
  detail: DocumentDetail | null;
  weaknesses?: Weakness[];
  /** Title of a page or paper, subject, the conversation's name as written. */
  subject?: string | null;
  /** `address` is what its channel knows somebody by (a number, an id), '' where there is a display name alone. */
  from?: Address[];
  to?: Address[];
  cc?: Address[];
  /** Of a mail that is not plain: what its header says. */
  messageId?: string | null;
  references?: { relation: 'in-reply-to' | 'references'; messageId: string }[];
  hops?: Hop[];
  /** Where its header stands, in which the hops are found. */
  header?: HeaderBytes | null;
  moments?: Moment[];
  text?: string | null;
  /** The text that markup shows, and whether there is any. */
  htmlText?: string | null;
  html?: boolean;
  /** What it points to, each once. */
  links?: string[];
  decoding?: Decoding | null;
  /** Files that it names or holds. Those with bytes become originals of their own. */
  attachments?: RecordAttachment[];
  problems?: MailProblem[];
}

export interface RecordAttachment {
  name: string | null;
  /** MIME type as declared, 'application/octet-stream' where none is. */
  type: string;
  /** Null where the file is named and not here. */
  bytes: Uint8Array | null;
}

/** Bytes of an original that hold something that could not be read: a row of the ledger. */
export interface RecordFault {
  kind: 'fault';
  offset: number;
  length: number;
  code: ErrorCode;
  detail: ErrorDetails;
}

export type ReaderOutput = ParsedRecord | RecordFault | ({ kind: 'question' } & Question);

/** An original as a reader sees it. It may be gigabytes long, and written by an enemy. */
export interface Original {
  path: string;
  sha256: string;
  size: number;
  format: string;
  /** What a person answered for this original. */
  answers: Answers;
  /** Of a log of SQLite: the database that it was written for, where that is here, and a folder for what is needed for a while. */
  database?: { original: Original; scratch: string } | null;
  /** The bytes from `start` (0 where it is not given) to `end`, in pieces of up to 1 MiB. */
  chunks(start?: number, end?: number): AsyncIterable<Buffer>;
  /** All bytes. Throws `import/limit` above `most`. */
  whole(most: number): Promise<Buffer>;
}

/**
 * Reads one format: what it yields stands in the order of the bytes and does not overlap; bytes that belong to nothing are
 * framing. It throws `AppError` where the original as a whole cannot be read; anything else it throws is a crash, of which
 * the ledger tells, with what was read before it.
 */
export type Reader = (original: Original) => AsyncGenerator<ReaderOutput>;
