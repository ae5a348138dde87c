import { statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Entry, getFileNameLowLevel, openPromise } from 'yauzl';
import { ExpansionBudget } from './budget.ts';
import type { ArchiveEntry } from './member.ts';
import { decodeMemberName, memberLabel } from './member-name.ts';
import { metered, problemOf } from './metered.ts';
import { salvageZip } from './zip-salvage.ts';

/**
 * The files in a zip, in the order of its directory; folders have no bytes and are left out. Where the directory is
 * missing (a download that broke off), the members are found by their own headers, and the damage is reported.
 */
export async function* openZip(
  path: string,
  budget = new ExpansionBudget(statSync(path).size),
): AsyncGenerator<ArchiveEntry> {
  let zip: Awaited<ReturnType<typeof openPromise>>;
  try {
    zip = await openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false });
  } catch (error) {
    yield { name: '', ...problemOf(error) };
    yield* salvageZip(path, budget);
    return;
  }
  let last = '';
  try {
    for await (const entry of zip.eachEntry()) {
      const label = memberLabel(nameOf(entry));
      last = label.name;
      if (isFolder(entry)) continue;
      if (!budget.takeMember()) {
        yield { name: last, code: 'import/limit', detail: { limit: budget.spent, rest: true } };
        return;
      }
      const refused = refusal(entry);
      if (refused) {
        yield { name: last, ...refused };
        continue;
      }
      let source: Readable;
      try {
        source = await zip.openReadStreamPromise(entry);
      } catch (error) {
        yield { name: last, ...problemOf(error) };
        continue;
      }
      const { stream, problem } = metered(source[Symbol.asyncIterator](), budget);
      try {
        yield { ...label, modified: timeOf(entry), size: entry.uncompressedSize, stream };
      } finally {
        source.destroy();
      }
      const found = problem();
      if (found) yield { name: last, ...found };
    }
  } catch (error) {
    yield { name: last, ...problemOf(error) };
  } finally {
    zip.close();
  }
}

function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const unicode = (entry.generalPurposeBitFlag & 0x800) !== 0 || entry.extraFields.some(({ id }) => id === 0x7075);
  return unicode
    ? getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
    : decodeMemberName(raw);
}

const isFolder = (entry: Entry): boolean =>
  entry.uncompressedSize === 0 && [0x2f, 0x5c].includes(entry.fileNameRaw.at(-1) ?? 0);

function refusal(entry: Entry): Pick<Extract<ArchiveEntry, { code: string }>, 'code' | 'detail'> | null {
  if (entry.isEncrypted()) return { code: 'import/encrypted', detail: {} };
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return { code: 'import/unsupported-format', detail: { compression: entry.compressionMethod } };
  }
  // Made on Unix, and its mode says symbolic link.
  const mode = entry.externalFileAttributes >>> 16;
  if (entry.versionMadeBy >> 8 === 3 && (mode & 0xf000) === 0xa000)
    return { code: 'import/unsafe-name', detail: { reason: 'link' } };
  return null;
}

/** DOS times have no zone: only the Unix time in an extra field says when. */
function timeOf(entry: Entry): string | null {
  const field = entry.extraFields.find(
    ({ id, data }) => id === 0x5455 && data.length >= 5 && ((data[0] as number) & 1) !== 0,
  );
  if (field === undefined) return null;
  const seconds = field.data.readInt32LE(1);
  return seconds <= 0 ? null : new Date(seconds * 1000).toISOString();
}
