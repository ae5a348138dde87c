import { textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { pageSize, printAll, show } from '../print.ts';

export const linkCommands: Record<string, Command> = {
  'link list': {
    summary: { ja: 'つながりと、その根拠を一覧します', en: 'List the links and the reasons for them' },
    usage: 'CASE [--kind k] [--standing s]',
    positionals: 1,
    opens: true,
    options: { kind: { type: 'string' }, standing: { type: 'string' } },
    async run(context, _positionals, options) {
      const type = textOption(options, 'kind') as never;
      const standing = textOption(options, 'standing') as never;
      await printAll(context, (cursor) => context.client.link.list({ type, standing, cursor, limit: pageSize }));
      return exitCodes.done;
    },
  },
  'link decide': {
    summary: { ja: 'つながりを採用・却下・仮説とします', en: 'Accept or reject a link, or make it a suggestion again' },
    usage: 'CASE ID accepted|rejected|suggested [--why TEXT]',
    positionals: 3,
    opens: true,
    options: { why: { type: 'string' } },
    run: async (context, [, id = '', standing = ''], options) =>
      show(
        context,
        await context.client.link.decide({ id, standing: standing as never, why: textOption(options, 'why') }),
      ),
  },
};
