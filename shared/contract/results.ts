import type { Field, TextRange } from '../domain/anchor.ts';
import type { Trust } from '../domain/boundary.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { ChatDetail, DocumentType, TransactionDetail, Weakness } from '../domain/document.ts';
import type { Entity, EntityKind, Link, LinkKind, Mention, Standing } from '../domain/graph.ts';
import type { Tally } from '../domain/ledger.ts';
import type { Address, Attachment, Channel, Hop, Message } from '../domain/message.ts';
import type { Moment } from '../domain/moment.ts';
import type { PaymentRequest, PaymentRow, PaymentTotal, RequestState } from '../domain/payment.ts';
import type { Persona } from '../domain/persona.ts';
import type { PicturePair, PictureTime } from '../domain/picture-pair.ts';
import type { SourceQuestion } from '../domain/question.ts';
import type { Source } from '../domain/source.ts';
import type { Operator, Suggestion, SuggestionState } from '../domain/suggestion.ts';
import type { ErrorCode, ErrorDetails } from '../errors.ts';

/** Part of a list, and where the next part starts; null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** A window on a list by position, for lists that scroll; `total` is exact. */
export interface Rows<T> {
  rows: T[];
  total: number;
}

export interface CaseInfo {
  kind: 'case';
  name: string;
  path: string;
  counts: {
    sources: number;
    bytes: number;
    documents: number;
    mentions: number;
    entities: number;
    links: number;
    events: number;
    failures: number;
    /** Originals that were acquired and not read to their end: an import or rebuild was stopped. */
    unread: number;
  };
  log: { entries: number; head: string };
  /** Jobs that ended with the process that ran them. */
  interrupted: number;
}

export interface CaseDigest {
  kind: 'case';
  digest: string;
}

export interface RebuildResult {
  kind: 'case';
  sources: number;
  documents: number;
  digest: string;
}

export interface CheckProblem {
  code: string;
  subject: string;
  detail: ErrorDetails;
}

export interface CaseCheck {
  kind: 'case';
  ok: boolean;
  checked: { originals: number; bytes: number; logEntries: number; anchors: number; database: boolean };
  problems: CheckProblem[];
}

export interface BundleCheck {
  kind: 'bundle';
  ok: boolean;
  checked: Record<string, number>;
  problems: { code: string; path: string; detail: string }[];
}

export interface MessageView extends Message {
  /** What it is called: its subject or title, else whom it was with, or the name of its file; null of a mail without a subject. */
  name: string | null;
  /** The text that the HTML part shows, and what it points to, one address a line. */
  htmlText: string | null;
  links: string | null;
  /** Everywhere these bytes were found. */
  places: { source: string; offset: number; length: number; inside: string | null; ambiguous: boolean }[];
  /** Documents that carry the same Message-ID over other bytes. */
  sameMessageId: string[];
}

/** A piece of an original text around a match; the ranges are in the piece. */
export interface Snippet {
  field: Field;
  text: string;
  matches: { start: number; end: number }[];
}

/** As much of a message as a list shows. */
export interface MessageRow {
  id: string;
  type: DocumentType;
  channel: Channel;
  subject: string | null;
  /** What it is called, as in its view. */
  name: string | null;
  /** Of a line of a chat seen from the phone that was exported, of a transaction from the account; null of anything else. */
  direction: 'in' | 'out' | null;
  from: Address[];
  /** The claim by which it is sorted; null when its bytes claim no readable time. */
  moment: Moment | null;
  /** Whether two claims of its time cannot both be true. */
  disagree: boolean;
  attachments: number;
  /** Around the match, or the beginning of the text. */
  snippet: Snippet | null;
}

/** A picture that looks like another: `distance` is in how many of 64 bits their looks differ. */
export interface AlikeRow extends MessageRow {
  distance: number;
}

/** A document at the other end of a pair of a picture and a message. */
export interface PairRow extends MessageRow, PicturePair {}

