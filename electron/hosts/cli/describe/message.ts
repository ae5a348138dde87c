import type { DecodingChoice, HopView, MessageView, SearchHit } from '../../../../shared/contract/results.ts';
import type { Address, Attachment, Decoding, Message } from '../../../../shared/domain/message.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import { fieldText } from '../../../../shared/i18n/labels.ts';
import type { Both, Language } from '../../../../shared/i18n/language.ts';
import { groupedNumber, sizeText } from '../../../../shared/i18n/numbers.ts';
import { pageMissingText } from '../../../../shared/i18n/page-missing-texts.ts';
import { addressText } from '../../../../shared/text/mail/address-text.ts';
import { toWidth } from '../display-width.ts';
import { markedLine } from '../marked-line.ts';
import { terminalLine, terminalName, terminalText } from '../terminal-text.ts';
import { say } from '../words.ts';
import { claimLines, firstClaim, listedMoment, momentText } from './moment.ts';
import { cutLine, indent, rows, shortId, type Telling } from './telling.ts';

/** Columns of date and zone in a list. */
const momentColumns = 26;

interface Head extends Pick<Message, 'id' | 'from'>, Pick<MessageView, 'name'> {
  claim: Moment | null;
}

/** Id, a claim of the time and sender in one line, what it is called under it. */
export function headLines({ id, claim, from, name }: Head, { language, columns }: Telling): string[] {
  const moment = claim ? listedMoment(claim, language) : say('undated', language);
  const sender = from[0] ? addressText(from[0]) : '';
  const others = from.length > 1 ? ` +${from.length - 1}` : '';
  const room = columns - indent.length - momentColumns - 2;
  const who = sender === '' ? say('noSender', language) : cutLine(sender, room - others.length) + others;
  const about =
    name === null || name.trim() === '' ? say('noSubject', language) : cutLine(name, columns - indent.length);
  return [`${toWidth(shortId(id), indent.length)}${toWidth(moment, momentColumns)}  ${who}`, `${indent}${about}`];
}

/** A message of a list, placed by the first claim of its time that can be read. */
export const messageLines = (message: MessageView, telling: Telling): string[] =>
  headLines({ ...message, claim: firstClaim(message.moments) }, telling);

/** A message of a list with the piece of text in which it was found. */
export function describeHit(hit: SearchHit, telling: Telling): string {
  const { field, text, matches } = hit.snippet;
  const piece = markedLine(text.slice(0, 2000), matches, telling.ansi);
  return [...messageLines(hit, telling), `${indent}${fieldText(field, telling.language)}: ${piece}`].join('\n');
}

/** A document with what the command asked of it besides. */
type MessageShown = MessageView & { hops?: HopView[]; found?: { capture: boolean; source: boolean } };

/** Everything about one message; its way through the servers where it comes with it. */
export function describeMessage(message: MessageShown, { language }: Telling): string {
  const word = (key: Parameters<typeof say>[0]) => say(key, language);
  const { name, subject, messageId, moments, htmlText, links } = message;
  const head = rows([
    [word('subject'), terminalLine(subject ?? name ?? word('noSubject'))],
    [word('from'), message.from.length === 0 ? word('noSender') : people(message.from)],
    [word('to'), people(message.to)],
    [word('cc'), people(message.cc)],
    [word('moment'), moments.length === 0 ? word('undated') : claimLines(moments, language)],
    [word('hops'), (message.hops ?? []).map((hop) => hopText(hop, language))],
    [word('messageId'), messageId === null ? '' : terminalLine(messageId)],
    [word('document'), terminalLine(message.id)],
    [word('original'), placesOf(message, language)],
    [word('court'), courtLines(message, language)],
    [word('decoding'), message.decoding ? decodingText(message.decoding, language) : ''],
    [word('attachment'), message.attachments.map((one) => attachmentText(one, language))],
    [word('sameMessageId'), message.sameMessageId.map(terminalLine)],
  ]);
  const body = message.text === null ? word('noText') : terminalText(message.text);
  const parts = [head.join('\n'), body];
  if (htmlText !== null) parts.push(`--- ${word('html')} ---\n${terminalText(htmlText)}`);
  if (links !== null && links !== '') parts.push(`--- ${word('targets')} ---\n${terminalText(links)}`);
  return parts.join('\n\n');
}

