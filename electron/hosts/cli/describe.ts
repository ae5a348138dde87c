import type {
  BundleCheck,
  CampaignRows,
  CampaignsFound,
  CaseCheck,
  CaseDigest,
  CaseInfo,
  ConversationRow,
  DecodingChoice,
  ExportPreview,
  ExportResult,
  GraphView,
  HopView,
  InfrastructureFound,
  MessageHtml,
  MessageRow,
  MessageView,
  PairDecided,
  PairRow,
  PaymentRows,
  PaymentsFound,
  PersonaRows,
  PersonasFound,
  PictureShows,
  PicturesRead,
  RebuildResult,
  SearchHit,
  SourceAnswered,
  SourceView,
  SuggestionRows,
  SuggestionsDecided,
  SuggestionsFound,
  TransactionRow,
  Undone,
} from '../../../shared/contract/results.ts';
import type { Boundary } from '../../../shared/domain/boundary.ts';
import type { Campaign, CampaignMember, CampaignPage } from '../../../shared/domain/campaign.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Decoy } from '../../../shared/domain/decoy.ts';
import type { Event } from '../../../shared/domain/event.ts';
import type { Contact, ContactMessage, ContactPage, Funnel } from '../../../shared/domain/funnel.ts';
import type { Entity, Link, Mention } from '../../../shared/domain/graph.ts';
import type {
  InfrastructureRows,
  InfrastructureSummary,
  ServerCount,
  ServerPage,
  SiteCount,
  SitePage,
} from '../../../shared/domain/infrastructure.ts';
import type { Leak, LeakPage, LeakRows } from '../../../shared/domain/leak.ts';
import type { Ledger, LedgerFailure } from '../../../shared/domain/ledger.ts';
import type { LogEntry } from '../../../shared/domain/log.ts';
import type { Mark } from '../../../shared/domain/mark.ts';
import type { OwnCandidate, OwnIdentity } from '../../../shared/domain/own-identity.ts';
import type {
  PaymentFlow,
  PaymentPage,
  PaymentPoints,
  PaymentRequest,
  PaymentRow,
  PaymentTotal,
} from '../../../shared/domain/payment.ts';
import type { Persona, PersonaPage } from '../../../shared/domain/persona.ts';
import type { PictureReading } from '../../../shared/domain/picture-text.ts';
import type { SourceQuestion } from '../../../shared/domain/question.ts';
import type { Source } from '../../../shared/domain/source.ts';
import type { Operator, Suggestion } from '../../../shared/domain/suggestion.ts';
import { balanceText } from '../../../shared/i18n/balance-text.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { describeCampaign, describeCampaignMember, describeCampaignPage } from './describe/campaign.ts';
import { describeCaseInfo, describeDigest } from './describe/case.ts';
import { describeBundleCheck, describeCaseCheck } from './describe/check.ts';
import { describeClaim } from './describe/claim.ts';
import { describeLine } from './describe/conversation.ts';
import { describeUndone } from './describe/decision.ts';
import { describeEvent } from './describe/event.ts';
import { describeExport } from './describe/export.ts';
import { describeFailure } from './describe/failure.ts';
import { describeContact, describeContactMessage, describeContactPage, describeFunnel } from './describe/funnel.ts';
import { describeEntity, describeLink, describeMention } from './describe/graph.ts';
import { describeGraph, describePath } from './describe/graph-view.ts';
import { describeHtml } from './describe/html.ts';
import {
  describeInfrastructure,
  describeServerCount,
  describeServerPage,
  describeSiteCount,
  describeSitePage,
} from './describe/infrastructure.ts';
import {
  describeDecoy,
  describeLeak,
  describeLeakList,
  describeLeakPage,
  describeOwn,
  describeOwnCandidate,
} from './describe/leak.ts';
import { describeLedger } from './describe/ledger.ts';
import { describeLogEntry } from './describe/log.ts';
import { describeMark } from './describe/mark.ts';
import { describeDecoding, describeHit, describeMessage, hopText, messageLines } from './describe/message.ts';
import {
  describeFlow,
  describePaymentPage,
  describePaymentRow,
  describePaymentTotal,
  describePoints,
  describeRequest,
} from './describe/payment.ts';
import { describePersona, describePersonaPage } from './describe/persona.ts';
import {
  describePair,
  describePairDecided,
  describePicturesRead,
  describePictureTimes,
  describeReading,
} from './describe/picture.ts';
import { describePreview } from './describe/preview.ts';
import { describeAnswered, describeQuestion } from './describe/question.ts';
import { describeRow } from './describe/row.ts';
import { describeSource } from './describe/source.ts';
import { describeDecided, describeOperator, describeSuggestion } from './describe/suggestion.ts';
import { cutLine, shortId, type Telling, type View } from './describe/telling.ts';
import { describeTransaction } from './describe/transaction.ts';
import { terminalLine } from './terminal-text.ts';
import { say } from './words.ts';

