import type {
  InfrastructureSummary,
  NamedBeside,
  RedirectStep,
  ServerCount,
  ServerPage,
  Sighting,
  SiteCount,
  SitePage,
  SiteUse,
} from '../../../../shared/domain/infrastructure.ts';
import { figureText } from '../../../../shared/i18n/figure-text.ts';
import {
  countedThingText,
  knowledgeTexts,
  rangeText,
  redirectText,
  sightingPartText,
  sightingText,
} from '../../../../shared/i18n/infrastructure-texts.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { defang } from '../../../../shared/text/identifiers/defang.ts';
import { terminalLine } from '../terminal-text.ts';
import { say } from '../words.ts';
import { cutLine, first, indent, rows, shortId, type Telling } from './telling.ts';

/** Lines of each list that a page shows; `--json` has them all. */
const most = 20;

const timeText = (epoch: number | null, language: Language): string =>
  epoch === null ? say('undated', language) : new Date(epoch * 1000).toISOString().replace(/T(.{5}).*/, ' $1 UTC');

const spanOf = ({ first: from, last }: Pick<ServerCount, 'first' | 'last'>, language: Language): string =>
  from === null ? say('undated', language) : `${timeText(from, language)} – ${timeText(last, language)}`;

const standingCounts = ({ observed, claimed, open }: ServerCount, language: Language): string =>
  (
    [
      ['observed', observed],
      ['claimed', claimed],
      ['open', open],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([standing, count]) => `${sightingText(standing, language)} ${groupedNumber(count)}`)
    .join('  ');

export function describeServerCount(count: ServerCount, { language, columns }: Telling): string {
  const { name, network, special, senders, servers, kind } = count;
  const rest = [
    network ?? '',
    special === null ? '' : rangeText(special, language),
    kind === 'server' ? '' : say('infrastructureServers', language, { count: groupedNumber(servers) }),
    say('infrastructureSenders', language, { count: groupedNumber(senders) }),
    spanOf(count, language),
  ].filter(Boolean);
  return `${cutLine(name, 60).padEnd(40)}  ${standingCounts(count, language)}\n${indent}${cutLine(rest.join('  '), columns - indent.length)}`;
}

export function describeSiteCount(count: SiteCount, { language }: Telling): string {
  const { name, messages, senders, hosts, redirects } = count;
  const counts = { messages, senders, hosts, redirects };
  const values = Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, groupedNumber(value)]));
  return `${cutLine(defang(name), 60).padEnd(40)}  ${say('infrastructureSite', language, values)}\n${indent}${spanOf(count, language)}`;
}

/** A server, network or country with the headers that name it. */
export function describeServerPage(page: ServerPage, telling: Telling): string {
  const { language } = telling;
  const names = (list: readonly NamedBeside[]) =>
    first(list, most, ({ name, messages }) => `${cutLine(name, 60)}  ${groupedNumber(messages)}`, more(language));
  return [
    describeServerCount(page, telling),
    knowledgeTexts.standings[language],
    '',
    ...rows([
      [say('infrastructureCalledItself', language), names(page.calledItself)],
      [say('infrastructureLookedUp', language), names(page.lookedUp)],
      [
        say('infrastructureMembers', language),
        first(
          page.members,
          most,
          (one) => `${cutLine(one.name, 60)}  ${standingCounts(one, language)}`,
          more(language),
        ),
      ],
      [say('infrastructureFrom', language), senderLines(page.senderList, language)],
    ]),
    '',
    ...page.rows.map((row) => sightingLine(row, telling)),
    ...restOf(page, language),
  ].join('\n');
}

function sightingLine(row: Sighting, { language, columns }: Telling): string {
  const { document, epoch, standing, part, helo, host, hop, subject, raw } = row;
  const names = [helo === null ? '' : `HELO ${helo}`, host === null ? '' : `(${host})`].filter(Boolean).join(' ');
  const head = `${shortId(document)}  ${timeText(epoch, language)}  ${sightingText(standing, language)}  Received ${hop + 1}: ${sightingPartText(part, language)}  ${cutLine(raw, 50)}  ${cutLine(names, 60)}`;
  return `${head.trimEnd()}\n${indent}${cutLine(subject ?? say('noSubject', language), columns - indent.length)}`;
}

