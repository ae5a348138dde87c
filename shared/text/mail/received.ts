import type { Hop } from '../../domain/message.ts';
import { parseMailDate } from '../dates/rfc5322-date.ts';
import { canonicalIp } from '../identifiers/ip.ts';
import { type ReceivedToken, receivedTokens } from './received-tokens.ts';

type Clause = 'from' | 'by' | 'via' | 'with' | 'id' | 'for';
const CLAUSES: ReadonlySet<string> = new Set(['from', 'by', 'via', 'with', 'id', 'for']);
const isClause = (word: string): word is Clause => CLAUSES.has(word);

/** Words of a `with` clause that are kept (`Microsoft SMTP Server`). */
const MOST_WORDS = 8;

/**
 * Reads a Received header (RFC 5321 section 4.4) in the dialects of the servers that write it: Postfix, Sendmail, Exim,
 * qmail, Courier, Exchange, Google and others. `raw` is the unfolded value. What the header does not state is null. The
 * words are as written; what the sender claimed (`helo`) and what the receiver saw (`fromHost`, `fromIp`) are apart.
 * Linear time, never throws.
 */
export function hopOf(raw: string): Hop {
  const { tokens, date } = receivedTokens(raw);
  const clauses = clausesOf(tokens);
  const protocol = wordsOf(clauses.get('with')).slice(0, MOST_WORDS).join(' ') || null;
  return {
    raw,
    ...sender(clauses.get('from') ?? [], protocol?.toLowerCase() === 'local'),
    by: wordsOf(clauses.get('by'))[0] ?? null,
    with: protocol,
    id: wordsOf(clauses.get('id'))[0] ?? null,
    for: recipient(wordsOf(clauses.get('for'))),
    moment: { by: 'received', raw: date, ...parseMailDate(date) },
  };
}

/** What stands behind each clause's name, up to the next; of several clauses of a name, the first. */
function clausesOf(tokens: readonly ReceivedToken[]): Map<Clause, ReceivedToken[]> {
  const clauses = new Map<Clause, ReceivedToken[]>();
  let open: ReceivedToken[] | undefined;
  for (const token of tokens) {
    const word = token.comment ? '' : token.text.toLowerCase();
    if (!isClause(word)) open?.push(token);
    else {
      open = [];
      if (!clauses.has(word)) clauses.set(word, open);
    }
  }
  return clauses;
}

const wordsOf = (clause: readonly ReceivedToken[] = []): string[] =>
  clause.filter(({ comment }) => !comment).map(({ text }) => text);

/** `for <x@y>`, `for x@y`; none in `for multiple recipients`. */
function recipient(words: readonly string[]): string | null {
  const [first] = words;
  if (first === undefined || (words.length > 1 && !/[@<]/.test(first))) return null;
  return first.replace(/^<(.*)>$/s, '$1') || null;
}

type Sender = Pick<Hop, 'helo' | 'fromHost' | 'fromIp'>;

/** A claimed name in a comment: qmail's and Courier's `(HELO x)`, Exim's `(helo=x)`, CommuniGate's `(account … HELO x)`. */
const CLAIMED = /(?:^|[\s(])(?:HELO|EHLO)[ =]([^\s()]{1,255})/i;

function sender(clause: readonly ReceivedToken[], local: boolean): Sender {
  const [first = null, second] = wordsOf(clause);
  const comments = clause.filter(({ comment }) => comment).map(({ text }) => text.slice(0, 1000));
  const claimed = comments.map((text) => CLAIMED.exec(text)?.[1]).find((name) => name !== undefined) ?? null;
  const seen = comments.map(seenIn);
  // `from x [192.0.2.1] by y`; and `from [192.0.2.1] …`, of servers that name a client without a reverse name so.
  const beside = [second, first].find((word) => word?.startsWith('[')) ?? '';
  const fromIp = seen.find(({ ip }) => ip !== null)?.ip ?? ipOf(beside);
  const named = seen.find(({ host }) => host !== null)?.host ?? null;
  if (claimed !== null) {
    // Where the claimed name is in a comment, the word before it is what the receiver saw.
    const host = first === null || ipOf(first) !== null ? null : hostName(first);
    return { helo: claimed, fromHost: named ?? host, fromIp: fromIp ?? ipOf(first ?? '') };
  }
  // No name is claimed where a user of the same machine hands the message over; and a mail address is none.
  const helo = local || first === null || first.includes('@') ? null : first;
  return { helo, fromHost: named, fromIp };
}

/** `(host [ip])`, `(user@host [ip])`, `([ip])`, `(ip)`, `(host ip)`, `(host)`; a port may follow an address. */
function seenIn(comment: string): { host: string | null; ip: string | null } {
  const words = comment.split(' ').slice(0, 20);
  const place = words.findIndex((word) => ipOf(afterUser(word)) !== null);
  if (place >= 0) {
    const before = place === 1 && words[0] !== undefined && !/[=:]/.test(words[0]) ? hostName(words[0]) : null;
    return { host: before, ip: ipOf(afterUser(words[place] as string)) };
  }
  // Without an address only what has the form of a host name is one; `(authenticated)` is not.
  const [only = ''] = words;
  const host =
    words.length === 1 && /^(?:localhost|[\w-]+(?:\.[\w-]+)+\.?)$/i.test(afterUser(only)) ? hostName(only) : null;
  return { host, ip: null };
}

/** What identd said stands before an `@`. */
const afterUser = (word: string): string => word.slice(word.lastIndexOf('@') + 1);

/** What servers write where there is no reverse name. */
const NO_NAME = /^(?:unknown|unverified|unresolved|nobody|no-reverse-dns|may|helo|ehlo|account|port)$/i;

function hostName(word: string): string | null {
  const name = afterUser(word).replace(/\.$/, '');
  return name === '' || NO_NAME.test(name) || !/^[\w.-]{1,255}$/.test(name) ? null : name;
}

/** The address in `[192.0.2.1]`, `[IPv6:2001:db8::1]`, `192.0.2.1`, as written; null when it is none. */
function ipOf(word: string): string | null {
  const inside = /^\[([^\]]{1,64})\](?::\d{1,5})?$/.exec(word)?.[1] ?? word;
  // The zone of a link-local address says nothing outside its machine (RFC 4007).
  const address = inside.replace(/^IPv6:/i, '').replace(/%.*$/s, '');
  return canonicalIp(address) === null ? null : address;
}
