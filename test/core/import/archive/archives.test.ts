import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpansionBudget } from '../../../../electron/core/import/archive/budget.ts';
import type { ArchiveEntry } from '../../../../electron/core/import/archive/member.ts';
import { openArchive } from '../../../../electron/core/import/archive/open-archive.ts';
import { openZip } from '../../../../electron/core/import/archive/zip.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Plain {
  name: string | Buffer;
  content?: string | Buffer;
  flags?: number;
  method?: number;
  attributes?: number;
}

/** A zip by hand, so that every kind of wrong one can be made. */
function zip(members: Plain[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', flags = 0, method = 8, attributes = 0 } of members) {
    const raw = Buffer.from(name as string);
    const plain = Buffer.from(content as string);
    const packed = method === 8 ? deflateRawSync(plain) : plain;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, raw, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(attributes, 6);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, raw]));
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]);
}

let files = 0;
function file(bytes: Buffer): string {
  const path = join(folder, `${++files}`);
  writeFileSync(path, bytes);
  return path;
}

async function listed(entries: AsyncIterable<ArchiveEntry>): Promise<string[]> {
  const rows: string[] = [];
  for await (const entry of entries) {
    if ('code' in entry) {
      rows.push(`${entry.name} ! ${entry.code}`);
      continue;
    }
    const chunks: Uint8Array[] = [];
    let error = '';
    try {
      for await (const chunk of entry.stream) chunks.push(chunk);
    } catch (caught) {
      error = ` ! ${(caught as { code: string }).code}`;
    }
    const text = Buffer.concat(chunks).toString();
    rows.push(`${entry.unsafe ? 'unsafe ' : ''}${entry.name} = ${text.length > 20 ? text.length : text}${error}`);
  }
  return rows;
}

const list = (bytes: Buffer, format: string) => listed(openArchive(file(bytes), format));

describe('openArchive: zip', () => {
  it('gives members in order, with harmless names', async () => {
    const bytes = zip([
      { name: 'b.eml', content: 'one' },
      { name: 'folder/' },
      { name: '../../a.eml', content: 'two' },
      { name: '/etc/x', content: '3' },
      { name: 'C:\\mail\\y', content: '4' },
      { name: 'nul\0l', content: '5', method: 0 },
      { name: 'b.eml', content: 'again' },
      { name: 'empty', content: '' },
    ]);
    expect(await list(bytes, 'zip')).toEqual([
      ...[
        'b.eml = one',
        'unsafe a.eml = two',
        'unsafe etc/x = 3',
        'unsafe mail/y = 4',
        'unsafe nul%00l = 5',
        'b.eml = again',
        'empty = ',
      ],
    ]);
  });

  it('reads names in Shift_JIS and UTF-8 with and without the flag', async () => {
    const shiftJis = Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x2e, 0x65]);
    const bytes = zip([{ name: shiftJis }, { name: '日本語の.e' }, { name: '日本語の.e', flags: 0x800 }]);
    expect(await list(bytes, 'zip')).toEqual(['日本語の.e = ', '日本語の.e = ', '日本語の.e = ']);
  });

  it('reports encrypted members, links and unknown methods, and goes on', async () => {
    const bytes = zip([
      { name: 'secret', content: 'x', flags: 1 },
      { name: 'link', content: '/etc/passwd', attributes: 0xa1ff0000 },
      { name: 'lzma', content: 'x', method: 14 },
      { name: 'plain', content: 'ok' },
    ]);
    expect(await list(bytes, 'zip')).toEqual([
      ...['secret ! import/encrypted', 'link ! import/unsafe-name', 'lzma ! import/unsupported-format', 'plain = ok'],
    ]);
  });

  it('finds the members of one that broke off, and says so', async () => {
    const bytes = zip([{ name: 'a', content: 'first' }, { name: 'b/' }, { name: 'c', content: 'second', method: 0 }]);
    const end = bytes.indexOf('PK\x01\x02');
    expect(await list(bytes.subarray(0, end), 'zip')).toEqual([' ! import/truncated', 'a = first', 'c = second']);
    expect(await list(bytes.subarray(0, end - 3), 'zip')).toEqual([
      ' ! import/truncated',
      'a = first',
      'c = sec',
      'c ! import/truncated',
    ]);
  });

  it('stops a bomb at its limit', async () => {
    const path = file(
      zip([
        { name: 'bomb', content: Buffer.alloc(3_000_000) },
        { name: 'after', content: 'x' },
      ]),
    );
    const own = { members: 10, memberBytes: 1e9, expandedBytes: 1e9, expansionRatio: 100, expansionFree: 1e6 };
    const rows = await listed(openZip(path, new ExpansionBudget(3500, own)));
    expect(rows.map((row) => row.replace(/\d+/, 'n'))).toEqual(['bomb = n ! import/limit', 'after ! import/limit']);
    expect(await listed(openZip(path, new ExpansionBudget(1e9, { ...own, members: 1 })))).toEqual([
      'bomb = 3000000',
      'after ! import/limit',
    ]);
    const small = await listed(openZip(path, new ExpansionBudget(1e9, { ...own, memberBytes: 10 })));
    expect(small).toEqual(['bomb =  ! import/limit', 'after = x']);
  });
});

