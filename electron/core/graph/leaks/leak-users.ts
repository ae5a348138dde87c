import type { LeakUser } from '../../../../shared/domain/leak.ts';
import { registrableDomain } from '../../../../shared/text/identifiers/site.ts';
import { isFreeMail } from '../../../../shared/text/leaks/free-mail.ts';
import { passedOn } from '../../../../shared/text/leaks/passed-on.ts';
import type { ReadDb } from '../../store/database.ts';
import { type HitRow, tracesOf } from '../../store/leaks.ts';
import { type Found, toHit } from './find-leaks.ts';

interface User {
  first: { found: Found; row: HitRow };
  messages: number;
  decoys: Set<string>;
  traits: Map<string, { code: string; label: string }>;
}

/** Who writes: the domain, which one operator has, or the whole address where everybody can have one under it. */
function userOf(sender: string): string {
  const host = sender.slice(sender.lastIndexOf('@') + 1);
  if (isFreeMail(host)) return sender;
  const domain = registrableDomain(host) ?? host;
  return isFreeMail(domain) ? sender : domain;
}

/** Everybody who wrote to any of some decoys, in the order of their first hit, and whom they may have the address from. */
export function leakUsers(db: ReadDb, planted: readonly Found[], controls: readonly Found[]): LeakUser[] {
  const users = usersOf(db, planted);
  const servers = new Set(planted.map(({ decoy }) => userOf(decoy.address)));
  const guessers = new Set(usersOf(db, controls).keys());
  const ways = passedOn(
    // A decoy's own server has the address anyway; it gives it to nobody that we would know of.
    [...users]
      .filter(([name]) => !servers.has(name))
      .map(([name, { traits }]) => ({ name, traits, wroteToControl: guessers.has(name) })),
    controls.length,
  );
  const wayOf = new Map(ways.map((way) => [way.name, way]));
  return [...users].map(([name, { first, messages, decoys }]) => {
    const { from, reasons } = wayOf.get(name) ?? { from: null, reasons: [{ code: 'leak/own-server' }] };
    return {
      ...{ name, first: toHit(db, first.found, first.row), messages, decoys: [...decoys].sort() },
      ...{ from, reasons },
    };
  });
}

function usersOf(db: ReadDb, founds: readonly Found[]): Map<string, User> {
  const hits = founds.flatMap((found) => found.hits.map((row) => ({ found, row })));
  // Hits of no time come last: they are in no order.
  hits.sort((a, b) => (a.row.epoch ?? Infinity) - (b.row.epoch ?? Infinity) || a.row.sha256.compare(b.row.sha256));
  const traces = new Map<number, ReturnType<typeof tracesOf>>();
  const documents = [...new Set(hits.map(({ row }) => row.documentId))];
  for (const trace of tracesOf(db, documents, ['sender', 'leak/same-campaign', 'leak/same-site'])) {
    const list = traces.get(trace.documentId);
    if (list) list.push(trace);
    else traces.set(trace.documentId, [trace]);
  }
  const users = new Map<string, User>();
  for (const hit of hits) {
    const all = traces.get(hit.row.documentId) ?? [];
    const traits = all.filter(({ code, label }) => code !== 'sender' && !isFreeMail(label));
    for (const name of new Set(all.filter(({ code }) => code === 'sender').map(({ label }) => userOf(label)))) {
      const user = users.get(name) ?? { first: hit, messages: 0, decoys: new Set(), traits: new Map() };
      user.messages += 1;
      user.decoys.add(hit.found.decoy.address);
      for (const { code, label } of traits) user.traits.set(`${code} ${label}`, { code, label });
      users.set(name, user);
    }
  }
  return users;
}
