import { Clusters, similarFrom } from './clusters.ts';
import { CommonGrams } from './common-grams.ts';
import { jaccard } from './grams.ts';
import { signatureOf } from './min-hash.ts';

/** What a text and its leader must share of what is their own, however much of the rest they share. */
const leastOwn = 0.3;

/** Texts by number. */
interface TextsToGroup {
  signature(text: number): Uint16Array;
  /** Hashes of its distinct character sequences, ascending. */
  grams(text: number): Uint32Array;
}

/** Where a text belongs: to the text that leads its group, itself where it leads. */
export interface Placement {
  leader: number;
  /** Jaccard with the leader, exact. */
  similarity: number;
  /** Whether what stands in many groups was put aside for it. */
  aside: boolean;
}

/**
 * Groups texts in two rounds: first by all that they say, then the groups by what is their own, so that one template with and
 * without a footer is one, and two templates with one footer are two. Every text is similar to the one that leads its group,
 * checked exactly. `order` has every number once, those that should lead first. Yields how many steps of twice their number
 * are done.
 */
export function* groupTexts(order: readonly number[], texts: TextsToGroup): Generator<number, Placement[]> {
  const placed: Placement[] = [];
  const groups = new Map<number, number[]>();
  const common = new CommonGrams();
  const first = new Clusters(texts);
  let done = 0;
  for (const text of order) {
    const { leader, similarity } = first.add(text);
    placed[text] = { leader, similarity, aside: false };
    const group = groups.get(leader);
    if (group) group.push(text);
    else {
      groups.set(leader, [text]);
      common.add(texts.grams(text));
    }
    done += 1;
    yield done;
  }
  const own = (text: number) => common.own(texts.grams(text));
  const signatures = new Map<number, Uint16Array>();
  const second = new Clusters({ signature: (text) => signatures.get(text) as Uint16Array, grams: own });
  const regroup = (text: number, grams: Uint32Array) => {
    signatures.set(text, signatureOf(grams));
    const to = second.add(text);
    // Only those that lead are compared again.
    if (to.leader !== text) signatures.delete(text);
    return to;
  };
  const loose: number[] = [];
  for (const [leader, group] of groups) {
    const ofLeader = own(leader);
    const { leader: to } = regroup(leader, ofLeader);
    const wanted = to === leader ? ofLeader : own(to);
    for (const text of group) {
      const similarity = text === to ? 1 : jaccard(own(text), wanted);
      if (to !== leader && similarity >= similarFrom) placed[text] = { leader: to, similarity, aside: true };
      // What brought it here was not its own, or its leader follows another that it is not similar to.
      else if (to !== leader || similarity < leastOwn) loose.push(text);
    }
    done += group.length;
    yield done;
  }
  for (const text of loose) {
    const { leader, similarity } = regroup(text, own(text));
    placed[text] = { leader, similarity, aside: leader !== text };
    yield done;
  }
  return placed;
}
