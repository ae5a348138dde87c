import type { CheckedInput } from '../../../shared/contract/procedures.ts';
import { type ContactFilter, funnelStages, type StagedFigure } from '../../../shared/domain/funnel.ts';
import { AppError } from '../../../shared/errors.ts';
import { rangeOf, ratioOf } from '../../../shared/text/figures/range.ts';
import type { OpenCase } from '../case/open-case.ts';
import { type CountedContact, countContacts, emptyContact } from '../graph/funnel/count-contacts.ts';
import { foldedExchanges } from '../graph/funnel/folded-exchanges.ts';
import { untilChanged } from '../store/changes.ts';
import { claimList } from '../store/claims.ts';
import type { ReadDb } from '../store/database.ts';
import { entityById } from '../store/entities.ts';
import { toHex } from '../store/hex.ts';
import { ownList } from '../store/own-identities.ts';
import { entityRow } from './graph.ts';
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

const fits: Readonly<Record<ContactFilter, (contact: CountedContact) => boolean>> = {
  'written-to-first': ({ firstBy }) => firstBy === 'other',
  'wrote-first': ({ firstBy }) => firstBy === 'own',
  'answered-by-own': ({ answersByOwn }) => answersByOwn > 0,
  'answered-by-other': ({ answersByOther }) => answersByOther > 0,
  silent: ({ lastBy }) => lastBy === 'own',
};

/** Counted once for every window and filter of one view. */
const allContacts = (db: ReadDb) => untilChanged(db, 'contacts', () => countContacts(foldedExchanges(db)));

export const funnelHandlers: HandlersOf<'funnel'> & HandlersOf<'contact'> = {
  'funnel.show': ({ case: open }, { figures, only, offset, limit }) => {
    const { db } = open;
    const { contacts, timesOfOwn, timesOfOther } = allContacts(db);
    const count = (filter: ContactFilter): number => contacts.filter(fits[filter]).length;
    const listed = only === null ? contacts : contacts.filter(fits[only]);
    return {
      kind: 'funnel',
      own: ownList(db).length,
      contacts: contacts.length,
      writtenToFirst: count('written-to-first'),
      wroteFirst: count('wrote-first'),
      answeredByOwn: count('answered-by-own'),
      answeredByOther: count('answered-by-other'),
      silent: count('silent'),
      timesOfOwn,
      timesOfOther,
      claimed: staged(open, figures),
      rows: listed.slice(offset, offset + limit).map(({ other, ...contact }) => ({
        kind: 'contact' as const,
        entity: entityById(db, other),
        ...contact,
      })),
      total: listed.length,
    };
  },
  'contact.show': ({ case: open }, { id, offset, limit }) => {
    const { db } = open;
    const { id: row } = entityRow(open, id);
    const messages = foldedExchanges(db).filter(({ other }) => other === row);
    const { contacts, timesOfOwn, timesOfOther } = countContacts(messages);
    const { other, ...counted } = contacts[0] ?? emptyContact(row);
    return {
      ...counted,
      kind: 'contact-page',
      entity: entityById(db, other),
      timesOfOwn,
      timesOfOther,
      rows: messages.slice(offset, offset + limit).map(({ sha256, by, epoch }) => ({
        kind: 'contact-message',
        document: toHex(sha256),
        by,
        epoch,
      })),
      total: messages.length,
    };
  },
};
