import type { Command } from '../command.ts';
import { show } from '../print.ts';

export const decisionCommands: Record<string, Command> = {
  'decision undo': {
    summary: {
      ja: '最後の判断を取り消します（記録からは消えません）',
      en: 'Take the last decision back; the log keeps both',
    },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, { ...(await context.client.decision.undo({})), verb: 'undo' }),
  },
  'decision redo': {
    summary: { ja: '取り消した判断をもう一度行います', en: 'Bring back the decision that was taken back last' },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, { ...(await context.client.decision.redo({})), verb: 'redo' }),
  },
};
