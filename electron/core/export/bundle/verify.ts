import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../../../../shared/contract/client.ts';
import { AppError, isAppError } from '../../../../shared/errors.ts';
import { checkEntries, listedIn, type Manifests } from './check-entries.ts';
import { algorithms, bagDeclaration, bagPaths } from './layout.ts';
import { type BundleProblem, Problems } from './problems.ts';
import { readManifest } from './read-manifest.ts';
import { bagTree } from './tree.ts';
import { verifyAnchors } from './verify-anchors.ts';
import { type CaseFacts, verifyLog } from './verify-log.ts';

export interface BundleReport {
  ok: boolean;
  checked: { files: number; bytes: number; tagFiles: number; originals: number; logEntries: number; anchors: number };
  problems: BundleProblem[];
}

export interface VerifyOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/**
 * Checks a bundle that came from anywhere, without trusting a word of it: every entry of every manifest in one reading a
 * file, what is missing and what is too much, the log's chain, and that the timeline's anchors open bytes of the originals.
 * Follows no link and reads no more than the bag declares. Throws `bundle/invalid` when there is no bag at all, and
 * `job/cancelled`; everything else is in `problems`.
 */
export async function verifyBundle(
  dir: string,
  { signal, onProgress = () => {} }: VerifyOptions = {},
): Promise<BundleReport> {
  requireBag(dir);
  const problems = new Problems();
  const files = await bagTree(dir, problems, signal);
  const declaration = smallText(dir, bagPaths.declaration, files);
  if (declaration !== bagDeclaration)
    problems.add('bag/declaration', bagPaths.declaration, 'not the two lines of BagIt 1.0');
  if (files.has(bagPaths.fetch)) problems.add('bag/fetch', bagPaths.fetch, 'a bundle holds all its files itself');
  const payload = await readManifests(dir, files, true, problems, signal);
  const tags = await readManifests(dir, files, false, problems, signal);
  const total = checkOxum(dir, files, problems) ?? sizeOf(files, true);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress({ phase: 'verify', done, total, unit: 'bytes' });
  };
  const sound = new Map<string, number>();
  const check = { dir, files, problems, signal, sound };
  const checked = await checkEntries({ ...check, manifests: payload, budget: total, onBytes });
  const checkedTags = await checkEntries({
    ...check,
    manifests: tags,
    budget: sizeOf(files, false),
    onBytes: () => {},
  });
  reportUnlisted(files, payload, tags, problems);

  // From here on only files are read whose bytes are those that the manifests name.
  const facts = caseFacts(dir, sound);
  const originals = checkOriginals(sound, payload, facts, problems);
  if (!sound.has(bagPaths.log)) problems.add('log/missing', bagPaths.log);
  const logEntries = sound.has(bagPaths.log)
    ? await guarded(problems, bagPaths.log, 0, () => verifyLog(dir, facts, problems, signal))
    : 0;
  const anchors = await guarded(problems, bagPaths.exports, 0, () => verifyAnchors(dir, sound, problems, signal));
  onProgress({ phase: 'verify', done, total, unit: 'bytes' });
  const { list } = problems;
  return {
    ok: list.length === 0,
    checked: {
      files: checked.files,
      bytes: checked.bytes,
      tagFiles: checkedTags.files,
      originals,
      logEntries,
      anchors,
    },
    problems: list,
  };
}

function requireBag(dir: string): void {
  const isBag = attempt(() => statSync(dir).isDirectory() && lstatSync(join(dir, bagPaths.declaration)).isFile());
  if (!isBag) throw new AppError('bundle/invalid', { path: dir });
}

async function readManifests(
  dir: string,
  files: ReadonlyMap<string, number>,
  isPayload: boolean,
  problems: Problems,
  signal: AbortSignal | undefined,
): Promise<Manifests> {
  const manifests: Manifests = new Map();
  for (const name of algorithms) {
    const path = isPayload ? bagPaths.manifest(name) : bagPaths.tagManifest(name);
    if (!files.has(path)) {
      problems.add('manifest/missing', path);
      continue;
    }
    const empty = new Map<string, string>();
    manifests.set(
      name,
      await guarded(problems, path, empty, () => readManifest(dir, path, name, isPayload, problems, signal)),
    );
  }
  return manifests;
}

