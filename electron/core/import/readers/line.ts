import type { Weakness } from '../../../../shared/domain/document.ts';
import type { Address, Decoding } from '../../../../shared/domain/message.ts';
import type { CivilDate } from '../../../../shared/text/dates/civil-date.ts';
import { zoneAnswer } from '../../../../shared/text/dates/zone-answer.ts';
import type { Original, ParsedRecord, ReaderOutput } from '../parsed-record.ts';
import { clockMoment } from './chat/clock-moment.ts';
import { type DateOrder, DateOrders } from './chat/date-order.ts';
import { HeldLines } from './chat/held-lines.ts';
import {
  civilDay,
  isSavedLine,
  isSpacedStart,
  type LineDay,
  type LineStart,
  type LineTitle,
  lineDay,
  lineMedia,
  lineStart,
  lineTitle,
  unsentBy,
} from './chat/line-syntax.ts';
import { decodingOfText, type TextLine, textLines } from './text-lines.ts';

/** Names that are remembered, and how far the end of a quoted text is looked for. */
const most = { names: 200, quotedLines: 2000, quotedBytes: 1024 * 1024, blankLines: 1000 };

/** What is known of an export before its messages are read. */
interface Survey {
  title: LineTitle | null;
  isSpaced: boolean;
  orders: DateOrders;
  names: Set<string>;
  /** By what the conversation is told from others of the same name: its beginning. */
  conversation: string;
}

/**
 * A chat exported by LINE as text: one document for each message and line of the app's own. A text of several lines stands
 * in quotes or goes on without them. There are no seconds, zones or ids in it, and no file.
 */
export async function* readLine(original: Original): AsyncGenerator<ReaderOutput> {
  const decoding = await decodingOfText(original);
  const survey = await surveyOf(original, decoding.charset);
  const reading = new LineReading(original, survey, decoding);
  for await (const line of textLines(original, decoding.charset)) yield* reading.take(line);
  yield* reading.end();
  yield* reading.questions();
}

async function surveyOf(original: Original, charset: string): Promise<Survey> {
  const survey: Survey = {
    title: null,
    isSpaced: false,
    orders: new DateOrders(),
    names: new Set(),
    conversation: '',
  };
  let day: LineDay | null = null;
  for await (const { text } of textLines(original, charset)) {
    const found = lineDay(text);
    if (found) {
      if (!/^\d{4}/.test(found.date)) survey.orders.take(found.date, found.weekday);
      day = found;
      continue;
    }
    if (survey.conversation === '' && day !== null) survey.isSpaced = isSpacedStart(text);
    const start = lineStart(text, survey.isSpaced, survey.title?.name ?? '');
    if (!start) {
      if (day === null && text.trim() !== '' && !isSavedLine(text)) survey.title ??= lineTitle(text);
      continue;
    }
    if (survey.conversation === '') {
      const parts = [survey.title?.name ?? start.name ?? '', day?.raw ?? '', start.time];
      survey.conversation = parts
        .filter((part) => part !== '')
        .join(' ')
        .slice(0, 400);
    }
    if (start.name !== null && survey.names.size < most.names) survey.names.add(start.name);
  }
  return survey;
}

class LineReading {
  readonly #original: Original;
  readonly #survey: Survey;
  readonly #decoding: Decoding;
  readonly #order: DateOrder | null;
  readonly #zone: string;
  readonly #owner: string | null;
  #day: LineDay | null = null;
  #civil: CivilDate | null = null;
  #held: HeldLines | null = null;
  #start: LineStart | null = null;
  #blank: TextLine[] = [];
  /** Lines since a quote was opened, while it is not known whether it closes. */
  #quoted: TextLine[] | null = null;
  #quotedBytes = 0;
  #doubtful = false;
  #example = '';

  constructor(original: Original, survey: Survey, decoding: Decoding) {
    const { answers } = original;
    this.#original = original;
    this.#survey = survey;
    this.#decoding = decoding;
    const answer = answers['day-month'];
    const { order, left } = survey.orders.decided();
    this.#order = order ?? left.find((one) => one === answer) ?? null;
    this.#zone = zoneAnswer(answers.zone);
    this.#owner = ownerOf(survey, answers.owner);
  }

