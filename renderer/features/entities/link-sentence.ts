import type { Link, LinkKind } from '../../../shared/domain/graph.ts';
import { channels } from '../../../shared/domain/message.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import type { Words } from '../../app/i18n/words.ts';
import { plainLine } from '../../components/plain-line.ts';

/** Kinds of links that lead to a site: what stands at their end could be followed. */
const toSites: readonly LinkKind[] = ['names', 'belongs-to'];
/** A host name with a letter in it: no IP address, mail address, account or postal address. */
const isHost = (label: string): boolean => /^[^\s@|:]+\.[^\s@|:]+$/.test(label) && /[^\d.]/.test(label);

/** 'line:Yuko (conversation)' as 'Yuko': the channel and the chat that tell accounts of one name apart are on their pages. */
const accountName = (label: string): string => {
  const channel = channels.find((one) => label.startsWith(`${one}:`));
  return channel === undefined ? label : label.slice(channel.length + 1).replace(/(?<=.) \(.*\)$/su, '');
};

/** What an end of a link is called on the screen: as its entity is elsewhere, a site defanged, an account as one says it. */
export function endLabel({ type, from, to }: Pick<Link, 'type' | 'from' | 'to'>, end: 'from' | 'to'): string {
  const { label } = end === 'from' ? from : to;
  const isSite = end === 'to' && toSites.includes(type) && isHost(label);
  return plainLine(isSite ? defang(label) : accountName(label).replace(/\|+/g, ' '));
}

/** What a link says: 'a@example.com wrote to b@example.com'. */
export const linkSentence = (link: Pick<Link, 'type' | 'from' | 'to'>, { t }: Pick<Words, 't'>): string =>
  t(`link.${link.type}`, { from: endLabel(link, 'from'), to: endLabel(link, 'to') });