/** What a saved page lacks of a court's minimum, and whether that lies elsewhere in the case; nothing for what is no page. */
function courtLines({ detail, found }: MessageShown, language: Language): string[] {
  if (detail?.type !== 'page') return [];
  const isFound = { capture: false, source: false, url: false, time: false, ...found };
  const missing = detail.missing.filter((one) => !isFound[one]);
  return missing.length === 0 ? [say('courtComplete', language)] : missing.map((one) => pageMissingText(one, language));
}

const people = (list: readonly Address[]): string[] => list.map((address) => terminalLine(addressText(address)));

/** One server handing over to the next: what the receiver saw, what the sender called itself, and when. */
export function hopText({ helo, fromHost, fromIp, by, moment, trust }: HopView, language: Language): string {
  const seen = [fromHost, fromIp].filter((part) => part !== null).map((part) => cutLine(part, 60));
  const claim = helo === null ? '' : ` (${say('helo', language, { helo: cutLine(helo, 60) })})`;
  const worth = trust === null ? '' : `  ${say(trust === 'observed' ? 'hopObserved' : 'hopClaimed', language)}`;
  return `${seen.join(' ') || '?'}${claim} → ${by === null ? '?' : cutLine(by, 60)}  ${momentText(moment, language)}${worth}`;
}

/** Everywhere that the same bytes were found. */
const placesOf = ({ places, source, offset, length }: MessageView, language: Language): string[] =>
  (places.length > 0 ? places : [{ source, offset, length, inside: null, ambiguous: false }]).map((place) => {
    const range = say('bytes', language, { from: String(place.offset), to: String(place.offset + place.length) });
    const notes = [
      ...(place.inside === null ? [] : [say('inside', language, { inside: shortId(place.inside) })]),
      ...(place.ambiguous ? [say('notCertain', language)] : []),
    ];
    return [terminalLine(place.source), range, ...notes].join('  ');
  });

const attachmentText = ({ name, type, size, sha256 }: Attachment, language: Language): string =>
  `${name === null ? '-' : terminalName(name)}  ${terminalLine(type)}  ${sizeText(size, language)}  SHA-256 ${sha256 === null ? '-' : terminalLine(sha256)}`;

const whys: Record<Decoding['why'], Both> = {
  declared: { ja: '書かれているとおり', en: 'as declared' },
  alias: { ja: '書かれている名前の別名', en: 'another name of what is declared' },
  content: { ja: '中身が示すもの', en: 'the bytes prove it' },
  default: { ja: '既定', en: 'by default' },
  override: { ja: '人が選んだもの', en: 'chosen by a person' },
};

function decodingText({ charset, declared, why, carrier, undecodable }: Decoding, language: Language): string {
  const notes = [whys[why]?.[language] ?? terminalLine(why)];
  if (declared !== null) notes.push(say('declared', language, { declared: cutLine(declared, 60) }));
  if (carrier !== null) notes.push(terminalLine(carrier));
  if (undecodable > 0) notes.push(say('undecodable', language, { count: groupedNumber(undecodable) }));
  return `${cutLine(charset, 60)}  (${notes.join(language === 'ja' ? '、' : ', ')})`;
}

/** A charset that could be meant, and what it would make of the message. */
export function describeDecoding({ charset, preview, undecodable, chosen }: DecodingChoice, telling: Telling): string {
  const { language, columns } = telling;
  const mark = chosen ? `  (${say('chosen', language)})` : '';
  const bad = say('undecodable', language, { count: groupedNumber(undecodable) });
  return `${cutLine(charset, 60)}  ${bad}${mark}\n${indent}${cutLine(preview, columns - indent.length)}`;
}
