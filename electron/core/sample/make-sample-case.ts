import { allItems, type CallOptions, type Client } from '../../../shared/contract/client.ts';
import type { MessageView } from '../../../shared/contract/results.ts';
import type { Link } from '../../../shared/domain/graph.ts';
import type { Ledger } from '../../../shared/domain/ledger.ts';
import { AppError } from '../../../shared/errors.ts';
import { type SampleLinkDecision, sampleDecisions } from './decisions.ts';
import type { SampleEvent, SampleQuote } from './events.ts';
import { writeSample } from './write-sample.ts';

export interface SampleCase {
  ledger: Ledger;
  events: number;
  /** Links that were accepted or rejected. */
  decided: number;
}

const page = { limit: 1000 };

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/**
 * Writes the sample's mail into `mail`, makes the case `path` of it, and decides in it as a reporter would: a timeline of
 * four parts, links accepted and rejected, decoys and a control, own identities. Leaves the case open. Throws `case/exists` where there is one already.
 */
export async function makeSampleCase(
  client: Client,
  { mail, path }: { mail: string; path: string },
  job: CallOptions = {},
): Promise<SampleCase> {
  writeSample(mail);
  await client.case.create({ path });
  const ledger = await client.import.start({ paths: [mail] }, job);
  const find = await messageFinder(client);
  for (const event of sampleDecisions.events) await addEvent(client, event, find);
  const links = await collect(allItems((cursor) => client.link.list({ ...page, cursor })));
  for (const decision of sampleDecisions.links) {
    const { id } = linkOf(links, decision);
    await client.link.decide({ id, standing: decision.standing, why: decision.why });
  }
  for (const decoy of sampleDecisions.decoys) await client.decoy.plant(decoy);
  for (const address of sampleDecisions.own) await client.own.mark({ entity: await addressId(client, address) });
  return { ledger, events: sampleDecisions.events.length, decided: sampleDecisions.links.length };
}

async function addEvent(client: Client, event: SampleEvent, find: (quote: SampleQuote) => string): Promise<void> {
  const { title, text, when, part } = event;
  const quotes = event.quotes.map((one) => ({ document: find(one), quote: one.quote }));
  await client.event.add({ title, text: text ?? {}, when, part, quotes });
}

/** Finds the id of the message that a quote names. */
async function messageFinder(client: Client): Promise<(quote: SampleQuote) => string> {
  const messages = await collect(allItems((cursor) => client.message.list({ ...page, cursor })));
  const sources = await collect(allItems((cursor) => client.source.list({ ...page, cursor })));
  const names = new Map(sources.map(({ sha256, acquisitions }) => [sha256, acquisitions.map(({ name }) => name)]));
  const isFrom = (message: MessageView, file: string): boolean =>
    message.places.some(({ source }) => names.get(source)?.some((name) => name.split('/').at(-1) === file));
  return (quote) => {
    const found = messages.find((message) =>
      'messageId' in quote ? message.messageId === quote.messageId : isFrom(message, quote.file),
    );
    if (!found) throw new AppError('document/not-found', { id: 'file' in quote ? quote.file : quote.messageId });
    return found.id;
  };
}

async function addressId(client: Client, address: string): Promise<string> {
  const { rows } = await client.entity.rows({ type: 'address', text: address });
  const found = rows.find(({ normalised }) => normalised === address);
  if (!found) throw new AppError('entity/not-found', { id: address });
  return found.id;
}

function linkOf(links: Link[], { type, from, to }: SampleLinkDecision): Link {
  const found = links.find((link) => link.type === type && link.from.label === from && link.to.label === to);
  if (!found) throw new AppError('link/not-found', { id: `${from} → ${to}` });
  return found;
}
