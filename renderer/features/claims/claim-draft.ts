import type { Field } from '../../../shared/domain/anchor.ts';
import type { Claim, Modality } from '../../../shared/domain/claim.ts';
import type { Standing } from '../../../shared/domain/graph.ts';

/** A claim while it is typed. */
export interface ClaimDraft {
  quote: string;
  field: Field | null;
  /** Where the words were selected; null for words that are kept where they are. */
  near: number | null;
  speaker: string;
  /** Id of the entity that speaks. */
  entity: string | null;
  modality: Modality;
  standing: Standing;
}

export const newClaimDraft: ClaimDraft = {
  quote: '',
  field: null,
  near: null,
  speaker: '',
  entity: null,
  modality: 'did',
  standing: 'suggested',
};

export const claimDraftOf = ({ quote, speaker, modality, standing }: Claim): ClaimDraft => ({
  quote: quote.exact,
  field: quote.field,
  near: null,
  speaker: speaker.text,
  entity: speaker.entity,
  modality,
  standing,
});

/** What is sent of it. */
export const claimInput = (
  document: string,
  { quote, field, near, speaker, entity, modality, standing }: ClaimDraft,
) => ({
  document,
  quote,
  ...(field !== null && { field }),
  near,
  speaker: { text: speaker.trim(), entity },
  modality,
  standing,
});
