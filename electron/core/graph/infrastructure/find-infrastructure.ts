import type { PageDetail } from '../../../../shared/domain/document.ts';
import type { Address } from '../../../../shared/domain/message.ts';
import { hostOf } from '../../../../shared/text/identifiers/site.ts';
import { countryOfName } from '../../../../shared/text/infrastructure/country-of-name.ts';
import { networkOf } from '../../../../shared/text/infrastructure/network.ts';
import { boundaryFor, domainOf, mailboxesOf, trustOf } from '../../../../shared/text/mail/trust.ts';
import { remember } from '../../../../shared/text/remember.ts';
import type { CasePaths } from '../../case/paths.ts';
import { writesSoFar } from '../../store/analyses.ts';
import { boundaryList } from '../../store/boundaries.ts';
import type { WriteDb } from '../../store/database.ts';
import { type FoundInfrastructure, type FoundSighting, putInfrastructure } from '../../store/infrastructure.ts';
import { allMails, allPages, allUrls, mailCount, type ReceivedMail } from '../../store/infrastructure-sources.ts';
import type { Work } from '../../work.ts';
import { paced } from '../paced.ts';
import { MailHeads, type PlacedHop } from './mail-heads.ts';
import { type MailerPrint, mailerPrint } from './mailer-print.ts';
import { pageBytes, pageTold } from './page-steps.ts';
import { serversIn } from './sightings.ts';
import { SiteCounts } from './site-counts.ts';
import { UndecidedDomains } from './undecided-domains.ts';

/** Mails with Received headers, how many of them the recipient's own server is known to have taken, and what was found. */
export interface InfrastructureFound {
  messages: number;
  bounded: number;
  missed: number;
  servers: number;
  redirects: number;
}

const network = remember(networkOf);
const country = remember(countryOfName);

/**
 * Finds the servers, networks, sites and redirects of the whole case, in the place of what was found before. Stopped, it leaves
 * what was there. The result depends on the documents and on where trust was decided to end.
 */
export async function findInfrastructure(
  { db, paths }: { db: WriteDb; paths: Pick<CasePaths, 'original'> },
  work: Work,
): Promise<InfrastructureFound> {
  const pace = paced(work);
  const writes = writesSoFar(db);
  const boundaries = boundaryList(db);
  const heads = new MailHeads(paths);
  const undecided = new UndecidedDomains();
  const sites = new SiteCounts();
  const sightings: FoundSighting[] = [];
  const prints: (MailerPrint & { document: number })[] = [];
  const addresses: FoundInfrastructure['addresses'][number][] = [];
  const counted = { messages: 0, bounded: 0, missed: 0 };
  const total = mailCount(db);
  let done = 0;
  try {
    for (const mail of allMails(db)) {
      const header = heads.header(mail);
      const placed = heads.hops(mail, header);
      const print = header && mailerPrint(header);
      if (print) prints.push({ document: mail.id, ...print });
      if (placed.length > 0) {
        const { found, standing } = sightingsOf(mail, placed, boundaries, undecided);
        counted.messages += 1;
        if (standing !== 'undecided') counted[standing] += 1;
        for (const one of found) sightings.push(one);
      }
      done += 1;
      await pace({ phase: 'compare', done, total, unit: 'items' });
    }
    for (const page of allPages(db)) {
      const detail = JSON.parse(page.detail) as PageDetail;
      if (detail.type !== 'page') continue;
      const { steps, ip } = pageTold(heads.start(page, pageBytes), detail);
      for (const step of steps) sites.step(page.id, step);
      const host = detail.url === null ? null : hostOf(detail.url);
      if (ip !== null && host !== null) addresses.push({ host, ip, document: page.id });
      await pace({ phase: 'compare', done, total, unit: 'items' });
    }
  } finally {
    heads.close();
  }
  for (const row of allUrls(db)) {
    sites.take(row);
    await pace({ phase: 'group', done, total, unit: 'items' });
  }
  // Between two stretches others have the case.
  const state = writesSoFar(db) === writes ? 'fresh' : 'stale';
  const { hosts, redirects } = sites;
  putInfrastructure(
    db,
    { sightings, prints, hosts, addresses, redirects, undecided: undecided.rows() },
    { state, detail: counted },
  );
  return { ...counted, servers: new Set(sightings.map(({ server }) => server)).size, redirects: redirects.length };
}

/** What the Received headers of one mail name, by what trust was decided for its mailbox. */
function sightingsOf(
  mail: ReceivedMail,
  placed: readonly PlacedHop[],
  boundaries: Parameters<typeof boundaryFor>[1],
  undecided: UndecidedDomains,
): { found: FoundSighting[]; standing: 'bounded' | 'missed' | 'undecided' } {
  const hops = placed.map(({ hop }) => hop);
  const recipients = [...(JSON.parse(mail.recipient) as Address[]), ...(JSON.parse(mail.cc) as Address[])];
  const mailboxes = mailboxesOf(hops, recipients);
  const boundary = boundaryFor(mailboxes, boundaries);
  const trust = boundary ? trustOf(hops, boundary.server) : [];
  const standing = !boundary ? 'undecided' : trust.includes('observed') ? 'bounded' : 'missed';
  if (standing === 'undecided') undecided.take(mailboxes[0] ? domainOf(mailboxes[0]) : '', hops);
  const found = serversIn(hops, trust).map(({ server, ...seen }): FoundSighting => {
    const name = seen.part === 'from' ? (seen.host ?? server) : server;
    const place = placed[seen.hop];
    return {
      document: mail.id,
      server,
      ...seen,
      network: network(server),
      country: country(name),
      start: place?.start ?? 0,
      end: place?.end ?? 0,
    };
  });
  return { found, standing };
}
