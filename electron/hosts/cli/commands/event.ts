import { AppError } from '../../../../shared/errors.ts';
import { numberOption, textOption, textOptions } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { localText } from '../local-text.ts';
import { show } from '../print.ts';

export const eventCommands: Record<string, Command> = {
  'event add': {
    summary: {
      ja: '文書の引用から年表の出来事を加えます',
      en: 'Add an event to the timeline from quotes of documents',
    },
    usage: 'CASE --from ID --quote TEXT --title TEXT [--when EDTF] [--part n] · CASE --note --title TEXT …',
    positionals: 1,
    opens: true,
    options: {
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
    },
    async run(context, _positionals, options) {
      const from = textOptions(options, 'from');
      const quotes = textOptions(options, 'quote');
      // Without a document it is a note, and a note has to be asked for: a forgotten --from must not become one.
      if (from.length !== quotes.length || (from.length === 0) !== (options.note === true)) {
        throw new AppError('request/invalid', {
          field: '--from, --quote',
          reason: 'one quote for each document, or --note',
        });
      }
      const title = localText(options, 'title');
      if (Object.keys(title).length === 0)
        throw new AppError('request/invalid', { field: '--title', reason: 'missing' });
      const event = await context.client.event.add({
        title,
        text: localText(options, 'text'),
        when: textOption(options, 'when'),
        part: numberOption(options, 'part'),
        quotes: from.map((document, index) => ({ document, quote: quotes[index] ?? '' })),
      });
      return show(context, event);
    },
  },
  'event list': {
    summary: { ja: '年表の出来事を一覧します', en: 'List the events of the timeline' },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    async run(context) {
      for (const event of await context.client.event.list({})) await context.output.item(event, 'list');
      return exitCodes.done;
    },
  },
};
