import { z } from 'zod';
import { fields } from '../domain/anchor.ts';
import type { Boundary } from '../domain/boundary.ts';
import type { Campaign, CampaignPage } from '../domain/campaign.ts';
import { type Claim, modalities } from '../domain/claim.ts';
import type { Decoy } from '../domain/decoy.ts';
import type { Event } from '../domain/event.ts';
import { type ContactPage, contactFilters, type Funnel, funnelStages } from '../domain/funnel.ts';
import { type Entity, entityKinds, type Link, linkKinds, type Mention, standings } from '../domain/graph.ts';
import { identifierKinds } from '../domain/identifier.ts';
import {
  type InfrastructureRows,
  type InfrastructureSummary,
  infrastructureKinds,
  type ServerCount,
  type ServerPage,
  type SiteCount,
  type SitePage,
  sightingStandings,
} from '../domain/infrastructure.ts';
import type { LeakPage, LeakRows } from '../domain/leak.ts';
import type { Ledger, LedgerFailure } from '../domain/ledger.ts';
import type { LogEntry } from '../domain/log.ts';
import { type Mark, markKinds } from '../domain/mark.ts';
import { type OwnCandidate, type OwnIdentity, ownRoles } from '../domain/own-identity.ts';
import {
  moneyKinds,
  type PaymentFlow,
  type PaymentPage,
  type PaymentPoints,
  requestStates,
  totalGroups,
} from '../domain/payment.ts';
import type { PersonaPage } from '../domain/persona.ts';
import type { PictureReading } from '../domain/picture-text.ts';
import { questionCodes, type SourceQuestion } from '../domain/question.ts';
import type { Source } from '../domain/source.ts';
import { type Operator, type Suggestion, suggestionStates } from '../domain/suggestion.ts';
import { graphFormats, languages, timelineFormats } from './formats.ts';
import type {
  AlikeRow,
  BundleCheck,
  CampaignRows,
  CampaignsFound,
  CaseCheck,
  CaseDigest,
  CaseInfo,
  Conversation,
  DecodingChoice,
  EntityLinks,
  EntityPage,
  ExportPreview,
  ExportResult,
  GraphView,
  HopView,
  InfrastructureFound,
  MessageHtml,
  MessageRow,
  MessageView,
  Page,
  PairDecided,
  PairRow,
  PaymentRows,
  PaymentsFound,
  PaymentTotals,
  PersonaRows,
  PersonasFound,
  PictureShows,
  PicturesRead,
  RawBytes,
  RebuildResult,
  RequestRows,
  Rows,
  SearchHit,
  SearchPage,
  SourceAnswered,
  SourceView,
  Statement,
  SuggestionRows,
  SuggestionsDecided,
  SuggestionsFound,
  Undone,
} from './results.ts';

/** What a procedure gives back; only the type counts. */
const gives = <T>() => undefined as unknown as T;

/** A file or folder of the user's. Hosts that show pages put a token here and turn it into a path themselves. */
export const file = z.string().min(1).max(4096).meta({ file: true });

