import { createRequire } from 'node:module';
import type { Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../limits.ts';
import type { MailProblem } from '../parsed-mail.ts';
import type { Original, ReaderOutput } from '../parsed-record.ts';
import { readAnyFile } from './any-file.ts';
import { openCompoundFile, type Storage, type Stream } from './mapi/compound-file.ts';
import { type OutlookAttachment, type OutlookItem, outlookMail } from './mapi/outlook-mail.ts';
import { type CodePages, ids, MapiProperties, propertyTypes } from './mapi/properties.ts';

const PROPERTIES = '__properties_version1.0';
const NAMES = '__nameid_version1.0';
/** Bytes before the first property, by what the properties are of. Source: MS-OXMSG section 2.4.1. */
const HEADS = { message: 32, embedded: 24, part: 8 } as const;

/** A message as Outlook saves it (.msg, MS-OXMSG). Another compound file, an old Word document for one, is a file. */
export async function* readMsg(original: Original): AsyncGenerator<ReaderOutput> {
  const bytes = await original.whole(limits.messageBytes);
  const root = openCompoundFile(bytes);
  if (!root.streams.some(({ name }) => name === PROPERTIES)) {
    yield* readAnyFile(original);
    return;
  }
  const { sha256, size } = original;
  yield {
    kind: 'record',
    offset: 0,
    length: size,
    sha256,
    context: null,
    type: 'message',
    channel: 'email',
    detail: null,
    ...(await outlookMail(itemOf(root), bytes)),
  };
}

/** The item in the bytes of a .msg. Throws what opening it throws. */
export const msgItem = (bytes: Buffer): OutlookItem => itemOf(openCompoundFile(bytes));

function itemOf(root: Storage): OutlookItem {
  const problems: MailProblem[] = [];
  const properties = propertiesOf(root, HEADS.message, null, problems);
  const { codePages } = properties;
  const recipients: MapiProperties[] = [];
  const attachments: OutlookAttachment[] = [];
  for (const storage of root.storages) {
    if (storage.name.startsWith('__recip_version1.0_')) {
      if (recipients.length < limits.recipients)
        recipients.push(propertiesOf(storage, HEADS.part, codePages, problems));
    } else if (storage.name.startsWith('__attach_version1.0_')) {
      attachments.push(attachmentOf(root, storage, codePages, problems));
    }
  }
  return { properties, recipients, attachments, problems };
}

function attachmentOf(root: Storage, storage: Storage, pages: CodePages, problems: MailProblem[]): OutlookAttachment {
  const properties = propertiesOf(storage, HEADS.part, pages, problems);
  const inner = storage.storages.find(({ name }) => /^__substg1\.0_3701000D$/i.test(name));
  if (!inner) return { properties, bytes: properties.bytes(ids.attachData) };
  // A message has properties of its own; another program's object is kept as the compound file that it is.
  const message = inner.streams.some(({ name }) => name === PROPERTIES);
  try {
    return { properties, message, bytes: compoundFileOf(inner, message ? root : null) };
  } catch (error) {
    problems.push(problemOf(error));
    return { properties, message, bytes: null };
  }
}

function propertiesOf(
  storage: Storage,
  head: number,
  pages: CodePages | null,
  problems: MailProblem[],
): MapiProperties {
  const properties = new MapiProperties(pages);
  for (const stream of storage.streams) {
    const tag = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})$/i.exec(stream.name);
    try {
      if (stream.name === PROPERTIES) fixedProperties(stream.bytes(), head, properties);
      else if (tag) {
        properties.set(Number.parseInt(tag[1] as string, 16), Number.parseInt(tag[2] as string, 16), stream.bytes());
      }
    } catch (error) {
      problems.push(problemOf(error));
    }
  }
  return properties;
}

/** Properties of fixed size stand in one stream: 4 bytes tag, 4 flags, 8 value. */
function fixedProperties(bytes: Buffer, head: number, properties: MapiProperties): void {
  for (let at = head; at + 16 <= bytes.length; at += 16) {
    const type = bytes.readUInt16LE(at);
    const isVariable =
      type === propertyTypes.object || type === 0x1e || type === 0x1f || type === 0x102 || type === 0x48;
    if (isVariable || (type & 0x1000) !== 0) continue;
    properties.set(bytes.readUInt16LE(at + 2), type, bytes.subarray(at + 8, at + 16));
  }
}

const problemOf = (error: unknown): MailProblem =>
  error instanceof AppError
    ? { code: error.code, detail: error.details }
    : {
        code: 'import/malformed',
        detail: { reason: error instanceof Error ? error.message.slice(0, 200) : 'unknown' },
      };

/**
 * What lies in a storage as a file of its own; the same bytes each time. Of a message (`root` is given) the properties get
 * the longer head that a file's have, and the names of properties come from the message around it.
 */
function compoundFileOf(inner: Storage, root: Storage | null): Buffer {
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, children: [], length: 0 }];
  const addStream = (parent: number, { name }: Stream, bytes: Buffer) => {
    entries[parent]?.children?.push(entries.length);
    // A copy in memory of its own: the writer takes all of the memory that a part lies in for the part.
    entries.push({ name, type: 2, length: bytes.length, binaryProvider: () => new Uint8Array(bytes) });
  };
  const addAll = (parent: number, storage: Storage, isTop: boolean) => {
    for (const stream of storage.streams) {
      const bytes = stream.bytes();
      const isHead = isTop && root !== null && stream.name === PROPERTIES;
      const { embedded, message } = HEADS;
      addStream(
        parent,
        stream,
        isHead
          ? Buffer.concat([bytes.subarray(0, embedded), Buffer.alloc(message - embedded), bytes.subarray(embedded)])
          : bytes,
      );
    }
    const names = isTop && root !== null ? root.storages.filter(({ name }) => name === NAMES) : [];
    for (const child of [...storage.storages, ...names]) {
      const index = entries.length;
      entries[parent]?.children?.push(index);
      entries.push({ name: child.name, type: 1, children: [], length: 0 });
      addAll(index, child, false);
    }
  };
  addAll(0, inner, true);
  return Buffer.from(burner().burn(entries));
}

type Burner = typeof import('@kenjiuno/msgreader/lib/Burner.js');
const load = createRequire(import.meta.url);
const burner = (): Burner => load('@kenjiuno/msgreader/lib/Burner.js') as Burner;
