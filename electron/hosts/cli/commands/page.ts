import type { Command } from '../command.ts';
import { showList } from '../print.ts';

export const pageCommands: Record<string, Command> = {
  'page source': {
    summary: {
      ja: '内容を持たない記録（再訪、WACZ の一覧）の、サーバーの応答を持つ記録を一覧します',
      en: 'List the records that hold what the server answered, for a revisit or a page that a WACZ lists',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => showList(context, await context.client.page.source({ id }), 'row'),
  },
};
