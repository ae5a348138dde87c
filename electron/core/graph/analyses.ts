import { type AnalysisName, dueAnalyses } from '../store/analyses.ts';
import type { WriteDb } from '../store/database.ts';
import type { Work } from '../work.ts';
import { findCampaigns } from './campaigns/find-campaigns.ts';

/** How each analysis is run. */
const finders: Readonly<Record<AnalysisName, (db: WriteDb, work: Work) => Promise<unknown>>> = {
  campaigns: findCampaigns,
};

/** Runs again what a rebuild found up to date, in the order in which one rests on the other. */
export async function runDueAnalyses(db: WriteDb, work: Work): Promise<void> {
  for (const name of dueAnalyses(db)) await finders[name](db, work);
}
