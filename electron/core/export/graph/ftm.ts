import type { Entity, Link, Mention } from '../../../../shared/domain/graph.ts';
import type { Message } from '../../../../shared/domain/message.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { AppError } from '../../../../shared/errors.ts';
import { boundsOf } from '../../../../shared/text/dates/claims.ts';
import { addressText } from '../../../../shared/text/mail/address-text.ts';
import { civilDates } from '../civil-dates.ts';
import type { ExportContext, ExportText, GraphSource, Language, LeftOut } from '../context.ts';
import { readingLine, readingText } from '../reading-text.ts';
import {
  claimantWords,
  entityKindWords,
  linkKindWords,
  momentWords,
  reasonWords,
  say,
  standingWords,
} from '../words.ts';
import { graphLinks, nodeId, type Place, placeText } from './drawn.ts';

/** An entity of FollowTheMoney: every value is a list of strings, references are ids. */
interface FtmEntity {
  id: string;
  schema:
    | 'Email'
    | 'Message'
    | 'Document'
    | 'UserAccount'
    | 'Asset'
    | 'BankAccount'
    | 'Address'
    | 'LegalEntity'
    | 'Person'
    | 'Organization'
    | 'UnknownLink'
    | 'Documentation';
  properties: Record<string, string[]>;
}

/**
 * FollowTheMoney JSON lines. Identifiers stand in their own properties as they are, for a machine matches them; free text
 * is defanged. A mention becomes a Documentation, since FtM's Mention resolves to persons and companies alone, and an
 * account is neither. Nothing becomes a Person: an address or a name shown is not one.
 */
export function* followTheMoney(source: GraphSource, context: ExportContext): ExportText {
  const { language } = context;
  const left: LeftOut[] = [];
  const nodes = new Set<string>();
  const places = new Map<string, Place>();
  for (const message of source.messages()) {
    nodes.add(nodeId('document', message.id));
    places.set(message.id, { source: message.source, offset: message.offset, length: message.length });
    yield line(documentOf(message, language));
  }
  for (const entity of source.entities()) {
    nodes.add(nodeId('entity', entity.id));
    yield line(thingOf(entity, language, places));
  }
  if (nodes.size === 0) throw new AppError('export/nothing-to-export');
  for (const link of graphLinks(source, { nodes }, left)) yield line(linkOf(link, language, places));
  const without = { 'no-entity': 0, rejected: 0, dangling: 0 };
  for (const mention of source.mentions()) {
    if (mention.entity === null) without['no-entity'] += 1;
    else if (mention.standing === 'rejected') without.rejected += 1;
    else if (!nodes.has(nodeId('entity', mention.entity)) || !nodes.has(nodeId('document', mention.document)))
      without.dangling += 1;
    else yield line(mentionOf(mention, mention.entity, language, places));
  }
  for (const reason of ['no-entity', 'rejected', 'dangling'] as const) {
    if (without[reason] > 0) left.push({ id: 'mention', reason, count: without[reason] });
  }
  return left;
}