/** A site with the ways through it and the messages that lead to it. */
export function describeSitePage(page: SitePage, telling: Telling): string {
  const { language } = telling;
  return [
    describeSiteCount(page, telling),
    '',
    ...rows([
      [
        say('infrastructureHosts', language),
        first(
          page.hostList,
          most,
          ({ host, messages }) => `${cutLine(defang(host), 60)}  ${groupedNumber(messages)}`,
          more(language),
        ),
      ],
      [
        say('infrastructureAddresses', language),
        first(
          page.addresses,
          most,
          ({ host, ip, document, others }) =>
            `${shortId(document)}  ${cutLine(ip, 45)}  ${cutLine(defang(host), 50)}${others.length > 0 ? `  = ${cutLine(others.map(defang).join(', '), 60)}` : ''}`,
          more(language),
        ),
      ],
      [say('infrastructureFrom', language), senderLines(page.senderList, language)],
    ]),
    ...page.chains.flatMap((chain) => ['', ...chainLines(chain, telling)]),
    '',
    ...page.rows.map((row) => useLine(row, telling)),
    ...restOf(page, language),
  ].join('\n');
}

function chainLines(chain: readonly RedirectStep[], { language, columns }: Telling): string[] {
  const url = (text: string) => cutLine(defang(text), columns - indent.length);
  return [
    url(chain[0]?.from ?? ''),
    ...chain.flatMap(({ to, how, document }) => [
      `  ↓ ${shortId(document)}  ${redirectText(how, language)}`,
      `${url(to)}`,
    ]),
  ];
}

function useLine({ document, epoch, subject, raw }: SiteUse, { language, columns }: Telling): string {
  const head = `${shortId(document)}  ${timeText(epoch, language)}  ${cutLine(defang(raw), 80)}`;
  return `${head}\n${indent}${cutLine(subject ?? say('noSubject', language), columns - indent.length)}`;
}

const more = (language: Language) => (count: string) => say('more', language, { count });

const senderLines = (list: ServerPage['senderList'], language: Language): string[] =>
  first(list, most, ({ address, messages }) => `${cutLine(address, 60)}  ${groupedNumber(messages)}`, more(language));

const restOf = ({ rows: shown, total }: { rows: readonly unknown[]; total: number }, language: Language): string[] =>
  total > shown.length ? [say('more', language, { count: String(total - shown.length) })] : [];

/** What was seen beside what is claimed, and where the knowledge ends. */
export function describeInfrastructure(summary: InfrastructureSummary, { language, columns }: Telling): string {
  const { state, messages, bounded, missed, observed, claimed, open, sites, redirects, claims, undecided } = summary;
  if (state === 'none') return say('infrastructureNone', language);
  const counts = (of: InfrastructureSummary['observed']) =>
    (['servers', 'networks', 'countries'] as const)
      .map((thing) => `${countedThingText(thing, language)} ${groupedNumber(of[thing])}`)
      .join('  ');
  const values = { messages, bounded, missed, undecided: messages - bounded - missed };
  return [
    ...(state === 'stale' ? [say('infrastructureStale', language)] : []),
    say(
      'infrastructureMails',
      language,
      Object.fromEntries(Object.entries(values).map(([key, n]) => [key, groupedNumber(n)])),
    ),
    ...rows([
      [sightingText('observed', language), counts(observed)],
      [sightingText('claimed', language), counts(claimed)],
      [sightingText('open', language), counts(open)],
      [countedThingText('sites', language), groupedNumber(sites)],
      [say('infrastructureRedirects', language), groupedNumber(redirects)],
    ]),
    ...claims.map(
      ({ thing, speaker, quote, figure }) =>
        `${say('infrastructureClaimed', language, { thing: countedThingText(thing, language) })} ${cutLine(figureText(figure, language), 60)}  “${cutLine(quote.exact, columns - 60)}” ${cutLine(speaker, 30)} ${shortId(quote.document)}`,
    ),
    ...first(
      undecided,
      most,
      ({ domain, messages: of, servers }) =>
        `${say('infrastructureUndecided', language, { domain: cutLine(domain === '' ? '—' : domain, 50), count: groupedNumber(of) })} ${servers.map(({ name, messages: own }) => `${terminalLine(name)} (${groupedNumber(own)})`).join(', ')}`,
      more(language),
    ),
    '',
    ...Object.values(knowledgeTexts).map((text) => text[language]),
  ].join('\n');
}