export type { View } from './describe/telling.ts';

type Item =
  | CaseInfo
  | CaseDigest
  | RebuildResult
  | CaseCheck
  | BundleCheck
  | Ledger
  | Source
  | SourceView
  | MessageView
  | SearchHit
  | Mention
  | Entity
  | Link
  | Event
  | Campaign
  | CampaignPage
  | CampaignMember
  | CampaignsFound
  | { kind: 'campaign-list'; state: CampaignRows['state']; total: number }
  | Suggestion
  | Operator
  | SuggestionsFound
  | SuggestionsDecided
  | ({ kind: 'suggestion-list'; total: number } & Pick<SuggestionRows, 'run' | 'states'>)
  | Decoy
  | Leak
  | LeakPage
  | ({ kind: 'leak-list'; total: number } & Pick<LeakRows, 'verdict' | 'guessed'>)
  | { kind: 'made-addresses'; addresses: string[]; bits: number }
  | OwnIdentity
  | OwnCandidate
  | Funnel
  | Contact
  | ContactMessage
  | ContactPage
  | PaymentRow
  | PaymentRequest
  | PaymentPage
  | PaymentTotal
  | PaymentFlow
  | PaymentPoints
  | PaymentsFound
  | { kind: 'payment-list'; run: PaymentRows['run']; total: number }
  | Persona
  | PersonaPage
  | PersonasFound
  | InfrastructureSummary
  | InfrastructureFound
  | ServerCount
  | ServerPage
  | SiteCount
  | SitePage
  | { kind: 'infrastructure-list'; state: InfrastructureRows<SiteCount>['state']; total: number }
  | { kind: 'persona-list'; state: PersonaRows['state']; total: number }
  | Claim
  | Mark
  | Boundary
  | ExportResult
  | SourceQuestion
  | SourceAnswered
  | TransactionRow
  | { kind: 'balance'; adding: number; failing: number }
  | (Undone & { verb: 'undo' | 'redo' })
  | ({ kind: 'decoding' } & DecodingChoice)
  | ({ kind: 'failure' } & LedgerFailure)
  | ({ kind: 'graph' } & GraphView)
  | ({ kind: 'hop' } & HopView)
  | ({ kind: 'html' } & MessageHtml)
  | ({ kind: 'preview' } & ExportPreview)
  | ({ kind: 'row' } & MessageRow)
  | ({ kind: 'line'; isAsked: boolean } & ConversationRow)
  | { kind: 'path'; found: boolean; steps: number }
  | { kind: 'removed'; removed: string }
  | PicturesRead
  | PairDecided
  | ({ kind: 'pair-row' } & PairRow)
  | ({ kind: 'picture-times' } & Pick<PictureShows, 'times' | 'isRead'>)
  | ({ kind: 'reading' } & PictureReading)
  | { kind: 'placed'; total: number }
  | { kind: 'count'; total: number | null };

/** How a result is to be told; without it, in full, in plain characters, for a terminal of usual width. */
export interface DescribeOptions {
  view?: View;
  /** Whether matches may be marked with escape sequences. */
  ansi?: boolean;
  columns?: number;
}

