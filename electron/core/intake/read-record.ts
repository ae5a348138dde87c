import { createHash } from 'node:crypto';
import { epochOf } from '../../../shared/text/dates/edtf.ts';
import type { MessageFields } from '../graph/message-fields.ts';
import type { ParsedRecord } from '../import/parsed-record.ts';
import type { ReadDocument, ReadFailure, ReadItem } from '../store/read-document.ts';
import { followsFrom, linkLines } from './follows.ts';
import type { ReadingContext } from './read-message.ts';

/** The document that a record becomes, with all that follows from it. `id`: what it is known by. */
export function recordItem(record: ParsedRecord, id: string, context: ReadingContext): ReadItem {
  const { offset, length } = record;
  const attachments = record.attachments ?? [];
  const kept = attachments.map(({ bytes, name }) => (bytes ? context.keep(bytes, name ?? '') : null));
  const links = linkLines(record.links ?? []);
  const fields: MessageFields = {
    channel: record.channel,
    scope: record.conversation ?? null,
    subject: record.subject ?? null,
    from: record.from ?? [],
    to: record.to ?? [],
    cc: record.cc ?? [],
    text: record.text ?? null,
    htmlText: record.htmlText ?? null,
    links,
    hops: record.hops ?? [],
    header: record.header ?? null,
  };
  const { follows, cut } = followsFrom(fields);
  const failure = (code: ReadFailure['code'], detail: ReadFailure['detail']): ReadFailure => {
    return { offset, length, code, detail, fatal: false };
  };
  const document: ReadDocument = {
    id,
    sha256: record.sha256,
    type: record.type,
    channel: record.channel,
    conversation: record.conversation ?? null,
    detail: record.detail,
    weaknesses: record.weaknesses ?? [],
    epoch: (record.moments ?? []).map(epochOf).find((epoch) => epoch !== null) ?? null,
    subject: fields.subject,
    from: fields.from,
    to: fields.to,
    cc: fields.cc,
    messageId: record.messageId ?? null,
    references: record.references ?? [],
    moments: record.moments ?? [],
    text: fields.text,
    htmlText: fields.htmlText,
    links,
    html: record.html ?? false,
    decoding: record.decoding ?? null,
    attachments: attachments.map(({ name, type, bytes }, index) => {
      return { name, type, size: bytes?.length ?? 0, sha256: kept[index]?.sha256 ?? null };
    }),
    ...follows,
  };
  return {
    offset,
    length,
    separator: null,
    ambiguous: false,
    document,
    failures: [
      ...(record.problems ?? []).map(({ code, detail }) => failure(code, detail)),
      ...(cut ? [failure('import/limit', { limit: 'mentions' })] : []),
    ],
    inside: [],
    extracted: kept.flatMap((entry, index) => {
      const name = attachments[index]?.name ?? `${id.slice(0, 16)}-${index + 1}`;
      return entry ? [{ ...entry, name }] : [];
    }),
  };
}

/** What tells records with equal bytes apart: what stands around them, and which of several equal ones it is. */
export class RecordIds {
  #context = '';
  #seen = new Map<string, number>();

  idOf({ sha256, context, type }: Pick<ParsedRecord, 'sha256' | 'context' | 'type'>): string {
    if (context === null) return idOf(['document', type, sha256]);
    const around = JSON.stringify(context);
    // Equal ones stand in one context, and contexts do not come back, as far as is known.
    if (around !== this.#context) this.#seen.clear();
    this.#context = around;
    const nth = (this.#seen.get(sha256) ?? 0) + 1;
    this.#seen.set(sha256, nth);
    return idOf(['record', context, sha256, nth]);
  }
}

const idOf = (parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
