import type { Operator } from '../../../shared/domain/suggestion.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { runAnalysis } from '../graph/analyses.ts';
import { analysisRun, shownState } from '../store/analyses.ts';
import { endKeys } from '../store/links.ts';
import {
  endOf,
  operatorsOf,
  reasonsOf,
  type StatedRow,
  suggestionOf,
  suggestionRows,
} from '../store/suggestion-rows.ts';
import type { HandlersOf } from './handlers.ts';
import { runJob } from './run-job.ts';

/** The one suggestion whose id begins so. Throws `link/not-found`. */
function known(rows: readonly StatedRow[], id: string): StatedRow {
  const [row, other] = rows.filter(({ key }) => key.startsWith(id));
  if (!row || other) throw new AppError('link/not-found', { id });
  return row;
}

/** Every operator, the largest first. */
function operatorList({ db }: OpenCase): Operator[] {
  return operatorsOf(db)
    .groups()
    .map(({ members, ties }): Operator => {
      const ends = members.map((id) => endOf(db, id)).sort((a, b) => (a.id < b.id ? -1 : 1));
      return {
        kind: 'operator',
        id: ends[0]?.id ?? '',
        members: ends,
        ties: ties.map(({ linkId, key, fromId, toId }) => {
          return {
            id: key,
            from: endOf(db, fromId).id,
            to: endOf(db, toId).id,
            reasons: linkId === null ? [] : reasonsOf(db, linkId),
          };
        }),
      };
    })
    .sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}

export const suggestionHandlers: HandlersOf<'suggestion'> & HandlersOf<'operator'> = {
  'suggestion.find': async ({ case: open }, _input, work) => {
    const found = await runJob(open, 'suggestion.find', async () => {
      // A shared template, server or mail program is a reason: these are looked for first.
      for (const name of ['campaigns', 'infrastructure'] as const) {
        if (analysisRun(open.db, name)?.state !== 'fresh') await runAnalysis(open, name, work);
      }
      return runAnalysis(open, 'suggestions', work);
    });
    return { kind: 'suggestions', ...found };
  },
  'suggestion.list': ({ case: open }, { state, offset, limit }) => {
    const all = suggestionRows(open.db);
    const rows = state === null ? all : all.filter((row) => row.state === state);
    const states = { open: 0, later: 0, decided: 0, follows: 0, fallen: 0 };
    for (const row of all) states[row.state] += 1;
    return {
      rows: rows.slice(offset, offset + limit).map((row) => suggestionOf(open.db, row)),
      total: rows.length,
      run: shownState(open.db, 'suggestions'),
      states,
    };
  },
  'suggestion.show': ({ case: open }, { id }) => suggestionOf(open.db, known(suggestionRows(open.db), id)),
  'suggestion.decide': ({ case: open }, { ids, decision, why }) => {
    const rows = suggestionRows(open.db);
    const chosen = [...new Set(ids.map((id) => known(rows, id)))];
    const links = chosen.map(({ key }) => key);
    const before = operatorList(open);
    const later = decision === 'later';
    const standing = later || decision === 'suggested' ? null : decision;
    const decisions = links.map((link) => ({ link, standing, later, ends: endKeys(open.db, link) }));
    record(open.db, open, 'suggestion.decide', { decisions, why });
    const after = suggestionRows(open.db);
    const ends = new Set(
      after
        .filter(({ key }) => links.includes(key))
        .flatMap(({ fromId, toId }) => [fromId, toId].map((row) => endOf(open.db, row).id)),
    );
    const operators = operatorList(open);
    return {
      kind: 'decided',
      decided: links.length,
      open: after.filter(({ state }) => state === 'open').length,
      operators: operators.filter(({ members }) => members.some(({ id }) => ends.has(id))),
      parted: before
        .map(({ members }) => members.map(({ id }) => id))
        .filter((was) => was.some((id) => ends.has(id)))
        .filter(
          (was) => !operators.some(({ members }) => was.every((id) => members.some((member) => member.id === id))),
        ),
    };
  },
  'operator.list': ({ case: open }, { offset, limit }) => {
    const rows = operatorList(open);
    return { rows: rows.slice(offset, offset + limit), total: rows.length };
  },
};
