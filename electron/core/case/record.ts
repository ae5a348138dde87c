import type { Standing } from '../../../shared/domain/graph.ts';
import type { LogEntry } from '../../../shared/domain/log.ts';
import type { QuestionCode } from '../../../shared/domain/question.ts';
import type { Acquisition } from '../../../shared/domain/source.ts';
import { letBeStale } from '../store/analyses.ts';
import { putAnswer } from '../store/answers.ts';
import { putBoundary } from '../store/boundaries.ts';
import { putCampaignDecision } from '../store/campaigns.ts';
import { deleteClaim, putClaim, type StoredClaim } from '../store/claims.ts';
import type { WriteDb } from '../store/database.ts';
import { putDecodingDecision, putLinkDecision } from '../store/decisions.ts';
import { deleteDecoy, putDecoy, type StoredDecoy } from '../store/decoys.ts';
import { changeFormat } from '../store/derived.ts';
import { deleteEvent, putEvent, type StoredEvent } from '../store/events.ts';
import { appendLog } from '../store/log.ts';
import { deleteMark, findMark, putMark, type StoredMark } from '../store/marks.ts';
import { putMerge } from '../store/merges.ts';
import { deleteOwn, putOwn, type StoredOwn } from '../store/own-identities.ts';
import { type PaymentDecision, putPaymentDecision } from '../store/payments.ts';
import { putPicturePair } from '../store/picture-pairs.ts';
import { placeMarksIn } from '../store/place-marks.ts';
import { findSource, hasAcquisition, insertAcquisition, insertSource } from '../store/sources.ts';
import { putOperatorDecision } from '../store/suggestions.ts';

/** What each kind of entry carries. */
export interface LogBodies {
  'case.create': { name: string; version: number };
  'source.acquire': { sha256: string; size: number; format: string } & Omit<Acquisition, 'at' | 'by'>;
  'import.finish': {
    found: number;
    stored: number;
    seen: number;
    failed: number;
    unread: { name: string; code: string }[];
  };
  'event.add': StoredEvent;
  'event.change': StoredEvent;
  'event.remove': { id: string };
  /** No standing: the machine's own word holds again. */
  'link.decide': { link: string; standing: Standing | null; why: string | null };
  /** Many links at once. */
  'suggestion.decide': { decisions: LinkDecision[]; why: string | null };
  /** Keys of entities: the first is part of the second from now on. */
  'entity.merge': { member: string; into: string; why: string | null };
  'entity.split': { member: string; why: string | null };
  'mention.mark': StoredMark;
  'mention.unmark': { id: string };
  'claim.add': StoredClaim;
  'claim.change': StoredClaim;
  'claim.remove': { id: string };
  'decoy.plant': StoredDecoy;
  'decoy.change': StoredDecoy;
  'decoy.remove': { id: string };
  /** By the key of the entity. */
  'own.mark': StoredOwn;
  'own.unmark': { entity: string };
  /** No server: nothing is decided of the mailbox any more. */
  'boundary.set': { mailbox: string; server: string | null };
  /** By the wording that leads the campaign now; with a document, of that one as its member. No standing: nothing is decided. */
  'campaign.decide': { wording: string; document: string | null; standing: Standing | null; why: string | null };
  /** Whether a row of a statement (hex) answers a request, by its key. No decision: nothing is decided. */
  'payment.decide': { request: string; row: string; decision: PaymentDecision | null; why: string | null };
  /** By the ids of the two documents. No standing: nothing is decided. */
  'picture.pair': { picture: string; message: string; standing: Standing | null; why: string | null };
  'document.decode': { document: string; charset: string | null };
  /** No value: nothing is answered any more. */
  'source.answer': { source: string; code: QuestionCode; value: string | null };
  'case.rebuild': { sources: number };
  /** `of` is the entry that is taken back or brought again; `effect` is what that does, so that it can be replayed alone. */
  'decision.undo': Reversal;
  'decision.redo': Reversal;
}

/** What is decided of a link: no standing, the machine's own word holds; later, it was put off. */
export interface LinkDecision {
  link: string;
  standing: Standing | null;
  later: boolean;
  /** Of a suggestion: keys of its two entities. */
  ends?: readonly [string, string] | null;
}

export interface Reversal {
  of: number;
  effect: Effect;
}

/** What a decision does to the tables. */
export type Effect = { [K in DecisionKind]: { kind: K; body: LogBodies[K] } }[DecisionKind];

