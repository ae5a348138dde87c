import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

/** Brightness (0 to 255) of each point; `x` and `y` from 0 to 1. */
export type Shade = (x: number, y: number) => number;

/** A face-like drawing: a bright oval with two dark spots. */
export const face: Shade = (x, y) => {
  if (Math.hypot(x - 0.38, y - 0.4) < 0.06 || Math.hypot(x - 0.62, y - 0.4) < 0.06) return 20;
  return Math.hypot((x - 0.5) * 1.4, y - 0.5) < 0.4 ? 220 : 60 + 60 * x;
};

export const stripes: Shade = (x) => (Math.floor(x * 7) % 2 === 0 ? 240 : 10);

/** Red, green, blue and alpha of each point. */
export function pixels(shade: Shade, width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      data.fill(shade(x / width, y / height), (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return data;
}

export function pngOf(shade: Shade, width = 90, height = 80): Buffer {
  const png = new PNG({ width, height });
  pixels(shade, width, height).copy(png.data);
  return PNG.sync.write(png);
}

/** A JPEG, with an EXIF segment where tags are given. */
export function jpegOf(shade: Shade, width = 90, height = 80, exif: Buffer | null = null, quality = 80): Buffer {
  const { data } = jpeg.encode({ width, height, data: pixels(shade, width, height) }, quality);
  const bytes = Buffer.from(data);
  if (exif === null) return bytes;
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([bytes.subarray(0, 2), head, exif, bytes.subarray(2)]);
}

/** Tags of text by number in the first, the Exif and the GPS directory. Source: Exif 3.0, section 4.6. */
export function exifOf(
  first: Record<number, string>,
  own: Record<number, string>,
  gps: Record<number, string> = {},
): Buffer {
  const parts: Buffer[] = [];
  let at = 8;
  const place = (bytes: Buffer): number => {
    parts.push(bytes);
    at += bytes.length;
    return at - bytes.length;
  };
  const directory = (tags: Record<number, string>, pointers: [number, number][] = []): number => {
    const entries = Object.entries(tags).map(([tag, text]): [number, number, number, number] => {
      const bytes = Buffer.from(`${text}\0`);
      if (bytes.length <= 4)
        return [Number(tag), 2, bytes.length, Buffer.concat([bytes, Buffer.alloc(4)]).readUInt32LE(0)];
      return [Number(tag), 2, bytes.length, place(bytes)];
    });
    for (const [tag, offset] of pointers) entries.push([tag, 4, 1, offset]);
    entries.sort(([left], [right]) => left - right);
    const bytes = Buffer.alloc(2 + entries.length * 12 + 4);
    bytes.writeUInt16LE(entries.length, 0);
    for (const [index, [tag, type, count, value]] of entries.entries()) {
      bytes.writeUInt16LE(tag, 2 + index * 12);
      bytes.writeUInt16LE(type, 4 + index * 12);
      bytes.writeUInt32LE(count, 6 + index * 12);
      bytes.writeUInt32LE(value, 10 + index * 12);
    }
    return place(bytes);
  };
  const pointers: [number, number][] = [[0x8769, directory(own)]];
  if (Object.keys(gps).length > 0) pointers.push([0x8825, directory(gps)]);
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(directory(first, pointers), 4);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), head, ...parts]);
}
