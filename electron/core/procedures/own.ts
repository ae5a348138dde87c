import type { OwnCandidate, OwnIdentity } from '../../../shared/domain/own-identity.ts';
import { AppError } from '../../../shared/errors.ts';
import { parseEdtf } from '../../../shared/text/dates/edtf.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { entityById, findEntity } from '../store/entities.ts';
import {
  addressedCount,
  isWrittenToByOthers,
  mostWrittenTo,
  ownersOfExports,
  ownList,
  type StoredOwn,
} from '../store/own-identities.ts';
import { entityRow } from './graph.ts';
import type { HandlersOf } from './handlers.ts';

const toOwn = ({ db }: OpenCase, { entity: id, role, period, note }: StoredOwn): OwnIdentity => {
  const row = findEntity(db, id);
  return { kind: 'own', id, role, period, note, entity: row ? entityById(db, row.id) : null };
};

const listOf = (open: OpenCase): OwnIdentity[] => ownList(open.db).map((one) => toOwn(open, one));

/** The share of messages from which on a recipient is named as a candidate. */
const enough = 0.05;

export const ownHandlers: HandlersOf<'own'> = {
  'own.mark': ({ case: open }, { entity: typed, role, period, note }) => {
    if (period !== null && !parseEdtf(period)) throw new AppError('moment/bad-edtf', { value: period });
    const entity = entityRow(open, typed).key;
    const before = ownList(open.db).find((one) => one.entity === entity);
    const isSame = before?.role === role && before.period === period && before.note === note;
    if (!isSame) record(open.db, open, 'own.mark', { entity, role, period, note });
    return toOwn(open, { entity, role, period, note });
  },
  'own.unmark': ({ case: open }, { entity: typed }) => {
    // An entity that is gone can be unmarked all the same, by the id that the list gives.
    const [marked, another] = ownList(open.db).filter((one) => one.entity.startsWith(typed));
    const entity = marked && !another ? marked.entity : entityRow(open, typed).key;
    if (marked) record(open.db, open, 'own.unmark', { entity });
    return listOf(open);
  },
  'own.list': ({ case: open }) => listOf(open),
  'own.suggest': ({ case: open }, { limit }): OwnCandidate[] => {
    const { db } = open;
    const all = addressedCount(db);
    const marked = new Set(ownList(db).map(({ entity }) => entity));
    const found = new Map<number, OwnCandidate['reasons']>();
    const add = (id: number, code: string, values: Record<string, number>) =>
      found.set(id, [...(found.get(id) ?? []), { code, values }]);
    for (const { id, messages } of ownersOfExports(db, limit)) add(id, 'own/export-owner', { messages });
    for (const { id, messages } of mostWrittenTo(db, limit)) {
      if (messages >= 2 && messages >= all * enough && isWrittenToByOthers(db, id))
        add(id, 'own/written-to', { messages, all });
    }
    return [...found]
      .map(([id, reasons]) => ({ kind: 'own-candidate' as const, entity: entityById(db, id), reasons }))
      .filter(({ entity }) => !marked.has(entity.id))
      .slice(0, limit);
  },
};