/** Decisions that can be taken back. */
export const decisionKinds = [
  'event.add',
  'event.change',
  'event.remove',
  'link.decide',
  'suggestion.decide',
  'entity.merge',
  'entity.split',
  'mention.mark',
  'mention.unmark',
  'claim.add',
  'claim.change',
  'claim.remove',
  'decoy.plant',
  'decoy.change',
  'decoy.remove',
  'own.mark',
  'own.unmark',
  'boundary.set',
  'campaign.decide',
  'payment.decide',
  'picture.pair',
  'document.decode',
  'source.answer',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export type LogKind = keyof LogBodies;

/**
 * What an entry makes of the tables: the one place where a decision becomes rows, used when it is taken and again when a
 * rebuild replays the log.
 */
const projections: { [K in LogKind]?: (db: WriteDb, body: LogBodies[K], entry: Pick<LogEntry, 'at' | 'by'>) => void } =
  {
    'source.acquire': (db, body, { at, by }) => {
      const source = findSource(db, body.sha256) ?? insertSource(db, body);
      if (source.format !== body.format) changeFormat(db, source.id, body.format);
      const container = body.container === null ? null : findSource(db, body.container);
      const { name, how, modified } = body;
      const containerId = container?.id ?? null;
      if (hasAcquisition(db, source.id, name, containerId)) return;
      insertAcquisition(db, { sourceId: source.id, containerId, name, how, at, by, modified });
    },
    'event.add': (db, body) => putEvent(db, body),
    'event.change': (db, body) => putEvent(db, body),
    'event.remove': (db, body) => deleteEvent(db, body.id),
    'link.decide': (db, { link, standing }) => putLinkDecision(db, { link, standing, later: false }),
    'suggestion.decide': (db, { decisions }) => {
      for (const { ends = null, ...decision } of decisions) {
        putLinkDecision(db, decision);
        putOperatorDecision(db, { ends, ...decision });
      }
    },
    'entity.merge': (db, { member, into }) => putMerge(db, member, into),
    'entity.split': (db, { member }) => putMerge(db, member, null),
    'mention.mark': (db, body) => {
      putMark(db, body);
      placeMarksIn(db, body.document);
    },
    'mention.unmark': (db, { id }) => {
      const mark = findMark(db, id);
      deleteMark(db, id);
      if (mark) placeMarksIn(db, mark.document);
    },
    'claim.add': (db, body) => putClaim(db, body),
    'claim.change': (db, body) => putClaim(db, body),
    'claim.remove': (db, { id }) => deleteClaim(db, id),
    'decoy.plant': (db, body) => putDecoy(db, body),
    'decoy.change': (db, body) => putDecoy(db, body),
    'decoy.remove': (db, { id }) => deleteDecoy(db, id),
    'own.mark': (db, body) => putOwn(db, body),
    'own.unmark': (db, { entity }) => deleteOwn(db, entity),
    'boundary.set': (db, { mailbox, server }) => {
      putBoundary(db, mailbox, server);
      // What is observed and what is claimed follows from it.
      letBeStale(db, 'infrastructure');
      letBeStale(db, 'suggestions');
    },
    'campaign.decide': (db, { wording, document, standing }) => putCampaignDecision(db, wording, document, standing),
    'payment.decide': (db, { request, row, decision }) => putPaymentDecision(db, request, row, decision),
    'picture.pair': (db, { picture, message, standing }) => putPicturePair(db, picture, message, standing),
    'document.decode': (db, body) => putDecodingDecision(db, body.document, body.charset),
    'source.answer': (db, body) => putAnswer(db, body.source, body.code, body.value),
    'decision.undo': (db, { effect }, entry) => project(db, { ...entry, ...effect }),
    'decision.redo': (db, { effect }, entry) => project(db, { ...entry, ...effect }),
  };

export function project(db: WriteDb, entry: Pick<LogEntry, 'at' | 'by'> & { kind: string; body: unknown }): void {
  const apply = projections[entry.kind as LogKind] as
    | ((db: WriteDb, body: unknown, entry: Pick<LogEntry, 'at' | 'by'>) => void)
    | undefined;
  apply?.(db, entry.body, entry);
}

/** Who acts, and the clock: given, so that tests have fixed ones. */
export interface Actor {
  by: string;
  now(): Date;
}

/** Writes one entry and what follows from it, both or neither. */
export function record<K extends LogKind>(db: WriteDb, actor: Actor, kind: K, body: LogBodies[K]): void {
  const entry = { at: actor.now().toISOString(), by: actor.by, kind, body: body as unknown as Record<string, unknown> };
  const write = () => {
    appendLog(db, entry);
    project(db, entry);
  };
  if (db.inTransaction) write();
  else db.transaction(write)();
}
