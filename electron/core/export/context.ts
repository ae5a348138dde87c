import type { Event } from '../../../shared/domain/event.ts';
import type { Entity, Link, Mention } from '../../../shared/domain/graph.ts';
import type { Message } from '../../../shared/domain/message.ts';

export type Language = 'ja' | 'en';

/** What every writer is told besides what it writes. It holds no clock: the same case gives the same bytes. */
export interface ExportContext {
  caseName: string;
  language: Language;
}

/** Events to be written; may be gone through more than once. */
export interface TimelineSource {
  events(): Iterable<Event>;
}

/** The graph to be written; each may be gone through more than once, and streams. */
export interface GraphSource {
  messages(): Iterable<Message>;
  entities(): Iterable<Entity>;
  links(): Iterable<Link>;
  mentions(): Iterable<Mention>;
}

/** Something that a format could not carry: named, so that nothing goes missing without a word (P5). */
export interface LeftOut {
  /** Id of the event or link, or the noun where it stands for many. */
  id: string;
  reason: LeftReason;
  /** How many it stands for, when not one. */
  count?: number;
}

/**
 * `no-readable-moment`: a format that needs a time has no row for it · `rejected`: a person held it to be false ·
 * `no-entity`: it names nothing that the format can point to · `dangling`: an end of it is not in the export · `merged`: both ends are one entity by now ·
 * `nothing-to-export`: a file that would have been empty.
 */
export type LeftReason = 'no-readable-moment' | 'rejected' | 'no-entity' | 'dangling' | 'merged' | 'nothing-to-export';

/** Yields the text; what it returns at its end says what is not in it. */
export type ExportText = Generator<string, LeftOut[], undefined>;