/** What a picture shows. `isRead`: whether a tool read its text, without which its times alone suggest anything. */
export interface PictureShows {
  rows: PairRow[];
  times: PictureTime[];
  isRead: boolean;
}

/** What was decided of a picture and a message. */
export interface PairDecided {
  kind: 'pair';
  picture: string;
  message: string;
  standing: Standing;
}

/** A line of a conversation. */
export interface ConversationRow extends MessageRow {
  text: string | null;
  /** Whether there is more of its text than a line shows. */
  isCut: boolean;
  /** Null for what is no line of a chat. */
  detail: ChatDetail | null;
  files: Attachment[];
}

/** A window on the conversation that a document belongs to, oldest first. */
export interface Conversation extends Rows<ConversationRow> {
  /** Where the document stands in it. */
  at: number;
  /** Why any of the window's lines is weaker evidence than it looks. */
  weaknesses: Weakness[];
}

/** A Received header with what it is worth where the recipient's servers are known; null where nobody decided. */
export interface HopView extends Hop {
  trust: Trust | null;
}

/** The markup of a message's HTML parts as decoded and as its sender wrote it: hostile, never to be shown unsanitised. */
export interface MessageHtml {
  html: string | null;
  /** Everything that it would load or lead to, one target each. */
  targets: string[];
}

/** Bytes of an original or a document, from `offset` on; `size` is of the whole. */
export interface RawBytes {
  base64: string;
  offset: number;
  size: number;
}

export interface SourceView extends Source, Tally {
  /** Whether it was read to its end. */
  read: boolean;
  framing: number;
  /** Originals that came out of it. */
  members: { sha256: string; name: string; size: number; format: string }[];
}

/** A row of a statement, as a ledger shows it. */
export interface TransactionRow {
  kind: 'transaction';
  id: string;
  moment: Moment | null;
  detail: TransactionDetail;
}

/** Rows of a statement; how many of all follow from the balance before them, and how many do not. */
export interface Statement extends Rows<TransactionRow> {
  adding: number;
  failing: number;
}

/** What is open at an original after it was read again with an answer. */
export interface SourceAnswered {
  kind: 'answered';
  source: string;
  documents: number;
  questions: SourceQuestion[];
}

/** Some of the links of one entity, most documents first; `total` of those that were asked for. */
export interface EntityLinks extends Rows<Link> {
  /** How many links it has in each standing, whichever were asked for. */
  standings: Record<Standing, number>;
}

export interface EntityPage extends Entity {
  /** The first ones; `linkTotal` counts them all, and `entity.links` gives the rest. */
  links: Link[];
  linkTotal: number;
  mentionList: Mention[];
  /** Documents by month (UTC, YYYY-MM), oldest first, and how many claim no readable time. */
  activity: { months: { month: string; documents: number }[]; undated: number };
}

/** Campaigns, the largest first; `total` of those that were asked for. */
export interface CampaignRows extends Rows<Campaign> {
  /** `none`: nobody has looked for them · `stale`: messages came or went since. */
  state: 'none' | 'fresh' | 'stale';
}

/** What a search for campaigns found. `short`: messages with too few letters to be compared. */
export interface CampaignsFound {
  kind: 'campaigns';
  compared: number;
  short: number;
  campaigns: number;
  members: number;
}

/** Personas, those of most messages first; `total` of those that were asked for. */
export interface PersonaRows extends Rows<Persona> {
  /** As for campaigns. */
  state: 'none' | 'fresh' | 'stale';
}

/**
 * What a search for personas found, and what it put aside. `messages`: those that any persona wrote, of `read` · `noNames`:
 * messages whose display name is an address, a firm, a sentence · `lone`: names that stand in display names alone, in one
 * message or as one word that nobody answered · `mass`: names of mailings that nobody answered.
 */
export interface PersonasFound {
  kind: 'personas';
  read: number;
  personas: number;
  messages: number;
  noNames: number;
  lone: number;
  mass: number;
}