/** Values that are empty are left out: `ftm validate` would drop them without a word. */
function line({ id, schema, properties }: FtmEntity): string {
  const kept = Object.entries(properties)
    .map(
      ([name, values]) =>
        [name, [...new Set(values.map((value) => value.toWellFormed().trim()))].filter((v) => v !== '')] as const,
    )
    .filter(([, values]) => values.length > 0);
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(kept) })}\n`;
}

const ftmId = (type: 'entity' | 'document' | 'link' | 'mention', id: string): string => `ashiato-${type}-${id}`;

function documentOf(message: Message, language: Language): FtmEntity {
  const { id, type, channel, source, sha256, offset, length, subject, moments, text } = message;
  const title = subject === null || subject.trim() === '' ? say('noSubject', language) : readingLine(subject);
  const claims = moments.map((moment) => `${claimantWords(moment.by, language)}: ${momentWords(moment, language)}`);
  const own = moments.filter(({ by }) => by !== 'received' && by !== 'mbox-line' && by !== 'file');
  const schema = type !== 'message' ? 'Document' : channel === 'email' ? 'Email' : 'Message';
  return {
    id: ftmId('document', id),
    schema,
    properties: {
      name: [title],
      title: [title],
      bodyText: text === null ? [] : [readingText(text)],
      date: own.flatMap(ftmDate),
      fileSize: [String(length)],
      // contentHash would be a SHA-1; the hash that the evidence rests on stands in words.
      description: [
        `SHA-256 ${source}, ${say('bytes', language, { from: offset, to: offset + length })}`,
        ...(channel === 'email' ? [] : [`SHA-256 ${sha256}`]),
        ...claims,
      ],
      ...(schema === 'Document' ? {} : sentProperties(message, title)),
    },
  };
}

/** What a message has and a page or a paper has not. */
function sentProperties({ channel, from, to, cc, messageId }: Message, title: string): Record<string, string[]> {
  const named = (list: Message['from']) => list.map((address) => readingLine(addressText(address)));
  const senders = named(from);
  const sent = { subject: [title], sender: senders.slice(0, 1) };
  if (channel !== 'email') return { ...sent, recipients: named(to) };
  const ids = messageId === null ? [] : [messageId];
  return { ...sent, from: senders, to: named(to), cc: named(cc), messageId: ids, mimeType: ['message/rfc822'] };
}

/**
 * FtM dates are UTC and cannot say so. A time with its offset is turned into UTC; one without stays the day that was
 * written, and so does a date alone; an interval is no date.
 */
function ftmDate(moment: Moment): string[] {
  const bounds = boundsOf(moment);
  const dates = civilDates(moment);
  if (!bounds || !dates || dates.end !== null || !Number.isFinite(bounds.earliest)) return [];
  const { year, month, day, hour, second } = dates.start;
  if (year < 1000 || year > 9999 || /[~?%X]/.test(moment.edtf ?? '')) return [];
  if (hour !== undefined && !bounds.zoneUnknown) {
    return [new Date(bounds.earliest).toISOString().slice(0, second === undefined ? 16 : 19)];
  }
  const two = (value: number) => String(value).padStart(2, '0');
  return [[String(year), ...[month, day].filter((part) => part !== undefined).map(two)].join('-')];
}

const schemata: Record<Entity['type'], FtmEntity['schema']> = {
  address: 'UserAccount',
  phone: 'UserAccount',
  'line-account': 'UserAccount',
  account: 'UserAccount',
  'bank-account': 'BankAccount',
  site: 'Asset',
  server: 'Asset',
  'prepaid-code': 'Asset',
  place: 'Address',
  // A persona is not a person.
  persona: 'LegalEntity',
  person: 'Person',
  organisation: 'Organization',
};

function thingOf(entity: Entity, language: Language, places: ReadonlyMap<string, Place>): FtmEntity {
  const { id, type, raw, normalised, spellings, standing, reasons, document } = entity;
  const kind = entityKindWords(type, language);
  return {
    id: ftmId('entity', id),
    schema: schemata[type],
    properties: {
      name: [type === 'place' ? raw : normalised],
      ...ownProperties(entity),
      alias: spellings.filter((spelling) => spelling !== normalised).slice(0, 20),
      summary: [`${kind}; ${standingWords(standing, language)}; ${reasonWords(reasons, language)}`],
      notes: document === null ? [] : [placeText(document, { places })],
      proof: document !== null && places.has(document) ? [ftmId('document', document)] : [],
    },
  };
}

function ownProperties({ type, raw, normalised }: Entity): Record<string, string[]> {
  switch (type) {
    case 'address':
      return { username: [normalised], email: [normalised], service: ['e-mail'] };
    case 'phone':
      return { username: [normalised], number: [normalised], service: ['telephone'] };
    case 'line-account':
      return { username: [normalised], service: ['LINE'] };
    case 'account': {
      const [service = '', ...name] = normalised.split(':');
      return { username: [name.join(':')], service: [service] };
    }
    case 'bank-account':
      return { accountNumber: [normalised] };
    case 'place':
      return { full: [raw] };
    default:
      return {};
  }
}

function linkOf(link: Link, language: Language, places: ReadonlyMap<string, Place>): FtmEntity {
  const { id, type, from, to, standing, reasons, count, evidence } = link;
  const kind = linkKindWords(type, language);
  const label = standing === 'accepted' ? kind : `${kind} (${say('hypothesis', language)})`;
  const quotes = evidence.map(
    ({ document, field, start, end, raw }) =>
      `${placeText(document, { places })} ${field} ${start}–${end}: ${readingLine(raw)}`,
  );
  return {
    id: ftmId('link', id),
    schema: 'UnknownLink',
    properties: {
      subject: [ftmId(from.type, from.id)],
      object: [ftmId(to.type, to.id)],
      role: [label],
      status: [standingWords(standing, language)],
      summary: [
        `${label}; ${standingWords(standing, language)}; ${reasonWords(reasons, language)}; ${say('evidence', language)}: ${count}`,
      ],
      description: quotes,
      recordId: [id],
    },
  };
}

function mentionOf(
  mention: Mention,
  entity: string,
  language: Language,
  places: ReadonlyMap<string, Place>,
): FtmEntity {
  const { id, document, range, raw, standing, reasons } = mention;
  return {
    id: ftmId('mention', id),
    schema: 'Documentation',
    properties: {
      document: [ftmId('document', document)],
      entity: [ftmId('entity', entity)],
      role: [`mention: ${range.field} ${range.start}–${range.end}`],
      status: [standingWords(standing, language)],
      summary: [`${readingLine(raw)}; ${reasonWords(reasons, language)}`],
      description: [placeText(document, { places })],
      recordId: [id],
    },
  };
}
