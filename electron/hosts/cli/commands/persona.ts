import { standings } from '../../../../shared/domain/graph.ts';
import { numberOption, oneOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { printRows, show } from '../print.ts';

export const personaCommands: Record<string, Command> = {
  'persona find': {
    summary: {
      ja: '表示名・書き出しの名前・本文の自己紹介から、名乗り（ペルソナ）を探します',
      en: 'Look for names that accounts present: display names, names of an export, self-introductions in texts',
    },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, await context.client.persona.find({}, context.job)),
  },
  'persona list': {
    summary: { ja: 'ペルソナを、通数の多い順に一覧します', en: 'List the personas, those of most messages first' },
    usage: 'CASE [--standing s] [--limit n]',
    positionals: 1,
    opens: true,
    options: { standing: { type: 'string' }, limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const standing = oneOf(options, 'standing', standings);
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const { state } = await context.client.persona.list({ standing, limit: 1 });
      const window = (offset: number, limit: number) => context.client.persona.list({ standing, offset, limit });
      return show(context, { kind: 'persona-list', state, total: await printRows(context, window, most) });
    },
  },
  'persona show': {
    summary: {
      ja: 'ペルソナ一つの、連絡先・写真・自己紹介・決まり文句・約束と言い訳・時間帯・書き手の交代の疑いを示します',
      en: 'Show one persona: handles, pictures, self-introductions, stock phrases, promises and excuses, hours, hand-over',
    },
    usage: 'CASE ID [--offset n] [--limit n]',
    positionals: 2,
    opens: true,
    options: { offset: { type: 'string' }, limit: { type: 'string' } },
    run: async (context, [, id = ''], options) =>
      show(
        context,
        await context.client.persona.show({
          id,
          offset: numberOption(options, 'offset') ?? undefined,
          limit: numberOption(options, 'limit') ?? undefined,
        }),
      ),
  },
};
