import type { Difference, SlotKind, TemplatePart } from '../../domain/campaign.ts';
import { fold, originalRange } from '../search/fold.ts';
import { align } from './align.ts';
import { withoutQuotes } from './mask.ts';
import { slotAround } from './slot-around.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Tokens of one text that are aligned, the first ones. */
const mostTokens = 6000;
const mostExamples = 5;
const longestExample = 80;

interface Text {
  original: string;
  tokens: Token[];
}

/** A text against the template: `pairs` has for each token of the template the token of the text, -1 where none. */
interface Aligned extends Text {
  pairs: Int32Array;
}

export interface TemplateOf {
  template: TemplatePart[];
  /** Of each variant, in the order in which they were given. */
  variants: { differences: Difference[]; missing: { start: number; end: number }[] }[];
}

/**
 * What texts of one template have in common, shown by the first of them: its parts and slots, and what each variant has that
 * is not in it. Every range is one of UTF-16 units in the text as it was written.
 */
export function templateOf(leader: string, variants: readonly string[]): TemplateOf {
  const base = read(leader);
  const numbers = new Map<string, number>();
  const coded = (tokens: readonly Token[]) =>
    Int32Array.from(tokens, ({ slot, text }) => {
      // Two links are the same token; what they are is their slot's business.
      const name = slot === null ? text : `\ufdd0${slot}`;
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return number;
    });
  const codes = coded(base.tokens);
  const aligned = variants.map((variant): Aligned => {
    const text = read(variant);
    return { ...text, pairs: align(codes, coded(text.tokens)) };
  });
  return {
    template: partsOf(base, aligned),
    variants: aligned.map((variant) => ({
      differences: differencesOf(base, variant),
      missing: ranges(base.tokens.filter((_token, at) => variant.pairs[at] === -1)),
    })),
  };
}

/** The tokens of a text, by their place in it. */
function read(original: string): Text {
  const folded = fold(withoutQuotes(original));
  const tokens: Token[] = [];
  for (const token of tokensOf(folded.text)) {
    if (tokens.length >= mostTokens) break;
    const range = originalRange(folded, token.start, token.end);
    const last = tokens.at(-1);
    // One character can fold to several tokens (㌔): they are one, for nothing is cut inside it.
    if (last && range.start < last.end) {
      last.text += token.text;
      last.end = Math.max(last.end, range.end);
    } else tokens.push({ ...token, ...range });
  }
  return { original, tokens };
}

/** A token belongs to the template where three of four variants have it. */
const isCommon = (count: number, of: number): boolean => count * 4 >= of * 3;

function partsOf(base: Text, aligned: readonly Aligned[]): TemplatePart[] {
  const { tokens, original } = base;
  const states = tokens.map(({ slot }, at): SlotKind | 'text' => {
    const count = aligned.filter(({ pairs }) => pairs[at] !== -1).length;
    return slot ?? (isCommon(count, aligned.length) ? 'text' : 'free');
  });
  joinIslands(tokens, states);
  const parts: TemplatePart[] = [];
  for (let at = 0; at <= tokens.length; ) {
    // What most variants put in between is a slot of no width.
    if (!isSlot(states[at]) && !isSlot(states[at - 1])) {
      const added = aligned.filter((one) => hasBetween(one, at)).length;
      if (added > 0 && added * 4 >= aligned.length) {
        const place = tokens[at]?.start ?? tokens.at(-1)?.end ?? 0;
        parts.push({
          type: 'slot',
          slot: 'free',
          start: place,
          end: place,
          examples: examplesOf(base, aligned, at, at),
        });
      }
    }
    const state = states[at];
    if (state === undefined) break;
    let end = at + 1;
    while (end < tokens.length && states[end] === state && (state !== 'text' || !addsAt(aligned, end))) end += 1;
    const start = (tokens[at] as Token).start;
    const stop = (tokens[end - 1] as Token).end;
    if (state === 'text') parts.push({ type: 'text', start, end: stop });
    else {
      const around = { before: tokens.slice(Math.max(0, at - 2), at), after: tokens.slice(end, end + 4) };
      const slot = state === 'free' ? slotAround(tokens.slice(at, end), around) : state;
      parts.push({ type: 'slot', slot, start, end: stop, examples: examplesOf(base, aligned, at, end) });
    }
    at = end;
  }
  return spread(parts, original);
}

