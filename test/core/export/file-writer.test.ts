import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeExport } from '../../../electron/core/export/file-writer.ts';
import { AppError } from '../../../shared/errors.ts';
import { sha256 } from '../../support/events.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ashiato-export-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('writeExport', () => {
  it('writes the bytes, their hash, and what the writer left out', async () => {
    const path = join(dir, '年表.csv');
    function* chunks() {
      yield 'あ'.repeat(300_000);
      yield '\uD83D';
      yield '\uDE00';
      return [{ id: 'e1', reason: 'no-readable-moment' as const }];
    }
    const written = await writeExport(path, chunks());
    const bytes = readFileSync(path);
    expect(bytes.toString()).toBe(`${'あ'.repeat(300_000)}😀`);
    expect(written).toEqual({
      path,
      sha256: sha256(bytes),
      bytes: bytes.length,
      left: [{ id: 'e1', reason: 'no-readable-moment' }],
    });
    expect(readdirSync(dir)).toEqual(['年表.csv']);
  });

  it('never replaces what is there', async () => {
    const path = join(dir, 'a.csv');
    writeFileSync(path, 'mine');
    await expect(writeExport(path, ['x'])).rejects.toMatchObject({ code: 'export/target-exists' });
    function* late() {
      yield 'x';
      writeFileSync(join(dir, 'b.csv'), 'theirs');
    }
    await expect(writeExport(join(dir, 'b.csv'), late())).rejects.toMatchObject({ code: 'export/target-exists' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readFileSync(join(dir, 'b.csv'), 'utf8')).toBe('theirs');
    expect(readdirSync(dir).sort()).toEqual(['a.csv', 'b.csv']);
  });

  it('leaves nothing behind when it is cancelled, and closes the writer', async () => {
    const controller = new AbortController();
    let closed = false;
    function* endless() {
      try {
        for (let i = 0; ; i += 1) {
          if (i === 50) controller.abort();
          yield 'x'.repeat(10_000);
        }
      } finally {
        closed = true;
      }
    }
    await expect(writeExport(join(dir, 'a'), endless(), { signal: controller.signal })).rejects.toMatchObject({
      code: 'job/cancelled',
    });
    expect(readdirSync(dir)).toEqual([]);
    expect(closed).toBe(true);
  });

  it('leaves nothing behind when the writer fails', async () => {
    function* failing() {
      yield 'x'.repeat(1_000_000);
      throw new AppError('export/no-anchor', { event: 'e' });
    }
    await expect(writeExport(join(dir, 'a'), failing())).rejects.toMatchObject({ code: 'export/no-anchor' });
    expect(readdirSync(dir)).toEqual([]);
  });

  it('says why a file cannot be written', async () => {
    await expect(writeExport(join(dir, 'none', 'a'), ['x'])).rejects.toMatchObject({
      code: 'export/not-writable',
      details: { reason: 'ENOENT' },
    });
  });
});
