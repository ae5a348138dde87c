import { numberOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { pageSize, printAll, show } from '../print.ts';

export const messageCommands: Record<string, Command> = {
  'message list': {
    summary: { ja: 'メッセージを一覧します', en: 'List the messages' },
    usage: 'CASE [--limit n]',
    positionals: 1,
    opens: true,
    options: { limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      await printAll(
        context,
        (cursor) => context.client.message.list({ cursor, limit: Math.min(pageSize, most || 1) }),
        most,
      );
      return exitCodes.done;
    },
  },
  'message show': {
    summary: { ja: 'メッセージ1通をすべて示します', en: 'Show all of one message' },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    async run(context, [, id = '']) {
      const message = await context.client.message.show({ id });
      return show(context, { ...message, hops: await context.client.message.hops({ id }) });
    },
  },
  'message decodings': {
    summary: {
      ja: '文字コードの候補と、それぞれの読まれ方を示します',
      en: 'Show the charsets that fit a message, and what each makes of it',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    async run(context, [, id = '']) {
      const choices = await context.client.message.decodings({ id });
      for (const choice of choices) await context.output.item({ kind: 'decoding', ...choice }, 'list');
      return exitCodes.done;
    },
  },
  'message decode': {
    summary: {
      ja: 'メッセージの文字コードを決めます（auto で自動に戻します）',
      en: 'Choose the charset of a message; auto gives the choice back',
    },
    usage: 'CASE ID CHARSET|auto',
    positionals: 3,
    opens: true,
    async run(context, [, id = '', charset = '']) {
      return show(context, await context.client.message.decode({ id, charset: charset === 'auto' ? null : charset }));
    },
  },
};
