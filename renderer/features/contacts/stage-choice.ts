import type { Input } from '../../../shared/contract/procedures.ts';
import { funnelStages } from '../../../shared/domain/funnel.ts';

type Choices = NonNullable<Input<'funnel.show'>['figures']>;

/** Which figure of which claim is put at a stage, as the address has it: `sent=CLAIM:0`. What cannot be read is none. */
export const stageChoices = (filter: Readonly<Record<string, string>>): Choices =>
  funnelStages.flatMap((stage) => {
    const [, claim, figure] = /^([0-9a-f]{4,64}):(\d{1,3})$/.exec(filter[stage] ?? '') ?? [];
    return claim === undefined || figure === undefined ? [] : [{ stage, claim, figure: Number(figure) }];
  });
