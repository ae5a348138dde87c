import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { pageSize, printAll } from '../print.ts';

export const sourceCommands: Record<string, Command> = {
  'source list': {
    summary: { ja: '原本を一覧します', en: 'List the originals' },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    async run(context) {
      await printAll(context, (cursor) => context.client.source.list({ cursor, limit: pageSize }));
      return exitCodes.done;
    },
  },
};
