import { Clusters, similarFrom } from './clusters.ts';
import { CommonGrams } from './common-grams.ts';
import { jaccard } from './grams.ts';
import { signatureLength, signatureOf } from './min-hash.ts';

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
  const places = new Map([...groups.keys()].map((leader, at) => [leader, at]));
  const signatures = new Uint16Array(groups.size * signatureLength);
  const signature = (text: number) => {
    const at = (places.get(text) as number) * signatureLength;
    return signatures.subarray(at, at + signatureLength);
  };
  const second = new Clusters({ signature, grams: own });
  for (const [leader, group] of groups) {
    signatureOf(own(leader), signature(leader));
    const to = second.add(leader).leader;
    if (to !== leader) {
      const wanted = own(to);
      for (const text of group) {
        const similarity = jaccard(own(text), wanted);
        // Who followed a leader that follows another, and is not similar to that one, stands alone.
        placed[text] =
          similarity >= similarFrom
            ? { leader: to, similarity, aside: true }
            : { leader: text, similarity: 1, aside: false };
      }
    }
    done += group.length;
    yield done;
  }
  return placed;
}
