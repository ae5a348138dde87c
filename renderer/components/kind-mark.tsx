import type { EntityKind } from '../../shared/domain/graph.ts';
import type { IdentifierKind } from '../../shared/domain/identifier.ts';
import type { Tone } from './chip.tsx';

interface Look {
  tone: Tone;
  /** Kind is told by shape as well as colour. */
  shape: string;
}

const looks = {
  address: { tone: 'fuji', shape: '●' },
  email: { tone: 'fuji', shape: '●' },
  site: { tone: 'ai', shape: '■' },
  url: { tone: 'ai', shape: '■' },
  domain: { tone: 'ai', shape: '■' },
  server: { tone: 'plain', shape: '▲' },
  ip: { tone: 'plain', shape: '▲' },
  phone: { tone: 'ai', shape: '○' },
  line: { tone: 'matsu', shape: '◇' },
  account: { tone: 'matsu', shape: '◆' },
  'line-account': { tone: 'matsu', shape: '◇' },
  'bank-account': { tone: 'matsu', shape: '◆' },
  'prepaid-code': { tone: 'yamabuki', shape: '▣' },
  place: { tone: 'plain', shape: '⌂' },
  'postal-address': { tone: 'plain', shape: '⌂' },
  amount: { tone: 'yamabuki', shape: '¥' },
  persona: { tone: 'fuji', shape: '⬟' },
  person: { tone: 'fuji', shape: '⬢' },
  organisation: { tone: 'ai', shape: '⬡' },
} as const satisfies Record<EntityKind | IdentifierKind, Look>;

export const lookOf = (kind: EntityKind | IdentifierKind): Look => looks[kind];

/** The shape of a kind; words stand beside it, so readers of the screen pass over it. */
export const KindMark = ({ kind }: { kind: EntityKind | IdentifierKind }) => (
  <span className="kind-mark" data-tone={looks[kind].tone} aria-hidden="true">
    {looks[kind].shape}
  </span>
);
