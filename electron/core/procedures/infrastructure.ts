import type { ServerCountKind, ServerPage, SightingStanding, SitePage } from '../../../shared/domain/infrastructure.ts';
import { AppError } from '../../../shared/errors.ts';
import { registrableDomain } from '../../../shared/text/identifiers/site.ts';
import type { OpenCase } from '../case/open-case.ts';
import { runAnalysis } from '../graph/analyses.ts';
import { claimedCounts } from '../graph/infrastructure/claimed-counts.ts';
import { redirectChains } from '../graph/infrastructure/redirect-chains.ts';
import { analysisRun, shownState } from '../store/analyses.ts';
import type { ReadDb } from '../store/database.ts';
import {
  countOf,
  differentOnes,
  namesBeside,
  type RowWindow,
  sendersThrough,
  serverCount,
  serverCounts,
  serversUnder,
  sightingWindow,
  siteCounts,
  undecidedDomains,
} from '../store/infrastructure-rows.ts';
import { siteAddresses, siteCount, siteHosts, siteSenders, siteUses } from '../store/site-rows.ts';
import type { HandlersOf } from './handlers.ts';
import { runJob } from './run-job.ts';

const state = ({ db }: OpenCase) => shownState(db, 'infrastructure');

const rowsOf = (
  open: OpenCase,
  kind: ServerCountKind,
  { standing, ...window }: RowWindow & { standing: SightingStanding | null },
) => ({ ...serverCounts(open.db, kind, standing, window), state: state(open) });

export const infrastructureHandlers: HandlersOf<'infrastructure'> = {
  'infrastructure.find': async ({ case: open }, _input, work) => ({
    kind: 'infrastructure-found',
    ...(await runJob(open, 'infrastructure.find', () => runAnalysis(open, 'infrastructure', work))),
  }),
  'infrastructure.summary': ({ case: open }) => {
    const { db } = open;
    const { messages = 0, bounded = 0, missed = 0 } = analysisRun(db, 'infrastructure')?.detail ?? {};
    return {
      kind: 'infrastructure',
      state: state(open),
      ...{ messages, bounded, missed },
      observed: differentOnes(db, 'observed'),
      claimed: differentOnes(db, 'claimed'),
      open: differentOnes(db, 'open'),
      sites: countOf(db, 'site_count'),
      redirects: countOf(db, 'redirect'),
      claims: claimedCounts(db),
      undecided: undecidedDomains(db),
    };
  },
  'infrastructure.servers': ({ case: open }, input) => rowsOf(open, 'server', input),
  'infrastructure.networks': ({ case: open }, input) => rowsOf(open, 'network', input),
  'infrastructure.countries': ({ case: open }, input) => rowsOf(open, 'country', input),
  'infrastructure.sites': ({ case: open }, window) => ({ ...siteCounts(open.db, window), state: state(open) }),
  'infrastructure.show': ({ case: { db } }, { type, name, standing, ...window }) =>
    type === 'site'
      ? sitePage(db, name.toLowerCase(), window)
      : serverPage(db, type, name.toLowerCase(), standing, window),
};

function serverPage(
  db: ReadDb,
  kind: ServerCountKind,
  name: string,
  standing: SightingStanding | null,
  window: RowWindow,
): ServerPage {
  const count = serverCount(db, kind, name);
  if (!count) throw new AppError('infrastructure/not-found', { name });
  return {
    ...count,
    page: true,
    calledItself: namesBeside(db, kind, name, 'helo'),
    lookedUp: namesBeside(db, kind, name, 'host'),
    members: kind === 'server' ? [] : serversUnder(db, kind, name),
    senderList: sendersThrough(db, kind, name),
    ...sightingWindow(db, kind, name, standing, window),
  };
}

function sitePage(db: ReadDb, name: string, window: RowWindow): SitePage {
  const count = siteCount(db, name);
  if (!count) throw new AppError('infrastructure/not-found', { name });
  return {
    ...count,
    page: true,
    hostList: siteHosts(db, name),
    addresses: siteAddresses(db, (host) => (registrableDomain(host) ?? host) === name),
    chains: redirectChains(db, name),
    senderList: siteSenders(db, name),
    ...siteUses(db, name, window),
  };
}
