import { numberOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { bytesOptions, bytesUsage, pageSize, printAll, printRows, show, showList, writeBytes } from '../print.ts';

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
      const isPage = message.detail?.type === 'page';
      // What a page does not hold itself may lie elsewhere in the case.
      const found = {
        capture: isPage && (await context.client.picture.beside({ id })).length > 0,
        source: isPage && (await context.client.page.source({ id })).length > 0,
      };
      return show(context, { ...message, hops: await context.client.message.hops({ id }), ...(isPage && { found }) });
    },
  },
  'message rows': {
    summary: {
      ja: 'メッセージを新しい順に、1通1行の要点で一覧します（検索の言葉で絞れます）',
      en: 'List the messages newest first, the gist of each, all or those that a query finds',
    },
    usage: 'CASE [QUERY] [--limit n]',
    positionals: 1,
    optional: 1,
    opens: true,
    options: { limit: { type: 'string' } },
    async run(context, [, query = ''], options) {
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const window = async (offset: number, limit: number) => {
        const { rows, total } = await context.client.message.rows({ query, offset, limit });
        return { rows: rows.map((row) => ({ kind: 'row', ...row })), total };
      };
      return show(context, { kind: 'count', total: await printRows(context, window, most) });
    },
  },
  'message conversation': {
    summary: {
      ja: 'メッセージが属する会話を、古い順に一覧します（* がそのメッセージ）',
      en: 'List the conversation that a message belongs to, oldest first; * marks the message',
    },
    usage: 'CASE ID [--limit n]',
    positionals: 2,
    opens: true,
    options: { limit: { type: 'string' } },
    async run(context, [, id = ''], options) {
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const window = async (offset: number, limit: number) => {
        const { rows, total, at } = await context.client.message.conversation({ id, offset, limit });
        const lines = rows.map((row, index) => ({ kind: 'line', ...row, isAsked: offset + index === at }));
        return { rows: lines, total };
      };
      return show(context, { kind: 'count', total: await printRows(context, window, most) });
    },
  },
  'message thread': {
    summary: { ja: '同じやりとりのメッセージを一覧します', en: 'List the messages of the same thread' },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => showList(context, await context.client.message.thread({ id }), 'row'),
  },
  'message mentions': {
    summary: { ja: 'メッセージの中で見つかった識別子を一覧します', en: 'List the identifiers found in one message' },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => showList(context, await context.client.message.mentions({ id })),
  },
  'message links': {
    summary: {
      ja: 'メッセージが根拠になっているつながりを一覧します',
      en: 'List the links that one message speaks for',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => showList(context, await context.client.message.links({ id })),
  },
  'message hops': {
    summary: {
      ja: 'メッセージが通ったサーバーを、新しい順に一覧します',
      en: 'List the servers that a message passed, newest first',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => showList(context, await context.client.message.hops({ id }), 'hop'),
  },
  'message html': {
    summary: {
      ja: 'HTML 本文の記述と、その読み込み先・リンク先を示します',
      en: 'Show the markup of the HTML text, and what it would load or lead to',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) =>
      show(context, { kind: 'html', ...(await context.client.message.html({ id })) }),
  },
  'message raw': {
    summary: { ja: 'メッセージのバイトをそのまま書き出します', en: 'Write the bytes of a message as they are' },
    usage: `CASE ID ${bytesUsage}`,
    positionals: 2,
    opens: true,
    options: bytesOptions,
    run: async (context, [, id = ''], options) =>
      writeBytes(context, options, (range) => context.client.message.raw({ id, ...range })),
  },
  'message decodings': {
    summary: {
      ja: '文字コードの候補と、それぞれの読まれ方を示します',
      en: 'Show the charsets that fit a message, and what each makes of it',
    },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => showList(context, await context.client.message.decodings({ id }), 'decoding'),
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