/** What a search for payments found. `matched`: requests for which a row of a statement is suggested. */
export interface PaymentsFound {
  kind: 'payments';
  read: number;
  requests: number;
  confirmed: number;
  claimed: number;
  rates: number;
  rows: number;
  matched: number;
}

/** Rows of all statements, oldest first; `total` of those that were asked for. */
export interface PaymentRows extends Rows<PaymentRow> {
  /** As for campaigns. */
  run: 'none' | 'fresh' | 'stale';
}

/** What messages say of money, oldest first, and how many of that kind there are in each state. */
export interface RequestRows extends Rows<PaymentRequest> {
  run: 'none' | 'fresh' | 'stale';
  states: Record<RequestState, number>;
}

/** What money comes to, group by group and currency by currency, the largest first. */
export interface PaymentTotals extends Rows<PaymentTotal> {
  run: 'none' | 'fresh' | 'stale';
}

/**
 * What came of reading the text in pictures. `empty`: there is none in them · `known`: the same was read before · `left`:
 * those that could not be read, and why.
 */
export interface PicturesRead {
  kind: 'pictures-read';
  tool: string;
  languages: string[];
  read: number;
  empty: number;
  known: number;
  left: { id: string; name: string; code: ErrorCode; detail: ErrorDetails }[];
  cancelled: boolean;
}

/**
 * What a search for servers and sites found. `messages`: mails with Received headers · `bounded`: of those, how many a server
 * took that is decided to be the recipient's own · `missed`: how many came to such a mailbox past that server.
 */
export interface InfrastructureFound {
  kind: 'infrastructure-found';
  messages: number;
  bounded: number;
  missed: number;
  servers: number;
  redirects: number;
}

export interface GraphView {
  nodes: { id: string; type: EntityKind; label: string; documents: number; degree: number }[];
  links: { id: string; type: LinkKind; from: string; to: string; standing: Standing; count: number }[];
  /** How many entities and links there are in all under the filter. */
  total: { nodes: number; links: number };
}

/** What an undo or redo did; null when there is nothing to take back. */
export interface Undone {
  kind: 'undone';
  /** The kind of the log entry whose effect was taken back or brought again. */
  decision: string | null;
  seq: number | null;
  /** Whether there is more to take back, and to bring again. */
  canUndo: boolean;
  canRedo: boolean;
}

/** The beginning of what an export would write, and what it would leave out. */
export interface ExportPreview {
  files: { suffix: string; text: string; bytes: number; cut: boolean }[];
  left: { id: string; reason: string }[];
}

export interface SearchHit extends MessageView {
  snippet: Snippet;
  /** Ranges in the original text of the fields. */
  matches: TextRange[];
}

export interface SearchPage<T> extends Page<T> {
  /** How many there are in all; null when it was not asked for. */
  total: number | null;
}

export interface DecodingChoice {
  charset: string;
  preview: string;
  undecodable: number;
  chosen: boolean;
}

export interface ExportResult {
  kind: 'export';
  files: { path: string; sha256: string; bytes: number }[];
  /** What was left out, and why. */
  left: { id: string; reason: string }[];
}

/** Senders that were compared, things that two or more of them share, and pairs that share enough. */
export interface SuggestionsFound {
  kind: 'suggestions';
  senders: number;
  shared: number;
  suggestions: number;
}

/** Suggestions of one state, the heaviest first, and how many there are of each. */
export interface SuggestionRows extends Rows<Suggestion> {
  run: 'none' | 'fresh' | 'stale';
  states: Record<SuggestionState, number>;
}

/** What became of the operators by a decision. */
export interface SuggestionsDecided {
  kind: 'decided';
  decided: number;
  /** What is left to decide. */
  open: number;
  /** Operators that the decided ones are part of now. */
  operators: Operator[];
  /** Entities that were one operator and are so no more, since what held them together was taken away: operator by operator. */
  parted: string[][];
}
