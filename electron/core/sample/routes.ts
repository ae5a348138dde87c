import { type Clock, later, mailDate } from './clock.ts';
import { type Mailbox, type NodeNumber, nodes } from './story.ts';

/** How a mail came, as its Received headers tell it. */
export interface Route {
  /** The machine of the operator that handed it over; null: somebody else's. */
  node: NodeNumber | null;
  /** What the machine calls itself, whatever it is. */
  helo: string;
  /** Address of somebody else's machine. */
  ip?: string;
  /** A relay on the way, whose clock is 47 minutes slow. */
  relayed?: boolean;
  spf: 'pass' | 'softfail' | 'none';
}

const relay = { host: 'relay.passing-cloud.example', ip: '192.0.2.40', clockError: -47 * 60 };

/** The recipient's own servers: the outer one and the one that keeps the mail. */
function receivers({ address }: Mailbox): { mx: string; ip: string; store: string } {
  const domain = address.slice(address.indexOf('@') + 1);
  const ip = domain === 'reader-box.example' ? '203.0.113.60' : '203.0.113.10';
  return { mx: `mx.${domain}`, ip, store: `store.${domain}` };
}

/** Received and Authentication-Results headers, newest first, unfolded. */
export function traceHeaders(route: Route, from: Mailbox, to: Mailbox, sent: Clock): [string, string][] {
  const { mx, ip, store } = receivers(to);
  const node = route.node === null ? null : nodes[route.node];
  const sender = node?.ip ?? route.ip ?? '203.0.113.200';
  const literal = sender.includes(':') ? `IPv6:${sender}` : sender;
  const id = queueId(sent.local);
  const at = (seconds: number, zone = '+0900') => mailDate(later(sent, seconds, zone));
  const headers: [string, string][] = [
    ['Received', `from ${mx} (${mx} [${ip}]) by ${store} with LMTP id ${id}S; ${at(6)}`],
    [
      'Authentication-Results',
      `${mx}; spf=${route.spf} smtp.mailfrom=${from.address}; dkim=none; dmarc=none header.from=${from.address.split('@')[1]}`,
    ],
  ];
  if (route.relayed) {
    const clock = at(3 + relay.clockError, '-0000');
    headers.push(
      [
        'Received',
        `from ${relay.host} (${relay.host} [${relay.ip}]) by ${mx} with ESMTP id ${id}M for <${to.address}>; ${at(5)}`,
      ],
      ['Received', `from ${route.helo} (unknown [${literal}]) by ${relay.host} with SMTP id ${id}R; ${clock}`],
    );
  } else {
    headers.push([
      'Received',
      `from ${route.helo} (unknown [${literal}]) by ${mx} with ESMTP id ${id}M for <${to.address}>; ${at(4)}`,
    ]);
  }
  if (node)
    headers.push(['Received', `from WIN-OKURI02 (localhost [198.51.100.30]) by ${node.host} with SMTP; ${at(1)}`]);
  return headers;
}

/** Made of the time alone, so that it is the same each time. */
const queueId = (local: string): string => Number(local.replace(/\D/g, '')).toString(36).toUpperCase();
