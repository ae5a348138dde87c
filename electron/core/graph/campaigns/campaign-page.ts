import type {
  Campaign,
  CampaignMember,
  CampaignPage,
  CampaignVariant,
  TextPlace,
} from '../../../../shared/domain/campaign.ts';
import type { Reason } from '../../../../shared/domain/graph.ts';
import { burstsOf } from '../../../../shared/text/near-duplicates/bursts.ts';
import { templateOf } from '../../../../shared/text/near-duplicates/template.ts';
import {
  addressesOf,
  type CampaignRow,
  epochsOf,
  type MemberRow,
  memberTotal,
  memberWindow,
  serversOf,
  sitesOf,
  wordingsOf,
} from '../../store/campaigns.ts';
import type { ReadDb } from '../../store/database.ts';
import { messageById, type StoredMessage } from '../../store/messages.ts';

/** Names that a page has in each of its lists, those of most messages. */
const most = 50;
const opening = 160;
const secondsOfDay = 86_400;

const placeOf = ({ id, source, offset, length }: StoredMessage, field: 'text' | 'html'): TextPlace => ({
  document: id,
  source,
  offset,
  length,
  field,
});

const textOf = ({ text, htmlText }: StoredMessage, field: 'text' | 'html'): string =>
  (field === 'text' ? text : htmlText) ?? '';

/** A campaign as a list shows it. */
export function campaignOf(db: ReadDb, row: CampaignRow): Campaign {
  const leader = messageById(db, row.leaderId);
  const { messages, wordings, first, last, standing } = row;
  const text = textOf(leader, row.field);
  return {
    kind: 'campaign',
    id: row.wording,
    ...placeOf(leader, row.field),
    subject: leader.subject,
    opening: text
      .slice(0, opening * 4)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, opening),
    ...{ messages, wordings, first, last, standing },
    reasons: [
      ...(wordings === 1
        ? [{ code: 'campaign/one-wording', values: { messages } }]
        : [{ code: 'campaign/wordings', values: { messages, wordings, percent: percentOf(row.least) } }]),
      ...(row.aside > 0 ? [{ code: 'campaign/aside', values: { messages: row.aside } }] : []),
      ...decided(standing),
    ],
  };
}

/** Rounded down: what is said to be shared is. */
const percentOf = (thousandths: number): number => Math.floor(thousandths / 10);

const decided = (standing: Campaign['standing']): Reason[] =>
  standing === 'suggested' ? [] : [{ code: 'campaign/decided' }];

/** Everything about one campaign; of its members a window. */
export function campaignPage(
  db: ReadDb,
  row: CampaignRow,
  { variants, offset, limit }: { variants: number; offset: number; limit: number },
): CampaignPage {
  const { id } = row;
  const text = textOf(messageById(db, row.leaderId), row.field);
  const wordings = wordingsOf(db, id, variants).map(({ documentId, field, messages }) => {
    const message = messageById(db, documentId);
    return { ...placeOf(message, field), text: textOf(message, field), messages };
  });
  const { template, variants: aligned } = templateOf(
    text,
    wordings.map((wording) => wording.text),
  );
  const epochs = epochsOf(db, id);
  return {
    ...campaignOf(db, row),
    text,
    template,
    variants: wordings.map((wording, at): CampaignVariant => {
      const { differences, missing } = aligned[at] ?? { differences: [], missing: [] };
      return { ...wording, differences, missing };
    }),
    volume: { days: byDay(epochs), undated: row.messages - epochs.length },
    bursts: burstsOf(epochs),
    senders: addressesOf(db, id, ['from'], most),
    recipients: addressesOf(db, id, ['to', 'cc'], most),
    sites: sitesOf(db, id, most),
    servers: serversOf(db, id, most),
    members: memberWindow(db, id, offset, limit).map((member) => memberOf(db, member)),
    memberTotal: memberTotal(db, id),
  };
}

/** Messages by day (UTC); `epochs` ascending. */
function byDay(epochs: readonly number[]): { day: string; messages: number }[] {
  const days = new Map<number, number>();
  for (const epoch of epochs) {
    const day = Math.floor(epoch / secondsOfDay);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].map(([day, messages]) => ({
    day: new Date(day * secondsOfDay * 1000).toISOString().slice(0, 10),
    messages,
  }));
}

function memberOf(db: ReadDb, { documentId, field, epoch, similarity, aside, standing }: MemberRow): CampaignMember {
  const message = messageById(db, documentId);
  const { subject, from } = message;
  const isSame = similarity === 1000;
  return {
    kind: 'campaign-member',
    ...placeOf(message, field),
    ...{ subject, from, epoch, similarity, standing },
    reasons: [
      isSame && aside === 0
        ? { code: 'campaign/same-wording' }
        : { code: aside ? 'campaign/shares-own' : 'campaign/shares', values: { percent: percentOf(similarity) } },
      ...decided(standing),
    ],
  };
}
