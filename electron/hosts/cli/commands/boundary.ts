import type { Command } from '../command.ts';
import { showList } from '../print.ts';

export const boundaryCommands: Record<string, Command> = {
  'boundary set': {
    summary: {
      ja: '受信者のいちばん外側のサーバーを決めます（そこより下の Received 行は申告のみ。none で戻します）',
      en: 'Say which server is the outermost of a recipient’s own: Received lines below it are only claimed; none takes it back',
    },
    usage: 'CASE ADDRESS|DOMAIN SERVER|none',
    positionals: 3,
    opens: true,
    run: async (context, [, mailbox = '', server = '']) =>
      showList(context, await context.client.boundary.set({ mailbox, server: server === 'none' ? null : server })),
  },
  'boundary list': {
    summary: {
      ja: '受信箱ごとに、信頼できる経路の境目を一覧します',
      en: 'List where the trust in Received lines ends, by mailbox',
    },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => showList(context, await context.client.boundary.list({})),
  },
};
