import type { EntityKind, Mention } from '../../../shared/domain/graph.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { activityOf, entityOf, entityPage, findEntity } from '../store/entities.ts';
import { entityWindow } from '../store/entity-rows.ts';
import { endKeys, findLink, linkPage, linkStandings, linksOf } from '../store/links.ts';
import { mentionsOfEntity, presentedIn } from '../store/mentions.ts';
import { isMerged } from '../store/merges.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { entityRow } from './graph.ts';
import type { HandlersOf } from './handlers.ts';

/** Links and mentions that a page about one entity carries. */
const shown = 200;

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((all, count) => all + count, 0);

/** Where it is named; of a persona, the places of the evidence that it is one as well. */
function placesOf({ db }: OpenCase, { id, type }: { id: number; type: EntityKind }): Mention[] {
  const mentions = mentionsOfEntity(db, id, shown);
  return type === 'persona' ? [...mentions, ...presentedIn(db, id, shown)].slice(0, shown) : mentions;
}

export const entityHandlers: HandlersOf<'entity'> & HandlersOf<'link'> = {
  'entity.list': ({ case: open }, { type, cursor, limit }) => {
    const after = readCursor<{ type: string; normalised: string }>(cursor, ['type', 'normalised']);
    const { items, next } = entityPage(open.db, after, limit, type);
    return { items, next: writeCursor(next) };
  },
  'entity.rows': ({ case: open }, { type, text, offset, limit }) =>
    entityWindow(open.db, { types: type === null ? null : [type], text }, offset, limit),
  'entity.show': ({ case: open }, { id }) => {
    const row = entityRow(open, id);
    return {
      ...entityOf(open.db, row),
      links: linksOf(open.db, row.id, { standing: null, offset: 0, limit: shown }),
      linkTotal: sum(linkStandings(open.db, row.id)),
      mentionList: placesOf(open, row),
      activity: activityOf(open.db, row),
    };
  },
  'entity.merge': ({ case: open }, { id, into, why }) => {
    const [member, whole] = [entityRow(open, id), entityRow(open, into)];
    if (member.id === whole.id) throw new AppError('entity/already-one');
    if (member.type !== whole.type) {
      throw new AppError('entity/kinds-differ', { from: member.normalised, into: whole.normalised });
    }
    record(open.db, open, 'entity.merge', { member: member.key, into: whole.key, why });
    return entityOf(open.db, entityRow(open, whole.key));
  },
  'entity.split': ({ case: open }, { id, why }) => {
    const member = findEntity(open.db, id);
    if (!member) throw new AppError('entity/not-found', { id });
    if (!isMerged(open.db, member.key)) throw new AppError('entity/not-merged', { id });
    record(open.db, open, 'entity.split', { member: member.key, why });
    return entityOf(open.db, member);
  },
  'entity.links': ({ case: open }, { id, ...window }) => {
    const row = entityRow(open, id);
    const standings = linkStandings(open.db, row.id);
    const total = window.standing === null ? sum(standings) : standings[window.standing];
    return { rows: linksOf(open.db, row.id, window), total, standings };
  },
  'link.list': ({ case: open }, { type, standing, cursor, limit }) =>
    linkPage(open.db, cursor, limit, { type, standing }),
  'link.decide': ({ case: open }, { id, standing, why }) => {
    const link = findLink(open.db, id);
    if (!link) throw new AppError('link/not-found', { id });
    if (link.type === 'same-operator') {
      const decision = { link: link.id, standing, later: false, ends: endKeys(open.db, link.id) };
      record(open.db, open, 'suggestion.decide', { decisions: [decision], why });
    } else record(open.db, open, 'link.decide', { link: link.id, standing, why });
    return { ...link, standing };
  },
};
