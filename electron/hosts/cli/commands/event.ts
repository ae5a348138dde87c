import type { Client } from '../../../../shared/contract/client.ts';
import type { Input } from '../../../../shared/contract/procedures.ts';
import type { Event } from '../../../../shared/domain/event.ts';
import { AppError } from '../../../../shared/errors.ts';
import { numberOption, type OptionSpecs, type OptionValues, textOption, textOptions } from '../arguments.ts';
import type { Command } from '../command.ts';
import { findByPrefix } from '../find-by-prefix.ts';
import { localText } from '../local-text.ts';
import { show, showList } from '../print.ts';

type Quotes = Input<'event.add'>['quotes'];

/** What says an event. */
const draftOptions: OptionSpecs = {
  from: { type: 'string', multiple: true },
  quote: { type: 'string', multiple: true },
  note: { type: 'boolean' },
  when: { type: 'string' },
  part: { type: 'string' },
  ...Object.fromEntries(
    ['title', 'text']
      .flatMap((name) => [name, `${name}-ja`, `${name}-en`])
      .map((name) => [name, { type: 'string' as const }]),
  ),
};

/** The quotes that were given, each with its document; null where there are none. Throws `request/invalid`. */
function quotesOf(options: OptionValues): Quotes | null {
  const from = textOptions(options, 'from');
  const quotes = textOptions(options, 'quote');
  if (from.length !== quotes.length || (from.length > 0 && options.note === true)) {
    throw new AppError('request/invalid', {
      field: '--from, --quote',
      reason: 'one quote for each document, or --note',
    });
  }
  return from.length === 0 ? null : from.map((document, index) => ({ document, quote: quotes[index] ?? '' }));
}

/** The event whose id begins so. Throws `event/not-found`. */
const findEvent = async ({ event }: Client, id: string): Promise<Event> =>
  findByPrefix(await event.list({}), (one) => one.id, id, 'event/not-found');

/** The event as it is with what the options say in its place; `none` takes a time or part away. */
function changed(event: Event, options: OptionValues): Input<'event.change'> {
  const [when, part] = [textOption(options, 'when'), textOption(options, 'part')];
  const kept = event.citations.map(({ document, exact, field }) => ({ document, quote: exact, field }));
  return {
    id: event.id,
    title: { ...event.title, ...localText(options, 'title') },
    text: { ...event.text, ...localText(options, 'text') },
    when:
      when === null ? (event.moments.find(({ by }) => by === 'reporter')?.raw ?? null) : when === 'none' ? null : when,
    part: part === null ? event.part : part === 'none' ? null : numberOption(options, 'part'),
    quotes: quotesOf(options) ?? (options.note === true ? [] : kept),
  };
}

export const eventCommands: Record<string, Command> = {
  'event add': {
    summary: {
      ja: '文書の引用から年表の出来事を加えます',
      en: 'Add an event to the timeline from quotes of documents',
    },
    usage:
      'CASE --from ID --quote TEXT --title TEXT [--text TEXT] [--when EDTF] [--part n] · CASE --note --title TEXT …',
    positionals: 1,
    opens: true,
    options: draftOptions,
    async run(context, _positionals, options) {
      const quotes = quotesOf(options);
      // Without a document it is a note, and a note has to be asked for: a forgotten --from must not become one.
      if (quotes === null && options.note !== true) {
        throw new AppError('request/invalid', { field: '--from, --quote', reason: 'missing' });
      }
      const title = localText(options, 'title');
      if (Object.keys(title).length === 0)
        throw new AppError('request/invalid', { field: '--title', reason: 'missing' });
      const event = await context.client.event.add({
        title,
        text: localText(options, 'text'),
        when: textOption(options, 'when'),
        part: numberOption(options, 'part'),
        quotes: quotes ?? [],
      });
      return show(context, event);
    },
  },
  'event change': {
    summary: {
      ja: '出来事を書き改めます（指定しなかったところはそのまま）',
      en: 'Change an event; what is not given stays',
    },
    usage: 'CASE ID [--title TEXT] [--text TEXT] [--when EDTF|none] [--part n|none] [--from ID --quote TEXT]… [--note]',
    positionals: 2,
    opens: true,
    options: draftOptions,
    async run(context, [, id = ''], options) {
      const event = await findEvent(context.client, id);
      return show(context, await context.client.event.change(changed(event, options)));
    },
  },
  'event remove': {
    summary: {
      ja: '出来事を年表から外します（記録には残り、取り消せます）',
      en: 'Take an event off the timeline; the log keeps it, and it can be undone',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    async run(context, [, typed = '']) {
      const { id } = await findEvent(context.client, typed);
      return show(context, { kind: 'removed', ...(await context.client.event.remove({ id })) });
    },
  },
  'event list': {
    summary: { ja: '年表の出来事を一覧します', en: 'List the events of the timeline' },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => showList(context, await context.client.event.list({})),
  },
};
