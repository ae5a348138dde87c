import type { Pixels } from './picture-size.ts';

/**
 * A bitmap without compression, of 1, 4, 8, 16, 24 or 32 bits a pixel. Throws `RangeError` for another and where bytes are
 * missing. Source: BITMAPINFOHEADER.
 */
export function bmpPixels(bytes: Buffer): Pixels {
  const start = bytes.readUInt32LE(10);
  const head = bytes.readUInt32LE(14);
  const isOld = head === 12;
  const width = isOld ? bytes.readUInt16LE(18) : bytes.readInt32LE(18);
  const rows = isOld ? bytes.readUInt16LE(20) : bytes.readInt32LE(22);
  const depth = bytes.readUInt16LE(isOld ? 24 : 28);
  const compression = isOld ? 0 : bytes.readUInt32LE(30);
  // 3: masks say where the colours stand; those of 32 bits are nearly always the usual ones.
  if (![1, 4, 8, 16, 24, 32].includes(depth) || !(compression === 0 || (compression === 3 && depth === 32))) {
    throw new RangeError('bitmap');
  }
  const height = Math.abs(rows);
  const stride = Math.ceil((width * depth) / 32) * 4;
  if (start + stride * height > bytes.length) throw new RangeError('short');
  const entry = isOld ? 3 : 4;
  const palette = 14 + head;
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    const row = start + (rows < 0 ? y : height - 1 - y) * stride;
    for (let x = 0; x < width; x += 1) {
      const to = (y * width + x) * 4;
      let from = row + (x * depth) / 8;
      if (depth === 16) {
        const packed = bytes.readUInt16LE(from);
        for (let part = 0; part < 3; part += 1) data[to + part] = ((packed >> (10 - part * 5)) & 31) * 8.25;
        continue;
      }
      if (depth < 16) {
        const shift = 8 - depth - ((x * depth) % 8);
        from = palette + entry * (((bytes[Math.floor(from)] as number) >> shift) & (2 ** depth - 1));
      }
      for (let part = 0; part < 3; part += 1) data[to + part] = bytes[from + 2 - part] as number;
    }
  }
  return { width, height, data };
}
