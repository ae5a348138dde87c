import type { Moment } from './moment.ts';

/** What a document is: something that was sent, a page, a picture, a paper with pages, a row of money, or any other file. */
export const documentTypes = ['message', 'page', 'picture', 'paper', 'transaction', 'file'] as const;
export type DocumentType = (typeof documentTypes)[number];

/**
 * Why a document is weaker evidence than it looks: `no-zone` its times have no zone · `no-seconds` · `no-ids` nothing in it
 * can be compared with the operator's or a provider's records · `text-export` anybody can type such a file ·
 * `rewritten` a program changed the bytes when it saved them · `repaired` its text was mended while it was read ·
 * `names-only` who wrote is known by a display name alone · `short-year` its years have two digits, of whichever century · `assumed` something in it was told by the reporter ·
 * `machine-read` a machine read its text in a picture, and can have misread.
 */
export const weaknesses = [
  'no-zone',
  'no-seconds',
  'no-ids',
  'text-export',
  'rewritten',
  'repaired',
  'names-only',
  'short-year',
  'assumed',
  'machine-read',
] as const;
export type Weakness = (typeof weaknesses)[number];

/** What a kind of document has beside the fields that all have; `type` is that of the document. */
export type DocumentDetail = ChatDetail | PageDetail | PictureDetail | PaperDetail | TransactionDetail | FileDetail;

/** A line of a chat, an SMS. */
export interface ChatDetail {
  type: 'message';
  /** The export's own id of the message, as written. */
  id: string | null;
  /** Seen from the phone or account that was exported. */
  direction: 'in' | 'out' | null;
  /** A line of the app's own: somebody joined, a call, a name was changed. */
  system: boolean;
  state: 'sent' | 'draft' | 'failed' | 'queued' | 'edited' | 'deleted' | 'unsent' | null;
  edited: Moment | null;
  reactions: { by: string; what: string }[];
  /** The export's own id of the message that it answers. */
  answers: string | null;
  /** Who wrote it first, where it was forwarded. */
  forwarded: string | null;
  /** What the line stands for where it is no text. */
  media: { kind: string; name: string | null }[];
}

/** A page of the web as it was saved. */
export interface PageDetail {
  type: 'page';
  url: string | null;
  /** HTTP status, where the reply was kept. */
  status: number | null;
  /** How it was saved. */
  by: 'html' | 'mhtml' | 'warc' | 'arc' | 'wacz' | 'httrack' | 'browser';
  /** What a court's minimum still lacks (Berkeley Protocol, paragraph 155). */
  missing: ('url' | 'source' | 'capture' | 'time')[];
  /** Where it led to by itself, in order. */
  redirects: string[];
  record?: ArchivedAs;
  /** The page was the same as in an earlier capture, which alone holds its source; as the archive names that. */
  revisits?: { id: string | null; url: string | null; date: string | null };
}

/** How a web archive knows a record: its id, and the digest of its payload as written. */
export interface ArchivedAs {
  id: string | null;
  payload: string | null;
}

export interface PictureDetail {
  type: 'picture';
  width: number | null;
  height: number | null;
  device: string | null;
  software: string | null;
  /** Whether it says where it was taken; the position itself is in the original alone. */
  position: boolean;
  /** Perceptual hash (64 bits, 16 hex digits): pictures that look alike differ in few bits; null where it was not made. */
  look: string | null;
}

export interface PaperDetail {
  type: 'paper';
  /** Where each page begins in the text, in UTF-16 units. */
  pages: number[];
  author: string | null;
  producer: string | null;
}

/** A row of a statement: what moved, whichever way. Amounts in the currency's unit as written (yen, dollars and cents), never negative. */
export interface TransactionDetail {
  type: 'transaction';
  /** Every cell under its own heading, as written. */
  cells: { name: string; value: string }[];
  direction: 'in' | 'out' | null;
  amount: number | null;
  currency: string | null;
  balance: number | null;
  payee: string | null;
  /** Whether the balance before it and its amount give its balance; null where that cannot be told. */
  adds: boolean | null;
}

export interface FileDetail {
  type: 'file';
  format: string;
  /** SHA-256 (hex) of the original that it was read together with: the database of a log. */
  with?: string;
  record?: ArchivedAs;
  /** Of what a tool read in the picture with this SHA-256 (hex). `confidence`: how sure it was, 0 to 100; null where it read nothing. */
  reading?: { picture: string; tool: string; languages: string[]; confidence: number | null };
}
