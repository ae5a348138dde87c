/**
 * What a file does not decide by itself. The import stops for none of them: what can be read is stored, and an answer
 * reads the file again. `day-month` which comes first in a date · `zone` of times that were written without one ·
 * `owner` whose phone or account was exported · `carrier` whose emoji they are · `columns` which column holds what ·
 * `charset` can be answered for any original that is text, whether it was asked or not.
 */
export const questionCodes = ['day-month', 'zone', 'owner', 'carrier', 'columns', 'charset'] as const;
export type QuestionCode = (typeof questionCodes)[number];

export interface Question {
  code: QuestionCode;
  /** Answers that can be chosen; empty where it is written freely (a zone, a mapping). */
  options: string[];
  /** What in the file raises it: a date that can be read both ways, a heading. */
  example: string;
}

/** A question with the original that raises it, and what was answered. */
export interface SourceQuestion extends Question {
  kind: 'question';
  /** SHA-256 (hex) of the original. */
  source: string;
  name: string;
  answer: string | null;
}

/** What was answered for one original, by code. */
export type Answers = Partial<Record<QuestionCode, string>>;
