import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

export const importCommands: Record<string, Command> = {
  import: {
    summary: { ja: 'ファイルやフォルダーを取り込みます', en: 'Import files and folders' },
    usage: 'CASE PATH…',
    positionals: 2,
    more: true,
    opens: true,
    async run(context, [, ...paths]) {
      const ledger = await context.client.import.start({ paths: paths.map(context.path) }, context.job);
      await context.output.item(ledger);
      if (ledger.cancelled) return exitCodes.cancelled;
      return ledger.failed > 0 ? exitCodes.failures : exitCodes.done;
    },
  },
};
