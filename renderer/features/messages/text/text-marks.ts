import type { Field, TextRange } from '../../../../shared/domain/anchor.ts';
import type { Event } from '../../../../shared/domain/event.ts';
import type { Mention } from '../../../../shared/domain/graph.ts';
import type { Quoted } from '../../../../shared/text/mail/quoted.ts';
import type { TextMark } from './segments.ts';

export type MarkKind =
  | { kind: 'mention'; mention: Mention }
  /** `end`: where the citation ends, for other marks cut it into pieces. */
  | { kind: 'citation'; event: Event; end: number }
  /** Somebody else's words, written before. `start`: where they begin. */
  | { kind: 'quoted'; quoted: Quoted['kind']; start: number }
  | { kind: 'match' };

/** What is marked in one field of a document: identifiers, the words that events cite, what is quoted, and what was searched for. */
export function textMarks(
  document: string,
  field: Field,
  mentions: readonly Mention[],
  events: readonly Event[],
  matches: readonly TextRange[],
  quoted: readonly Quoted[],
): TextMark<MarkKind>[] {
  const marks: TextMark<MarkKind>[] = [];
  for (const mention of mentions) {
    if (mention.document !== document || mention.range.field !== field || mention.standing === 'rejected') continue;
    marks.push({ start: mention.range.start, end: mention.range.end, what: { kind: 'mention', mention } });
  }
  for (const event of events) {
    for (const citation of event.citations) {
      if (citation.document !== document || citation.field !== field) continue;
      const { start, end } = citation;
      marks.push({ start, end, what: { kind: 'citation', event, end } });
    }
  }
  for (const { start, end, kind } of quoted) marks.push({ start, end, what: { kind: 'quoted', quoted: kind, start } });
  for (const match of matches) {
    if (match.field === field) marks.push({ start: match.start, end: match.end, what: { kind: 'match' } });
  }
  return marks;
}
