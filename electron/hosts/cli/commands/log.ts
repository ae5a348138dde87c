import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { pageSize, printAll } from '../print.ts';

export const logCommands: Record<string, Command> = {
  'log list': {
    summary: { ja: '保管と判断の記録を一覧します', en: 'List the log of custody and decisions' },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    async run(context) {
      await printAll(context, (cursor) => context.client.log.list({ after: Number(cursor ?? 0), limit: pageSize }));
      return exitCodes.done;
    },
  },
};
