import type { EntityRef, ReadLink, ReadMention } from '../store/read-document.ts';
import type { MessageFields } from './message-fields.ts';
import { serverOf } from './message-mentions.ts';

/** Most addresses of one header that are tied to the sender; beyond it a mail is a mass mailing, and its mentions remain. */
const recipientLimit = 200;
const senderLimit = 5;

type Tie = Omit<ReadLink, 'standing' | 'reasons'> & Partial<Pick<ReadLink, 'standing' | 'reasons'>>;

const at = ({ field, start, end, raw }: ReadMention) => ({ field, start, end, raw });

/**
 * The links that one message alone supports. What its headers state is accepted as stated; what is inferred from them is
 * suggested, with the reason.
 */
export function messageLinks(message: MessageFields, mentions: ReadMention[]): ReadLink[] {
  const links = new Map<string, ReadLink>();
  const add = (tie: Tie) => {
    if (tie.from.type === tie.to.type && tie.from.normalised === tie.to.normalised) return;
    const key = `${tie.type} ${tie.from.type} ${tie.from.normalised} ${tie.to.type} ${tie.to.normalised}`;
    const known = links.get(key);
    const link: ReadLink = { standing: 'accepted', reasons: [], ...tie };
    if (!known || (known.standing === 'suggested' && link.standing === 'accepted')) links.set(key, link);
  };
  const ofField = (field: string) => mentions.filter((m) => m.field === field && m.entity);
  const senders = ofField('from').slice(0, senderLimit);
  const stated = [...ofField('to'), ...ofField('cc')].slice(0, recipientLimit);
  const reached = ofField('header').filter((m) => m.entity?.type === 'address');
  for (const sender of senders) {
    const from = sender.entity as EntityRef;
    for (const recipient of stated) {
      const to = recipient.entity as EntityRef;
      const code = message.channel === 'email' ? `link/header-${recipient.field}` : 'link/export';
      add({ type: 'wrote-to', from, to, reasons: [{ code }], ...at(recipient) });
    }
    for (const recipient of reached) {
      const reasons = [{ code: 'link/envelope' }];
      const to = recipient.entity as EntityRef;
      add({ type: 'wrote-to', from, to, standing: 'suggested', reasons, ...at(recipient) });
    }
    for (const named of mentions) {
      if (!named.entity || !['subject', 'text', 'html', 'links'].includes(named.field)) continue;
      const reasons = [{ code: 'link/named-in-message' }, ...(named.standing === 'suggested' ? named.reasons : [])];
      add({ type: 'names', from, to: named.entity, standing: named.standing, reasons, ...at(named) });
    }
  }
  for (const tie of relays(message, mentions, senders)) add(tie);
  return [...links.values()];
}

/** Hand-overs between servers, and the first server that anybody saw for the sender. */
function* relays({ hops }: MessageFields, mentions: ReadMention[], senders: ReadMention[]): Generator<Tie> {
  const place = (name: string | null) => mentions.find((m) => m.field === 'header' && m.raw === name);
  for (const hop of hops) {
    const from = serverOf(hop.fromIp);
    const to = serverOf(hop.by);
    const mention = place(hop.fromIp);
    if (from && to && mention)
      yield { type: 'relayed-to', from, to, reasons: [{ code: 'link/received' }], ...at(mention) };
  }
  const oldest = hops.findLast((hop) => serverOf(hop.fromIp));
  const server = serverOf(oldest?.fromIp ?? null);
  const mention = place(oldest?.fromIp ?? null);
  if (!server || !mention) return;
  for (const sender of senders) {
    const reasons = [{ code: 'link/oldest-received' }];
    const from = sender.entity as EntityRef;
    yield { type: 'sent-through', from, to: server, standing: 'suggested', reasons, ...at(mention) };
  }
}