/** One result for people: text of a line or more, in which nothing from evidence can drive a terminal or be followed. */
export function describeItem(value: object, language: Language, options: DescribeOptions = {}): string {
  const { view = 'full', ansi = false, columns = 120 } = options;
  const telling: Telling = { language, view, ansi, columns: Math.max(40, columns) };
  // An entry of the log is the one result whose `kind` is its own.
  if ('seq' in value && 'prev' in value) return describeLogEntry(value as LogEntry, telling);
  const item = value as Item;
  switch (item.kind) {
    case 'case':
      if ('counts' in item) return describeCaseInfo(item, telling);
      return 'checked' in item ? describeCaseCheck(item, telling) : describeDigest(item, telling);
    case 'bundle':
      return describeBundleCheck(item, telling);
    case 'ledger':
      return describeLedger(item, telling);
    case 'source':
      return describeSource(item, telling);
    case 'message':
      if ('snippet' in item) return describeHit(item, telling);
      return view === 'list' ? messageLines(item, telling).join('\n') : describeMessage(item, telling);
    case 'mention':
      return describeMention(item, telling);
    case 'entity':
      return describeEntity(item, telling);
    case 'link':
      return describeLink(item, telling);
    case 'event':
      return describeEvent(item, telling);
    case 'campaign':
      return 'template' in item ? describeCampaignPage(item, telling) : describeCampaign(item, telling);
    case 'campaign-member':
      return describeCampaignMember(item, telling);
    case 'campaign-list':
      if (item.state !== 'fresh') return say(item.state === 'none' ? 'campaignsNone' : 'campaignsStale', language);
      return say('matches', language, { total: String(item.total) });
    case 'campaigns':
      return say('campaignsFound', language, countsOf(item));
    case 'suggestion':
      return describeSuggestion(item, telling);
    case 'operator':
      return describeOperator(item, telling);
    case 'suggestions':
      return say('suggestionsFound', language, countsOf(item));
    case 'suggestion-list': {
      const { open, later, decided, follows, fallen } = item.states;
      const counts = say('suggestionStates', language, countsOf({ open, later, decided, follows, fallen }));
      if (item.run === 'fresh') return counts;
      return say(item.run === 'none' ? 'suggestionsNone' : 'suggestionsStale', language);
    }
    case 'decided':
      return describeDecided(item, telling);
    case 'decoy':
      return describeDecoy(item, telling);
    case 'leak':
      return describeLeak(item, telling);
    case 'leak-page':
      return describeLeakPage(item, telling);
    case 'leak-list':
      return describeLeakList(item, telling);
    case 'made-addresses':
      return [...item.addresses.map(terminalLine), say('decoyBits', language, { bits: String(item.bits) })].join('\n');
    case 'own':
      return describeOwn(item, telling);
    case 'funnel':
      return describeFunnel(item, telling);
    case 'contact':
      return describeContact(item, telling);
    case 'contact-page':
      return describeContactPage(item, telling);
    case 'contact-message':
      return describeContactMessage(item, telling);
    case 'own-candidate':
      return describeOwnCandidate(item, telling);
    case 'persona':
      return 'handles' in item ? describePersonaPage(item, telling) : describePersona(item, telling);
    case 'persona-list':
      if (item.state !== 'fresh') return say(item.state === 'none' ? 'personasNone' : 'personasStale', language);
      return say('matches', language, { total: String(item.total) });
    case 'personas':
      return say('personasFound', language, countsOf(item));
    case 'payment-row':
      return describePaymentRow(item, telling);
    case 'payment-request':
      return 'matches' in item ? describePaymentPage(item, telling) : describeRequest(item, telling);
    case 'payment-total':
      return describePaymentTotal(item, telling);
    case 'payment-flow':
      return describeFlow(item, telling);
    case 'payment-points':
      return describePoints(item, telling);
    case 'payment-list':
      if (item.run !== 'fresh') return say(item.run === 'none' ? 'paymentsNone' : 'paymentsStale', language);
      return say('matches', language, { total: String(item.total) });
    case 'payments':
      return say('paymentsFound', language, countsOf(item));
    case 'infrastructure':
      return describeInfrastructure(item, telling);
    case 'infrastructure-found':
      return say('infrastructureFound', language, countsOf(item));
    case 'infrastructure-list':
      if (item.state !== 'fresh')
        return say(item.state === 'none' ? 'infrastructureNone' : 'infrastructureStale', language);
      return say('matches', language, { total: String(item.total) });
    case 'server':
    case 'network':
    case 'country':
      return 'page' in item ? describeServerPage(item, telling) : describeServerCount(item, telling);
    case 'site':
      return 'page' in item ? describeSitePage(item, telling) : describeSiteCount(item, telling);
    case 'claim':
      return describeClaim(item, telling);
    case 'mark':
      return describeMark(item, telling);
    case 'boundary':
      return `${cutLine(item.mailbox, 60)}  ${cutLine(item.server, 60)}`;
    case 'export':
      return describeExport(item, telling);
    case 'decoding':
      return describeDecoding(item, telling);
    case 'failure':
      return describeFailure(item, telling);
    case 'graph':
      return describeGraph(item, telling);
    case 'hop':
      return hopText(item, language);
    case 'html':
      return describeHtml(item, telling);
    case 'path':
      return describePath(item, telling);
    case 'preview':
      return describePreview(item, telling);
    case 'question':
      return describeQuestion(item, telling);
    case 'transaction':
      return describeTransaction(item, telling);
    case 'balance':
      return balanceText(item, language);
    case 'answered':
      return describeAnswered(item, telling);
    case 'removed':
      return say('removed', language, { id: shortId(item.removed) });
    case 'line':
      return describeLine(item, telling);
    case 'row':
      return describeRow(item, telling);
    case 'undone':
      return describeUndone(item, telling);
    case 'pair':
      return describePairDecided(item, telling);
    case 'pair-row':
      return describePair(item, telling);
    case 'picture-times':
      return describePictureTimes(item, telling);
    case 'pictures-read':
      return describePicturesRead(item, telling);
    case 'reading':
      return describeReading(item, telling);
    case 'placed':
      return say('picturesPlaced', language, { count: String(item.total) });
    case 'count':
      return item.total === null ? '' : say('matches', language, { total: String(item.total) });
    default:
      return terminalLine(JSON.stringify(value));
  }
}

/** Counts as words take them; what is no number is left out. */
const countsOf = (counts: object): Record<string, string> =>
  Object.fromEntries(Object.entries(counts).flatMap(([name, n]) => (typeof n === 'number' ? [[name, String(n)]] : [])));