function reportUnlisted(
  files: ReadonlyMap<string, number>,
  payload: Manifests,
  tags: Manifests,
  problems: Problems,
): void {
  const [listed, listedTags] = [listedIn(payload), listedIn(tags)];
  for (const path of files.keys()) {
    if (path.startsWith('data/')) {
      if (!listed.has(path)) problems.add('payload/extra', path, 'in no manifest');
    } else if (!listedTags.has(path) && !algorithms.some((name) => path === bagPaths.tagManifest(name))) {
      problems.add('tag/extra', path, 'in no tag manifest');
    }
  }
}

/** Payload-Oxum (RFC 8493 section 2.2.2): what the bag declares to hold, against what lies there. Gives the bytes declared. */
function checkOxum(dir: string, files: ReadonlyMap<string, number>, problems: Problems): number | null {
  const info = smallText(dir, bagPaths.info, files);
  const found = /^Payload-Oxum:[ \t]*(\d{1,15})\.(\d{1,15})[ \t]*\r?$/im.exec(info ?? '');
  if (!found) {
    problems.add('bag/oxum', bagPaths.info, 'no Payload-Oxum');
    return null;
  }
  const declared = { bytes: Number(found[1]), files: Number(found[2]) };
  const count = [...files.keys()].filter((path) => path.startsWith('data/')).length;
  const bytes = sizeOf(files, true);
  if (bytes !== declared.bytes || count !== declared.files) {
    problems.add('bag/oxum', bagPaths.info, `declared ${declared.bytes}.${declared.files}, found ${bytes}.${count}`);
  }
  return declared.bytes;
}

function sizeOf(files: ReadonlyMap<string, number>, isPayload: boolean): number {
  let bytes = 0;
  for (const [path, size] of files) if (path.startsWith('data/') === isPayload) bytes += size;
  return bytes;
}

/** An original is named by its hash: lists made anew over a swapped file do not change that. Gives how many there are. */
function checkOriginals(
  sound: ReadonlyMap<string, number>,
  payload: Manifests,
  facts: CaseFacts | null,
  problems: Problems,
): number {
  let originals = 0;
  for (const path of sound.keys()) {
    if (!path.startsWith(`${bagPaths.originals}/`)) continue;
    originals += 1;
    const name = path.slice(bagPaths.originals.length + 1).split('.')[0];
    const sum = payload.get('sha256')?.get(path);
    if (sum !== undefined && name !== sum) problems.add('original/misnamed', path, 'its name is not its SHA-256');
  }
  if (facts && facts.originals !== originals) {
    problems.add('originals/count', bagPaths.originals, `${originals} sound, ${facts.originals} stated`);
  }
  return originals;
}

function caseFacts(dir: string, sound: ReadonlyMap<string, number>): CaseFacts | null {
  const text = smallText(dir, bagPaths.caseFacts, sound);
  const value = attempt(() => JSON.parse(text ?? '') as CaseFacts);
  const isWhole =
    typeof value?.originals === 'number' &&
    typeof value.log?.head === 'string' &&
    typeof value.log.entries === 'number';
  return isWhole ? value : null;
}

const smallTextLimit = 1 << 20;

function smallText(dir: string, path: string, files: ReadonlyMap<string, number>): string | null {
  const size = files.get(path);
  if (size === undefined || size > smallTextLimit) return null;
  return attempt(() => readFileSync(join(dir, path), 'utf8'));
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** What the file system refuses while a file is read is a problem of the bundle, not of the program. */
async function guarded<T>(problems: Problems, path: string, otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isAppError(error) || typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    problems.add('file/unreadable', path, String((error as NodeJS.ErrnoException).code));
    return otherwise;
  }
}
