import { textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { pageSize, printAll, show } from '../print.ts';

export const entityCommands: Record<string, Command> = {
  'entity list': {
    summary: {
      ja: '対象（アドレス、サイト、サーバー、口座など）を一覧します',
      en: 'List the entities: addresses, sites, servers, accounts',
    },
    usage: 'CASE [--kind k]',
    positionals: 1,
    opens: true,
    options: { kind: { type: 'string' } },
    async run(context, _positionals, options) {
      const type = textOption(options, 'kind') as never;
      await printAll(context, (cursor) => context.client.entity.list({ type, cursor, limit: pageSize }));
      return exitCodes.done;
    },
  },
  'entity show': {
    summary: { ja: '対象一つと、そのつながりと言及を示します', en: 'Show one entity with its links and mentions' },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => show(context, await context.client.entity.show({ id })),
  },
};
