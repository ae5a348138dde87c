import { contactFilters, funnelStages } from '../../../../shared/domain/funnel.ts';
import { AppError } from '../../../../shared/errors.ts';
import { numberOption, oneOf, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { show } from '../print.ts';

export const funnelCommands: Record<string, Command> = {
  'funnel show': {
    summary: {
      ja: '自分の側から見た接触・返信・沈黙を数え、発言の数字（送信→返信→支払い）の比を幅のまま並べます',
      en: 'Count contacts, answers and silence as seen from the own identities, beside the figures that claims give',
    },
    usage: 'CASE [--sent CLAIM[:n]] [--replied CLAIM[:n]] [--paid CLAIM[:n]] [--only FILTER] [--offset n] [--limit n]',
    positionals: 1,
    opens: true,
    options: {
      sent: { type: 'string' },
      replied: { type: 'string' },
      paid: { type: 'string' },
      only: { type: 'string' },
      offset: { type: 'string' },
      limit: { type: 'string' },
    },
    async run(context, _positionals, options) {
      const figures = funnelStages.flatMap((stage) => {
        const typed = textOption(options, stage);
        if (typed === null) return [];
        const [, claim, n = '1'] = /^([0-9a-f]{4,64})(?::([1-9]\d{0,2}))?$/.exec(typed) ?? [];
        if (claim === undefined) throw new AppError('request/invalid', { field: `--${stage}`, reason: typed });
        return [{ stage, claim, figure: Number(n) - 1 }];
      });
      const offset = numberOption(options, 'offset') ?? undefined;
      const limit = numberOption(options, 'limit') ?? undefined;
      const only = oneOf(options, 'only', contactFilters);
      return show(context, await context.client.funnel.show({ figures, only, offset, limit }));
    },
  },
  'contact show': {
    summary: {
      ja: '一人の相手とのやりとりを、古い順に示します',
      en: 'Show what went to and fro with one contact, the oldest first',
    },
    usage: 'CASE ENTITY [--offset n] [--limit n]',
    positionals: 2,
    opens: true,
    options: { offset: { type: 'string' }, limit: { type: 'string' } },
    run: async (context, [, id = ''], options) =>
      show(
        context,
        await context.client.contact.show({
          id,
          offset: numberOption(options, 'offset') ?? undefined,
          limit: numberOption(options, 'limit') ?? undefined,
        }),
      ),
  },
};