async function tar(build: (tar: ReturnType<typeof pack>) => void): Promise<Buffer> {
  const packed = pack();
  build(packed);
  packed.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packed) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('openArchive: tar and gzip', () => {
  it('gives files, reports links and devices, passes what nobody reads', async () => {
    const bytes = await tar((packed) => {
      packed.entry({ name: 'a.eml' }, 'one');
      packed.entry({ name: '../b.eml' }, 'x'.repeat(2000));
      packed.entry({ name: 'folder', type: 'directory' });
      packed.entry({ name: 'link', type: 'symlink', linkname: '/etc/passwd' });
      packed.entry({ name: 'dev', type: 'block-device' });
      packed.entry({ name: '長い名前'.repeat(20) }, 'last');
    });
    const rows = [
      'a.eml = one',
      'unsafe b.eml = 2000',
      'link ! import/unsafe-name',
      'dev ! import/unreadable',
      `${'長い名前'.repeat(20)} = last`,
    ];
    expect(await list(bytes, 'tar')).toEqual(rows);
    const names: string[] = [];
    for await (const { name } of openArchive(file(bytes), 'tar')) names.push(name);
    expect(names).toHaveLength(5);
  });

  it('keeps what a broken tar has given, and says that it is cut', async () => {
    const bytes = await tar((packed) => {
      packed.entry({ name: 'a' }, 'one');
      packed.entry({ name: 'b' }, 'x'.repeat(2000));
    });
    expect(await list(bytes.subarray(0, 512 * 3 + 700), 'tar')).toEqual(['a = one', 'b = 700', 'b ! import/truncated']);
    expect(await list(bytes.subarray(100), 'tar')).toEqual([' ! import/malformed']);
  });

  it('expands gzip of one member and of several', async () => {
    expect(await list(gzipSync('hello'), 'gzip')).toEqual(['content = hello']);
    expect(await list(Buffer.concat([gzipSync('hello '), gzipSync('world')]), 'gzip')).toEqual([
      'content = hello world',
    ]);
  });

  it('reports a gzip that is cut or no gzip', async () => {
    const noise = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919 * (at % 251)) & 0xff));
    const rows = await list(gzipSync(noise).subarray(0, -2000), 'gzip');
    expect(rows.map((row) => row.replace(/\d+/, 'n'))).toEqual(['content = n', 'content ! import/truncated']);
    expect(await list(Buffer.from('\x1f\x8b\x08 nothing of the kind'), 'gzip')).toEqual([
      'content =  ! import/malformed',
    ]);
  });

  it('refuses other formats', () => {
    expect(() => openArchive('x', 'rar')).toThrow(expect.objectContaining({ code: 'import/unsupported-format' }));
  });
});

describe('what is left of a container that breaks off', () => {
  const noise = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at * 31 + (at >> 3)) & 255));
  const whole = async (): Promise<Buffer> => {
    const tar = pack();
    tar.entry({ name: 'a' }, 'one');
    tar.entry({ name: 'b' }, noise);
    tar.finalize();
    const pieces: Buffer[] = [];
    for await (const piece of tar) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  };

  /** Bytes by member, read by somebody who waits before each piece. */
  async function lengths(bytes: Buffer, format: string, wait: number): Promise<[string, number][]> {
    const path = join(folder, `broken-${format}-${wait}`);
    writeFileSync(path, bytes);
    const found: [string, number][] = [];
    for await (const entry of openArchive(path, format)) {
      if (!('stream' in entry)) continue;
      let length = 0;
      if (wait > 0) await delay(wait);
      for await (const piece of entry.stream) {
        length += piece.length;
        if (wait > 0) await delay(wait);
      }
      found.push([entry.name, length]);
    }
    return found;
  }

  it.each(['tar', 'gzip'])('is the same for a slow reader as for a fast one: %s', async (format) => {
    const tar = await whole();
    for (const cut of [700, 3000, 40_000]) {
      const bytes = format === 'tar' ? tar.subarray(0, 1536 + cut) : gzipSync(tar).subarray(0, cut);
      const slow = await lengths(bytes, format, 5);
      expect(await lengths(bytes, format, 0)).toEqual(slow);
      if (format === 'tar')
        expect(slow).toEqual([
          ['a', 3],
          ['b', cut],
        ]);
    }
  });
});
