import { AppError } from '../../../shared/errors.ts';
import { record } from '../case/record.ts';
import { activityOf, entityOf, entityPage } from '../store/entities.ts';
import { entityWindow } from '../store/entity-rows.ts';
import { findLink, linkPage, linksOf } from '../store/links.ts';
import { mentionPage, mentionsOfEntity } from '../store/mentions.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { entityRow } from './graph.ts';
import type { HandlersOf } from './handlers.ts';

/** Links and mentions that a page about one entity carries. */
const shown = 200;

export const entityHandlers: HandlersOf<'mention'> & HandlersOf<'entity'> & HandlersOf<'link'> = {
  'mention.list': ({ case: open }, { type, cursor, limit }) => {
    const after = readCursor<{ document: number; position: number }>(cursor, ['document', 'position']);
    const { items, next } = mentionPage(open.db, after, limit, type);
    return { items, next: writeCursor(next) };
  },
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
      links: linksOf(open.db, 'entity', row.id, shown),
      mentionList: mentionsOfEntity(open.db, row.id, shown),
      activity: activityOf(open.db, row.id),
    };
  },
  'link.list': ({ case: open }, { type, standing, cursor, limit }) =>
    linkPage(open.db, cursor, limit, { type, standing }),
  'link.decide': ({ case: open }, { id, standing, why }) => {
    const link = findLink(open.db, id);
    if (!link) throw new AppError('link/not-found', { id });
    record(open.db, open, 'link.decide', { link: link.id, standing, why });
    return { ...link, standing };
  },
};
