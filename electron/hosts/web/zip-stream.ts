import { createReadStream, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** A file that goes into an archive. */
export interface ZipEntry {
  /** '/' between folders. */
  name: string;
  path: string;
  size: number;
}

interface Placed {
  name: Buffer;
  size: number;
  crc: number;
  offset: number;
}

/** From here on a number does not fit the fields of old, and stands in the ZIP64 ones. */
const full32 = 0xffffffff;
const full16 = 0xffff;
/** 1 January 1980, the beginning of the format's time: the archive carries no clock (P10). */
const date = 0x21;
/** Names are UTF-8. */
const flags = 0x0800;

/** The files below a folder, by name, each name starting with `prefix`. Links are left out: they lead elsewhere. */
export function zipEntries(folder: string, prefix: string): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const stats = lstatSync(path);
    if (stats.isDirectory()) entries.push(...zipEntries(path, `${prefix}${name}/`));
    else if (stats.isFile()) entries.push({ name: `${prefix}${name}`, path, size: stats.size });
  }
  return entries;
}

/**
 * A zip archive of files as they are (method "stored"), piece by piece (PKWARE APPNOTE 6.3, ZIP64 where it is needed). Each
 * file is read twice, for its checksum stands before it. Throws where a file changes in between.
 */
export async function* zipStream(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const placed: Placed[] = [];
  let offset = 0;
  for (const { name, path, size } of entries) {
    let crc = 0;
    for await (const chunk of bytesOf(path, size)) crc = crc32(chunk, crc);
    const entry: Placed = { name: Buffer.from(name), size, crc, offset };
    placed.push(entry);
    const header = localHeader(entry);
    yield header;
    let read = 0;
    for await (const chunk of bytesOf(path, size)) {
      read += chunk.length;
      yield chunk;
    }
    if (read !== size) throw new Error('a file changed while it was read');
    offset += header.length + size;
  }
  const directory = Buffer.concat(placed.map(centralHeader));
  yield directory;
  yield endRecord(placed.length, directory.length, offset);
}

/** Of an empty file nothing is read: there can be many thousands. */
const bytesOf = (path: string, size: number): AsyncIterable<Buffer> | Iterable<Buffer> =>
  size === 0 ? [] : createReadStream(path);

function localHeader({ name, size, crc }: Placed): Buffer {
  const extra = size >= full32 ? zip64([size, size]) : Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(extra.length > 0 ? 45 : 20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(date, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(Math.min(size, full32), 18);
  header.writeUInt32LE(Math.min(size, full32), 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

function centralHeader({ name, size, crc, offset }: Placed): Buffer {
  const large = [...(size >= full32 ? [size, size] : []), ...(offset >= full32 ? [offset] : [])];
  const extra = large.length > 0 ? zip64(large) : Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(large.length > 0 ? 45 : 20, 4);
  header.writeUInt16LE(large.length > 0 ? 45 : 20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(date, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(Math.min(size, full32), 20);
  header.writeUInt32LE(Math.min(size, full32), 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(Math.min(offset, full32), 42);
  return Buffer.concat([header, name, extra]);
}

function zip64(values: number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return extra;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, full16), 8);
  end.writeUInt16LE(Math.min(count, full16), 10);
  end.writeUInt32LE(Math.min(size, full32), 12);
  end.writeUInt32LE(Math.min(offset, full32), 16);
  if (count < full16 && size < full32 && offset < full32) return end;
  const large = Buffer.alloc(76);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(45, 12);
  large.writeUInt16LE(45, 14);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(size), 40);
  large.writeBigUInt64LE(BigInt(offset), 48);
  large.writeUInt32LE(0x07064b50, 56);
  large.writeBigUInt64LE(BigInt(offset + size), 64);
  large.writeUInt32LE(1, 72);
  return Buffer.concat([large, end]);
}
