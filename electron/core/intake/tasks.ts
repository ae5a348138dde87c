import type { Moment } from '../../../shared/domain/moment.ts';
import type { Answers } from '../../../shared/domain/question.ts';
import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts';
import type { Room } from '../import/archive/budget.ts';
import type { Grey } from '../import/readers/picture/text-grey.ts';
import type { ReadItem, Whole } from '../store/read-document.ts';
import type { RecordPart } from './read-records.ts';

/** A file outside the case that is to be acquired. */
export interface IncomingFile {
  /** Bytes where its name on the disk is no UTF-8. */
  path: string | Uint8Array;
  name: string;
}

/** Choices of a decoding, by document. */
export type Decodings = [document: string, charset: string][];

/** Bytes that now lie among the originals. */
export interface Acquired {
  name: string;
  sha256: string;
  size: number;
  format: string;
  modified: string | null;
  /** The messages in it and the bytes between them, where it was small enough to be read in passing. */
  read: Whole | null;
}

/** A file or member that could not be acquired at all. */
export interface Unread {
  name: string;
  code: ErrorCode;
  detail: ErrorDetails;
}

export interface MessageRange {
  offset: number;
  length: number;
  separator: Moment | null;
  ambiguous: boolean;
}

/** A message of an mbox, or the number of bytes between two. */
export type SplitPart = MessageRange | number;

/** An original that is neither mail nor container, in the case in `dir`. */
export interface RecordsInput {
  path: string;
  sha256: string;
  size: number;
  format: string;
  answers: Answers;
  dir: string;
  /** Of a log of SQLite: the database that it was written for. */
  database?: { path: string; sha256: string; size: number };
}

/** What a person decided that bears on how mails and their attachments are read. */
export interface ReadingChoices {
  decodings: Decodings;
  /** Originals of which a question was answered: they are not read in passing. Null: no attachment is. */
  answered: string[] | null;
}

/** What the reading threads can be asked, each with its input and what it gives back (or streams, part by part). */
export interface Tasks {
  acquire: { input: ReadingChoices & { files: IncomingFile[]; dir: string }; output: (Acquired | Unread)[] };
  split: { input: { path: string }; output: SplitPart[] };
  read: { input: ReadingChoices & { path: string; ranges: MessageRange[]; dir: string }; output: ReadItem[] };
  expand: { input: { path: string; format: string; dir: string; room: Room }; output: (Acquired | Unread)[] };
  records: { input: RecordsInput; output: RecordPart[] };
  /** A picture as text is read from it; null where it cannot be decoded. */
  grey: { input: { path: string; size: number; format: string }; output: Grey | null };
  hash: { input: { paths: string[] }; output: ({ sha256: string; size: number } | null)[] };
}

/** What a reading thread says of its task. */
export type Answer =
  | { value: unknown }
  /** Of a task that streams: the next entries; the thread waits until they are taken. */
  | { part: unknown }
  /** It works, on something long. */
  | { alive: true }
  /** This file cannot be read. */
  | { error: { code: ErrorCode; details: ErrorDetails } }
  /** Nothing can be kept, whatever the file is. `code`: the operating system's. */
  | { broken: { code: string; reason: string } };

export type TaskName = keyof Tasks;
export type TaskInput<N extends TaskName> = Tasks[N]['input'];
export type TaskOutput<N extends TaskName> = Tasks[N]['output'];
