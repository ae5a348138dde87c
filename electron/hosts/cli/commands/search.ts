import { numberOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { pageSize, printAll, show } from '../print.ts';

export const searchCommands: Record<string, Command> = {
  search: {
    summary: { ja: 'メッセージを検索します', en: 'Search the messages' },
    usage: 'CASE QUERY [--limit n]',
    positionals: 2,
    opens: true,
    options: { limit: { type: 'string' } },
    async run(context, [, query = ''], options) {
      const most = numberOption(options, 'limit') ?? 50;
      const first = await context.client.search.find({ query, limit: Math.max(1, Math.min(pageSize, most)) });
      const rest = (cursor: string | null) =>
        cursor === null
          ? Promise.resolve(first)
          : context.client.search.find({ query, cursor, limit: pageSize, count: false });
      await printAll(context, rest, most);
      return show(context, { kind: 'count', total: first.total });
    },
  },
};
