import type { Tie } from '../drawn-graph.ts';
import type { Tokens } from './tokens.ts';

export interface TieLook {
  color: string;
  dashed: boolean;
  /** Pixels. */
  width: number;
}

export type TieRole = 'plain' | 'near' | 'chosen';

/** Standing by line: solid what is accepted, dashed what is suggested. `chosen`: selected or on the path. */
export function tieLook({ standing, count }: Pick<Tie, 'standing' | 'count'>, role: TieRole, tokens: Tokens): TieLook {
  const dashed = standing !== 'accepted';
  const color = standing === 'suggested' ? tokens.yamabuki : role === 'near' ? tokens.ink2 : tokens.lineStrong;
  const width = Math.min(2.8, 1 + Math.log10(Math.max(1, count)) * 0.5);
  if (role === 'chosen') return { color: tokens.shu, dashed, width: width + 1.6 };
  return { color, dashed, width: role === 'near' ? width + 0.4 : width };
}
