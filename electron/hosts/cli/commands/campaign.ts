import { standings } from '../../../../shared/domain/graph.ts';
import { AppError } from '../../../../shared/errors.ts';
import { numberOption, oneOf, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { printRows, show } from '../print.ts';

export const campaignCommands: Record<string, Command> = {
  'campaign find': {
    summary: {
      ja: '同じひな型の文面を探し、一斉送信としてまとめます',
      en: 'Look for messages made from one template, over the whole case',
    },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, await context.client.campaign.find({}, context.job)),
  },
  'campaign list': {
    summary: { ja: '一斉送信を、通数の多い順に一覧します', en: 'List the campaigns, those of most messages first' },
    usage: 'CASE [--standing s] [--limit n]',
    positionals: 1,
    opens: true,
    options: { standing: { type: 'string' }, limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const standing = oneOf(options, 'standing', standings);
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const { state } = await context.client.campaign.list({ standing, limit: 1 });
      const window = (offset: number, limit: number) => context.client.campaign.list({ standing, offset, limit });
      return show(context, { kind: 'campaign-list', state, total: await printRows(context, window, most) });
    },
  },
  'campaign show': {
    summary: {
      ja: '一斉送信一つの、ひな型・差し替え・通数の推移・差出人・サイト・サーバー・文書を示します',
      en: 'Show one campaign: template, slots, volume, senders, sites, servers, messages',
    },
    usage: 'CASE ID [--variants n] [--offset n] [--limit n]',
    positionals: 2,
    opens: true,
    options: { variants: { type: 'string' }, offset: { type: 'string' }, limit: { type: 'string' } },
    run: async (context, [, id = ''], options) =>
      show(
        context,
        await context.client.campaign.show({
          id,
          variants: numberOption(options, 'variants') ?? undefined,
          offset: numberOption(options, 'offset') ?? undefined,
          limit: numberOption(options, 'limit') ?? undefined,
        }),
      ),
  },
  'campaign decide': {
    summary: {
      ja: '一斉送信を採用・却下・仮説とします。--member で、その中の文書一つを外す（rejected）か戻します',
      en: 'Accept or reject a campaign, or make it a suggestion again; with --member, take one message out or back in',
    },
    usage: 'CASE ID accepted|rejected|suggested [--member ID] [--why TEXT]',
    positionals: 3,
    opens: true,
    options: { member: { type: 'string' }, why: { type: 'string' } },
    async run(context, [, id = '', typed = ''], options) {
      const standing = standings.find((known) => known === typed);
      if (!standing) {
        throw new AppError('request/invalid', { field: 'standing', reason: typed, allowed: standings.join(', ') });
      }
      const [document, why] = [textOption(options, 'member'), textOption(options, 'why')];
      return show(context, await context.client.campaign.decide({ id, document, standing, why }));
    },
  },
};
