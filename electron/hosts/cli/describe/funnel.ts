import type {
  AnswerTimes,
  Contact,
  ContactMessage,
  ContactPage,
  Funnel,
  StagedFigure,
} from '../../../../shared/domain/funnel.ts';
import { figureText, shareText } from '../../../../shared/i18n/figure-text.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { spanText } from '../../../../shared/i18n/leak-texts.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { say } from '../words.ts';
import { cutLine, indent, rows, shortId, type Telling } from './telling.ts';

/** What the case itself counts, then what is claimed, each number with where it is from. */
export function describeFunnel(funnel: Funnel, telling: Telling): string {
  const { language } = telling;
  if (funnel.own === 0)
    return [say('funnelNoOwn', language), ...funnel.claimed.flatMap((one) => stageLines(one, telling))].join('\n');
  const { rows: contacts, total } = funnel;
  return [
    ...rows([
      [say('funnelContacts', language), groupedNumber(funnel.contacts)],
      [say('funnelWrittenFirst', language), groupedNumber(funnel.writtenToFirst)],
      [say('funnelWroteFirst', language), groupedNumber(funnel.wroteFirst)],
      [
        say('funnelAnsweredOwn', language),
        `${groupedNumber(funnel.answeredByOwn)}${timesText(funnel.timesOfOwn, language)}`,
      ],
      [
        say('funnelAnsweredOther', language),
        `${groupedNumber(funnel.answeredByOther)}${timesText(funnel.timesOfOther, language)}`,
      ],
      [say('funnelSilent', language), groupedNumber(funnel.silent)],
    ]),
    ...funnel.claimed.flatMap((one) => stageLines(one, telling)),
    '',
    ...contacts.map((contact) => describeContact(contact, telling)),
    ...(total > contacts.length ? [say('more', language, { count: String(total - contacts.length) })] : []),
  ].join('\n');
}

/** One on the other side with the messages that were asked for. */
export function describeContactPage(page: ContactPage, telling: Telling): string {
  const { language } = telling;
  const { rows: messages, total, timesOfOwn, timesOfOther } = page;
  return [
    describeContact({ ...page, kind: 'contact' }, telling),
    ...rows([
      [say('contactAnswersOwn', language), `${groupedNumber(page.answersByOwn)}${timesText(timesOfOwn, language)}`],
      [
        say('contactAnswersOther', language),
        `${groupedNumber(page.answersByOther)}${timesText(timesOfOther, language)}`,
      ],
    ]),
    '',
    ...messages.map((one) => describeContactMessage(one, telling)),
    ...(total > messages.length ? [say('more', language, { count: String(total - messages.length) })] : []),
  ].join('\n');
}

/** `→` what the own side wrote, `←` what came. */
export function describeContactMessage({ document, by, epoch }: ContactMessage, { language }: Telling): string {
  const time =
    epoch === null ? say('noTime', language) : new Date(epoch * 1000).toISOString().replace(/T(.{5}).*/, ' $1 UTC');
  return `${by === 'own' ? '→' : '←'} ${shortId(document)}  ${time}`;
}

/** One on the other side: messages from and to them, and the first and last document. */
export function describeContact(
  { entity, received, sent, firstDocument, lastDocument }: Contact,
  _telling: Telling,
): string {
  const documents = [firstDocument, lastDocument]
    .filter((id) => id !== null)
    .map(shortId)
    .join(' – ');
  return `${shortId(entity.id).padEnd(indent.length)}${cutLine(entity.normalised, 60)}  ←${groupedNumber(received)} →${groupedNumber(sent)}  ${documents}`;
}

function stageLines({ stage, claim, figure, ofBefore }: StagedFigure, { language, columns }: Telling): string[] {
  const label = say(({ sent: 'stageSent', replied: 'stageReplied', paid: 'stagePaid' } as const)[stage], language);
  const share = ofBefore === null ? '' : `  ${say('stageShare', language, { share: shareText(ofBefore) })}`;
  return [
    `${label}  ${cutLine(figureText(figure, language), columns - 40)}${share}`,
    `${indent}“${cutLine(claim.quote.exact, columns - 40)}” ${cutLine(claim.speaker.text, 30)} ${shortId(claim.quote.document)}`,
  ];
}

function timesText(times: AnswerTimes | null, language: Language): string {
  if (times === null) return '';
  const { answers, low, median, high } = times;
  const [middle, range] = [spanText({ low: median, high: median }, language), spanText({ low, high }, language)];
  return `  ${say('funnelTimes', language, { answers: groupedNumber(answers), median: middle, range })}`;
}
