import type { CheckedInput } from '../../../shared/contract/procedures.ts';
import { funnelStages, type StagedFigure } from '../../../shared/domain/funnel.ts';
import { AppError } from '../../../shared/errors.ts';
import { rangeOf, ratioOf } from '../../../shared/text/figures/range.ts';
import type { OpenCase } from '../case/open-case.ts';
import { countContacts } from '../graph/funnel/count-contacts.ts';
import { claimList } from '../store/claims.ts';
import { entityById } from '../store/entities.ts';
import { exchanges } from '../store/exchanges.ts';
import { ownList } from '../store/own-identities.ts';
import type { HandlersOf } from './handlers.ts';

/** The figures that a person put at the stages, each with its share of the one before. */
function staged({ db }: OpenCase, chosen: CheckedInput<'funnel.show'>['figures']): StagedFigure[] {
  const claims = claimList(db, null);
  const found: StagedFigure[] = [];
  for (const stage of funnelStages) {
    const choice = chosen.find((one) => one.stage === stage);
    if (!choice) continue;
    const [claim, another] = claims.filter(({ id }) => id.startsWith(choice.claim));
    if (!claim || another) throw new AppError('claim/not-found', { id: choice.claim });
    const figure = claim.figures[choice.figure];
    if (!figure) throw new AppError('request/invalid', { field: 'figure', reason: String(choice.figure) });
    const [range, before] = [rangeOf(figure), found.at(-1)];
    // So many a day are no share of so many in all.
    const isComparable = before !== undefined && before.figure.per === figure.per;
    found.push({ stage, claim, figure, range, ofBefore: isComparable ? ratioOf(range, before.range) : null });
  }
  return found;
}

export const funnelHandlers: HandlersOf<'funnel'> = {
  'funnel.show': ({ case: open }, { figures, offset, limit }) => {
    const { db } = open;
    const { contacts, timesOfOwn, timesOfOther } = countContacts(exchanges(db));
    const count = (is: (contact: (typeof contacts)[number]) => boolean): number => contacts.filter(is).length;
    return {
      kind: 'funnel',
      own: ownList(db).length,
      contacts: contacts.length,
      writtenToFirst: count(({ firstBy }) => firstBy === 'other'),
      wroteFirst: count(({ firstBy }) => firstBy === 'own'),
      answeredByOwn: count(({ answersByOwn }) => answersByOwn > 0),
      answeredByOther: count(({ answersByOther }) => answersByOther > 0),
      silent: count(({ lastBy }) => lastBy === 'own'),
      timesOfOwn,
      timesOfOther,
      claimed: staged(open, figures),
      rows: contacts.slice(offset, offset + limit).map(({ other, ...contact }) => ({
        kind: 'contact' as const,
        entity: entityById(db, other),
        ...contact,
      })),
      total: contacts.length,
    };
  },
};
