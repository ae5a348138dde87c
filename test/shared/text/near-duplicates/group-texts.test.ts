import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarFrom } from '../../../../shared/text/near-duplicates/clusters.ts';
import { gramHashes } from '../../../../shared/text/near-duplicates/grams.ts';
import { groupTexts, type Placement } from '../../../../shared/text/near-duplicates/group-texts.ts';
import { maskText } from '../../../../shared/text/near-duplicates/mask.ts';
import { signatureOf } from '../../../../shared/text/near-duplicates/min-hash.ts';
import { campaignSet, type Labelled } from '../../../support/campaign-set.ts';

function grouped(texts: readonly string[], order = texts.map((_text, at) => at)): Placement[] {
  const grams = texts.map((text) => gramHashes(maskText(text)));
  const signatures = grams.map((set) => signatureOf(set));
  const steps = groupTexts(order, {
    grams: (at) => grams[at] as Uint32Array,
    signature: (at) => signatures[at] as Uint16Array,
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Of all pairs of messages: those put together that belong together, and those that belong together and are. */
function quality(set: readonly Labelled[]): { precision: number; recall: number } {
  const placed = grouped(set.map(({ text }) => text));
  let [right, wrong, missed] = [0, 0, 0];
  for (let i = 0; i < set.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const belong = set[i]?.template !== null && set[i]?.template === set[j]?.template;
      const isTogether = placed[i]?.leader === placed[j]?.leader;
      if (belong && isTogether) right += 1;
      else if (belong) missed += 1;
      else if (isTogether) wrong += 1;
    }
  }
  return { precision: right / (right + wrong), recall: right / (right + missed) };
}

test('messages of one template meet, and those of two with one footer do not', () => {
  for (const seed of [1, 2, 3]) {
    const { precision, recall } = quality(campaignSet(seed, 24));
    expect(precision).toBeGreaterThan(0.999);
    expect(recall).toBeGreaterThan(0.93);
  }
});

test('the set is hard: by the same letters alone, whatever they are, precision or recall is lost', () => {
  const set = campaignSet(1, 24);
  const raw = new Map<string, number>();
  const exact = set.filter(({ text }) => (raw.set(text, (raw.get(text) ?? 0) + 1).get(text) ?? 0) > 1);
  expect(exact.length).toBeLessThan(set.length / 50);
  const masked = new Set(set.map(({ text }) => maskText(text)));
  expect(masked.size).toBeGreaterThan(set.length / 3);
});

test('a footer that everybody has makes no campaign of those who have nothing else in common', () => {
  const lone = campaignSet(11, 40).filter(({ template, text }) => template === null && text.indexOf('\n') > 100);
  expect(lone.length).toBeGreaterThan(20);
  const placed = grouped(lone.map(({ text }) => text));
  expect(placed.map(({ leader }) => leader)).toEqual(lone.map((_one, at) => at));
});

test('a row of small steps ties no two templates together', () => {
  const words = Array.from({ length: 120 }, (_none, at) => `word${String.fromCharCode(97 + (at % 26), 97 + at / 26)}`);
  // Each text has dropped five words of the one before it and taken five others: the ends share nothing.
  const steps = Array.from({ length: 17 }, (_none, at) => words.slice(at * 5, at * 5 + 40).join(' '));
  const placed = grouped(steps);
  expect(placed[0]?.leader).not.toBe(placed[16]?.leader);
  for (const { similarity } of placed) expect(similarity).toBeGreaterThanOrEqual(similarFrom);
});

test('the same texts give the same groups, wherever they stand', () => {
  const texts = campaignSet(5, 4).map(({ text }) => text);
  const names = texts.map((text) => maskText(text));
  const ordered = (list: readonly number[]) => [...list].sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  const ofAll = texts.map((_text, at) => at);
  const groupsOf = (placed: readonly Placement[], name: (at: number) => string) =>
    placed.map(({ leader, similarity }, at) => `${name(at)} ${name(leader)} ${similarity}`).sort();
  const expected = groupsOf(grouped(texts, ordered(ofAll)), (at) => names[at] as string);
  fc.assert(
    fc.property(fc.shuffledSubarray(ofAll, { minLength: ofAll.length }), (shuffle) => {
      const moved = shuffle.map((at) => texts[at] as string);
      const order = ofAll.sort((a, b) =>
        (names[shuffle[a] as number] ?? '') < (names[shuffle[b] as number] ?? '') ? -1 : 1,
      );
      expect(groupsOf(grouped(moved, order), (at) => names[shuffle[at] as number] as string)).toEqual(expected);
    }),
    { numRuns: 3 },
  );
});

test('every similarity is the exact one', () => {
  const texts = campaignSet(7, 6).map(({ text }) => text);
  grouped(texts).forEach(({ leader, similarity, aside }, at) => {
    expect(similarity).toBeGreaterThanOrEqual(similarFrom);
    if (aside) return;
    const [a, b] = [at, leader].map((one) => new Set(gramHashes(maskText(texts[one] as string))));
    const shared = [...(a ?? [])].filter((gram) => b?.has(gram)).length;
    expect(similarity).toBe(shared / ((a?.size ?? 0) + (b?.size ?? 0) - shared));
  });
});