const id = z.string().regex(/^[0-9a-f]{4,64}$/);
const limit = z.number().int().min(1).max(1000).default(100);
const cursor = z.string().max(2000).nullable().default(null);
const offset = z.number().int().min(0).default(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const serverWindow = z.strictObject({ standing: z.enum(sightingStandings).nullable().default(null), offset, limit });
/** Bytes of an original that are shown at once. */
const bytes = z.number().int().min(1).max(1_048_576).default(65_536);
const localText = z.strictObject({ ja: z.string().max(20_000).optional(), en: z.string().max(20_000).optional() });

const eventDraft = {
  title: localText,
  text: localText.default({}),
  when: z.string().max(200).nullable().default(null),
  part: z.number().int().min(1).max(1000).nullable().default(null),
  quotes: z
    .array(z.strictObject({ document: id, quote: z.string().min(1).max(20_000), field: z.enum(fields).optional() }))
    .max(100),
};

/** Words of a document; `near` chooses the place where they stand more than once. */
const quoted = {
  document: id,
  quote: z.string().min(1).max(20_000),
  field: z.enum(fields).optional(),
  near: z.number().int().min(0).nullable().default(null),
};

const claimDraft = {
  ...quoted,
  /** Who says it: in the reporter's words, and the entity where there is one. */
  speaker: z.strictObject({ text: z.string().max(500), entity: id.nullable().default(null) }),
  modality: z.enum(modalities),
  standing: z.enum(standings).default('suggested'),
};

/** One of the groups by which money is added up: its rows alone. */
const ofGroup = {
  by: z.enum(totalGroups).nullable().default(null),
  key: z.string().max(500).nullable().default(null),
  currency: z.string().max(3).nullable().default(null),
};

const decoyDraft = {
  address: z.string().trim().min(3).max(320),
  /** Planted nowhere: it has no place and no time. */
  control: z.boolean().default(false),
  place: z.string().trim().max(500).default(''),
  /** When it was planted, as EDTF, and who says so. */
  at: z.string().trim().max(100).nullable().default(null),
  by: z.string().trim().max(200).default(''),
  note: z.string().trim().max(2000).default(''),
};

/**
 * Every call across a boundary, once. `query` reads, `command` changes, `job` is long work with progress and cancel.
 * Client, handlers, and the routes of every host are derived from this object.
 */
export const procedures = {
  'case.create': { kind: 'command', input: z.strictObject({ path: file }), output: gives<CaseInfo>() },
  'case.open': { kind: 'command', input: z.strictObject({ path: file }), output: gives<CaseInfo>() },
  'case.close': { kind: 'command', input: z.strictObject({}), output: gives<{ closed: true }>() },
  'case.info': { kind: 'query', input: z.strictObject({}), output: gives<CaseInfo>() },
  'case.digest': { kind: 'job', input: z.strictObject({}), output: gives<CaseDigest>() },
  'case.rebuild': { kind: 'job', input: z.strictObject({}), output: gives<RebuildResult>() },
  'case.verify': { kind: 'job', input: z.strictObject({}), output: gives<CaseCheck>() },
  'log.list': {
    kind: 'query',
    input: z.strictObject({ after: z.number().int().min(0).default(0), limit }),
    output: gives<Page<LogEntry>>(),
  },
  'decision.undo': { kind: 'command', input: z.strictObject({}), output: gives<Undone>() },
  'decision.redo': { kind: 'command', input: z.strictObject({}), output: gives<Undone>() },
  'source.list': { kind: 'query', input: z.strictObject({ cursor, limit }), output: gives<Page<Source>>() },
  'source.show': { kind: 'query', input: z.strictObject({ sha256: hash }), output: gives<SourceView>() },
  'source.failures': {
    kind: 'query',
    input: z.strictObject({ sha256: hash.nullable().default(null), cursor, limit }),
    output: gives<Page<LedgerFailure>>(),
  },
  'source.raw': {
    kind: 'query',
    input: z.strictObject({ sha256: hash, offset, length: bytes }),
    output: gives<RawBytes>(),
  },
  'source.transactions': {
    kind: 'query',
    input: z.strictObject({ sha256: hash, offset, limit }),
    output: gives<Statement>(),
  },
  'source.questions': {
    kind: 'query',
    input: z.strictObject({ sha256: hash.nullable().default(null) }),
    output: gives<SourceQuestion[]>(),
  },
  'source.answer': {
    kind: 'job',
    input: z.strictObject({
      sha256: hash,
      code: z.enum(questionCodes),
      /** Null takes the answer back. */
      value: z.string().min(1).max(10_000).nullable(),
    }),
    output: gives<SourceAnswered>(),
  },
  'import.start': {
    kind: 'job',
    input: z.strictObject({ paths: z.array(file).min(1).max(10_000) }),
    output: gives<Ledger>(),
  },
  'message.list': { kind: 'query', input: z.strictObject({ cursor, limit }), output: gives<Page<MessageView>>() },
  'message.show': { kind: 'query', input: z.strictObject({ id }), output: gives<MessageView>() },
  'message.rows': {
    kind: 'query',
    input: z.strictObject({ query: z.string().max(2000).default(''), offset, limit }),
    output: gives<Rows<MessageRow>>(),
  },
  'message.html': { kind: 'query', input: z.strictObject({ id }), output: gives<MessageHtml>() },
  'message.hops': { kind: 'query', input: z.strictObject({ id }), output: gives<HopView[]>() },
  'message.raw': { kind: 'query', input: z.strictObject({ id, offset, length: bytes }), output: gives<RawBytes>() },
  'message.conversation': {
    kind: 'query',
    input: z.strictObject({ id, offset, limit }),
    output: gives<Conversation>(),
  },
  'message.thread': { kind: 'query', input: z.strictObject({ id }), output: gives<MessageRow[]>() },
  'message.mentions': { kind: 'query', input: z.strictObject({ id }), output: gives<Mention[]>() },
  'message.links': { kind: 'query', input: z.strictObject({ id }), output: gives<Link[]>() },
  'message.decodings': { kind: 'query', input: z.strictObject({ id }), output: gives<DecodingChoice[]>() },
  'message.decode': {
    kind: 'command',
    input: z.strictObject({ id, charset: z.string().min(1).max(64).nullable() }),
    output: gives<MessageView>(),
  },
  'picture.alike': { kind: 'query', input: z.strictObject({ id }), output: gives<AlikeRow[]>() },
  /** Pictures that say where they were taken; the position stands in their bytes alone. */
  'picture.placed': { kind: 'query', input: z.strictObject({ offset, limit }), output: gives<Rows<MessageRow>>() },
  'picture.beside': { kind: 'query', input: z.strictObject({ id }), output: gives<MessageRow[]>() },
  /** Reads the text in pictures with the tool of this machine, if it has one; without ids in all in which none was read. */
  'picture.read': {
    kind: 'job',
    input: z.strictObject({ ids: z.array(id).max(10_000).default([]) }),
    output: gives<PicturesRead>(),
  },
  /** What was read in a picture, or is held by a document of such. */
  'picture.text': { kind: 'query', input: z.strictObject({ id }), output: gives<PictureReading[]>() },
  /** The messages that a picture shows, and the times that it claims; a guess each until it is decided. */
  'picture.shows': { kind: 'query', input: z.strictObject({ id }), output: gives<PictureShows>() },
  /** The pictures that show a message. */
  'picture.shown': { kind: 'query', input: z.strictObject({ id }), output: gives<PairRow[]>() },
  'picture.pair': {
    kind: 'command',
    input: z.strictObject({
      id,
      message: id,
      /** `suggested` takes a decision back. */
      standing: z.enum(standings),
      why: z.string().max(2000).nullable().default(null),
    }),
    output: gives<PairDecided>(),
  },
  'page.source': { kind: 'query', input: z.strictObject({ id }), output: gives<MessageRow[]>() },
  'attachment.seen': { kind: 'query', input: z.strictObject({ sha256: hash }), output: gives<MessageRow[]>() },
  'search.find': {
    kind: 'query',
    input: z.strictObject({ query: z.string().max(2000), cursor, limit, count: z.boolean().default(true) }),
    output: gives<SearchPage<SearchHit>>(),
  },
  'mention.list': {
    kind: 'query',
    input: z.strictObject({ type: z.enum(identifierKinds).nullable().default(null), cursor, limit }),
    output: gives<Page<Mention>>(),
  },
  'mention.mark': {
    kind: 'command',
    input: z.strictObject({
      ...quoted,
      type: z.enum(markKinds),
      /** What the words name, where they do not spell it out; read from the words where null. */
      names: z.string().min(1).max(500).nullable().default(null),
    }),
    output: gives<Mark>(),
  },
  'mention.unmark': { kind: 'command', input: z.strictObject({ id }), output: gives<{ removed: string }>() },
  'mention.marked': {
    kind: 'query',
    input: z.strictObject({ document: id.nullable().default(null) }),
    output: gives<Mark[]>(),
  },
  'entity.list': {
    kind: 'query',
    input: z.strictObject({ type: z.enum(entityKinds).nullable().default(null), cursor, limit }),
    output: gives<Page<Entity>>(),
  },
  'entity.rows': {
    kind: 'query',
    input: z.strictObject({
      type: z.enum(entityKinds).nullable().default(null),
      text: z.string().max(200).default(''),
      offset,
      limit,
    }),
    output: gives<Rows<Entity>>(),
  },
  'entity.show': { kind: 'query', input: z.strictObject({ id }), output: gives<EntityPage>() },
  'entity.merge': {
    kind: 'command',
    /** From now on the first is part of the second, of the same kind. */
    input: z.strictObject({ id, into: id, why: z.string().max(2000).nullable().default(null) }),
    output: gives<Entity>(),
  },
  'entity.split': {
    kind: 'command',
    /** Something that was merged into another. */
    input: z.strictObject({ id, why: z.string().max(2000).nullable().default(null) }),
    output: gives<Entity>(),
  },
  'entity.links': {
    kind: 'query',
    input: z.strictObject({ id, standing: z.enum(standings).nullable().default(null), offset, limit }),
    output: gives<EntityLinks>(),
  },
  'link.list': {
    kind: 'query',
    input: z.strictObject({
      type: z.enum(linkKinds).nullable().default(null),
      standing: z.enum(standings).nullable().default(null),
      cursor,
      limit,
    }),
    output: gives<Page<Link>>(),
  },
  'graph.show': {
    kind: 'query',
    input: z.strictObject({
      /** Entities to start from; the ones with most documents where it is empty. */
      around: z.array(id).max(100).default([]),
      depth: z.number().int().min(0).max(3).default(1),
      types: z.array(z.enum(entityKinds)).default([...entityKinds]),
      standing: z.array(z.enum(standings)).default(['suggested', 'accepted']),
      /** Days, months, years as one types them, in UTC: what documents of that time name and support. */
      since: z.string().max(40).nullable().default(null),
      until: z.string().max(40).nullable().default(null),
      limit: z.number().int().min(1).max(20_000).default(2000),
    }),
    output: gives<GraphView>(),
  },
  'graph.path': {
    kind: 'query',
    input: z.strictObject({ from: id, to: id }),
    output: gives<{ found: boolean; links: Link[] }>(),
  },
  'link.decide': {
    kind: 'command',
    input: z.strictObject({ id, standing: z.enum(standings), why: z.string().max(2000).nullable().default(null) }),
    output: gives<Link>(),
  },
  'suggestion.find': { kind: 'job', input: z.strictObject({}), output: gives<SuggestionsFound>() },
  'suggestion.list': {
    kind: 'query',
    input: z.strictObject({ state: z.enum(suggestionStates).nullable().default(null), offset, limit }),
    output: gives<SuggestionRows>(),
  },
  'suggestion.show': { kind: 'query', input: z.strictObject({ id }), output: gives<Suggestion>() },
  'suggestion.decide': {
    kind: 'command',
    input: z.strictObject({
      ids: z.array(id).min(1).max(1000),
      /** `later` puts it off; `suggested` takes a decision back. */
      decision: z.enum(['accepted', 'rejected', 'suggested', 'later']),
      why: z.string().max(2000).nullable().default(null),
    }),
    output: gives<SuggestionsDecided>(),
  },
  'operator.list': { kind: 'query', input: z.strictObject({ offset, limit }), output: gives<Rows<Operator>>() },
  'event.add': { kind: 'command', input: z.strictObject(eventDraft), output: gives<Event>() },
  'event.change': { kind: 'command', input: z.strictObject({ id, ...eventDraft }), output: gives<Event>() },
  'event.remove': { kind: 'command', input: z.strictObject({ id }), output: gives<{ removed: string }>() },
  'event.list': { kind: 'query', input: z.strictObject({}), output: gives<Event[]>() },
  'claim.add': { kind: 'command', input: z.strictObject(claimDraft), output: gives<Claim>() },
  'claim.change': { kind: 'command', input: z.strictObject({ id, ...claimDraft }), output: gives<Claim>() },
  'claim.remove': { kind: 'command', input: z.strictObject({ id }), output: gives<{ removed: string }>() },
  'claim.list': {
    kind: 'query',
    input: z.strictObject({ document: id.nullable().default(null) }),
    output: gives<Claim[]>(),
  },
  'boundary.set': {
    kind: 'command',
    input: z.strictObject({
      /** A recipient's address, or the domain of such. */
      mailbox: z.string().trim().toLowerCase().min(1).max(320),
      /** The outermost server that is the recipient's own; null takes the decision back. */
      server: z.string().trim().toLowerCase().min(1).max(253).nullable(),
    }),
    output: gives<Boundary[]>(),
  },
  'boundary.list': { kind: 'query', input: z.strictObject({}), output: gives<Boundary[]>() },
  /** Addresses that nobody guesses; nothing is kept of them until they are planted. */
  'decoy.make': {
    kind: 'query',
    input: z.strictObject({
      domain: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/)
        .max(253),
      bits: z.number().int().min(45).max(256).default(80),
      count: z.number().int().min(1).max(100).default(1),
    }),
    output: gives<{ addresses: string[]; bits: number }>(),
  },
  'decoy.plant': { kind: 'command', input: z.strictObject(decoyDraft), output: gives<Decoy>() },
  'decoy.change': { kind: 'command', input: z.strictObject({ id, ...decoyDraft }), output: gives<Decoy>() },
  'decoy.remove': { kind: 'command', input: z.strictObject({ id }), output: gives<{ removed: string }>() },
  'leak.list': { kind: 'query', input: z.strictObject({ offset, limit }), output: gives<LeakRows>() },
  'leak.show': { kind: 'query', input: z.strictObject({ id, offset, limit }), output: gives<LeakPage>() },
  'own.mark': {
    kind: 'command',
    input: z.strictObject({
      entity: id,
      role: z.enum(ownRoles).default('reporter'),
      /** When it was used, as EDTF. */
      period: z.string().trim().max(100).nullable().default(null),
      note: z.string().trim().max(2000).default(''),
    }),
    output: gives<OwnIdentity>(),
  },
  'own.unmark': { kind: 'command', input: z.strictObject({ entity: id }), output: gives<OwnIdentity[]>() },
  'own.list': { kind: 'query', input: z.strictObject({}), output: gives<OwnIdentity[]>() },
  'own.suggest': { kind: 'query', input: z.strictObject({ limit }), output: gives<OwnCandidate[]>() },
  'funnel.show': {
    kind: 'query',
    input: z.strictObject({
      /** Which figure of which claim (counted from 0) is said to be of a stage. */
      figures: z
        .array(z.strictObject({ stage: z.enum(funnelStages), claim: id, figure: z.number().int().min(0).max(1000) }))
        .max(3)
        .default([]),
      /** Which contacts are listed; the counts are of all. */
      only: z.enum(contactFilters).nullable().default(null),
      offset,
      limit,
    }),
    output: gives<Funnel>(),
  },
  'contact.show': { kind: 'query', input: z.strictObject({ id, offset, limit }), output: gives<ContactPage>() },
  'campaign.find': { kind: 'job', input: z.strictObject({}), output: gives<CampaignsFound>() },
  'campaign.list': {
    kind: 'query',
    input: z.strictObject({ standing: z.enum(standings).nullable().default(null), offset, limit }),
    output: gives<CampaignRows>(),
  },
  'campaign.show': {
    kind: 'query',
    input: z.strictObject({
      id,
      /** Wordings that are aligned, those that most messages have. */
      variants: z.number().int().min(1).max(50).default(10),
      offset,
      limit,
    }),
    output: gives<CampaignPage>(),
  },
  'campaign.decide': {
    kind: 'command',
    input: z.strictObject({
      id,
      /** A member: rejected, it is taken out. */
      document: id.nullable().default(null),
      standing: z.enum(standings),
      why: z.string().max(2000).nullable().default(null),
    }),
    output: gives<Campaign>(),
  },
  'persona.find': { kind: 'job', input: z.strictObject({}), output: gives<PersonasFound>() },
  'persona.list': {
    kind: 'query',
    input: z.strictObject({ standing: z.enum(standings).nullable().default(null), offset, limit }),
    output: gives<PersonaRows>(),
  },
  'persona.show': { kind: 'query', input: z.strictObject({ id, offset, limit }), output: gives<PersonaPage>() },
  'payment.find': { kind: 'job', input: z.strictObject({}), output: gives<PaymentsFound>() },
  'payment.list': {
    kind: 'query',
    input: z.strictObject({
      text: z.string().max(200).nullable().default(null),
      ...ofGroup,
      direction: z.enum(['in', 'out']).nullable().default(null),
      offset,
      limit,
    }),
    output: gives<PaymentRows>(),
  },
  'payment.requests': {
    kind: 'query',
    input: z.strictObject({
      said: z.enum(moneyKinds).default('request'),
      state: z.enum(requestStates).nullable().default(null),
      ...ofGroup,
      offset,
      limit,
    }),
    output: gives<RequestRows>(),
  },
  'payment.show': { kind: 'query', input: z.strictObject({ id }), output: gives<PaymentPage>() },
  'payment.totals': {
    kind: 'query',
    input: z.strictObject({ by: z.enum(totalGroups).default('sender'), offset, limit }),
    output: gives<PaymentTotals>(),
  },
  'payment.flow': { kind: 'query', input: z.strictObject({ offset, limit }), output: gives<Rows<PaymentFlow>>() },
  'payment.points': { kind: 'query', input: z.strictObject({ offset, limit }), output: gives<Rows<PaymentPoints>>() },
  'payment.decide': {
    kind: 'command',
    input: z.strictObject({
      id,
      /** A row that fits the request; null is the one that answers it or would. */
      row: id.nullable().default(null),
      /** `suggested` takes the decision back. */
      decision: z.enum([...standings, 'later']),
      why: z.string().max(2000).nullable().default(null),
    }),
    output: gives<PaymentPage>(),
  },
  'infrastructure.find': { kind: 'job', input: z.strictObject({}), output: gives<InfrastructureFound>() },
  'infrastructure.summary': { kind: 'query', input: z.strictObject({}), output: gives<InfrastructureSummary>() },
  'infrastructure.servers': { kind: 'query', input: serverWindow, output: gives<InfrastructureRows<ServerCount>>() },
  'infrastructure.networks': { kind: 'query', input: serverWindow, output: gives<InfrastructureRows<ServerCount>>() },
  'infrastructure.countries': { kind: 'query', input: serverWindow, output: gives<InfrastructureRows<ServerCount>>() },
  'infrastructure.sites': {
    kind: 'query',
    input: z.strictObject({ offset, limit }),
    output: gives<InfrastructureRows<SiteCount>>(),
  },
  'infrastructure.show': {
    kind: 'query',
    input: z.strictObject({
      type: z.enum(infrastructureKinds),
      name: z.string().min(1).max(300),
      /** Of the Received headers that name it, those of one standing. */
      standing: z.enum(sightingStandings).nullable().default(null),
      offset,
      limit,
    }),
    output: gives<ServerPage | SitePage>(),
  },
  'timeline.preview': {
    kind: 'query',
    input: z.strictObject({
      format: z.enum(timelineFormats),
      language: z.enum(languages).default('ja'),
      part: z.number().int().min(1).nullable().default(null),
    }),
    output: gives<ExportPreview>(),
  },
  'graph.preview': {
    kind: 'query',
    input: z.strictObject({ format: z.enum(graphFormats), language: z.enum(languages).default('ja') }),
    output: gives<ExportPreview>(),
  },
  'timeline.export': {
    kind: 'job',
    input: z.strictObject({
      format: z.enum(timelineFormats),
      out: file,
      language: z.enum(languages).default('ja'),
      part: z.number().int().min(1).nullable().default(null),
    }),
    output: gives<ExportResult>(),
  },
  'graph.export': {
    kind: 'job',
    input: z.strictObject({ format: z.enum(graphFormats), out: file, language: z.enum(languages).default('ja') }),
    output: gives<ExportResult>(),
  },
  'bundle.export': {
    kind: 'job',
    input: z.strictObject({
      out: file,
      language: z.enum(languages).default('ja'),
      /** Source-Organization of the bag: who hands it over. */
      organization: z.string().max(200).nullable().default(null),
    }),
    output: gives<ExportResult>(),
  },
  'bundle.verify': { kind: 'job', input: z.strictObject({ path: file }), output: gives<BundleCheck>() },
} as const;

export type Procedures = typeof procedures;
export type ProcedureName = keyof Procedures;
/** What a caller gives: values with a default may be left out. */
export type Input<N extends ProcedureName> = z.input<Procedures[N]['input']>;
/** What a handler receives: checked, with every default filled in. */
export type CheckedInput<N extends ProcedureName> = z.output<Procedures[N]['input']>;
export type Output<N extends ProcedureName> = Procedures[N]['output'];
