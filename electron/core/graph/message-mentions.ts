import type { Field } from '../../../shared/domain/anchor.ts';
import type { EntityKind } from '../../../shared/domain/graph.ts';
import type { Identifier, IdentifierKind } from '../../../shared/domain/identifier.ts';
import { extractIdentifiers } from '../../../shared/text/identifiers/extract.ts';
import { canonicalIp } from '../../../shared/text/identifiers/ip.ts';
import { registrableDomain } from '../../../shared/text/identifiers/site.ts';
import { remember } from '../../../shared/text/remember.ts';
import type { EntityRef, ReadMention } from '../store/read-document.ts';
import { envelopeMentions } from './envelope.ts';
import type { MessageFields } from './message-fields.ts';
import { participants } from './participants.ts';

/** Most mentions that one message gives; a spam with a million addresses is cut here, and says so. */
export const mentionLimit = 5000;

const entityOf: Partial<Record<IdentifierKind, EntityKind>> = {
  email: 'address',
  phone: 'phone',
  line: 'line-account',
  account: 'account',
  'bank-account': 'bank-account',
  'prepaid-code': 'prepaid-code',
  'postal-address': 'place',
  ip: 'server',
  persona: 'persona',
  person: 'person',
  organisation: 'organisation',
};

/** What an identifier resolves to; null for those that name nobody, such as an amount. */
export function entityFor(type: IdentifierKind, normalised: string): EntityRef | null {
  if (type === 'url' || type === 'domain') {
    const site = registrableDomain(normalised);
    return site ? { type: 'site', normalised: site } : null;
  }
  const kind = entityOf[type];
  return kind ? { type: kind, normalised } : null;
}

const toMention = (field: Field, found: Identifier, isMachineRead: boolean): ReadMention => ({
  type: found.kind,
  field,
  start: found.start,
  end: found.end,
  raw: found.raw,
  normalised: found.normal,
  // One letter that was misread makes it somebody else's.
  standing: found.confidence === 'certain' && !isMachineRead ? 'accepted' : 'suggested',
  reasons: [...(isMachineRead ? ['mention/machine-read'] : []), ...found.reasons, `identifier/${found.confidence}`].map(
    (code) => ({ code }),
  ),
  entity: entityFor(found.kind, found.normal),
});

/** Every identifier in a message, in the order of its fields, and whether the limit cut some off. */
export function messageMentions(message: MessageFields): { mentions: ReadMention[]; cut: boolean } {
  const mentions: ReadMention[] = [];
  for (const field of ['from', 'to', 'cc'] as const) mentions.push(...participants(message, field));
  const texts: [Field, string | null][] = [
    ['subject', message.subject],
    ['text', message.text],
    ['html', message.htmlText],
    ['links', message.links],
  ];
  for (const [field, text] of texts) {
    if (!text) continue;
    for (const found of extractIdentifiers(text))
      mentions.push(toMention(field, found, message.channel === 'picture-text'));
  }
  mentions.push(...hopMentions(message), ...envelopeMentions(message));
  const cut = mentions.length > mentionLimit;
  return { mentions: cut ? mentions.slice(0, mentionLimit) : mentions, cut };
}

/** Addresses and names of servers that the Received headers state; where they stand is found in the header's bytes. */
function* hopMentions({ hops, header }: MessageFields): Generator<ReadMention> {
  if (header === null) return;
  const { bytes, encoding } = header;
  let from = 0;
  for (const hop of hops) {
    const line = bytes.indexOf(hop.raw.slice(0, 40), from, encoding);
    from = Math.max(line, from);
    for (const [type, raw] of [
      ['ip', hop.fromIp],
      ['domain', hop.by],
    ] as const) {
      if (!raw) continue;
      const found = bytes.indexOf(raw, from, encoding);
      const length = Buffer.byteLength(raw, encoding);
      const start = found < 0 ? null : header.at(found, found + length);
      const entity = serverOf(raw);
      if (start === null || !entity) continue;
      const reasons = [{ code: 'mention/received' }];
      const { normalised } = entity;
      yield {
        type,
        field: 'header',
        start,
        end: start + length,
        raw,
        normalised,
        standing: 'accepted',
        reasons,
        entity,
      };
    }
  }
}

/** The server that a Received header names by address or by name. */
export const serverOf = (name: string | null): EntityRef | null => (name ? serverNamed(name) : null);

const serverNamed = remember((name: string): EntityRef | null => {
  const ip = canonicalIp(name);
  if (ip) return { type: 'server', normalised: ip };
  const host = name.toLowerCase().replace(/\.$/, '');
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(host) && host.length <= 253 ? { type: 'server', normalised: host } : null;
});
