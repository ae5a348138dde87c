import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import type { ExpansionBudget } from './budget.ts';
import type { ArchiveEntry } from './member.ts';
import { decodeMemberName, memberLabel } from './member-name.ts';
import { metered } from './metered.ts';

const HEADER = 0x04034b50;
const HEADER_SIZE = 30;
/** A data descriptor and the start of the next header. */
const SEARCH = 64;

/** Reads a zip without its directory, from member to member. Source: APPNOTE 4.3.7. Stops where it loses the way. */
export async function* salvageZip(path: string, budget: ExpansionBudget): AsyncGenerator<ArchiveEntry> {
  const file = await open(path);
  try {
    let at: number | null = 0;
    while (at !== null) {
      const local = await headerAt(file, at);
      if (local === null) return;
      if (!local.folder && !budget.takeMember()) {
        yield { name: local.name, code: 'import/limit', detail: { limit: budget.spent, rest: true } };
        return;
      }
      if (
        local.encrypted ||
        (local.method !== 0 && local.method !== 8) ||
        (local.size === null && local.method === 0)
      ) {
        const code = local.encrypted ? 'import/encrypted' : 'import/unsupported-format';
        yield { name: local.name, code, detail: { compression: local.method } };
        if (local.size === null) return;
        at = local.start + local.size;
        continue;
      }
      if (local.folder) {
        at = await nextHeader(file, local.start);
        continue;
      }
      const { entry, finish } = member(path, local, budget);
      yield entry;
      const { used, problem } = await finish();
      if (problem) yield { name: local.name, ...problem };
      at =
        used === null
          ? null
          : await nextHeader(file, local.size === null ? local.start + used : local.start + local.size);
    }
  } finally {
    await file.close();
  }
}

interface LocalHeader {
  name: string;
  unsafe: boolean;
  folder: boolean;
  encrypted: boolean;
  method: number;
  start: number;
  /** Compressed bytes, null when only a descriptor behind them tells. */
  size: number | null;
}

async function headerAt(file: FileHandle, at: number): Promise<LocalHeader | null> {
  const head = Buffer.alloc(HEADER_SIZE);
  if ((await file.read(head, 0, HEADER_SIZE, at)).bytesRead < HEADER_SIZE || head.readUInt32LE(0) !== HEADER)
    return null;
  const flags = head.readUInt16LE(6);
  const nameLength = head.readUInt16LE(26);
  const name = Buffer.alloc(nameLength);
  await file.read(name, 0, nameLength, at + HEADER_SIZE);
  const size = head.readUInt32LE(18);
  return {
    ...memberLabel(decodeMemberName(name)),
    folder: name.at(-1) === 0x2f,
    encrypted: (flags & 1) !== 0,
    method: head.readUInt16LE(8),
    start: at + HEADER_SIZE + nameLength + head.readUInt16LE(28),
    size: (flags & 8) !== 0 || size === 0xffffffff ? null : size,
  };
}

function member(path: string, local: LocalHeader, budget: ExpansionBudget) {
  const { start, size, method, name, unsafe } = local;
  const empty = size === 0;
  const raw = createReadStream(path, { start, ...(size === null || empty ? {} : { end: start + size - 1 }) });
  const inflate = method === 8 ? createInflateRaw() : null;
  if (inflate) {
    raw.on('error', (error) => inflate.destroy(error));
    raw.pipe(inflate);
  }
  const source = inflate ?? raw;
  const none = (async function* (): AsyncGenerator<Uint8Array> {})();
  const { stream, problem } = metered(
    empty ? none : (source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>),
    budget,
  );
  const entry: ArchiveEntry = { name, unsafe, modified: null, size: null, stream };
  const finish = async () => {
    // What nobody read has to be passed all the same, to know where it ends.
    try {
      for await (const _ of stream);
    } catch {
      // Told by whoever read it.
    }
    const used = empty ? 0 : inflate ? inflate.bytesWritten : raw.bytesRead;
    raw.destroy();
    inflate?.destroy();
    const found = problem();
    const short = !empty && size !== null && used < size;
    return {
      used: found || short ? null : used,
      problem: found ?? (short ? { code: 'import/truncated' as const, detail: { missing: (size ?? 0) - used } } : null),
    };
  };
  return { entry, finish };
}

async function nextHeader(file: FileHandle, from: number): Promise<number | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(SEARCH), 0, SEARCH, from);
  const found = buffer.subarray(0, bytesRead).indexOf('PK\x03\x04', 0, 'latin1');
  return found < 0 ? null : from + found;
}
