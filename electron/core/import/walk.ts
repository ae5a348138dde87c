import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { AppError, type ErrorCode, type ErrorDetails } from '../../../shared/errors.ts';
import { limits } from './limits.ts';
import { isMaildir } from './maildir.ts';

/** A file that can be read. */
export interface FoundFile {
  /** Absolute. Bytes where the name on disk is no UTF-8 (a Japanese zip unpacked long ago). */
  path: string | Buffer;
  /** From the given path's own name on, '/' between folders; as on disk, no normalisation. */
  name: string;
  size: number;
  modified: string | null;
}

/** Something that is not read, and why. */
export interface FoundProblem {
  name: string;
  code: ErrorCode;
  detail: ErrorDetails;
}

export type Found = FoundFile | FoundProblem;

interface Folder {
  path: Buffer;
  name: string;
  /** Device and inode of this folder and all above it. */
  line: readonly string[];
}

const filesAtOnce = 200;
const SLASH = Buffer.from('/');
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Every file under the given paths, in the order of the paths, then byte by byte of the names. A symbolic link is
 * reported, not followed (a path given by the user may be one); so are sockets and devices, files that a Maildir is
 * still taking delivery of, and what cannot be read. Throws `job/cancelled` when the signal is raised.
 */
export async function* walk(paths: readonly string[], signal?: AbortSignal): AsyncGenerator<Found> {
  let count = 0;
  for (const given of paths) {
    for (const found of visit(resolve(given), signal)) {
      count += 1;
      // The file system is asked without waiting; whoever wants this thread gets it in between.
      if (count % filesAtOnce === 0) await breathe();
      yield found;
    }
  }
}

function* visit(path: string, signal: AbortSignal | undefined): Generator<Found> {
  const name = basename(path);
  let stats: Stats;
  let real: Buffer;
  try {
    real = realpathSync(path, { encoding: 'buffer' });
    stats = statSync(real);
  } catch (error) {
    yield problem(name, error);
    return;
  }
  if (stats.isDirectory()) yield* visitFolder({ path: real, name, line: [idOf(stats)] }, signal);
  else yield entryOf(real, name, stats);
}

function* visitFolder(folder: Folder, signal: AbortSignal | undefined): Generator<Found> {
  let names: Buffer[];
  try {
    names = readdirSync(folder.path, { encoding: 'buffer' }) as Buffer[];
  } catch (error) {
    yield problem(folder.name, error);
    return;
  }
  if (isCase(names)) {
    yield { name: folder.name, code: 'import/unsupported-format', detail: { format: 'ashiato' } };
    return;
  }
  names.sort(Buffer.compare);
  const maildir = isMaildir(new Set(names.filter(({ length }) => length === 3).map(String)));
  for (const raw of names) {
    if (signal?.aborted) throw new AppError('job/cancelled');
    const path = Buffer.concat([folder.path, SLASH, raw]);
    const label = labelOf(raw);
    const name = folder.name === '' ? label : `${folder.name}/${label}`;
    let stats: Stats;
    try {
      stats = lstatSync(path);
    } catch (error) {
      yield problem(name, error);
      continue;
    }
    if (!stats.isDirectory()) {
      yield entryOf(path, name, stats);
      continue;
    }
    const id = idOf(stats);
    if (folder.line.includes(id)) yield { name, code: 'import/unsafe-name', detail: { reason: 'loop' } };
    else if (folder.line.length >= limits.folderDepth)
      yield { name, code: 'import/limit', detail: { limit: 'folderDepth' } };
    else if (maildir && label === 'tmp') yield* undelivered({ path, name, line: [...folder.line, id] }, signal);
    else yield* visitFolder({ path, name, line: [...folder.line, id] }, signal);
  }
}

/** A case is no evidence, and one that is being written never ends: its originals are in it already. */
const isCase = (names: readonly Buffer[]): boolean =>
  ['case.sqlite', 'originals'].every((part) => names.some((name) => name.equals(Buffer.from(part))));

/** Files that were being delivered when the Maildir was copied: they may be cut anywhere. */
function* undelivered(folder: Folder, signal: AbortSignal | undefined): Generator<Found> {
  for (const found of visitFolder(folder, signal)) {
    if ('code' in found) yield found;
    else yield { name: found.name, code: 'import/truncated', detail: { reason: 'undelivered', size: found.size } };
  }
}

function entryOf(path: Buffer, name: string, stats: Stats): Found {
  if (stats.isSymbolicLink()) return { name, code: 'import/unsafe-name', detail: { reason: 'link' } };
  if (!stats.isFile()) return { name, code: 'import/unreadable', detail: { reason: 'special' } };
  const text = textOf(path);
  return { path: text ?? path, name, size: stats.size, modified: modifiedOf(stats) };
}

function problem(name: string, error: unknown): FoundProblem {
  const reason = (error as NodeJS.ErrnoException)?.code ?? 'unknown';
  return { name, code: reason === 'ENOENT' ? 'import/not-found' : 'import/unreadable', detail: { reason } };
}

/** Modification time, UTC ISO 8601; null when the file system has none that makes sense. */
export function modifiedOf(stats: Stats): string | null {
  const time = stats.mtimeMs;
  return Number.isFinite(time) && time > 0 && time < 8.64e15 ? new Date(time).toISOString() : null;
}

// Without numbers for its files a file system cannot be told from a loop by them; the depth limit holds there.
const idOf = (stats: Stats): string =>
  stats.ino === 0 ? `?${stats.birthtimeMs}:${stats.ctimeMs}` : `${stats.dev}:${stats.ino}`;

function textOf(raw: Buffer): string | null {
  try {
    return utf8.decode(raw);
  } catch {
    return null;
  }
}

/** A name for people. Bytes that are no UTF-8 are read as Shift_JIS where they fit, else shown as %XX. */
function labelOf(raw: Buffer): string {
  const text = textOf(raw);
  if (text !== null) return text;
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(raw);
  } catch {
    return raw
      .toString('latin1')
      .replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
  }
}
