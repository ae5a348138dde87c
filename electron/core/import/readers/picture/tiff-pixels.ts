import { inflateSync } from 'node:zlib';
import type { Pixels } from './picture-size.ts';
import { packBits, tiffLzw } from './tiff-unpack.ts';

/** Strips or tiles of one picture. */
const mostBlocks = 100_000;

/**
 * The first picture of a TIFF: grey, palette or RGB in strips or tiles, plain, LZW, Deflate or PackBits. Throws
 * `RangeError` for another, for one of more than `most` pixels and where bytes are missing. Source: TIFF 6.0.
 */
export function tiffPixels(bytes: Buffer, most: number): Pixels {
  const tags = readTags(bytes);
  const one = (tag: number, missing: number): number => tags.get(tag)?.[0] ?? missing;
  const width = one(256, 0);
  const height = one(257, 0);
  const depth = one(258, 1);
  const samples = one(277, 1);
  const photometric = one(262, 1);
  const isTiled = tags.has(322);
  const blockWidth = isTiled ? one(322, 0) : width;
  const blockHeight = isTiled ? one(323, 0) : Math.min(one(278, height), height);
  const offsets = tags.get(isTiled ? 324 : 273) ?? [];
  const lengths = tags.get(isTiled ? 325 : 279) ?? [];
  const isKnown =
    [1, 4, 8, 16].includes(depth) &&
    (samples === 1 || (depth >= 8 && samples >= 1 && samples <= 5)) &&
    [0, 1, 2, 3].includes(photometric) &&
    (photometric !== 2 || samples >= 3) &&
    (one(284, 1) === 1 || samples === 1) &&
    one(266, 1) === 1;
  const isSized = width > 0 && height > 0 && width * height <= most && blockWidth > 0 && blockHeight > 0;
  if (!isKnown || !isSized || blockWidth * blockHeight > most * 2 || offsets.length > mostBlocks) {
    throw new RangeError('tiff');
  }
  const stride = Math.ceil((blockWidth * depth * samples) / 8);
  const across = Math.ceil(width / blockWidth);
  const isLittle = bytes.toString('latin1', 0, 1) === 'I';
  const palette = tags.get(320) ?? [];
  const colour = colourOf({ photometric, depth, palette });
  const data = new Uint8Array(width * height * 4).fill(255);
  for (const [index, offset] of offsets.entries()) {
    const left = (index % across) * blockWidth;
    const top = Math.floor(index / across) * blockHeight;
    const rows = Math.min(blockHeight, height - top);
    if (rows <= 0) break;
    const packed = bytes.subarray(offset, offset + (lengths[index] ?? 0));
    const block = unpack(packed, one(259, 1), stride * rows);
    if (one(317, 1) === 2 && depth === 8) undoDifferences(block, stride, samples);
    for (let y = 0; y < rows; y += 1) {
      for (let x = 0; x < Math.min(blockWidth, width - left); x += 1) {
        const sample = (part: number): number => {
          const bit = (x * samples + part) * depth;
          const at = y * stride + (bit >> 3);
          // Of 16 bits the upper eight.
          if (depth === 16) return block[isLittle ? at + 1 : at] ?? 0;
          return ((block[at] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
        };
        colour(data, ((top + y) * width + left + x) * 4, sample);
      }
    }
  }
  return { width, height, data };
}

type Colour = (data: Uint8Array, to: number, sample: (part: number) => number) => void;

function colourOf({ photometric, depth, palette }: { photometric: number; depth: number; palette: number[] }): Colour {
  const full = 2 ** Math.min(depth, 8) - 1;
  const entries = 2 ** depth;
  return (data, to, sample) => {
    for (let part = 0; part < 3; part += 1) {
      const value = sample(photometric === 2 ? part : 0);
      // A palette has all reds, then all greens, then all blues, of 16 bits each.
      if (photometric === 3) data[to + part] = (palette[part * entries + value] ?? 0) >> 8;
      else data[to + part] = ((photometric === 0 ? full - value : value) * 255) / full;
    }
  };
}

function unpack(packed: Buffer, compression: number, size: number): Uint8Array {
  if (compression === 1) return Uint8Array.from(packed.subarray(0, size));
  if (compression === 5) return tiffLzw(packed, size);
  if (compression === 8 || compression === 32946) return inflateSync(packed, { maxOutputLength: size + 1024 });
  if (compression === 32773) return packBits(packed, size);
  throw new RangeError('compression');
}

/** Each value was written as what it adds to the one before it. */
function undoDifferences(block: Uint8Array, stride: number, samples: number): void {
  for (let at = 0; at < block.length; at += 1) {
    if (at % stride >= samples) block[at] = ((block[at] as number) + (block[at - samples] as number)) & 255;
  }
}

/** Whole numbers of the first directory, by tag. */
function readTags(bytes: Buffer): Map<number, number[]> {
  const isLittle = bytes.toString('latin1', 0, 1) === 'I';
  const two = (at: number): number => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const four = (at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const start = four(4);
  const tags = new Map<number, number[]>();
  for (let entry = 0; entry < Math.min(two(start), 500); entry += 1) {
    const at = start + 2 + entry * 12;
    const type = two(at + 2);
    const count = four(at + 4);
    const size = type === 3 ? 2 : type === 4 ? 4 : type === 1 ? 1 : 0;
    if (size === 0 || count > mostBlocks) continue;
    const from = size * count <= 4 ? at + 8 : four(at + 8);
    const read = size === 2 ? two : size === 4 ? four : (where: number) => bytes.readUInt8(where);
    tags.set(
      two(at),
      Array.from({ length: count }, (_, index) => read(from + index * size)),
    );
  }
  return tags;
}
