import { standings } from '../../../../shared/domain/graph.ts';
import { AppError } from '../../../../shared/errors.ts';
import { numberOption, oneOf, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { pageSize, printAll, printRows, show } from '../print.ts';

export const entityCommands: Record<string, Command> = {
  'entity list': {
    summary: {
      ja: '対象（アドレス、サイト、サーバー、口座など）を一覧します',
      en: 'List the entities: addresses, sites, servers, accounts',
    },
    usage: 'CASE [--kind k] [--text TEXT] [--sort name|documents] [--limit n]',
    positionals: 1,
    opens: true,
    options: {
      kind: { type: 'string' },
      text: { type: 'string' },
      sort: { type: 'string' },
      limit: { type: 'string' },
    },
    async run(context, _positionals, options) {
      const type = textOption(options, 'kind') as never;
      const text = textOption(options, 'text');
      const sort = oneOf(options, 'sort', ['name', 'documents']) ?? (text === null ? 'name' : 'documents');
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      // What is looked for by its text comes in one order only.
      if (text !== null && sort === 'name') {
        throw new AppError('request/invalid', { field: '--sort', reason: sort, allowed: 'documents' });
      }
      const { entity } = context.client;
      if (sort === 'name') await printAll(context, (cursor) => entity.list({ type, cursor, limit: pageSize }), most);
      else {
        const window = (offset: number, limit: number) => entity.rows({ type, text: text ?? '', offset, limit });
        await printRows(context, window, most);
      }
      return exitCodes.done;
    },
  },
  'entity show': {
    summary: { ja: '対象一つと、そのつながりと言及を示します', en: 'Show one entity with its links and mentions' },
    usage: 'CASE ID',
    positionals: 2,
    opens: true,
    run: async (context, [, id = '']) => show(context, await context.client.entity.show({ id })),
  },
  'entity merge': {
    summary: {
      ja: '同じ種類の対象二つを一つにまとめます（一つ目が二つ目の一部になります）',
      en: 'Make one entity of two of the same kind: the first becomes part of the second',
    },
    usage: 'CASE ID INTO-ID [--why TEXT]',
    positionals: 3,
    opens: true,
    options: { why: { type: 'string' } },
    run: async (context, [, id = '', into = ''], options) =>
      show(context, await context.client.entity.merge({ id, into, why: textOption(options, 'why') })),
  },
  'entity split': {
    summary: {
      ja: 'まとめた対象を、また別の対象にします',
      en: 'Take an entity out of the one that it was merged into',
    },
    usage: 'CASE ID [--why TEXT]',
    positionals: 2,
    opens: true,
    options: { why: { type: 'string' } },
    run: async (context, [, id = ''], options) =>
      show(context, await context.client.entity.split({ id, why: textOption(options, 'why') })),
  },
  'entity links': {
    summary: {
      ja: '対象一つのつながりを、根拠の多い順に一覧します',
      en: 'List the links of one entity, those that most documents support first',
    },
    usage: 'CASE ID [--standing s] [--limit n]',
    positionals: 2,
    opens: true,
    options: { standing: { type: 'string' }, limit: { type: 'string' } },
    async run(context, [, id = ''], options) {
      const standing = oneOf(options, 'standing', standings);
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const window = (offset: number, limit: number) => context.client.entity.links({ id, standing, offset, limit });
      return show(context, { kind: 'count', total: await printRows(context, window, most) });
    },
  },
};
