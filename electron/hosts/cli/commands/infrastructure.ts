import {
  type InfrastructureKind,
  type InfrastructureRows,
  infrastructureKinds,
  type ServerCount,
  type SightingStanding,
  sightingStandings,
} from '../../../../shared/domain/infrastructure.ts';
import type { Both } from '../../../../shared/i18n/language.ts';
import { canonicalIp } from '../../../../shared/text/identifiers/ip.ts';
import { numberOption, oneOf } from '../arguments.ts';
import type { Command, Context } from '../command.ts';
import { printRows, show } from '../print.ts';

/** What a name most likely means where nobody says it. */
function typeOf(name: string): InfrastructureKind {
  if (name.includes('/')) return 'network';
  if (canonicalIp(name) !== null) return 'server';
  return /^[a-z]{2}$/i.test(name) ? 'country' : 'site';
}

type Window = (
  context: Context,
  input: { standing: SightingStanding | null; offset: number; limit: number },
) => Promise<InfrastructureRows<ServerCount>>;

const listed = (summary: Both, list: Window): Command => ({
  summary,
  usage: 'CASE [--standing observed|claimed|open] [--limit n]',
  positionals: 1,
  opens: true,
  options: { standing: { type: 'string' }, limit: { type: 'string' } },
  async run(context, _positionals, options) {
    const standing = oneOf(options, 'standing', sightingStandings);
    const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
    const { state } = await list(context, { standing, offset: 0, limit: 1 });
    const total = await printRows(context, (offset, limit) => list(context, { standing, offset, limit }), most);
    return show(context, { kind: 'infrastructure-list', state, total });
  },
});

export const infrastructureCommands: Record<string, Command> = {
  'infrastructure find': {
    summary: {
      ja: '全メールの Received 行とリンク、保存されたページから、サーバー・ネットワーク・サイト・転送を探します',
      en: 'Look for servers, networks, sites and redirects in the Received lines, links and saved pages of the whole case',
    },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, await context.client.infrastructure.find({}, context.job)),
  },
  'infrastructure summary': {
    summary: {
      ja: '観測されたものと申告だけのものを並べ、どこから先は分からないかを述べます',
      en: 'Show what was observed beside what is only claimed, and where the knowledge ends',
    },
    usage: 'CASE',
    positionals: 1,
    opens: true,
    run: async (context) => show(context, await context.client.infrastructure.summary({})),
  },
  'infrastructure servers': listed(
    {
      ja: 'サーバーを、観測された通数の多い順に一覧します',
      en: 'List the servers, those of most observed messages first',
    },
    ({ client }, input) => client.infrastructure.servers(input),
  ),
  'infrastructure networks': listed(
    {
      ja: 'ネットワーク（/24、IPv6 は /48）を一覧します',
      en: 'List the networks (/24, of IPv6 /48)',
    },
    ({ client }, input) => client.infrastructure.networks(input),
  ),
  'infrastructure countries': listed(
    {
      ja: 'サーバー名の国別ドメインを一覧します（登録先であり、所在ではありません）',
      en: 'List the country labels of servers’ names: where these are registered, not where machines stand',
    },
    ({ client }, input) => client.infrastructure.countries(input),
  ),
  'infrastructure sites': {
    summary: {
      ja: 'サイトを、誘導した通数の多い順に一覧します',
      en: 'List the sites, those that most messages lead to first',
    },
    usage: 'CASE [--limit n]',
    positionals: 1,
    opens: true,
    options: { limit: { type: 'string' } },
    async run(context, _positionals, options) {
      const most = numberOption(options, 'limit') ?? Number.POSITIVE_INFINITY;
      const { state } = await context.client.infrastructure.sites({ limit: 1 });
      const window = (offset: number, limit: number) => context.client.infrastructure.sites({ offset, limit });
      return show(context, { kind: 'infrastructure-list', state, total: await printRows(context, window, most) });
    },
  },
  'infrastructure show': {
    summary: {
      ja: 'サーバー・ネットワーク・国別ドメイン・サイト一つを、根拠の行・名乗り・差出人・転送の経路とともに示します',
      en: 'Show one server, network, country label or site, with the lines that name it, what it called itself, senders and redirects',
    },
    usage: 'CASE NAME [--type server|network|country|site] [--standing s] [--offset n] [--limit n]',
    positionals: 2,
    opens: true,
    options: {
      type: { type: 'string' },
      standing: { type: 'string' },
      offset: { type: 'string' },
      limit: { type: 'string' },
    },
    async run(context, [, name = ''], options) {
      const type = oneOf(options, 'type', infrastructureKinds) ?? typeOf(name);
      return show(
        context,
        await context.client.infrastructure.show({
          type,
          name,
          standing: oneOf(options, 'standing', sightingStandings),
          offset: numberOption(options, 'offset') ?? undefined,
          limit: numberOption(options, 'limit') ?? undefined,
        }),
      );
    },
  },
};
