import type { EntityKind } from '../../../../shared/domain/graph.ts';
import type { SharedKind } from '../../../../shared/domain/suggestion.ts';
import { isFreeMail } from '../../../../shared/text/identifiers/free-mail.ts';
import { registrableDomain } from '../../../../shared/text/identifiers/site.ts';
import { urlTokens } from '../../../../shared/text/identifiers/url-tokens.ts';
import { specialRange } from '../../../../shared/text/infrastructure/network.ts';
import { isQuotedAt, quotedParts } from '../../../../shared/text/mail/quoted.ts';
import type { SentDocument, SentMention } from '../../store/suggestion-sources.ts';
import type { Landings } from './landings.ts';
import type { Shown } from './shared-things.ts';

const kindOf: Partial<Record<EntityKind, SharedKind>> = {
  phone: 'phone',
  'bank-account': 'bank-account',
  'line-account': 'line-account',
  'prepaid-code': 'prepaid-code',
  account: 'account',
  address: 'address',
};

const bodyFields: ReadonlySet<string> = new Set(['subject', 'text', 'html', 'links']);

/** A network of one's own says nothing of who is in it. */
const inside: ReadonlySet<string | null> = new Set(['private', 'loopback', 'link-local', 'shared']);

/** Pictures below this many bytes are dots that count who opened the mail, or lines between two parts. */
const smallestPicture = 2000;

/** Characters of a greeting or a signature: less is any mail's, more is a text. */
const [shortestLine, longestLine] = [5, 80];

/** Programs that send back what others wrote. */
const returning = /^(?:mailer-daemon|postmaster|majordomo|listserv)@/i;

/** What is known of the whole case before its messages are walked through. */
export interface Known {
  /** Keys of the reporter's own entities. */
  own: ReadonlySet<number>;
  /** Pictures that look like others: their group, by the SHA-256 of their bytes. */
  looks: ReadonlyMap<string, string>;
  landings: Landings;
}

/** The entities that wrote a document, and are not the reporter's own. */
export const sendersOf = ({ mentions }: SentDocument, { own }: Known): number[] => [
  ...new Set(
    mentions.flatMap(({ field, entityId, entityName }) =>
      field === 'from' && entityId !== null && !own.has(entityId) && !returning.test(entityName ?? '')
        ? [entityId]
        : [],
    ),
  ),
];

/**
 * Everything that a document shows of who wrote it and that another sender could show as well. That two of them name one of
 * the reporter's own says nothing.
 */
export function* shownBy(document: SentDocument, { own, looks, landings }: Known): Generator<Shown> {
  const addressed = new Set(
    document.mentions
      .filter(({ field, type }) => field === 'to' || field === 'cc' || (field === 'header' && type === 'email'))
      .map(({ entityId }) => entityId),
  );
  const quoted = quotedParts(document.text ?? '');
  for (const mention of document.mentions) {
    // What somebody quotes is another's.
    if (mention.field === 'text' && isQuotedAt(quoted, mention.start)) continue;
    if (mention.entityId !== null && own.has(mention.entityId)) continue;
    if (mention.field === 'from') yield* ofSender(mention);
    // That a mail names the one whom it is to says nothing.
    else if (bodyFields.has(mention.field) && !addressed.has(mention.entityId)) {
      yield* ofBody(mention);
      const landing = mention.type === 'url' ? landings.of(mention.normalised, null) : null;
      if (landing !== null) yield { shared: 'redirect', thing: landing, ...placeOf(mention) };
    }
  }
  const { server, mailer, targets, template, pictures } = document;
  if (server && !inside.has(specialRange(server.thing))) {
    yield { shared: 'server', ...server };
    if (server.network !== null) yield { shared: 'network', ...server, thing: server.network };
  }
  if (mailer) yield { shared: 'mailer', ...mailer };
  for (const { thing: target, ...place } of targets) {
    if (place.field === 'text' && isQuotedAt(quoted, place.start)) continue;
    const landing = landings.of(place.raw, target) ?? registrableDomain(target);
    if (landing !== null && !isFreeMail(landing)) yield { shared: 'redirect', thing: landing, ...place };
  }
  if (template) yield { shared: 'template', ...template };
  for (const { size, ...picture } of pictures) {
    if (size < smallestPicture) continue;
    yield { shared: 'picture', ...picture };
    const look = looks.get(picture.thing);
    if (look) yield { shared: 'look', ...picture, thing: look };
  }
  const [first] = quoted;
  yield* ofLines((document.text ?? '').slice(0, first?.start));
}

const placeOf = ({ field, start, end, raw }: SentMention) => ({ field, start, end, raw });

/** Who writes is what another may name, and stands under a domain. */
function* ofSender(mention: SentMention): Generator<Shown> {
  const { entityType, entityName } = mention;
  const shared = entityType && kindOf[entityType];
  if (!shared || entityName === null) return;
  yield { shared, thing: entityName, ...placeOf(mention) };
  const site = entityType === 'address' ? registrableDomain(entityName.slice(entityName.lastIndexOf('@') + 1)) : null;
  if (site !== null && !isFreeMail(site)) yield { shared: 'site', thing: site, ...placeOf(mention) };
}

function* ofBody(mention: SentMention): Generator<Shown> {
  const { type, entityType, entityName, normalised } = mention;
  const place = placeOf(mention);
  if (type === 'url') for (const { value } of urlTokens(normalised)) yield { shared: 'token', thing: value, ...place };
  if (entityName === null || entityType === null) return;
  if (entityType === 'site' && !isFreeMail(entityName)) yield { shared: 'site', thing: entityName, ...place };
  const shared = kindOf[entityType];
  if (shared) yield { shared, thing: entityName, ...place };
}

/** The first line of a text, and the last one that is no link: how somebody begins and ends. */
function* ofLines(text: string): Generator<Shown> {
  const head = lineAt(text, text.search(/\S/));
  if (head) yield { shared: 'greeting', ...head };
  const trimmed = text.trimEnd();
  const tail = lineAt(text, trimmed.lastIndexOf('\n') + 1, trimmed.length);
  if (tail && tail.start !== head?.start) yield { shared: 'signature', ...tail };
}

function lineAt(text: string, start: number, most = text.length) {
  if (start < 0) return null;
  const next = text.indexOf('\n', start);
  const end = Math.min(next < 0 ? text.length : next, most);
  if (end - start > longestLine * 2) return null;
  const raw = text.slice(start, end).trimEnd();
  const thing = raw.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  // A line of digits, a rule or a link is nobody's way to write.
  if (
    thing.length < shortestLine ||
    thing.length > longestLine ||
    !/\p{L}{3}/u.test(thing) ||
    /https?:|@/.test(thing)
  ) {
    return null;
  }
  return { thing, field: 'text', start, end: start + raw.length, raw };
}
