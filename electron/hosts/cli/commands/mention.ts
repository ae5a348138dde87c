import { markKinds } from '../../../../shared/domain/mark.ts';
import { AppError } from '../../../../shared/errors.ts';
import { oneOf, required, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findByPrefix } from '../find-by-prefix.ts';
import { pageSize, printAll, show, showList } from '../print.ts';

export const mentionCommands: Record<string, Command> = {
  'mention list': {
    summary: { ja: '文書で見つかった識別子を一覧します', en: 'List the identifiers found in documents' },
    usage: 'CASE [--kind k]',
    positionals: 1,
    opens: true,
    options: { kind: { type: 'string' } },
    async run(context, _positionals, options) {
      const type = textOption(options, 'kind') as never;
      await printAll(context, (cursor) => context.client.mention.list({ type, cursor, limit: pageSize }));
      return exitCodes.done;
    },
  },
  'mention mark': {
    summary: {
      ja: '文書の言葉に、識別子としての印を付けます（--names で何を指すかを書き添えます）',
      en: 'Mark words of a document as a mention; --names says what they name, where they do not spell it out',
    },
    usage: `CASE ID --quote TEXT --kind ${markKinds.join('|')} [--names TEXT]`,
    positionals: 2,
    opens: true,
    options: { quote: { type: 'string' }, kind: { type: 'string' }, names: { type: 'string' } },
    async run(context, [, document = ''], options) {
      const quote = required(options, 'quote');
      const type = oneOf(options, 'kind', markKinds);
      if (type === null) {
        throw new AppError('request/invalid', { field: '--kind', reason: 'missing', allowed: markKinds.join(', ') });
      }
      const names = textOption(options, 'names');
      return show(context, await context.client.mention.mark({ document, quote, type, names }));
    },
  },
  'mention unmark': {
    summary: {
      ja: '付けた印を外します（記録には残り、取り消せます）',
      en: 'Take a mark away; the log keeps it, and it can be undone',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    async run(context, [, typed = '']) {
      const { mention } = context.client;
      const { id } = findByPrefix(await mention.marked({}), (mark) => mark.id, typed, 'mark/not-found');
      return show(context, { kind: 'removed', ...(await mention.unmark({ id })) });
    },
  },
  'mention marked': {
    summary: {
      ja: '印を付けた言葉を一覧します（いまの読み方では見つからないものも示します）',
      en: 'List the words that were marked, and say which the document no longer shows',
    },
    usage: 'CASE [ID]',
    positionals: 1,
    optional: 1,
    opens: true,
    run: async (context, [, document = null]) => showList(context, await context.client.mention.marked({ document })),
  },
};
