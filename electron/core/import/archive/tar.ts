import { createReadStream, statSync } from 'node:fs';
import { extract, type Header } from 'tar-stream';
import { ExpansionBudget } from './budget.ts';
import type { ArchiveEntry } from './member.ts';
import { decodeMemberName, memberLabel } from './member-name.ts';
import { metered, problemOf } from './metered.ts';

/** The files in a tar, in its order. Links, devices and the like are reported. Memory is flat. */
export async function* openTar(
  path: string,
  budget = new ExpansionBudget(statSync(path).size),
): AsyncGenerator<ArchiveEntry> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  // Old archives have names in any charset: keep the bytes and decode them ourselves.
  const tar = extract({ filenameEncoding: 'latin1', allowUnknownFormat: true } as Parameters<typeof extract>[0]);
  file.on('error', (error) => tar.destroy(error));
  file.pipe(tar);
  let last = '';
  try {
    for await (const entry of tar) {
      const { header } = entry;
      const label = memberLabel(nameOf(header as Parameters<typeof nameOf>[0]));
      last = label.name;
      const source = entry[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
      const kind = kindOf(header);
      if (kind !== 'folder' && !budget.takeMember()) {
        yield { name: last, code: 'import/limit', detail: { limit: budget.spent, rest: true } };
        return;
      }
      if (kind === 'link') yield { name: last, code: 'import/unsafe-name', detail: { reason: 'link' } };
      else if (kind === 'special')
        yield { name: last, code: 'import/unreadable', detail: { reason: 'special', type: header.type ?? null } };
      else if (kind === 'file') {
        const { stream, problem } = metered(wholly(source, path, header), budget);
        yield { ...label, modified: timeOf(header), size: header.size ?? null, stream };
        const found = problem();
        if (found) {
          yield { name: last, ...found };
          return;
        }
      }
      // The next header lies behind what nobody wanted. Closing the entry would close the archive with it.
      while (!(await source.next()).done);
    }
  } catch (error) {
    yield { name: last, ...problemOf(error) };
  } finally {
    file.destroy();
    tar.destroy();
  }
}

/**
 * The bytes of a file in a tar as far as the tar goes. Where it breaks off, tar-stream drops what it holds of the last file, more
 * or less of it by the pace of its reader: the rest is read from the tar itself.
 */
async function* wholly(
  source: AsyncIterator<Uint8Array>,
  path: string,
  { byteOffset, size = 0 }: Header & { byteOffset?: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  let sofar = 0;
  try {
    for (let step = await source.next(); !step.done; step = await source.next()) {
      sofar += step.value.length;
      yield step.value;
    }
  } catch (error) {
    if (byteOffset !== undefined && sofar < size) {
      yield* createReadStream(path, { start: byteOffset + sofar, end: byteOffset + size - 1 });
    }
    throw error;
  }
}

function kindOf({ type }: Header): 'file' | 'folder' | 'link' | 'special' {
  if (type === 'file' || type === 'contiguous-file') return 'file';
  if (type === 'directory') return 'folder';
  return type === 'link' || type === 'symlink' ? 'link' : 'special';
}

const nameOf = ({ name, pax }: Pick<Header, 'name'> & { pax?: Record<string, string> | null }): string =>
  pax?.path === undefined ? decodeMemberName(Buffer.from(name, 'latin1')) : pax.path;

const timeOf = ({ mtime }: Header): string | null =>
  mtime === undefined || Number.isNaN(mtime.getTime()) || mtime.getTime() === 0 ? null : mtime.toISOString();
