import type { CheckedInput, Output, ProcedureName } from '../../../shared/contract/procedures.ts';
import type { Work } from '../work.ts';
import type { Session } from './session.ts';

export type Handler<N extends ProcedureName> = (
  session: Session,
  input: CheckedInput<N>,
  work: Work,
) => Output<N> | Promise<Output<N>>;

/** A handler for every procedure of the contract: a missing one does not compile. */
export type Handlers = { [N in ProcedureName]: Handler<N> };

/** The handlers of one noun. */
export type HandlersOf<Noun extends string> = {
  [N in Extract<ProcedureName, `${Noun}.${string}`>]: Handler<N>;
};
