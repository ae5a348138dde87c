import { z } from 'zod';

/**
 * What `--json` gives, as the README promises it to programs. There may be more in an object, never less; written by hand
 * and not derived from the contract, so that a change of the contract shows here.
 */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^[0-9a-f]{12,64}$/);
const count = z.number().int().min(0);
const address = z.object({ name: z.string(), address: z.string() });
const range = z.object({ field: z.string(), start: count, end: count });
const reasons = z.array(z.object({ code: z.string() }));
const standing = z.enum(['suggested', 'accepted', 'rejected']);
const moment = z.object({
  by: z.string(),
  raw: z.string(),
  edtf: z.string().nullable(),
  zone: z.string().nullable(),
  precision: z.string().nullable(),
});
const message = z.object({
  kind: z.literal('message'),
  id: hash,
  source: hash,
  offset: count,
  length: count,
  sha256: hash,
  channel: z.literal('email'),
  subject: z.string().nullable(),
  from: z.array(address),
  to: z.array(address),
  cc: z.array(address),
  messageId: z.string().nullable(),
  moments: z.array(moment),
  text: z.string().nullable(),
  html: z.boolean(),
  decoding: z.object({ charset: z.string(), why: z.string() }).nullable(),
  attachments: z.array(z.object({ name: z.string().nullable(), type: z.string(), size: count, sha256: hash })),
});
const failure = z.object({ source: hash.nullable(), offset: count, code: z.string() });
const tally = { found: count, stored: count, seen: count, failed: count };
const problems = z.array(z.object({ code: z.string() }));

export const documented = {
  caseInfo: z.object({ kind: z.literal('case'), name: z.string(), counts: z.record(z.string(), count) }),
  digest: z.object({ kind: z.literal('case'), digest: hash }),
  caseCheck: z.object({
    kind: z.literal('case'),
    ok: z.boolean(),
    checked: z.object({ originals: count, bytes: count, logEntries: count, anchors: count, database: z.boolean() }),
    problems,
  }),
  progress: z.object({
    kind: z.literal('progress'),
    phase: z.string(),
    done: count,
    total: count.nullable(),
    unit: z.enum(['bytes', 'items', 'files']),
  }),
  ledger: z.object({
    kind: z.literal('ledger'),
    ...tally,
    sources: z.array(z.object({ sha256: hash, name: z.string(), ...tally })),
    failures: z.array(failure),
  }),
  message,
  hit: message.extend({
    snippet: z.object({
      field: z.string(),
      text: z.string(),
      matches: z.array(z.object({ start: count, end: count })),
    }),
    matches: z.array(range),
  }),
  count: z.object({ kind: z.literal('count'), total: count }),
  mention: z.object({
    kind: z.literal('mention'),
    id: z.string().regex(/^[0-9a-f]{16}-\d+$/),
    document: hash,
    type: z.string(),
    raw: z.string(),
    normalised: z.string(),
    range,
    standing,
    reasons,
  }),
  entity: z.object({
    kind: z.literal('entity'),
    id,
    type: z.string(),
    raw: z.string(),
    normalised: z.string(),
    range: range.nullable(),
    standing,
    reasons,
  }),
  link: z.object({
    kind: z.literal('link'),
    id,
    type: z.string(),
    raw: z.string(),
    normalised: z.string(),
    range: range.nullable(),
    standing,
    reasons: reasons.min(1),
  }),
  event: z.object({
    kind: z.literal('event'),
    id,
    title: z.record(z.string(), z.string()),
    moments: z.array(moment),
    part: count.nullable(),
    note: z.boolean(),
    citations: z.array(range.extend({ source: hash, offset: count, length: count, document: hash, exact: z.string() })),
  }),
  exported: z.object({
    kind: z.literal('export'),
    files: z.array(z.object({ path: z.string(), sha256: hash, bytes: count })).min(1),
  }),
  bundleCheck: z.object({
    kind: z.literal('bundle'),
    ok: z.boolean(),
    checked: z.record(z.string(), count),
    problems,
  }),
  error: z.object({ kind: z.literal('error'), code: z.string(), details: z.object({}), message: z.string().min(1) }),
  source: z.object({ kind: z.literal('source'), sha256: hash, size: count, format: z.string() }),
  failure: failure.extend({ kind: z.literal('failure') }),
  row: z.object({ kind: z.literal('row'), id: hash, subject: z.string().nullable(), from: z.array(address) }),
  hop: z.object({ kind: z.literal('hop'), by: z.string().nullable(), moment }),
  html: z.object({ kind: z.literal('html'), html: z.string().nullable(), targets: z.array(z.string()) }),
  bytes: z.object({ kind: z.literal('bytes'), offset: count, size: count, base64: z.base64() }),
  graph: z.object({ kind: z.literal('graph'), nodes: z.array(z.object({ id })), links: z.array(z.object({ id })) }),
  path: z.object({ kind: z.literal('path'), found: z.boolean(), steps: count }),
  preview: z.object({ kind: z.literal('preview'), files: z.array(z.object({ text: z.string(), bytes: count })) }),
  undone: z.object({ kind: z.literal('undone'), verb: z.enum(['undo', 'redo']), decision: z.string().nullable() }),
  removed: z.object({ kind: z.literal('removed'), removed: id }),
  decoding: z.object({ kind: z.literal('decoding'), charset: z.string(), preview: z.string(), chosen: z.boolean() }),
};