const isSlot = (state: SlotKind | 'text' | undefined): boolean => state !== undefined && state !== 'text';

const addsAt = (aligned: readonly Aligned[], at: number): boolean => {
  const added = aligned.filter((one) => hasBetween(one, at)).length;
  return added > 0 && added * 4 >= aligned.length;
};

/** Letters that two texts happen to share in the middle of what differs are no part of a template. */
function joinIslands(tokens: readonly Token[], states: (SlotKind | 'text')[]): void {
  for (let at = 1; at < states.length; ) {
    if (states[at] !== 'text' || states[at - 1] !== 'free') {
      at += 1;
      continue;
    }
    let end = at;
    while (end < states.length && states[end] === 'text') end += 1;
    const island = tokens.slice(at, end);
    const letters = island.reduce((sum, { kind }) => sum + (kind === 'word' ? 2 : 1), 0);
    if (states[end] === 'free' && letters <= 2) states.fill('free', at, end);
    at = end;
  }
}

/** Tokens of the text between those that are the neighbours of a place in the template. */
function between({ pairs, tokens }: Aligned, from: number, to: number): { first: number; last: number } {
  let before = from - 1;
  while (before >= 0 && pairs[before] === -1) before -= 1;
  let after = to;
  while (after < pairs.length && pairs[after] === -1) after += 1;
  return {
    first: before < 0 ? 0 : (pairs[before] as number) + 1,
    last: after < pairs.length ? (pairs[after] as number) : tokens.length,
  };
}

function hasBetween(one: Aligned, at: number): boolean {
  // Where a neighbour is missing, what stands there is in its place.
  if ((at > 0 && one.pairs[at - 1] === -1) || (at < one.pairs.length && one.pairs[at] === -1)) return false;
  const { first, last } = between(one, at, at);
  return last > first;
}

function examplesOf(base: Text, aligned: readonly Aligned[], from: number, to: number): string[] {
  const found = new Set<string>();
  const take = ({ original, tokens }: Text, first: number, last: number) => {
    if (last <= first || found.size >= mostExamples) return;
    const text = original.slice((tokens[first] as Token).start, (tokens[last - 1] as Token).end);
    found.add(text.length > longestExample ? `${text.slice(0, longestExample)}…` : text);
  };
  take(base, from, to);
  for (const one of aligned) {
    const isWhole = to > from && one.pairs[from] !== -1 && one.pairs[to - 1] !== -1;
    const { first, last } = isWhole
      ? { first: one.pairs[from] as number, last: (one.pairs[to - 1] as number) + 1 }
      : between(one, from, to);
    take(one, first, last);
  }
  return [...found];
}

/** Parts of text reach to the slot beside them, with the signs and blanks between. */
function spread(parts: TemplatePart[], original: string): TemplatePart[] {
  const out: TemplatePart[] = [];
  let from = 0;
  for (const part of parts) {
    if (part.type === 'text') continue;
    if (part.start > from) out.push({ type: 'text', start: from, end: part.start });
    out.push(part);
    from = Math.max(from, part.end);
  }
  if (from < original.length) out.push({ type: 'text', start: from, end: original.length });
  return out;
}

function differencesOf(base: Text, { tokens, pairs, original }: Aligned): Difference[] {
  const partner = new Int32Array(tokens.length).fill(-1);
  pairs.forEach((other, at) => {
    if (other !== -1) partner[other] = at;
  });
  const out: Difference[] = [];
  let open = false;
  tokens.forEach((token, at) => {
    const match = partner[at] === -1 ? null : (base.tokens[partner[at] as number] as Token);
    const { start, end } = token;
    const wasOpen = open;
    open = match === null && token.slot === null;
    if (
      match !== null &&
      (token.slot === null || base.original.slice(match.start, match.end) === original.slice(start, end))
    )
      return;
    const last = out.at(-1);
    if (wasOpen && open && last) last.end = end;
    else out.push({ start, end, slot: token.slot ?? 'free' });
  });
  return out;
}

/** Tokens as ranges, neighbours as one. */
function ranges(tokens: readonly Token[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of tokens) {
    const last = out.at(-1);
    if (last && start - last.end <= 1) last.end = end;
    else out.push({ start, end });
  }
  return out;
}
