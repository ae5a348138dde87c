import { createHash } from 'node:crypto';
import type { Field } from '../../../shared/domain/anchor.ts';
import type { LocalText } from '../../../shared/domain/event.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { AppError } from '../../../shared/errors.ts';
import { edtfPrecision, epochOf, parseEdtf } from '../../../shared/text/dates/edtf.ts';
import { canonicalJson } from '../case/log-hash.ts';
import type { StoredCitation, StoredEvent } from '../store/events.ts';
import type { StoredMessage } from '../store/messages.ts';
import { anchorQuote } from './anchor.ts';

export interface EventDraft {
  title: LocalText;
  text: LocalText;
  /** What the reporter says of the time, as EDTF. */
  when: string | null;
  part: number | null;
  /** Quotes with the documents that they stand in; none makes it the reporter's own note. */
  quotes: DraftQuote[];
}

export interface DraftQuote {
  message: StoredMessage;
  quote: string;
  field?: Field | undefined;
  /** The citation as it already stands, which is not looked for again. */
  kept?: StoredCitation | undefined;
}

/**
 * The event that a draft makes. Its id follows from what it says, so that adding it twice is seen; `again` sets it apart
 * from one that began with the same words and says something else by now.
 */
export function newEvent(draft: EventDraft, again = 0): StoredEvent {
  const citations = draft.quotes.map(
    ({ message, quote, field, kept }): StoredCitation =>
      kept ?? { ...anchorQuote(message, quote, field), document: message.id },
  );
  const moments = [...reporterMoment(draft.when), ...draft.quotes.flatMap(({ message }) => claimsOf(message))];
  const content = { title: draft.title, text: draft.text, moments, part: draft.part, citations };
  const named = again === 0 ? content : { ...content, again };
  const id = createHash('sha256').update(canonicalJson(named)).digest('hex').slice(0, 16);
  return { id, ...content, note: citations.length === 0, epoch: earliest(moments) };
}

function reporterMoment(when: string | null): Moment[] {
  if (when === null) return [];
  const value = parseEdtf(when);
  if (!value) throw new AppError('moment/bad-edtf', { value: when });
  const zone = /(Z|[+-]\d\d(?::?\d\d)?)$/.exec(when.includes('T') ? when : '')?.[1] ?? null;
  return [{ by: 'reporter', raw: when, edtf: when, zone, precision: edtfPrecision(value) }];
}

/** What a document says of its own time; of the Received headers the newest and the oldest. */
function claimsOf(message: StoredMessage): Moment[] {
  const received = message.moments.filter((moment) => moment.by === 'received');
  const ends = received.length > 1 ? [received[0], received.at(-1)] : received;
  const others = message.moments.filter(({ by }) => by !== 'received' && by !== 'file' && by !== 'mbox-line');
  return [...others, ...ends].filter((m): m is Moment => m !== undefined);
}

/** The reporter's word on the time places the event; without one, the first claim that can be read. */
function earliest(moments: Moment[]): number | null {
  for (const moment of moments) {
    const epoch = epochOf(moment);
    if (epoch !== null) return epoch;
  }
  return null;
}
