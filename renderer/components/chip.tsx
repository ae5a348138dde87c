import type { ReactNode } from 'react';

export type Tone = 'plain' | 'shu' | 'ai' | 'matsu' | 'yamabuki' | 'fuji';

export const Chip = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className="chip" data-tone={tone}>
    {children}
  </span>
);