  *take(line: TextLine): Generator<ReaderOutput> {
    if (this.#quoted === null) return yield* this.#plain(line, true);
    const start = this.#startOf(line);
    const isOpening = start !== null && opensQuote(start.text);
    if (lineDay(line.text) || isOpening || this.#quoted.length >= most.quotedLines) return yield* this.#asBare(line);
    this.#quotedBytes += line.length;
    if (this.#quotedBytes > most.quotedBytes) return yield* this.#asBare(line);
    this.#quoted.push(line);
    if (!line.text.endsWith('"') || (start !== null && !isOdd(line.text))) return;
    // A text can hold lines that look like messages of others; the quotes say that they are none.
    this.#doubtful = this.#quoted.some((one) => this.#startOf(one) !== null);
    for (const one of this.#quoted) this.#held?.add(one);
    this.#quoted = null;
  }

  *end(): Generator<ReaderOutput> {
    if (this.#quoted !== null) yield* this.#asBare(null);
    yield* this.#finish();
  }

  *questions(): Generator<ReaderOutput> {
    const { orders, names } = this.#survey;
    const { order, left, example } = orders.decided();
    if (order === null && left.length > 1) yield { kind: 'question', code: 'day-month', options: left, example };
    if (this.#example !== '') yield { kind: 'question', code: 'zone', options: [], example: this.#example };
    const isTold = this.#owner !== null && this.#original.answers.owner === undefined;
    if (!isTold && names.size > 0) yield { kind: 'question', code: 'owner', options: [...names].sort(), example: '' };
  }

  #startOf = ({ text }: TextLine): LineStart | null =>
    lineStart(text, this.#survey.isSpaced, this.#survey.title?.name ?? '');

  /** The quote does not close: what was held are lines like all others. */
  *#asBare(line: TextLine | null): Generator<ReaderOutput> {
    const lines = this.#quoted ?? [];
    this.#quoted = null;
    for (const one of lines) yield* this.#plain(one, false);
    if (line) yield* this.#plain(line, true);
  }

  *#plain(line: TextLine, mayOpen: boolean): Generator<ReaderOutput> {
    const day = lineDay(line.text);
    if (day) {
      yield* this.#finish();
      this.#day = day;
      this.#civil = civilDay(day, this.#order);
      return;
    }
    const start = this.#startOf(line);
    if (start) {
      yield* this.#finish();
      this.#held = new HeldLines(line);
      this.#start = start;
      if (mayOpen && start.name !== null && opensQuote(start.text)) {
        this.#quoted = [];
        this.#quotedBytes = 0;
      }
      return;
    }
    if (this.#held === null) return;
    // Empty lines are of the message only where more of it follows.
    if (line.text.trim() === '' && this.#blank.length < most.blankLines) this.#blank.push(line);
    else {
      for (const blank of this.#blank) this.#held.add(blank);
      this.#blank = [];
      this.#held.add(line);
    }
  }

  *#finish(): Generator<ReaderOutput> {
    const [held, start] = [this.#held, this.#start];
    this.#blank = [];
    this.#held = null;
    this.#start = null;
    const isDoubtful = this.#doubtful;
    this.#doubtful = false;
    if (!held || !start) return;
    yield held.fault() ?? this.#record(held, start, isDoubtful);
  }

  #record(held: HeldLines, start: LineStart, isDoubtful: boolean): ParsedRecord {
    const { title, conversation } = this.#survey;
    const raw = this.#day ? `${this.#day.raw} ${start.time}` : start.time;
    if (this.#example === '') this.#example = raw;
    const text = textOf(start.text, held.texts.slice(1));
    const unsent = held.texts.length === 1 ? unsentBy(text) : null;
    const name = start.name ?? (unsent || null);
    const isOut = name === null || this.#owner === null ? null : name === this.#owner;
    const weaknesses: Weakness[] = [this.#zone === '' ? 'no-zone' : 'assumed'];
    const isAnswered =
      this.#original.answers['day-month'] !== undefined && this.#survey.orders.decided().order === null;
    if (isAnswered && this.#zone === '') weaknesses.push('assumed');
    const partner: Address[] = title?.isPair ? [{ name: title.name, address: '' }] : [];
    const owner: Address[] = this.#owner === null ? [] : [{ name: this.#owner, address: '' }];
    return {
      kind: 'record',
      offset: held.offset,
      length: held.length,
      sha256: held.sha256(),
      context: ['line', conversation, this.#day?.raw ?? ''],
      type: 'message',
      channel: 'line',
      conversation,
      detail: {
        type: 'message',
        id: null,
        direction: isOut === null ? null : isOut ? 'out' : 'in',
        system: start.name === null,
        state: unsent !== null ? 'unsent' : start.name === null ? null : 'sent',
        edited: null,
        reactions: [],
        answers: null,
        forwarded: null,
        media: held.texts.length === 1 ? lineMedia(text) : [],
      },
      weaknesses: [...weaknesses, 'no-seconds', 'no-ids', 'text-export', 'names-only'],
      subject: title?.name ?? null,
      from: name === null ? [] : [{ name, address: '' }],
      to: isOut === null ? [] : isOut ? partner : title?.isPair ? owner : [],
      moments: [clockMoment(raw, this.#civil, start.time, this.#zone)],
      text: text === '' ? null : text,
      decoding: { ...this.#decoding, undecodable: held.undecodable },
      problems: isDoubtful ? [{ code: 'import/malformed', detail: { reason: 'messages inside quotes' } }] : [],
    };
  }
}

/** Whether one of its quotes has no other in the line. */
const isOdd = (text: string): boolean => text.split('"').length % 2 === 0;

const opensQuote = (text: string): boolean => text.startsWith('"') && (text.length === 1 || !text.endsWith('"'));

function textOf(first: string, others: string[]): string {
  const text = [first, ...others].join('\n');
  return others.length > 0 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

/** Whose phone it was: as told, or whoever is not the one other person that the title names. */
function ownerOf({ title, names }: Survey, answer: string | undefined): string | null {
  if (answer !== undefined) return answer;
  if (!title?.isPair || !names.has(title.name) || names.size !== 2) return null;
  return [...names].find((name) => name !== title.name) ?? null;
}
