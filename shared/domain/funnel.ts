import type { Figure } from '../text/figures/figure.ts';
import type { FigureRange } from '../text/figures/range.ts';
import type { Claim } from './claim.ts';
import type { Entity } from './graph.ts';

/** One on the other side, and what went to and fro between them and the own identities. */
export interface Contact {
  kind: 'contact';
  entity: Entity;
  /** Messages from them, and messages to them. */
  received: number;
  sent: number;
  /** Of those, messages whose bytes claim no readable time. */
  undated: number;
  /** Who wrote first, by the claims of time; null where none has a readable one. */
  firstBy: 'own' | 'other' | null;
  /** How often one side was answered by the other. */
  answersByOwn: number;
  answersByOther: number;
  /** Ids of the first and the last document that have a time. */
  firstDocument: string | null;
  lastDocument: string | null;
  /** Who wrote last: the other side is silent since. */
  lastBy: 'own' | 'other' | null;
}

/** How contacts can be told apart: by who wrote first, who answered, and whether the last word was the own side's. */
export const contactFilters = [
  'written-to-first',
  'wrote-first',
  'answered-by-own',
  'answered-by-other',
  'silent',
] as const;
export type ContactFilter = (typeof contactFilters)[number];

/** A message that went to or fro. */
export interface ContactMessage {
  kind: 'contact-message';
  /** Id of the document. */
  document: string;
  by: 'own' | 'other';
  /** Seconds since 1970 (UTC) by which it is sorted. */
  epoch: number | null;
}

/** One on the other side with every message, those with a time in its order, then the others. */
export interface ContactPage extends Omit<Contact, 'kind'> {
  kind: 'contact-page';
  timesOfOwn: AnswerTimes | null;
  timesOfOther: AnswerTimes | null;
  rows: ContactMessage[];
  total: number;
}

/** Seconds until an answer, over all answers. */
export interface AnswerTimes {
  answers: number;
  low: number;
  median: number;
  high: number;
}

export const funnelStages = ['sent', 'replied', 'paid'] as const;
export type FunnelStage = (typeof funnelStages)[number];

/** A number of a claim that a person put at a stage. */
export interface StagedFigure {
  stage: FunnelStage;
  claim: Claim;
  figure: Figure;
  range: FigureRange;
  /** The share of the stage before it; null for the first one, and where they are counted per different times. */
  ofBefore: FigureRange | null;
}

/** The case's own counts beside what is claimed. */
export interface Funnel {
  kind: 'funnel';
  /** How many own identities it is told from; none, and nothing can be counted. */
  own: number;
  contacts: number;
  writtenToFirst: number;
  wroteFirst: number;
  /** Contacts whom the own side answered, and who answered it. */
  answeredByOwn: number;
  answeredByOther: number;
  /** Contacts to whom the own side wrote last. */
  silent: number;
  timesOfOwn: AnswerTimes | null;
  timesOfOther: AnswerTimes | null;
  claimed: StagedFigure[];
  /** Those that were asked for; `contacts` counts all. */
  rows: Contact[];
  total: number;
}
