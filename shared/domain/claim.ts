import type { Figure } from '../text/figures/figure.ts';
import type { Citation } from './event.ts';
import type { Standing } from './graph.ts';

/** What the words say of a deed: that it was done, that it can be, that it would be. */
export const modalities = ['did', 'could', 'would'] as const;
export type Modality = (typeof modalities)[number];

/** Who says it, as the reporter puts it, and the entity where there is one for them. */
export interface Speaker {
  text: string;
  /** Id of the entity. */
  entity: string | null;
}

/** A statement by somebody. That it was made is evidence; that it is true is what its standing holds. */
export interface Claim {
  kind: 'claim';
  id: string;
  /** The words exactly as they stand in the document. */
  quote: Citation;
  speaker: Speaker;
  modality: Modality;
  standing: Standing;
  /** Every number in the words, as it was stated. */
  figures: Figure[];
}
