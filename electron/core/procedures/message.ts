import { weaknesses } from '../../../shared/domain/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { boundaryFor, mailboxesOf, trustOf } from '../../../shared/text/mail/trust.ts';
import type { OpenCase } from '../case/open-case.ts';
import { record } from '../case/record.ts';
import { isMail, isOutlook } from '../import/mail-formats.ts';
import { decodingsOf } from '../import/readers/decodings.ts';
import { hopsOf } from '../import/readers/mail.ts';
import { markupOf } from '../import/readers/markup.ts';
import { outlookHops, outlookPage } from '../import/readers/outlook-view.ts';
import { pageMarkup } from '../import/readers/web/page-markup.ts';
import { redecode } from '../intake/redecode.ts';
import { boundaryList } from '../store/boundaries.ts';
import { conversationOf } from '../store/conversation.ts';
import { decodingDecision } from '../store/decisions.ts';
import { findDocument } from '../store/documents.ts';
import { linksOfDocument } from '../store/links.ts';
import { mentionsOfDocument } from '../store/mentions.ts';
import { messageCount, messageWindow, threadOf } from '../store/message-rows.ts';
import { messageById, messagePage } from '../store/messages.ts';
import { findSource } from '../store/sources.ts';
import type { HandlersOf } from './handlers.ts';
import { bytesOf, findMessage, lineOf, rawBytes, rowOf, viewOf } from './message-view.ts';
import { foundRows } from './search.ts';

/** Links that the page of one message carries. */
const linksShown = 500;

const formatOf = (open: OpenCase, sha256: string): string => findSource(open.db, sha256)?.format ?? '';

export const messageHandlers: HandlersOf<'message'> = {
  'message.list': ({ case: open }, { cursor, limit }) => {
    const before = cursor === null ? Number.MAX_SAFE_INTEGER : Number(cursor);
    if (!Number.isSafeInteger(before)) throw new AppError('request/invalid', { field: 'cursor' });
    const { items, next } = messagePage(open.db, before, limit);
    return {
      items: items.map((item) => viewOf(open, findMessage(open, item.id), item)),
      next: next === null ? null : String(next),
    };
  },
  'message.show': ({ case: open }, { id }) => viewOf(open, findMessage(open, id)),
  'message.rows': ({ case: open }, { query, offset, limit }) => {
    if (query.trim() !== '') return foundRows(open, query, offset, limit);
    const rows = messageWindow(open.db, offset, limit).map((id) => rowOf(open, id));
    return { rows, total: messageCount(open.db) };
  },
  'message.html': ({ case: open }, { id }) => {
    const message = messageById(open.db, findMessage(open, id));
    if (!message.html) return { html: null, targets: [] };
    const override = decodingDecision(open.db, message.id);
    if (message.detail?.type === 'page') return pageMarkup(bytesOf(open, message), message.detail.by, override);
    const format = formatOf(open, message.source);
    if (isOutlook(format)) return outlookPage(bytesOf(open, message), format);
    return isMail(format) ? markupOf(bytesOf(open, message), override) : { html: null, targets: [] };
  },
  'message.hops': ({ case: open }, { id }) => {
    const message = messageById(open.db, findMessage(open, id));
    const format = formatOf(open, message.source);
    if (!isMail(format) && !isOutlook(format)) return [];
    const bytes = bytesOf(open, message);
    const hops = isOutlook(format) ? outlookHops(bytes, format) : hopsOf(bytes);
    const boundary = boundaryFor(mailboxesOf(hops, [...message.to, ...message.cc]), boundaryList(open.db));
    const trust = boundary ? trustOf(hops, boundary.server) : [];
    return hops.map((hop, index) => ({ ...hop, trust: trust[index] ?? null }));
  },
  'message.raw': ({ case: open }, { id, offset, length }) => {
    const { source, offset: start, length: size } = messageById(open.db, findMessage(open, id));
    return rawBytes(open, source, { start, end: start + size }, offset, length);
  },
  'message.conversation': ({ case: open }, { id, offset, limit }) => {
    const key = findMessage(open, id);
    const all = conversationOf(open.db, key);
    const lines = all.slice(offset, offset + limit).map((one) => lineOf(open, one));
    const found = new Set(lines.flatMap((line) => line.weaknesses));
    return {
      rows: lines.map(({ row }) => row),
      total: all.length,
      at: all.indexOf(key),
      weaknesses: weaknesses.filter((one) => found.has(one)),
    };
  },
  'message.thread': ({ case: open }, { id }) => threadOf(open.db, findMessage(open, id)).map((key) => rowOf(open, key)),
  'message.mentions': ({ case: open }, { id }) => mentionsOfDocument(open.db, findMessage(open, id)),
  'message.links': ({ case: open }, { id }) => linksOfDocument(open.db, findMessage(open, id), linksShown),
  'message.decodings': ({ case: open }, { id }) => {
    const message = messageById(open.db, findMessage(open, id));
    // Of anything else the whole original is read again, by an answer to its question.
    if (!isMail(formatOf(open, message.source))) return [];
    return decodingsOf(bytesOf(open, message), message.decoding?.charset ?? null);
  },
  'message.decode': async ({ case: open }, { id, charset }) => {
    const key = findMessage(open, id);
    const message = messageById(open.db, key);
    if (!isMail(formatOf(open, message.source))) throw new AppError('request/invalid', { field: 'id' });
    await redecode(open, key, bytesOf(open, message), charset, () =>
      record(open.db, open, 'document.decode', { document: message.id, charset }),
    );
    return viewOf(open, findDocument(open.db, message.id) ?? key);
  },
};
