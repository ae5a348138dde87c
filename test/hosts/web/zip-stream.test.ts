import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { attachment } from '../../../electron/hosts/web/download.ts';
import { zipEntries, zipStream } from '../../../electron/hosts/web/zip-stream.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ashiato-zip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function zipped(prefix = 'bag/'): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipStream(zipEntries(folder, prefix))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The archive as somebody else's reader has it; it checks names, sizes and checksums. */
async function unzipped(bytes: Buffer): Promise<Record<string, string>> {
  const archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: true });
  const found: Record<string, string> = {};
  return new Promise((resolve, reject) => {
    archive.on('error', reject).on('end', () => resolve(found));
    archive.on('entry', (entry: yauzl.Entry) => {
      archive.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        const pieces: Buffer[] = [];
        for await (const piece of stream) pieces.push(piece as Buffer);
        found[entry.fileName] = Buffer.concat(pieces).toString('latin1');
        archive.readEntry();
      });
    });
    archive.readEntry();
  });
}

describe('zipStream', () => {
  it('holds every file below the folder, with the same bytes each time', async () => {
    mkdirSync(join(folder, 'data', '原本'), { recursive: true });
    writeFileSync(join(folder, 'bagit.txt'), 'BagIt-Version: 1.0\n');
    writeFileSync(join(folder, 'data', '原本', 'メール.eml'), Buffer.from([0, 255, 13, 10]));
    writeFileSync(join(folder, 'data', 'empty'), '');
    const bytes = await zipped();
    expect(await unzipped(bytes)).toEqual({
      'bag/bagit.txt': 'BagIt-Version: 1.0\n',
      'bag/data/empty': '',
      'bag/data/原本/メール.eml': '\0\xff\r\n',
    });
    expect(await zipped()).toEqual(bytes);
  });

  it('is read back as it was written (property)', async () => {
    const file = fc.uint8Array({ maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 6 }), async (files) => {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder);
        for (const [index, bytes] of files.entries()) writeFileSync(join(folder, `${index}`), bytes);
        const expected = files.map((bytes, index) => [`bag/${index}`, Buffer.from(bytes).toString('latin1')]);
        expect(await unzipped(await zipped())).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 40 },
    );
  });

  it('counts beyond 65,535 files', async () => {
    writeFileSync(join(folder, 'x'), '');
    const path = join(folder, 'x');
    const entries = Array.from({ length: 66_000 }, (_, index) => ({ name: `${index}`, path, size: 0 }));
    const pieces: Buffer[] = [];
    for await (const piece of zipStream(entries)) pieces.push(piece);
    const archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(Buffer.concat(pieces), {
      lazyEntries: true,
    });
    expect(archive.entryCount).toBe(66_000);
  });

  it.skipIf(process.platform === 'win32')('follows no link', async () => {
    writeFileSync(join(folder, 'real'), 'x');
    symlinkSync('/etc/passwd', join(folder, 'link'));
    symlinkSync('/etc', join(folder, 'folder'));
    expect(zipEntries(folder, '').map(({ name }) => name)).toEqual(['real']);
  });

  it('gives up where a file changes while it is read', async () => {
    writeFileSync(join(folder, 'x'), 'four');
    const [entry] = zipEntries(folder, '');
    writeFileSync(join(folder, 'x'), 'longer than it was');
    const read = async () => {
      for await (const _piece of zipStream(entry ? [entry] : []));
    };
    await expect(read()).rejects.toThrow('changed');
  });
});

describe('attachment', () => {
  it('names any file without ending the header', () => {
    expect(attachment('年表 "1".html')).toBe(
      `attachment; filename="__ _1_.html"; filename*=UTF-8''%E5%B9%B4%E8%A1%A8%20%221%22.html`,
    );
    expect(attachment("it's (1).csv")).toContain("UTF-8''it%27s%20%281%29.csv");
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => /^[\x20-\x7e]+$/.test(attachment(name))));
  });
});
