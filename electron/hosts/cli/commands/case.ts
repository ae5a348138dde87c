import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { show } from '../print.ts';

export const caseCommands: Record<string, Command> = {
  'case create': {
    summary: { ja: '新しいケースを作ります', en: 'Make a new case' },
    usage: 'CASE',
    positionals: 1,
    opens: false,
    run: async (context, [path = '']) => show(context, await context.client.case.create({ path: context.path(path) })),
  },
  'case info': {
    summary: { ja: 'ケースの件数と記録の末尾を示します', en: 'Show what is in a case and where its log ends' },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, await context.client.case.info({})),
  },
  'case digest': {
    summary: {
      ja: 'ケースの中身のダイジェスト（SHA-256）を計算します',
      en: 'Compute the digest (SHA-256) of what a case holds',
    },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, await context.client.case.digest({}, context.job)),
  },
  'case rebuild': {
    summary: { ja: '導き出したものをすべて原本から作り直します', en: 'Derive everything again from the originals' },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, await context.client.case.rebuild({}, context.job)),
  },
  'case verify': {
    summary: { ja: '原本・記録・データベース・引用を検証します', en: 'Check originals, log, database and citations' },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    async run(context) {
      const check = await context.client.case.verify({}, context.job);
      await context.output.item(check);
      return check.ok ? exitCodes.done : exitCodes.verificationFailed;
    },
  },
};
