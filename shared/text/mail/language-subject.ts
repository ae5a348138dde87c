import { foldWidth } from '../identifiers/fold-width.ts';

/** Prefixes of replies: what mail programs write in their languages, in lower case. */
const REPLY = [
  ...['re', 'aw', 'antw', 'antwort', 'sv', 'vs', 'res', 'rif', 'odp', 'ynt', 'bls', 'vá', 'на', 'отв'],
  ...['απ', 'σχετ', 'תגובה', 'رد', '返信', '返', '回复', '回覆', '回復', '答复', '答覆', '답장', '회신'],
];
/** Prefixes of forwarded messages. */
const FORWARD = [
  ...['fwd', 'fw', 'wg', 'tr', 'rv', 'enc', 'vb', 'vl', 'pd', 'ilt', 'doorst', 'továbbítás', 'пересл', 'πρθ'],
  ...['הועבר', '転送', '转发', '轉寄', '轉發', '전달'],
];

const KINDS: ReadonlyMap<string, 'reply' | 'forward'> = new Map([
  ...REPLY.map((word) => [word, 'reply'] as const),
  ...FORWARD.map((word) => [word, 'forward'] as const),
]);

/** A word, a count (`Re[2]:`, `Re^2:`, `Re(2):`, `Re2:`) or a list tag (RFC 5256's subj-blob), and a colon. */
const PREFIX = /([\p{L}\p{M}]{1,12}) ?(?:\[[^[\]]{1,200}\]|[\^*-]?\d{1,6}|\(\d{1,6}\))? ?:/uy;
const TAG = /\[[^[\]]*\]/y;

/**
 * The subject without what replying, forwarding and mailing lists add, by which messages of one conversation are
 * found: RFC 5256 section 2.1, with the prefixes of other languages, counted and full-width ones. `subject` is decoded.
 * `reply`: a prefix of a reply was taken off. White space is collapsed; the base may be empty. Linear time.
 */
export function baseSubject(subject: string): { base: string; reply: boolean } {
  const text = subject.replace(/\s+/g, ' ').trim();
  // Of the same length, so that an offset in one is an offset in the other.
  const folded = foldWidth(text).toLowerCase();
  const shape = folded.length === text.length ? folded : foldWidth(text);
  let start = 0;
  let end = text.length;
  let reply = false;
  for (;;) {
    while (shape[start] === ' ' && start < end) start += 1;
    while (shape[end - 1] === ' ' && end > start) end -= 1;
    if (end - start >= 5 && /^\(fwd\)$/i.test(shape.slice(end - 5, end))) {
      end -= 5;
      continue;
    }
    const prefix = prefixAt(shape, start);
    if (prefix !== null && prefix.to <= end) {
      reply ||= prefix.kind === 'reply';
      start = prefix.to;
      continue;
    }
    if (shape[end - 1] === ']' && /^\[fwd:$/i.test(shape.slice(start, start + 5)) && end - start > 5) {
      start += 5;
      end -= 1;
      continue;
    }
    const tagEnd = tagAt(shape, start);
    // A tag that is all there is stays: the subject would be gone.
    if (tagEnd === null || tagEnd >= end) break;
    start = tagEnd;
  }
  return { base: text.slice(start, end), reply };
}

function prefixAt(shape: string, start: number): { kind: 'reply' | 'forward'; to: number } | null {
  PREFIX.lastIndex = start;
  const word = PREFIX.exec(shape)?.[1];
  const kind = word === undefined ? undefined : KINDS.get(word.toLowerCase());
  return kind === undefined ? null : { kind, to: PREFIX.lastIndex };
}

function tagAt(shape: string, start: number): number | null {
  TAG.lastIndex = start;
  return TAG.exec(shape) === null ? null : TAG.lastIndex;
}
