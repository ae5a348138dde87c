import type { CasePaths } from '../case/paths.ts';
import { type AnalysisName, dueAnalyses } from '../store/analyses.ts';
import type { WriteDb } from '../store/database.ts';
import type { Work } from '../work.ts';
import { findCampaigns } from './campaigns/find-campaigns.ts';
import { findInfrastructure } from './infrastructure/find-infrastructure.ts';
import { findPayments } from './payments/find-payments.ts';
import { findPersonas } from './personas/find-personas.ts';
import { findSuggestions } from './suggestions/find-suggestions.ts';

/** The case that an analysis looks at: its tables, and where its originals lie. */
export interface AnalysedCase {
  db: WriteDb;
  paths: Pick<CasePaths, 'original'>;
}

/** How each analysis is run. */
const finders = {
  campaigns: ({ db }: AnalysedCase, work: Work) => findCampaigns(db, work),
  personas: ({ db }: AnalysedCase, work: Work) => findPersonas(db, work),
  infrastructure: findInfrastructure,
  suggestions: ({ db }: AnalysedCase, work: Work) => findSuggestions(db, work),
  payments: ({ db }: AnalysedCase, work: Work) => findPayments(db, work),
} as const satisfies Record<AnalysisName, (open: AnalysedCase, work: Work) => Promise<unknown>>;

/** Runs one analysis over the whole case. */
export const runAnalysis = <N extends AnalysisName>(open: AnalysedCase, name: N, work: Work) =>
  finders[name](open, work) as ReturnType<(typeof finders)[N]>;

/** Runs again what a rebuild found up to date, in the order in which one rests on the other. */
export async function runDueAnalyses(open: AnalysedCase, work: Work): Promise<void> {
  for (const name of dueAnalyses(open.db)) await runAnalysis(open, name, work);
}
