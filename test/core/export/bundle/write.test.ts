import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBundle } from '../../../../electron/core/export/bundle/write.ts';
import { timelineHtml } from '../../../../electron/core/export/timeline/html.ts';
import { aBundle, aFolder } from '../../../support/bundles.ts';
import { sha256, timeline } from '../../../support/events.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = aFolder();
  mkdirSync(join(folder, 'out'));
  out = join(folder, 'out', 'bundle');
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => readFileSync(join(out, path), 'utf8');
const filesIn = (dir: string): string[] =>
  (readdirSync(dir, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
const hasCoreutils = spawnSync('sha256sum', ['--version']).status === 0;

describe('writeBundle', () => {
  it.skipIf(!hasCoreutils)('is accepted by sha256sum and sha512sum, manifests and tag manifests', async () => {
    await writeBundle(aBundle(folder), out);
    for (const name of ['sha256', 'sha512']) {
      for (const list of [`manifest-${name}.txt`, `tagmanifest-${name}.txt`]) {
        const run = spawnSync(`${name}sum`, ['--strict', '-c', list], { cwd: out, encoding: 'utf8' });
        expect(run.stderr).toBe('');
        expect(run.status).toBe(0);
        expect(run.stdout.trim().split('\n')).toHaveLength(read(list).trim().split('\n').length);
      }
    }
  });

  it('lists every payload file in both manifests, in ASCII, and counts them', async () => {
    const written = await writeBundle(aBundle(folder), out);
    const payload = filesIn(join(out, 'data')).map((path) => `data/${path}`);
    for (const name of ['sha256', 'sha512']) {
      const listed = read(`manifest-${name}.txt`)
        .trim()
        .split('\n')
        .map((line) => line.split('  ')[1]);
      expect(listed).toEqual([...payload].sort());
      expect(listed.join('')).toMatch(/^[\x21-\x7e]*$/);
    }
    const bytes = payload.reduce((sum, path) => sum + readFileSync(join(out, path)).length, 0);
    expect(written).toMatchObject({ path: out, files: payload.length, bytes, left: [] });
    expect(written.sha256).toBe(sha256(readFileSync(join(out, 'tagmanifest-sha256.txt'))));
    expect(read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(read('bag-info.txt').split('\n')).toEqual([
      'Source-Organization: A newsroom Payload-Oxum: 0.0',
      `External-Identifier: ${sha256('digest')}`,
      'External-Description: 足跡 case',
      expect.stringMatching(/^Internal-Sender-Identifier: [0-9a-f]{64}$/),
      'Internal-Sender-Description: Head of the custody log',
      'Bagging-Date: 2026-01-31',
      'Bag-Software-Agent: Ashiato',
      `Payload-Oxum: ${bytes}.${payload.length}`,
      '',
    ]);
  });

  it('keeps originals under their hash, and their real names in the metadata', async () => {
    const input = aBundle(folder);
    await writeBundle(input, out);
    const sources = read('data/metadata/sources.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(sources).toHaveLength(3);
    for (const { sha256: hash, size, file, acquisitions } of sources) {
      const bytes = readFileSync(join(out, file));
      expect([sha256(bytes), bytes.length, file.includes(hash)]).toEqual([hash, size, true]);
      expect(acquisitions[0].name).toBeTruthy();
    }
    expect(sources.map(({ file }) => file.split('.')[1]).sort()).toEqual(['bin', 'eml', 'mbox']);
    expect(
      read('data/log.jsonl')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(input.log());
  });

  it('describes itself as RO-Crate 1.2: a flat graph in which every reference resolves', async () => {
    await writeBundle(aBundle(folder), out);
    const crate = JSON.parse(read('data/ro-crate-metadata.json'));
    expect(crate['@context']).toBe('https://w3id.org/ro/crate/1.2/context');
    const graph: Record<string, any>[] = crate['@graph'];
    const byId = new Map(graph.map((entity) => [entity['@id'], entity]));
    expect(byId.size).toBe(graph.length);
    expect(byId.get('ro-crate-metadata.json')).toMatchObject({
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    });
    const root = byId.get('./') as Record<string, any>;
    expect(root).toMatchObject({ '@type': 'Dataset', name: '足跡 case', datePublished: '2026-01-31' });
    expect([root.description, byId.get(root.license['@id'])].every(Boolean)).toBe(true);
    const parts: string[] = root.hasPart.map((part: { '@id': string }) => part['@id']);
    expect([...parts, 'ro-crate-metadata.json'].sort()).toEqual(filesIn(join(out, 'data')));
    for (const part of parts) expect(byId.get(part)?.sha256).toBe(sha256(readFileSync(join(out, 'data', part))));
    for (const entity of graph)
      for (const value of Object.values(entity))
        if (value?.['@id']?.startsWith('#')) expect(byId.has(value['@id'])).toBe(true);
  });

  it('gives the same bytes for the same case (P10), but for the date', async () => {
    await writeBundle(aBundle(folder), out);
    await writeBundle(aBundle(folder), `${out}2`);
    await writeBundle(aBundle(folder, { date: '2026-02-01' }), `${out}3`);
    const files = filesIn(out);
    expect(filesIn(`${out}2`)).toEqual(files);
    for (const path of files)
      expect(readFileSync(join(`${out}2`, path)).equals(readFileSync(join(out, path)))).toBe(true);
    const other = files.filter((path) => !readFileSync(join(`${out}3`, path)).equals(readFileSync(join(out, path))));
    expect(other.filter((path) => !/manifest/.test(path))).toEqual(['bag-info.txt', 'data/ro-crate-metadata.json']);
  });

  it('refuses to write over anything, and leaves nothing when it stops', async () => {
    mkdirSync(out);
    await expect(writeBundle(aBundle(folder), out)).rejects.toMatchObject({ code: 'export/target-exists' });
    rmSync(out, { recursive: true });
    const controller = new AbortController();
    const cancelled = writeBundle(aBundle(folder), out, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'job/cancelled' });
    await expect(writeBundle(aBundle(folder, { exports: [{ name: '../x', chunks: [] }] }), out)).rejects.toMatchObject({
      code: 'bundle/unsafe-path',
    });
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });

  it('refuses an original that is not what its hash says, and one that is gone', async () => {
    const input = aBundle(folder);
    const [first] = [...input.sources()];
    writeFileSync(first?.path ?? '', 'changed');
    await expect(writeBundle(input, out)).rejects.toMatchObject({
      code: 'case/damaged',
      details: { original: first?.sha256 },
    });
    rmSync(first?.path ?? '');
    await expect(writeBundle(input, out)).rejects.toMatchObject({ code: 'case/damaged' });
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });

  it('leaves out a timeline without events and says so', async () => {
    const viewer = timelineHtml(timeline(), { caseName: 'x', language: 'en' });
    const { left } = await writeBundle(aBundle(folder, { viewer }), out);
    expect(left).toContainEqual({ id: 'data/timeline.html', reason: 'nothing-to-export', file: 'data/timeline.html' });
    expect(existsSync(join(out, 'data/timeline.html'))).toBe(false);
    expect(read('manifest-sha256.txt')).not.toContain('timeline.html');
  });

  it('tells progress to its end', async () => {
    const seen: { done: number; total: number | null }[] = [];
    await writeBundle(aBundle(folder), out, { onProgress: ({ done, total }) => seen.push({ done, total }) });
    const last = seen.at(-1);
    expect(last?.done).toBe(last?.total);
    expect(seen.length).toBeGreaterThan(2);
  });
});
