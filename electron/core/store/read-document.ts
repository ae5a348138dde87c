import type { Field } from '../../../shared/domain/anchor.ts';
import type { DocumentDetail, DocumentType, Weakness } from '../../../shared/domain/document.ts';
import type { EntityKind, LinkKind, Reason } from '../../../shared/domain/graph.ts';
import type { IdentifierKind } from '../../../shared/domain/identifier.ts';
import type { Address, Attachment, Channel, Decoding } from '../../../shared/domain/message.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { Question } from '../../../shared/domain/question.ts';
import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts';
import type { IndexRow } from '../../../shared/text/search/tokens.ts';

/** An entity before it has a row: what makes it one thing. */
export interface EntityRef {
  type: EntityKind;
  normalised: string;
}

export interface ReadMention {
  type: IdentifierKind;
  field: Field;
  start: number;
  end: number;
  raw: string;
  normalised: string;
  standing: 'suggested' | 'accepted';
  reasons: Reason[];
  entity: EntityRef | null;
}

/** A link that one document alone supports. */
export interface ReadLink {
  type: LinkKind;
  from: EntityRef;
  to: EntityRef;
  standing: 'suggested' | 'accepted';
  reasons: Reason[];
  field: Field;
  start: number;
  end: number;
  raw: string;
}

/** A document as a reading thread hands it to the writer: plain values, ready to store. */
export interface ReadDocument {
  /** What it is known by; see `Message.id`. */
  id: string;
  /** SHA-256 (hex) of its own bytes. */
  sha256: string;
  type: DocumentType;
  channel: Channel;
  conversation: string | null;
  detail: DocumentDetail | null;
  weaknesses: Weakness[];
  /** Seconds since 1970 (UTC) by which it is sorted. */
  epoch: number | null;
  subject: string | null;
  baseSubject: string | null;
  reply: boolean;
  from: Address[];
  to: Address[];
  cc: Address[];
  messageId: string | null;
  references: { relation: 'in-reply-to' | 'references'; messageId: string }[];
  moments: Moment[];
  text: string | null;
  htmlText: string | null;
  links: string | null;
  html: boolean;
  decoding: Decoding | null;
  attachments: Attachment[];
  mentions: ReadMention[];
  sites: string[];
  tied: ReadLink[];
  index: IndexRow;
}

export interface ReadFailure {
  offset: number;
  length: number;
  code: ErrorCode;
  detail: ErrorDetails;
  /** Whether the item became no document at all. */
  fatal: boolean;
}

/** What became of one byte range of a source. */
export interface ReadItem {
  offset: number;
  length: number;
  /** The time that the mbox line before it claims. */
  separator: Moment | null;
  ambiguous: boolean;
  document: ReadDocument | null;
  failures: ReadFailure[];
  /** Messages inside this one, their offsets counted in the same source. */
  inside: ReadItem[];
  /**
   * What stood in a transfer encoding inside this one, or was attached to it: stored as originals of their own, and read in
   * passing where `read` is there.
   */
  extracted: { sha256: string; size: number; name: string; format: string; read?: Whole }[];
}

/** All that an original holds: documents and failures, what it leaves open, and how many bytes hold neither. */
export interface Whole {
  items: ReadItem[];
  framing: number;
  questions?: Question[];
}
