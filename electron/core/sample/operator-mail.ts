import type { Clock } from './clock.ts';
import type { MailDraft } from './mail.ts';
import type { Route } from './routes.ts';
import { type Mailbox, type NodeNumber, nodes, operator } from './story.ts';

/** How the operator's program makes a Message-ID: the time, a counter, its own mark, the machine. */
export const operatorId = ({ local }: Clock, counter: number, node: NodeNumber): string =>
  `<${local.replace(/\D/g, '')}.${counter}.aom@${nodes[node].host}>`;

type Fields = Pick<MailDraft, 'name' | 'from' | 'to' | 'sent' | 'subject' | 'text' | 'writing'> & {
  node: NodeNumber;
  counter: number;
} & Partial<Pick<MailDraft, 'thread' | 'html' | 'attachment' | 'date' | 'headers'>> &
  Partial<Pick<Route, 'helo' | 'relayed' | 'spf'>>;

/** A mail that the operator's program sent: its mailer, its Message-ID, its network, whatever name is in From. */
export function operatorMail(fields: Fields): MailDraft {
  const { node, counter, helo, relayed, spf, headers = [], ...rest } = fields;
  const domain = rest.from.address.slice(rest.from.address.indexOf('@') + 1);
  return {
    ...rest,
    route: { node, helo: helo ?? `mail.${domain}`, relayed: relayed ?? false, spf: spf ?? 'pass' },
    messageId: operatorId(rest.sent, counter, node),
    headers: [['X-Mailer', operator.mailer], ...headers],
  };
}

/** A mail that the reporter sent under a decoy's name and kept. */
export function decoyMail(
  from: Mailbox,
  to: Mailbox,
  fields: Pick<MailDraft, 'name' | 'sent' | 'subject' | 'text' | 'writing'> & { thread: string[] },
): MailDraft {
  const messageId = `<${fields.name}@${from.address.slice(from.address.indexOf('@') + 1)}>`;
  return { ...fields, from, to, route: null, messageId, headers: [['User-Agent', 'Kawara Mail 52.4']] };
}
