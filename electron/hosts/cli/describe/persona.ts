import type { Persona, PersonaPage, PersonaQuote } from '../../../../shared/domain/persona.ts';
import { standingText } from '../../../../shared/i18n/labels.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { promiseText, styleText } from '../../../../shared/i18n/persona-texts.ts';
import { reasonText } from '../../../../shared/i18n/reason-texts.ts';
import { terminalLine } from '../terminal-text.ts';
import { say } from '../words.ts';
import { cutLine, first, indent, rows, shortId, type Telling } from './telling.ts';

/** Lines of each list that a page shows; `--json` has them all. */
const most = 10;

const timeText = (epoch: number | null, language: Language): string =>
  epoch === null ? say('undated', language) : new Date(epoch * 1000).toISOString().replace(/T(.{5}).*/, ' $1 UTC');

/** A persona in two lines: name, account and messages, and why it is held to be one. */
export function describePersona(persona: Persona, { language, columns }: Telling): string {
  const { id, name, account, messages, standing, reasons } = persona;
  const why = reasons.map((reason) => terminalLine(reasonText(reason, language))).join('; ');
  const room = columns - indent.length - 8;
  return [
    `${shortId(id).padEnd(indent.length)}${groupedNumber(messages).padStart(6)}  ${cutLine(`${name}  ${account.normalised}`, room)}`,
    `${indent}${standingText(standing, language)}: ${why}`,
  ].join('\n');
}

/** Everything about a persona; each quote with the beginning of its document's id. */
export function describePersonaPage(page: PersonaPage, telling: Telling): string {
  const { language, columns } = telling;
  const { hours, handOver, latency, read, messages } = page;
  const rest = (count: string) => say('more', language, { count });
  const quote = ({ document, epoch, exact }: PersonaQuote) =>
    `${shortId(document)}  ${timeText(epoch, language)}  ${cutLine(exact.replace(/\s+/g, ' '), Math.max(20, columns - 60))}`;
  const list = <T>(all: readonly T[], line: (one: T) => string) => first(all, most, line, rest);
  const number = (value: number) => groupedNumber(value);
  const minutes = (seconds: number) => number(Math.round(seconds / 60));
  const quiet = hours.quiet;
  const span = (value: number) => (value < 0 ? `-${-value}` : `+${value}`);
  return [
    describePersona(page, telling),
    '',
    ...rows([
      [say('personaRead', language), say('ofMessages', language, { count: number(read), of: number(messages) })],
      [say('spellings', language), list(page.spellings, (one) => `${cutLine(one.name, 60)}  ${number(one.messages)}`)],
      [
        say('handles', language),
        list(
          page.handles,
          (one) => `${shortId(one.document)}  ${cutLine(one.normalised, 60)}  ${number(one.messages)}`,
        ),
      ],
      [
        say('faces', language),
        list(page.faces, ({ document, name, alike }) => {
          const others = alike.flatMap(({ personas }) => personas.map((one) => one.name));
          return `${shortId(document)}  ${cutLine(name ?? '', 40)}  ${say('alike', language, { count: number(alike.length) })}  ${cutLine([...new Set(others)].join(', '), 40)}`;
        }),
      ],
      [say('introductions', language), list(page.introductions, quote)],
      [say('about', language), list(page.about, quote)],
      [
        say('phrases', language),
        list(page.phrases, (one) => {
          const { messages: own, of, others, ofOthers } = one;
          const values = { own: number(own), of: number(of), others: number(others), ofOthers: number(ofOthers) };
          return `${quote(one)}  ${say('phraseCounts', language, values)}`;
        }),
      ],
      ...page.promises.map(
        ({ promise, messages: own, quotes }) =>
          [
            `${promiseText(promise, language)} ${say('ofMessages', language, { count: number(own), of: number(read) })}`,
            list(quotes, quote),
          ] as const,
      ),
      [
        say('hours', language),
        hours.week.some((day) => day.some((count) => count > 0))
          ? [
              hours.week
                .reduce((sum, day) => sum.map((count, hour) => count + (day[hour] ?? 0)), new Array<number>(24).fill(0))
                .map((count, hour) => `${hour}:${count}`)
                .join(' '),
              ...hours.zones.map(
                (one) => `${terminalLine(one.zone ?? say('noZone', language))}  ${number(one.messages)}`,
              ),
            ]
          : [],
      ],
      [
        say('quiet', language),
        quiet
          ? say('quietFound', language, {
              from: String(quiet.from),
              to: String(quiet.to),
              count: number(quiet.messages),
              of: number(quiet.of),
              low: span(quiet.offsets.from),
              high: span(quiet.offsets.to),
            })
          : say('quietNone', language, { count: number(hours.timed), fewest: number(hours.fewest) }),
      ],
      [
        say('handOver', language),
        handOver
          ? [
              say('handOverFound', language, {
                before: number(handOver.messagesBefore),
                after: number(handOver.messagesAfter),
                times: number(Math.round(handOver.chance * (handOver.shuffles + 1)) - 1),
                shuffles: number(handOver.shuffles),
              }),
              quote(handOver.before),
              quote(handOver.after),
              ...handOver.changes.map(
                (one) => `${styleText(one.feature, language)}: ${one.before.toFixed(2)} → ${one.after.toFixed(2)}`,
              ),
            ]
          : say('handOverNone', language, { fewest: number(page.fewestForHandOver) }),
      ],
      [
        say('latency', language),
        latency
          ? say('latencyFound', language, {
              count: number(latency.answers),
              quickest: minutes(latency.quickest),
              median: minutes(latency.median),
              slowest: minutes(latency.slowest),
            })
          : '',
      ],
    ]),
  ].join('\n');
}
