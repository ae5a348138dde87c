import { ownWords } from '../../../../shared/text/personas/own-words.ts';
import { logOdds, phraseKey } from '../../../../shared/text/personas/phrase-key.ts';
import { sentencesOf } from '../../../../shared/text/personas/sentences.ts';
import type { MessageTexts } from '../../store/campaigns.ts';
import { textsOf } from '../../store/campaigns.ts';
import type { ReadDb } from '../../store/database.ts';
import type { FoundPersona, FoundPhrase } from '../../store/personas.ts';
import { bodyOf } from '../campaigns/body-of.ts';

/** Messages of one persona whose sentences are compared, and sentences of it that are counted in the whole case. */
const mostRead = 2000;
const mostCounted = 60;
const mostKept = 8;

interface Candidate extends Omit<FoundPhrase, 'others' | 'ofOthers'> {
  key: string;
}

/** Sentences that come again in what a persona writes, and how often the others say the same. */
export class PhraseCounts {
  readonly #candidates: Candidate[][];
  readonly #inCase = new Map<string, number>();

  constructor(db: ReadDb, personas: readonly FoundPersona[]) {
    this.#candidates = personas.map(({ documents }) => (documents.length < 2 ? [] : candidatesOf(db, documents)));
    for (const { key } of this.#candidates.flat()) this.#inCase.set(key, 0);
  }

  /** Counts a message of the case. */
  take(texts: MessageTexts): void {
    if (this.#inCase.size === 0) return;
    const keys = new Set(keysOf(ownWords(bodyOf(texts).text)).map(({ key }) => key));
    for (const key of keys) {
      const count = this.#inCase.get(key);
      if (count !== undefined) this.#inCase.set(key, count + 1);
    }
  }

  /** The sentences that tell one persona from the others, of `total` messages in the case. */
  of(persona: number, total: number): FoundPhrase[] {
    return (this.#candidates[persona] ?? [])
      .map(({ key, ...one }) => {
        const others = Math.max(0, (this.#inCase.get(key) ?? 0) - one.messages);
        const ofOthers = Math.max(others, total - one.of);
        return { key, odds: logOdds(one.messages, one.of, others, ofOthers), phrase: { ...one, others, ofOthers } };
      })
      .filter(({ odds }) => odds > 0)
      .sort((a, b) => b.odds - a.odds || (a.key < b.key ? -1 : 1))
      .slice(0, mostKept)
      .map(({ phrase }) => phrase);
  }
}

function keysOf(text: string): { key: string; start: number; end: number }[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const key = phraseKey(text.slice(start, end));
    return key === null ? [] : [{ key, start, end }];
  });
}

function candidatesOf(db: ReadDb, documents: readonly number[]): Candidate[] {
  const read = documents.slice(0, mostRead);
  const found = new Map<string, Candidate>();
  for (const document of read) {
    const texts = textsOf(db, document);
    if (!texts) continue;
    const { field, text } = bodyOf(texts);
    const seen = new Set<string>();
    for (const { key, start, end } of keysOf(ownWords(text))) {
      if (seen.has(key)) continue;
      seen.add(key);
      const known = found.get(key);
      if (known) known.messages += 1;
      else found.set(key, { key, document, field, start, end, messages: 1, of: read.length });
    }
  }
  return [...found.values()]
    .filter(({ messages }) => messages > 1)
    .sort((a, b) => b.messages - a.messages || (a.key < b.key ? -1 : 1))
    .slice(0, mostCounted);
}
