import type { Anchor } from '../../../../shared/domain/anchor.ts';
import type { Citation, Event } from '../../../../shared/domain/event.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { AppError } from '../../../../shared/errors.ts';
import { boundsOf, claimsApart, distinctClaims, placingMoment } from '../../../../shared/text/dates/claims.ts';
import type { ExportContext, Language, TimelineSource } from '../context.ts';
import { localText, say } from '../words.ts';

/** An event as every timeline writer takes it: checked, in its place, in the language asked for. */
export interface Entry {
  event: Event;
  part: number | null;
  title: { text: string; language: Language };
  text: { text: string; language: Language } | null;
  /** The claim by which it stands in its place, null when nobody gives a time that can be read. */
  moment: Moment | null;
  /** Every claim, each once, in the order of the event. */
  claims: readonly Moment[];
  disagree: boolean;
  citations: Citation[];
  /** Number of its first footnote; they run through the whole export. */
  firstNote: number;
}

/**
 * The events in the order of a timeline: by part (none last), then by the moment's earliest instant (undated last), then by
 * id. Throws `export/nothing-to-export` for none, and `export/no-anchor` for one that neither opens bytes nor is marked as
 * the reporter's own note (P4).
 */
export function timelineEntries(source: TimelineSource, context: ExportContext): Entry[] {
  const placed: { event: Event; at: number; moment: Moment | null }[] = [];
  for (const event of source.events()) {
    requireAnchors(event);
    const moment = placingMoment(event.moments);
    placed.push({ event, at: instantOf(moment), moment });
  }
  if (placed.length === 0) throw new AppError('export/nothing-to-export');
  placed.sort((a, b) => partOf(a.event) - partOf(b.event) || compare(a.at, b.at) || compare(a.event.id, b.event.id));
  let firstNote = 1;
  return placed.map(({ event, moment }) => {
    const claims = distinctClaims(event.moments);
    const title = localText(event.title, context.language) ?? {
      text: say('untitled', context.language),
      language: context.language,
    };
    const entry: Entry = {
      event,
      part: event.part,
      title,
      text: localText(event.text, context.language),
      moment,
      claims,
      disagree: claimsApart(event) !== null,
      citations: event.citations,
      firstNote,
    };
    firstNote += event.citations.length;
    return entry;
  });
}

function requireAnchors(event: Event): void {
  const isAnchored = event.citations.length > 0 && event.citations.every(isAnchor);
  if (!isAnchored && !(event.note && event.citations.length === 0)) {
    throw new AppError('export/no-anchor', { event: event.id });
  }
}

const isAnchor = ({ source, offset, length, exact }: Anchor): boolean =>
  /^[0-9a-f]{64}$/.test(source) && Number.isSafeInteger(offset) && offset >= 0 && length > 0 && exact !== '';

const partOf = (event: Event): number => event.part ?? Number.MAX_SAFE_INTEGER;

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Milliseconds by which a moment is placed: where it begins, or, begun at no known time, where it ends. */
export function instantOf(moment: Moment | null): number {
  const bounds = moment && boundsOf(moment);
  if (!bounds) return Number.POSITIVE_INFINITY;
  return Number.isFinite(bounds.earliest) ? bounds.earliest : bounds.latest;
}
