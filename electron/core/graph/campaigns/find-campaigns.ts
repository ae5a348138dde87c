import { groupTexts, type Placement } from '../../../../shared/text/near-duplicates/group-texts.ts';
import { writesSoFar } from '../../store/analyses.ts';
import { allTexts, type FoundCampaign, type FoundMember, putCampaigns, sentCount } from '../../store/campaigns.ts';
import type { WriteDb } from '../../store/database.ts';
import type { Work } from '../../work.ts';
import { paced } from '../paced.ts';
import { Wordings } from './wordings.ts';

/** Messages that make a campaign. */
const fewest = 3;

/** Messages that were compared, those with too few letters for it, and what was found. */
export interface CampaignsFound {
  compared: number;
  short: number;
  campaigns: number;
  members: number;
}

/**
 * Finds the campaigns among all messages of the case, in the place of what was found before. Stopped, it leaves what was
 * there. The result depends on the messages alone, not on their order.
 */
export async function findCampaigns(db: WriteDb, work: Work): Promise<CampaignsFound> {
  const pace = paced(work);
  const writes = writesSoFar(db);
  const wordings = new Wordings(db);
  const total = sentCount(db);
  let done = 0;
  for (const texts of allTexts(db)) {
    wordings.take(texts);
    done += 1;
    await pace({ phase: 'compare', done, total, unit: 'items' });
  }
  const order = wordings.inOrder();
  const steps = groupTexts(order, {
    signature: (wording) => wordings.signature(wording),
    grams: (wording) => wordings.grams(wording),
  });
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    await pace({ phase: 'group', done: step.value, total: order.length * 2, unit: 'items' });
  }
  const campaigns = campaignsOf(wordings, step.value, order);
  // Between two stretches others have the case.
  const state = writesSoFar(db) === writes ? 'fresh' : 'stale';
  putCampaigns(db, campaigns, { short: wordings.short, state });
  const members = campaigns.reduce((sum, campaign) => sum + campaign.members.length, 0);
  return { compared: wordings.documents.length, short: wordings.short, campaigns: campaigns.length, members };
}

function campaignsOf(
  { documents, names }: Wordings,
  placed: readonly Placement[],
  order: readonly number[],
): FoundCampaign[] {
  const groups = new Map<number, Omit<FoundCampaign, 'leaderId'> & { leaderId: number | null }>();
  for (const { id, wording, field } of documents) {
    const { leader, similarity, aside } = placed[wording] as Placement;
    let group = groups.get(leader);
    if (!group) {
      group = { wording: names[leader] as string, leaderId: null, members: [] };
      groups.set(leader, group);
    }
    const member: FoundMember = {
      documentId: id,
      wording: names[wording] as string,
      field,
      similarity: Math.floor(similarity * 1000),
      aside,
    };
    // Documents come in the order of their moments: the template is shown by the oldest that has its wording.
    if (wording === leader) group.leaderId ??= id;
    group.members.push(member);
  }
  return order.flatMap((number) => {
    const group = groups.get(number);
    if (!group || group.leaderId === null || group.members.length < fewest) return [];
    return [{ ...group, leaderId: group.leaderId }];
  });
}
