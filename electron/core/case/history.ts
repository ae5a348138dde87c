import type { LogEntry } from '../../../shared/domain/log.ts';
import type { ReadDb } from '../store/database.ts';
import { decisionEntries } from '../store/log.ts';
import {
  type DecisionKind,
  decisionKinds,
  type Effect,
  type LinkDecision,
  type LogBodies,
  type Reversal,
} from './record.ts';

/** A decision that stands. */
type Decision = { [K in DecisionKind]: { seq: number; kind: K; body: LogBodies[K] } }[DecisionKind];

/** The decisions that stand, oldest first, and those that were taken back and can be brought again, latest last. */
export interface History {
  done: Decision[];
  undone: Decision[];
}

/** Reads the log as a person's way through it: undo takes back the latest, a new decision ends what could be redone. */
export function readHistory(db: ReadDb): History {
  const history: History = { done: [], undone: [] };
  for (const entry of decisionEntries(db)) {
    if (entry.kind === 'decision.undo') move(entry, history.done, history.undone);
    else if (entry.kind === 'decision.redo') move(entry, history.undone, history.done);
    else if (isDecision(entry)) {
      history.done.push({ seq: entry.seq, kind: entry.kind, body: entry.body } as unknown as Decision);
      history.undone = [];
    }
  }
  return history;
}

const isDecision = ({ kind }: LogEntry): boolean => decisionKinds.some((known) => known === kind);

function move(entry: LogEntry, from: Decision[], to: Decision[]): void {
  const { of } = entry.body as unknown as Reversal;
  const at = from.findLastIndex((decision) => decision.seq === of);
  if (at >= 0) to.push(...from.splice(at, 1));
}

/** What takes the latest decision back: its subject is again as the decision before it left it. */
export function undoing({ done }: History): Reversal | null {
  const latest = done.at(-1);
  if (!latest) return null;
  const earlier = done.slice(0, -1);
  if (latest.kind === 'link.decide' || latest.kind === 'suggestion.decide') {
    const decisions = linksOf(latest).map(({ link }) => linkBefore(earlier, link));
    return { of: latest.seq, effect: { kind: 'suggestion.decide', body: { decisions, why: null } } };
  }
  const before = earlier.findLast((decision) => subjectOf(decision) === subjectOf(latest));
  return { of: latest.seq, effect: before ? ({ kind: before.kind, body: before.body } as Effect) : without(latest) };
}

/** What brings the decision again that was taken back last. */
export function redoing({ undone }: History): Reversal | null {
  const latest = undone.at(-1);
  return latest ? { of: latest.seq, effect: { kind: latest.kind, body: latest.body } as Effect } : null;
}

type OfLinks = Extract<Decision, { kind: 'link.decide' | 'suggestion.decide' }>;
type OfOthers = Exclude<Decision, OfLinks>;

const linksOf = ({ kind, body }: OfLinks): LinkDecision[] =>
  kind === 'suggestion.decide' ? body.decisions : [{ link: body.link, standing: body.standing, later: false }];

/** What was decided of a link, alone or among many. */
function linkBefore(decisions: readonly Decision[], link: string): LinkDecision {
  for (const decision of decisions.toReversed()) {
    if (decision.kind !== 'link.decide' && decision.kind !== 'suggestion.decide') continue;
    const of = linksOf(decision).findLast((one) => one.link === link);
    if (of) return of;
  }
  return { link, standing: null, later: false };
}

function subjectOf(decision: Decision): string | null {
  switch (decision.kind) {
    case 'link.decide':
    case 'suggestion.decide':
      return null;
    case 'entity.merge':
    case 'entity.split':
      return `entity ${decision.body.member}`;
    case 'document.decode':
      return `document ${decision.body.document}`;
    case 'source.answer':
      return `source ${decision.body.source} ${decision.body.code}`;
    case 'campaign.decide':
      return `campaign ${decision.body.wording} ${decision.body.document}`;
    case 'payment.decide':
      return `payment ${decision.body.request} ${decision.body.row}`;
    case 'picture.pair':
      return `pair ${decision.body.picture} ${decision.body.message}`;
    case 'own.mark':
    case 'own.unmark':
      return `own ${decision.body.entity}`;
    case 'boundary.set':
      return `mailbox ${decision.body.mailbox}`;
    default:
      return `${decision.kind.slice(0, decision.kind.indexOf('.'))} ${decision.body.id}`;
  }
}

/** The state of a subject before anybody decided anything of it. */
function without(decision: OfOthers): Effect {
  switch (decision.kind) {
    case 'entity.merge':
    case 'entity.split':
      return { kind: 'entity.split', body: { member: decision.body.member, why: null } };
    case 'document.decode':
      return { kind: 'document.decode', body: { document: decision.body.document, charset: null } };
    case 'source.answer':
      return { kind: 'source.answer', body: { ...decision.body, value: null } };
    case 'campaign.decide':
      return { kind: 'campaign.decide', body: { ...decision.body, standing: null, why: null } };
    case 'payment.decide':
      return { kind: 'payment.decide', body: { ...decision.body, decision: null, why: null } };
    case 'picture.pair':
      return { kind: 'picture.pair', body: { ...decision.body, standing: null, why: null } };
    case 'boundary.set':
      return { kind: 'boundary.set', body: { mailbox: decision.body.mailbox, server: null } };
    case 'mention.mark':
    case 'mention.unmark':
      return { kind: 'mention.unmark', body: { id: decision.body.id } };
    case 'own.mark':
    case 'own.unmark':
      return { kind: 'own.unmark', body: { entity: decision.body.entity } };
    case 'decoy.plant':
    case 'decoy.change':
    case 'decoy.remove':
      return { kind: 'decoy.remove', body: { id: decision.body.id } };
    case 'claim.add':
    case 'claim.change':
    case 'claim.remove':
      return { kind: 'claim.remove', body: { id: decision.body.id } };
    default:
      return { kind: 'event.remove', body: { id: decision.body.id } };
  }
}
