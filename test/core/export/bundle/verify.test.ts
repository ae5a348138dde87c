import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logHash } from '../../../../electron/core/case/log-hash.ts';
import { bagPath } from '../../../../electron/core/export/bundle/bag-path.ts';
import { verifyBundle } from '../../../../electron/core/export/bundle/verify.ts';
import { writeBundle } from '../../../../electron/core/export/bundle/write.ts';
import { machineAnchor } from '../../../../electron/core/export/timeline/anchor-json.ts';
import { aBundle, aFolder, aLog } from '../../../support/bundles.ts';
import { aCitation, sha256 } from '../../../support/events.ts';

let folder: string;
let out: string;
beforeEach(async () => {
  folder = aFolder();
  out = join(folder, 'bundle');
  await writeBundle(aBundle(folder), out);
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (path: string): string => join(out, path);
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));
const codes = async () => [...new Set((await verifyBundle(out)).problems.map((problem) => problem.code))].sort();
const anOriginal = () => `data/originals/${readdirSync(at('data/originals')).find((name) => name.endsWith('.mbox'))}`;

/** Makes the lists anew over what lies there now, as somebody would who wants to hide a change. */
function relist() {
  const all = (readdirSync(out, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
  const sum = (name: string, path: string) =>
    createHash(name)
      .update(readFileSync(at(path)))
      .digest('hex');
  const payload = all.filter((path) => path.startsWith('data/'));
  const bytes = payload.reduce((total, path) => total + readFileSync(at(path)).length, 0);
  edit('bag-info.txt', (text) => text.replace(/^Payload-Oxum: .*/m, `Payload-Oxum: ${bytes}.${payload.length}`));
  for (const name of ['sha256', 'sha512']) {
    writeFileSync(at(`manifest-${name}.txt`), payload.map((path) => `${sum(name, path)}  ${path}\n`).join(''));
  }
  const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt'];
  for (const name of ['sha256', 'sha512'])
    writeFileSync(at(`tagmanifest-${name}.txt`), tags.map((path) => `${sum(name, path)}  ${path}\n`).join(''));
}

describe('verifyBundle', () => {
  it('finds nothing wrong with what was just written, and says what it checked', async () => {
    const { ok, checked, problems } = await verifyBundle(out);
    expect(problems).toEqual([]);
    expect(ok).toBe(true);
    expect(checked).toEqual({
      files: 10,
      bytes: expect.any(Number),
      tagFiles: 4,
      originals: 3,
      logEntries: 3,
      anchors: 2,
    });
    relist();
    expect((await verifyBundle(out)).problems).toEqual([]);
  });

  it('finds any changed byte in any file', async () => {
    const files = (readdirSync(out, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of files) {
      const bytes = readFileSync(path);
      if (bytes.length === 0) continue;
      const changed = Buffer.from(bytes);
      const where = Math.floor(bytes.length / 2);
      changed[where] = (changed[where] ?? 0) ^ 1;
      writeFileSync(path, changed);
      expect((await verifyBundle(out)).ok, path).toBe(false);
      writeFileSync(path, bytes);
    }
    expect((await verifyBundle(out)).ok).toBe(true);
  });

  it('names a changed, a missing and an additional file', async () => {
    const original = anOriginal();
    appendFileSync(at(original), 'x');
    rmSync(at('data/timeline.html'));
    writeFileSync(at('data/more.txt'), 'x');
    writeFileSync(at('more.txt'), 'x');
    const { problems } = await verifyBundle(out);
    for (const [code, path] of [
      ['file/missing', 'data/timeline.html'],
      ['payload/extra', 'data/more.txt'],
      ['tag/extra', 'more.txt'],
    ]) {
      expect(problems).toContainEqual(expect.objectContaining({ code, path }));
    }
    expect(problems.map((p) => p.code)).toContain('bag/oxum');
  });

  it('names both sums that do not fit', async () => {
    const original = anOriginal();
    const bytes = readFileSync(at(original));
    bytes[20] = 0;
    writeFileSync(at(original), bytes);
    expect((await verifyBundle(out)).problems).toContainEqual({
      code: 'file/changed',
      path: original,
      detail: 'sha256, sha512',
    });
  });

  it('sees a swapped original and a broken log behind lists that were made anew', async () => {
    const original = anOriginal();
    const bytes = readFileSync(at(original));
    bytes[20] = 0;
    writeFileSync(at(original), bytes);
    relist();
    expect(await codes()).toEqual(['anchor/broken', 'original/misnamed']);
    renameSync(at(original), at(`data/originals/${sha256(bytes)}.mbox`));
    relist();
    expect(await codes()).toEqual(['anchor/broken']);
  });

  it.each([
    ['an entry changed', (lines: string[]) => lines.map((line, i) => (i === 1 ? line.replace('記録', '記憶') : line))],
    ['an entry taken out', (lines: string[]) => lines.filter((_, i) => i !== 1)],
    ['the last entry taken out', (lines: string[]) => lines.slice(0, -1)],
    ['two entries swapped', ([a, b, c]: string[]) => [b, a, c]],
    ['no JSON', () => ['{', 'null', '[]']],
    [
      'nested too deep',
      () => [`{"seq":1,"prev":"${'0'.repeat(64)}","body":${'['.repeat(100_000)}${']'.repeat(100_000)},"hash":""}`],
    ],
    ['another chain', () => aLog(['x', 'y', 'z']).map((entry) => JSON.stringify(entry))],
  ])('follows the chain of the log: %s', async (_, change) => {
    edit('data/log.jsonl', (text) => `${(change as (l: string[]) => string[])(text.trim().split('\n')).join('\n')}\n`);
    relist();
    expect((await codes()).every((code) => code.startsWith('log/'))).toBe(true);
    expect((await verifyBundle(out)).ok).toBe(false);
  });

  it('sees an entry taken out by its link alone, with the others numbered and hashed anew', async () => {
    edit('data/log.jsonl', (text) => {
      const [first, , third] = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const { hash: _, ...moved } = { ...third, seq: 2 };
      return [first, { ...moved, hash: logHash(moved) }].map((entry) => `${JSON.stringify(entry)}\n`).join('');
    });
    relist();
    expect((await verifyBundle(out)).problems).toEqual([
      { code: 'log/broken', path: 'data/log.jsonl', detail: 'line 2: prev' },
    ]);
  });

  it.each([
    ['an original that is not there', { source: sha256('other') }],
    ['past its end', { offset: 10, length: 1e9 }],
    ['other bytes', { offset: 1, length: 20 }],
    ['a negative offset', { offset: -1 }],
    ['no quote', { exact: '' }],
  ])('refuses an anchor to %s', async (_, change) => {
    const source = anOriginal().slice('data/originals/'.length, -'.mbox'.length);
    const anchor = { ...machineAnchor(aCitation({ source, offset: 0, length: 5 })), ...change };
    writeFileSync(at('data/exports/other.jsonl'), `${JSON.stringify({ message: 'x', anchors: [anchor] })}\n`);
    relist();
    expect(await codes()).toEqual(['anchor/broken']);
  });

  it('refuses a row that neither opens bytes nor is a note', async () => {
    writeFileSync(at('data/exports/other.jsonl'), '{"anchors":[]}\n{"anchors":[],"own_note":true}\nnonsense\n');
    relist();
    expect(await codes()).toEqual(['anchor/missing', 'export/malformed']);
  });

  it.each([
    ['../../etc/passwd', 'path/traversal'],
    ['data/../../x', 'path/traversal'],
    ['data\\..\\x', 'path/traversal'],
    ['/etc/passwd', 'path/absolute'],
    ['C:/x', 'path/absolute'],
    ['~/x', 'path/absolute'],
    ['data/%2e%2e/x', 'path/percent-encoding'],
    ['data/%252e%', 'path/percent-encoding'],
    ['data/a%00', 'path/percent-encoding'],
    ['data/%0A', 'path/unsafe'],
    ['data//x', 'path/unsafe'],
    ['data/./x', 'path/unsafe'],
    ['data/x\\y', 'path/unsafe'],
    ['bagit.txt', 'manifest/misplaced'],
    ['data/VERIFY.txt', 'manifest/duplicate'],
    ['data/verify.TXT', 'manifest/collision'],
  ])('refuses the path %s in a manifest (%s)', async (path, code) => {
    appendFileSync(at('manifest-sha256.txt'), `${'0'.repeat(64)}  ${path}\n`);
    expect(await codes()).toContain(code);
  });

  it('does not follow links, to a file or to a folder', async () => {
    const original = anOriginal();
    writeFileSync(join(folder, 'aside'), readFileSync(at(original)));
    rmSync(at(original));
    symlinkSync(join(folder, 'aside'), at(original));
    mkdirSync(join(folder, 'tree'));
    writeFileSync(join(folder, 'tree', 'x'), 'x');
    symlinkSync(join(folder, 'tree'), at('data/tree'));
    const { problems } = await verifyBundle(out);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'file/link', path: original }));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'file/link', path: 'data/tree' }));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'file/missing', path: original }));
  });

  it('reads no more than the bundle declares', async () => {
    truncateSync(at(anOriginal()), 2 ** 40);
    let read = 0;
    const { problems } = await verifyBundle(out, { onProgress: ({ done }) => (read = done) });
    expect(problems.map((p) => p.code)).toEqual(expect.arrayContaining(['file/over-declared', 'bag/oxum']));
    expect(read).toBeLessThan(10_000_000);
  });

  it.each([
    ['a byte order mark', 'bagit.txt', (t: string) => `\uFEFF${t}`, 'bag/declaration'],
    ['a third line', 'bagit.txt', (t: string) => `${t}X: y\n`, 'bag/declaration'],
    ['an entry cut short', 'manifest-sha512.txt', (t: string) => t.replace(/^.{10}/, ''), 'manifest/malformed'],
    [
      'an entry missing from one list',
      'manifest-sha512.txt',
      (t: string) => t.replace(/^.*\n/, ''),
      'manifest/incomplete',
    ],
    ['a line without end', 'manifest-sha256.txt', (t: string) => `${t}${'0'.repeat(1_000_000)}`, 'manifest/malformed'],
    ['another count', 'bag-info.txt', (t: string) => t.replace(/^(Payload-Oxum: \d+)\.\d+/m, '$1.4'), 'bag/oxum'],
    ['no count', 'bag-info.txt', (t: string) => t.replaceAll('Oxum', 'Xum'), 'bag/oxum'],
  ])('sees %s in %s', async (_, path, change, code) => {
    edit(path, change);
    expect(await codes()).toEqual(expect.arrayContaining([code, 'file/changed']));
  });

  it('sees fetch.txt, a missing manifest and a missing log', async () => {
    writeFileSync(at('fetch.txt'), 'http://evil.example/x 10 data/x\n');
    rmSync(at('manifest-sha512.txt'));
    rmSync(at('data/log.jsonl'));
    expect(await codes()).toEqual(
      expect.arrayContaining(['bag/fetch', 'manifest/missing', 'log/missing', 'file/missing']),
    );
  });

  it('refuses only what is no bag at all', async () => {
    for (const path of [folder, join(folder, 'nothing'), at('bagit.txt')]) {
      await expect(verifyBundle(path)).rejects.toMatchObject({ code: 'bundle/invalid' });
    }
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(verifyBundle(out, { signal: controller.signal })).rejects.toMatchObject({ code: 'job/cancelled' });
  });

  it('never throws on any text in any of its files', { timeout: 30_000 }, async () => {
    const paths = [
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'tagmanifest-sha512.txt',
      'data/log.jsonl',
      'data/metadata/case.json',
      'data/exports/timeline.jsonl',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.json().map((t) => Buffer.from(t)),
        ),
        fc.boolean(),
        async (path, bytes, listed) => {
          const before = readFileSync(at(path));
          const lists = [
            'bag-info.txt',
            'manifest-sha256.txt',
            'manifest-sha512.txt',
            'tagmanifest-sha256.txt',
            'tagmanifest-sha512.txt',
          ].map((name) => [name, readFileSync(at(name))] as const);
          writeFileSync(at(path), bytes);
          if (listed && path.startsWith('data/')) relist();
          await verifyBundle(out);
          for (const [name, text] of lists) writeFileSync(at(name), text);
          writeFileSync(at(path), before);
        },
      ),
      { numRuns: 60 },
    );
    expect((await verifyBundle(out)).ok).toBe(true);
  });
});

describe('bagPath', () => {
  it('gives back only plain relative paths that stay inside', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom('..', '/', '.', '%25', '%0a', 'a', '\\', '%2e', 'data')).map((p) => p.join('')),
        ),
        (written) => {
          const result = bagPath(written);
          if ('refused' in result) return;
          expect(join('/root', result.path)).toBe(`/root/${result.path}`);
        },
      ),
    );
  });

  it('decodes a percent sign', () => {
    expect(bagPath('data/100%25.txt')).toEqual({ path: 'data/100%.txt' });
  });
});
