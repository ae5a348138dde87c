import { textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { pageSize, printAll } from '../print.ts';

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
};
