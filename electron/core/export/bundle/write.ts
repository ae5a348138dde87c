import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Progress } from '../../../../shared/contract/client.ts';
import type { LogEntry } from '../../../../shared/domain/log.ts';
import type { Source } from '../../../../shared/domain/source.ts';
import { AppError, isAppError } from '../../../../shared/errors.ts';
import { canonicalJson } from '../../case/log-hash.ts';
import type { LeftOut } from '../context.ts';
import { draftBeside, exists, writing } from '../file-writer.ts';
import { textBytes } from '../text-bytes.ts';
import { guideText } from './guide.ts';
import { breathe, hashFile } from './hash-file.ts';
import { type Algorithm, algorithms, bagDeclaration, bagPaths, originalPath } from './layout.ts';
import { type CrateFile, crateText, sourceNames } from './ro-crate.ts';

export interface BundleInput {
  caseName: string;
  /** Each with the place of its bytes on the disk. */
  sources(): Iterable<Source & { path: string }>;
  /** Files for `data/exports`; the names are ASCII letters, digits, '.', '_' and '-'. */
  exports: { name: string; chunks: Iterable<string> }[];
  /** The HTML timeline, for `data/timeline.html`. */
  viewer: Iterable<string> | null;
  log(): Iterable<LogEntry>;
  logHead: { seq: number; hash: string };
  /** The case digest. */
  digest: string;
  /** Bagging-Date, YYYY-MM-DD: given, so that the same case gives the same bytes. */
  date: string;
  /** Source-Organization: who hands this over. */
  organization: string;
}

export interface BundleOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

export interface WrittenBundle {
  path: string;
  /** Payload alone. */
  files: number;
  bytes: number;
  /** SHA-256 of `tagmanifest-sha256.txt`: one value that stands for the whole bundle. */
  sha256: string;
  left: (LeftOut & { file: string })[];
}

interface PayloadFile {
  path: string;
  bytes: number;
  sums: Record<Algorithm, string>;
}

/**
 * Writes an evidence bundle (BagIt 1.0, RFC 8493, with RO-Crate 1.2) to `outDir`, which must not exist. It is built beside
 * it and renamed at the end. Throws `export/target-exists`, `export/not-writable`, `job/cancelled`, and `case/damaged` for
 * an original that is not what its hash says; nothing is left behind then.
 */
