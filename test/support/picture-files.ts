import { deflateSync } from 'node:zlib';
import webp from 'webp-wasm';
import { pixels, type Shade } from './pictures.ts';

/* Pictures in the formats for which no package writes any: grey ones, which each of them has. */

const greys = (shade: Shade, width: number, height: number): Buffer =>
  Buffer.from(pixels(shade, width, height).filter((_, at) => at % 4 === 0));

/** LZW as in GIF (from the lowest bit on) and TIFF (from the highest, growing one code early). */
function lzw(values: Uint8Array, least: number, kind: 'gif' | 'tiff'): Buffer {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  let width = least + 1;
  const write = (code: number) => {
    held = kind === 'gif' ? held | (code << bits) : ((held << width) | code) & 0xffffff;
    bits += width;
    while (bits >= 8) {
      out.push(kind === 'gif' ? held & 255 : (held >>> (bits - 8)) & 255);
      if (kind === 'gif') held >>>= 8;
      bits -= 8;
    }
  };
  const clear = 2 ** least;
  let codes = new Map<string, number>();
  let next = clear + 2;
  write(clear);
  let run = '';
  const codeOf = (text: string): number => (text.length === 1 ? text.charCodeAt(0) : (codes.get(text) as number));
  for (const value of values) {
    const longer = run + String.fromCharCode(value);
    if (longer.length === 1 || codes.has(longer)) {
      run = longer;
      continue;
    }
    write(codeOf(run));
    codes.set(longer, next);
    next += 1;
    // A reader is one code behind whoever writes.
    if (next === 2 ** width + (kind === 'gif' ? 1 : 0) && width < 12) width += 1;
    if (next > 4093) {
      write(clear);
      codes = new Map();
      next = clear + 2;
      width = least + 1;
    }
    run = String.fromCharCode(value);
  }
  if (run !== '') write(codeOf(run));
  write(clear + 1);
  if (bits > 0) out.push(kind === 'gif' ? held & 255 : (held << (8 - bits)) & 255);
  return Buffer.from(out);
}

export function gifOf(shade: Shade, width = 90, height = 80, interlaced = false): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\xf7\0\0', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  const palette = Buffer.from(Array.from({ length: 768 }, (_, at) => Math.floor(at / 3)));
  const frame = Buffer.alloc(11);
  frame[0] = 0x2c;
  frame.writeUInt16LE(width, 5);
  frame.writeUInt16LE(height, 7);
  frame[9] = interlaced ? 0x40 : 0;
  frame[10] = 8;
  const grey = greys(shade, width, height);
  const rows = Array.from({ length: height }, (_, y) => y);
  const pass = (y: number) => (y % 8 === 0 ? 0 : y % 8 === 4 ? 1 : y % 4 === 2 ? 2 : 3);
  if (interlaced) rows.sort((left, right) => pass(left) - pass(right) || left - right);
  const stored = Buffer.concat(rows.map((y) => grey.subarray(y * width, (y + 1) * width)));
  const packed = lzw(stored, 8, 'gif');
  const blocks: Buffer[] = [];
  for (let at = 0; at < packed.length; at += 255) {
    const block = packed.subarray(at, at + 255);
    blocks.push(Buffer.from([block.length]), block);
  }
  return Buffer.concat([head, palette, frame, ...blocks, Buffer.from([0, 0x3b])]);
}

export function bmpOf(shade: Shade, width = 90, height = 80): Buffer {
  const stride = Math.ceil((width * 24) / 32) * 4;
  const bytes = Buffer.alloc(54 + stride * height);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  const grey = greys(shade, width, height);
  for (let y = 0; y < height; y += 1) {
    const row = 54 + (height - 1 - y) * stride;
    for (let x = 0; x < width; x += 1) bytes.fill(grey[y * width + x] as number, row + x * 3, row + x * 3 + 3);
  }
  return bytes;
}

const tiffCompressions = { plain: 1, lzw: 5, deflate: 8, packbits: 32773 } as const;

/** One strip of 8-bit grey. */
export function tiffOf(shade: Shade, width = 90, height = 80, how: keyof typeof tiffCompressions = 'lzw'): Buffer {
  const grey = greys(shade, width, height);
  const packed = {
    plain: () => grey,
    lzw: () => lzw(grey, 8, 'tiff'),
    deflate: () => deflateSync(grey),
    packbits: () =>
      Buffer.concat(
        Array.from({ length: Math.ceil(grey.length / 128) }, (_, at) => grey.subarray(at * 128, at * 128 + 128)).map(
          (run) => Buffer.concat([Buffer.from([run.length - 1]), run]),
        ),
      ),
  }[how]();
  const tags: [tag: number, value: number][] = [
    [256, width],
    [257, height],
    [258, 8],
    [259, tiffCompressions[how]],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, packed.length],
  ];
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  for (const [index, [tag, value]] of tags.entries()) {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(4, at + 2);
    directory.writeUInt32LE(1, at + 4);
    directory.writeUInt32LE(value, at + 8);
  }
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(8 + packed.length, 4);
  return Buffer.concat([head, packed, directory]);
}

export async function webpOf(shade: Shade, width = 90, height = 80, quality = 60): Promise<Buffer> {
  const data = new Uint8ClampedArray(pixels(shade, width, height));
  return webp.encode({ width, height, data }, { quality });
}
