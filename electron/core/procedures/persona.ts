import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { findPersonas } from '../graph/personas/find-personas.ts';
import { personaOf, personaPage } from '../graph/personas/persona-page.ts';
import { shownState } from '../store/analyses.ts';
import { wholesOf } from '../store/merges.ts';
import { type PersonaRow, personaRows } from '../store/personas.ts';
import type { HandlersOf } from './handlers.ts';
import { runJob } from './run-job.ts';

/** The one persona whose id begins so, as the whole that it was merged into. Throws `persona/not-found`. */
function known(open: OpenCase, id: string): PersonaRow {
  const rows = personaRows(open.db);
  const [row, other] = rows.filter(({ key }) => key.startsWith(id));
  if (!row || other) throw new AppError('persona/not-found', { id });
  const whole = wholesOf(open.db).of(row.id);
  return rows.find((one) => one.id === whole) ?? row;
}

export const personaHandlers: HandlersOf<'persona'> = {
  'persona.find': async ({ case: open }, _input, work) => ({
    kind: 'personas',
    ...(await runJob(open, 'persona.find', () => findPersonas(open.db, work))),
  }),
  'persona.list': ({ case: open }, { standing, offset, limit }) => {
    const wholes = wholesOf(open.db);
    const rows = personaRows(open.db).filter(
      (row) => wholes.of(row.id) === row.id && (standing === null || row.standing === standing),
    );
    return {
      rows: rows.slice(offset, offset + limit).map((row) => personaOf(open.db, row)),
      total: rows.length,
      state: shownState(open.db, 'personas'),
    };
  },
  'persona.show': ({ case: open }, { id, ...window }) => personaPage(open.db, known(open, id), window),
};
