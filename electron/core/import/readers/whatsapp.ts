import type { Weakness } from '../../../../shared/domain/document.ts';
import type { Decoding } from '../../../../shared/domain/message.ts';
import { zoneAnswer } from '../../../../shared/text/dates/zone-answer.ts';
import type { Original, ParsedRecord, ReaderOutput } from '../parsed-record.ts';
import { clockMoment } from './chat/clock-moment.ts';
import { type DateOrder, DateOrders, readDate } from './chat/date-order.ts';
import { HeldLines } from './chat/held-lines.ts';
import {
  deletedBy,
  typeOfFile,
  type WhatsappStart,
  whatsappMedia,
  whatsappStart,
  withoutEdited,
} from './chat/whatsapp-syntax.ts';
import { decodingOfText, type TextLine, textLines } from './text-lines.ts';

const most = { names: 200, blankLines: 1000, conversation: 200 };

interface Survey {
  orders: DateOrders;
  names: Set<string>;
  /** The chat's first line: the file names its chat nowhere. */
  conversation: string;
  example: string;
}

/** How the lines are read that a survey of them, and a person, decided on. */
interface Terms {
  survey: Survey;
  order: DateOrder | null;
  isOrderTold: boolean;
  zone: string;
  owner: string | null;
  decoding: Decoding;
}

/**
 * A chat exported by WhatsApp (_chat.txt): one document for each message and line of the app's own. Which of a date's
 * numbers is the month is taken from all of them together, or asked. There are no zones or ids in it; a file is named.
 */
export async function* readWhatsapp(original: Original): AsyncGenerator<ReaderOutput> {
  const { answers } = original;
  const decoding = await decodingOfText(original);
  const survey = await surveyOf(original, decoding.charset);
  const { order, left, example } = survey.orders.decided();
  const terms: Terms = {
    survey,
    order: order ?? left.find((one) => one === answers['day-month']) ?? null,
    isOrderTold: order === null,
    zone: zoneAnswer(answers.zone),
    owner: answers.owner ?? null,
    decoding,
  };
  let held: HeldLines | null = null;
  let start: WhatsappStart | null = null;
  let blank: TextLine[] = [];
  for await (const line of textLines(original, decoding.charset)) {
    const next = whatsappStart(line.text);
    if (next) {
      if (held && start) yield held.fault() ?? recordOf(held, start, terms);
      [held, start, blank] = [new HeldLines(line), next, []];
      continue;
    }
    if (held === null) continue;
    // Empty lines are of the message only where more of it follows.
    if (line.text.trim() === '' && blank.length < most.blankLines) blank.push(line);
    else {
      for (const one of blank) held.add(one);
      blank = [];
      held.add(line);
    }
  }
  if (held && start) yield held.fault() ?? recordOf(held, start, terms);
  if (order === null && left.length > 1) yield { kind: 'question', code: 'day-month', options: left, example };
  if (survey.example !== '') yield { kind: 'question', code: 'zone', options: [], example: survey.example };
  if (survey.names.size > 0) yield { kind: 'question', code: 'owner', options: [...survey.names].sort(), example: '' };
}

async function surveyOf(original: Original, charset: string): Promise<Survey> {
  const survey: Survey = { orders: new DateOrders(), names: new Set(), conversation: '', example: '' };
  for await (const { text } of textLines(original, charset)) {
    const start = whatsappStart(text);
    if (!start) continue;
    survey.orders.take(start.date);
    if (survey.example === '') {
      survey.example = start.raw;
      survey.conversation = `${start.raw} ${start.name ?? ''} ${start.text}`.slice(0, most.conversation).trim();
    }
    if (start.name !== null && survey.names.size < most.names) survey.names.add(start.name);
  }
  return survey;
}

function recordOf(held: HeldLines, start: WhatsappStart, terms: Terms): ParsedRecord {
  const { survey, order, zone, owner } = terms;
  const { name } = start;
  const whole = withoutEdited([start.text, ...held.texts.slice(1)].join('\n'));
  const isDeleted = deletedBy(whole.text);
  const media = whatsappMedia(whole.text);
  const isOut = name === null || owner === null ? null : name === owner;
  const others = [...survey.names].filter((one) => one !== name);
  const isPhone = name !== null && /^\+\d[\d ().-]{5,20}$/.test(name);
  const moment = clockMoment(start.raw, order && readDate(start.date, order), start.time, zone);
  const isTold = zone !== '' || (terms.isOrderTold && order !== null);
  const weaknesses: Weakness[] = [
    ...(zone === '' ? (['no-zone'] as const) : []),
    ...(isTold ? (['assumed'] as const) : []),
    ...(moment.precision === 'second' ? [] : (['no-seconds'] as const)),
    'no-ids',
    'text-export',
    ...(isPhone ? [] : (['names-only'] as const)),
  ];
  return {
    kind: 'record',
    offset: held.offset,
    length: held.length,
    sha256: held.sha256(),
    context: ['whatsapp', survey.conversation],
    type: 'message',
    channel: 'whatsapp',
    conversation: survey.conversation,
    detail: {
      type: 'message',
      id: null,
      direction: isOut === null ? null : isOut ? 'out' : 'in',
      system: name === null,
      state: isDeleted ? 'deleted' : whole.edited ? 'edited' : name === null ? null : 'sent',
      edited: null,
      reactions: [],
      answers: null,
      forwarded: null,
      media,
    },
    weaknesses,
    from: name === null ? [] : [isPhone ? { name: '', address: name } : { name, address: '' }],
    // Where two people write, each writes to the other.
    to: name !== null && survey.names.size === 2 ? others.map((one) => ({ name: one, address: '' })) : [],
    moments: [moment],
    text: whole.text === '' ? null : whole.text,
    decoding: { ...terms.decoding, undecodable: held.undecodable },
    attachments: media.flatMap((one) =>
      one.name === null ? [] : [{ name: one.name, type: typeOfFile(one.name), bytes: null }],
    ),
  };
}