export async function writeBundle(
  input: BundleInput,
  outDir: string,
  { signal, onProgress = () => {} }: BundleOptions = {},
): Promise<WrittenBundle> {
  if (await exists(outDir)) throw new AppError('export/target-exists', { path: outDir });
  const draft = draftBeside(outDir);
  await writing(outDir, mkdir(draft));
  try {
    const written = await new BagWriter(draft, signal, onProgress).write(input);
    if (await exists(outDir)) throw new AppError('export/target-exists', { path: outDir });
    await writing(outDir, rename(draft, outDir));
    return { path: outDir, ...written };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

class BagWriter {
  readonly #dir: string;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: (progress: Progress) => void;
  readonly #payload: PayloadFile[] = [];
  readonly #crate: CrateFile[] = [];
  readonly #left: WrittenBundle['left'] = [];

  constructor(dir: string, signal: AbortSignal | undefined, onProgress: (progress: Progress) => void) {
    this.#dir = dir;
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  async write(input: BundleInput): Promise<Omit<WrittenBundle, 'path'>> {
    for (const folder of ['data', bagPaths.originals, bagPaths.exports, 'data/metadata'])
      await mkdir(join(this.#dir, folder));
    const originals = await this.#copyOriginals(input);
    for (const { name, chunks } of input.exports)
      await this.#addExport(`${bagPaths.exports}/${safeName(name)}`, chunks);
    if (input.viewer) await this.#addExport(bagPaths.viewer, input.viewer);
    await this.#add(bagPaths.sources, sourceLines(input), 'Acquisition of each original');
    const logEntries = await this.#addLog(input);
    const { caseName, digest, date, organization, logHead } = input;
    const facts = {
      case: caseName,
      digest,
      originals: originals.count,
      bytes: originals.bytes,
      log: { entries: logEntries, head: logHead.hash },
    };
    await this.#add(bagPaths.caseFacts, [`${canonicalJson(facts)}\n`], 'Numbers of the case: digest, originals, log');
    const guide = guideText({ caseName, digest, logEntries, logHead: logHead.hash, originals: originals.count });
    await this.#add(bagPaths.guide, [guide], 'How to check this bundle');
    this.#crate.sort((a, b) => (a.path < b.path ? -1 : 1));
    await this.#add(bagPaths.crate, crateText({ caseName, digest, date, organization }, this.#crate), null);
    return this.#finish(input);
  }

  async #copyOriginals({ sources }: BundleInput): Promise<{ count: number; bytes: number }> {
    let [count, bytes, done, total] = [0, 0, 0, 0];
    for (const { size } of sources()) total += size;
    const onBytes = (read: number) => {
      done += read;
      this.#onProgress({ phase: 'copy', done, total, unit: 'bytes' });
    };
    for (const source of sources()) {
      await breathe(this.#signal);
      const path = originalPath(source.sha256, source.format);
      const copied = await this.#copy(source.path, path, onBytes);
      if (copied?.sums.sha256 !== source.sha256) throw new AppError('case/damaged', { original: source.sha256 });
      count += 1;
      bytes += copied.bytes;
      this.#keep({ path, bytes: copied.bytes, sums: copied.sums as PayloadFile['sums'] }, sourceNames(source));
    }
    return { count, bytes };
  }

  async #copy(from: string, to: string, onBytes: (bytes: number) => void) {
    const work = hashFile(from, { algorithms, copyTo: join(this.#dir, to), signal: this.#signal, onBytes });
    return work.catch((error: unknown) => {
      if (isAppError(error)) throw error;
      if ((error as NodeJS.ErrnoException).path === from) return null;
      return writing(to, Promise.reject(error));
    });
  }

  /** A timeline without events is no reason to refuse the evidence: the file is left out and named. */
  async #addExport(path: string, chunks: Iterable<string>): Promise<void> {
    try {
      const left = await this.#add(path, chunks, undefined);
      for (const item of left) this.#left.push({ ...item, file: path });
    } catch (error) {
      if (!isAppError(error, 'export/nothing-to-export')) throw error;
      await rm(join(this.#dir, path), { force: true });
      this.#left.push({ id: path, reason: 'nothing-to-export', file: path });
    }
  }

  async #addLog({ log, logHead }: BundleInput): Promise<number> {
    let entries = 0;
    function* lines() {
      for (const entry of log()) {
        entries += 1;
        yield `${canonicalJson(entry)}\n`;
        if (entry.seq === logHead.seq) return;
      }
    }
    await this.#add(bagPaths.log, lines(), 'Custody and decision log, hash-chained');
    return entries;
  }

  /** Writes one text of the payload; null for the crate, which does not describe itself. */
  async #add(path: string, chunks: Iterable<string>, description: string | null | undefined): Promise<LeftOut[]> {
    const { left, ...file } = await writeHashed(join(this.#dir, path), textBytes(chunks), this.#signal);
    if (description === null) this.#payload.push({ path, ...file });
    else this.#keep({ path, ...file }, { name: basename(path), ...(description === undefined ? {} : { description }) });
    return left;
  }

  #keep(file: PayloadFile, words: { name: string; description?: string }): void {
    this.#payload.push(file);
    this.#crate.push({ path: file.path, bytes: file.bytes, sha256: file.sums.sha256, ...words });
  }

  /** Manifests, bag-info and the tag manifests, which list all of these. */
  async #finish({ caseName, digest, date, organization, logHead }: BundleInput): Promise<Omit<WrittenBundle, 'path'>> {
    const bytes = this.#payload.reduce((sum, file) => sum + file.bytes, 0);
    const info: [string, string][] = [
      ['Source-Organization', organization],
      ['External-Identifier', digest],
      ['External-Description', caseName],
      ['Internal-Sender-Identifier', logHead.hash],
      ['Internal-Sender-Description', 'Head of the custody log'],
      ['Bagging-Date', date],
      ['Bag-Software-Agent', 'Ashiato'],
      ['Payload-Oxum', `${bytes}.${this.#payload.length}`],
    ];
    const tags = await this.#tagFiles([
      [bagPaths.declaration, bagDeclaration],
      [bagPaths.info, info.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('')],
      ...algorithms.map((name): [string, string] => [bagPaths.manifest(name), manifestText(this.#payload, name)]),
    ]);
    const last = await this.#tagFiles(algorithms.map((name) => [bagPaths.tagManifest(name), manifestText(tags, name)]));
    const sha256 = last.find((file) => file.path === bagPaths.tagManifest('sha256'))?.sums.sha256 ?? '';
    this.#onProgress({ phase: 'copy', done: bytes, total: bytes, unit: 'bytes' });
    return { files: this.#payload.length, bytes, sha256, left: this.#left };
  }

  async #tagFiles(files: [path: string, text: string][]): Promise<PayloadFile[]> {
    const written: PayloadFile[] = [];
    for (const [path, text] of files) {
      const { left: _, ...file } = await writeHashed(join(this.#dir, path), textBytes([text]), this.#signal);
      written.push({ path, ...file });
    }
    return written;
  }
}

function* sourceLines({ sources }: BundleInput): Generator<string> {
  for (const { sha256, size, format, acquisitions } of sources()) {
    yield `${canonicalJson({ sha256, size, format, file: originalPath(sha256, format), acquisitions })}\n`;
  }
}

async function writeHashed(
  path: string,
  pieces: Generator<Buffer, LeftOut[], undefined>,
  signal: AbortSignal | undefined,
): Promise<Omit<PayloadFile, 'path'> & { left: LeftOut[] }> {
  const hashes = algorithms.map((name) => ({ name, hash: createHash(name) }));
  const file = await writing(path, open(path, 'wx'));
  let bytes = 0;
  try {
    for (;;) {
      await breathe(signal);
      const { done, value } = pieces.next();
      if (done) {
        await writing(path, file.sync());
        const sums = Object.fromEntries(hashes.map(({ name, hash }) => [name, hash.digest('hex')]));
        return { bytes, sums: sums as PayloadFile['sums'], left: value };
      }
      for (const { hash } of hashes) hash.update(value);
      for (let at = 0; at < value.length; ) at += (await writing(path, file.write(value, at))).bytesWritten;
      bytes += value.length;
    }
  } finally {
    pieces.return([]);
    await file.close();
  }
}

/** As `sha256sum` writes it: two spaces, one file a line, in the order of the names. */
const manifestText = (files: readonly PayloadFile[], algorithm: Algorithm): string =>
  [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => `${file.sums[algorithm]}  ${file.path}\n`)
    .join('');

// A line break in a value would begin a new label.
const oneLine = (value: string): string =>
  value
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

function safeName(name: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,100}$/.test(name)) throw new AppError('bundle/unsafe-path', { path: name });
  return name;
}
