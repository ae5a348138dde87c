import type { Hop } from '../../../../shared/domain/message.ts';
import { serverOf } from '../message-mentions.ts';

/** Domains and servers of one that are kept: a list to decide by, no register. */
const mostDomains = 2000;
const mostServers = 200;
const newest = 4;

/** Counts which servers took the mail of domains for which nobody decided where trust ends, to decide it by. */
export class UndecidedDomains {
  readonly #domains = new Map<string, { messages: number; servers: Map<string, number> }>();

  take(domain: string, hops: readonly Pick<Hop, 'by'>[]): void {
    let known = this.#domains.get(domain);
    if (!known) {
      if (this.#domains.size >= mostDomains) return;
      known = { messages: 0, servers: new Map() };
      this.#domains.set(domain, known);
    }
    known.messages += 1;
    for (const server of new Set(hops.slice(0, newest).map(({ by }) => serverOf(by)?.normalised))) {
      if (server === undefined || (known.servers.size >= mostServers && !known.servers.has(server))) continue;
      known.servers.set(server, (known.servers.get(server) ?? 0) + 1);
    }
  }

  /** With an empty name of a server: all messages of the domain. */
  rows(): { domain: string; server: string; messages: number }[] {
    return [...this.#domains].flatMap(([domain, { messages, servers }]) => [
      { domain, server: '', messages },
      ...[...servers].map(([server, count]) => ({ domain, server, messages: count })),
    ]);
  }
}
