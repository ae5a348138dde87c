import { AppError } from '../../../shared/errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { campaignOf, campaignPage } from '../graph/campaigns/campaign-page.ts';
import { findCampaigns } from '../graph/campaigns/find-campaigns.ts';
import { shownState } from '../store/analyses.ts';
import { type CampaignRow, campaignRows, isMember } from '../store/campaigns.ts';
import { messageById } from '../store/messages.ts';
import type { HandlersOf } from './handlers.ts';
import { findMessage } from './message-view.ts';
import { runJob } from './run-job.ts';

/** The one campaign whose id begins so. Throws `campaign/not-found`. */
function known(open: OpenCase, id: string): CampaignRow {
  const [row, other] = campaignRows(open.db).filter(({ wording }) => wording.startsWith(id));
  if (!row || other) throw new AppError('campaign/not-found', { id });
  return row;
}

export const campaignHandlers: HandlersOf<'campaign'> = {
  'campaign.find': async ({ case: open }, _input, work) => ({
    kind: 'campaigns',
    ...(await runJob(open, 'campaign.find', () => findCampaigns(open.db, work))),
  }),
  'campaign.list': ({ case: open }, { standing, offset, limit }) => {
    const rows = campaignRows(open.db).filter((row) => standing === null || row.standing === standing);
    return {
      rows: rows.slice(offset, offset + limit).map((row) => campaignOf(open.db, row)),
      total: rows.length,
      state: shownState(open.db, 'campaigns'),
    };
  },
  'campaign.show': ({ case: open }, { id, ...window }) => campaignPage(open.db, known(open, id), window),
  'campaign.decide': ({ case: open }, { id, document, standing, why }) => {
    const { wording, id: key } = known(open, id);
    const member = document === null ? null : findMessage(open, document);
    if (member !== null && !isMember(open.db, key, member)) {
      throw new AppError('document/not-found', { id: document, fits: 0 });
    }
    const of = member === null ? null : messageById(open.db, member).id;
    record(open.db, open, 'campaign.decide', { wording, document: of, standing, why });
    return campaignOf(open.db, known(open, wording));
  },
};
