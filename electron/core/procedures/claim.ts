import type { CheckedInput } from '../../../shared/contract/procedures.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import { AppError } from '../../../shared/errors.ts';
import { canonicalJson } from '../case/log-hash.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { claimList, findClaim, type StoredClaim } from '../store/claims.ts';
import { findEntity } from '../store/entities.ts';
import { storedCitation } from '../store/events.ts';
import { contentKey } from '../store/graph.ts';
import { messageById } from '../store/messages.ts';
import { anchorQuote } from '../timeline/anchor.ts';
import { entityRow } from './graph.ts';
import type { HandlersOf } from './handlers.ts';
import { findMessage } from './message-view.ts';

function known(open: OpenCase, id: string): Claim {
  const claim = findClaim(open.db, id);
  if (!claim) throw new AppError('claim/not-found', { id });
  return claim;
}

/** What a draft says, without an id. Words that `before` has already are kept at their place. */
function contentOf(
  open: OpenCase,
  { document, quote, field, near, speaker, modality, standing }: CheckedInput<'claim.add'>,
  before: Claim | null = null,
): Omit<StoredClaim, 'id'> {
  const kept = before ? storedCitation(before.quote) : null;
  // An entity that is gone since stays named: who spoke was decided, and a rebuild may bring it back.
  const isKept = speaker.entity !== null && speaker.entity === before?.speaker.entity;
  const entity = speaker.entity === null || isKept ? speaker.entity : entityRow(open, speaker.entity).key;
  const text = speaker.text.trim() || (entity === null ? '' : (findEntity(open.db, entity)?.normalised ?? ''));
  const words = () => {
    const message = messageById(open.db, findMessage(open, document));
    return { ...anchorQuote(message, quote, field, near), document: message.id };
  };
  const isSame =
    kept !== null &&
    near === null &&
    kept.document.startsWith(document) &&
    kept.exact === quote &&
    (field ?? kept.field) === kept.field;
  return { quote: isSame ? kept : words(), speaker: { text, entity }, modality, standing };
}

/** Who spoke is half of a claim: without it, the words are a citation. */
function withSpeaker<T extends Omit<StoredClaim, 'id'>>(content: T): T {
  if (content.speaker.text === '') throw new AppError('request/invalid', { field: 'speaker', reason: 'missing' });
  return content;
}

export const claimHandlers: HandlersOf<'claim'> = {
  'claim.add': ({ case: open }, input) => {
    const content = withSpeaker(contentOf(open, input));
    for (let again = 0; ; again += 1) {
      const id = contentKey('claim', canonicalJson(content), ...(again === 0 ? [] : [String(again)]));
      const there = findClaim(open.db, id);
      // The same claim again is the same claim; one that was changed since is another, and keeps its id.
      if (there && !saysSame(there, content)) continue;
      if (!there) record(open.db, open, 'claim.add', { id, ...content });
      return known(open, id);
    }
  },
  'claim.change': ({ case: open }, { id, ...input }) => {
    const before = known(open, id);
    const content = withSpeaker(contentOf(open, input, before));
    if (!saysSame(before, content)) record(open.db, open, 'claim.change', { id, ...content });
    return known(open, id);
  },
  'claim.remove': ({ case: open }, { id }) => {
    known(open, id);
    record(open.db, open, 'claim.remove', { id });
    return { removed: id };
  },
  'claim.list': ({ case: open }, { document }) =>
    claimList(open.db, document === null ? null : messageById(open.db, findMessage(open, document)).id),
};

function saysSame(claim: Claim, content: Omit<StoredClaim, 'id'>): boolean {
  const { speaker, modality, standing } = claim;
  return canonicalJson({ quote: storedCitation(claim.quote), speaker, modality, standing }) === canonicalJson(content);
}
