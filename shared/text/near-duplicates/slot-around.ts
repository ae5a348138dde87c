import type { SlotKind } from '../../domain/campaign.ts';
import type { Token } from './tokens.ts';

const honorific = /^(?:さま|様|殿|さん|ちやん|くん|君)/;
const greetings = new Set(['dear', 'hello', 'hi', 'hey', 'mr', 'mrs', 'ms', 'mr.']);
const longestName = { word: 3, solo: 8 } as const;

/** What a run of changing words is, by what stands around it: a name between a greeting and an honorific, else anything. */
export function slotAround(
  run: readonly Token[],
  { before, after }: { before: readonly Token[]; after: readonly Token[] },
): SlotKind {
  const words = run.filter(({ kind }) => kind === 'word').length;
  const solos = run.filter(({ kind }) => kind === 'solo').length;
  if (words > longestName.word || solos > longestName.solo) return 'free';
  const next = after.map(({ text }) => text).join('');
  return honorific.test(next) || greetings.has(before.at(-1)?.text ?? '') ? 'name' : 'free';
}
