import { type AnalysisName, dueAnalyses } from '../store/analyses.ts';
import type { WriteDb } from '../store/database.ts';
import type { Work } from '../work.ts';
import { findCampaigns } from './campaigns/find-campaigns.ts';
import { findPayments } from './payments/find-payments.ts';
import { findPersonas } from './personas/find-personas.ts';
import { findSuggestions } from './suggestions/find-suggestions.ts';

/** How each analysis is run. */
const finders = {
  campaigns: findCampaigns,
  personas: findPersonas,
  suggestions: findSuggestions,
  payments: findPayments,
} as const satisfies Record<AnalysisName, (db: WriteDb, work: Work) => Promise<unknown>>;

/** Runs one analysis over the whole case. */
export const runAnalysis = <N extends AnalysisName>(db: WriteDb, name: N, work: Work) =>
  finders[name](db, work) as ReturnType<(typeof finders)[N]>;

/** Runs again what a rebuild found up to date, in the order in which one rests on the other. */
export async function runDueAnalyses(db: WriteDb, work: Work): Promise<void> {
  for (const name of dueAnalyses(db)) await runAnalysis(db, name, work);
}
