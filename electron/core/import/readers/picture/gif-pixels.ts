import type { Pixels } from './picture-size.ts';

/**
 * The first frame of a GIF on its canvas, which is transparent where the frame does not reach. Throws `RangeError` where
 * bytes are missing. Source: GIF89a specification, sections 18 to 23 and appendix F.
 */
export function gifPixels(bytes: Buffer): Pixels {
  const width = bytes.readUInt16LE(6);
  const height = bytes.readUInt16LE(8);
  const data = new Uint8Array(width * height * 4);
  const flags = bytes.readUInt8(10);
  let at = 13;
  let colours = flags & 0x80 ? at : -1;
  if (flags & 0x80) at += 3 * 2 ** ((flags & 7) + 1);
  let transparent = -1;
  for (;;) {
    const kind = bytes.readUInt8(at);
    if (kind === 0x21) {
      const isControl = bytes.readUInt8(at + 1) === 0xf9;
      if (isControl && bytes.readUInt8(at + 3) & 1) transparent = bytes.readUInt8(at + 6);
      at = blocksFrom(bytes, at + 2).end;
      continue;
    }
    if (kind !== 0x2c) throw new RangeError('no frame');
    const frame = {
      left: bytes.readUInt16LE(at + 1),
      top: bytes.readUInt16LE(at + 3),
      width: bytes.readUInt16LE(at + 5),
      height: bytes.readUInt16LE(at + 7),
    };
    const own = bytes.readUInt8(at + 9);
    at += 10;
    if (own & 0x80) {
      colours = at;
      at += 3 * 2 ** ((own & 7) + 1);
    }
    if (colours < 0 || frame.left + frame.width > width || frame.top + frame.height > height) {
      throw new RangeError('frame');
    }
    const indices = unpacked(blocksFrom(bytes, at + 1).data, bytes.readUInt8(at), frame.width * frame.height);
    const rows = rowOrder(frame.height, (own & 0x40) !== 0);
    for (const [from, row] of rows.entries()) {
      for (let x = 0; x < frame.width; x += 1) {
        const index = indices[from * frame.width + x] as number;
        if (index === transparent) continue;
        const to = ((frame.top + row) * width + frame.left + x) * 4;
        for (let part = 0; part < 3; part += 1) data[to + part] = bytes[colours + index * 3 + part] ?? 0;
        data[to + 3] = 255;
      }
    }
    return { width, height, data };
  }
}

/** The sub-blocks from here on, put together, and where they end. */
function blocksFrom(bytes: Buffer, start: number): { data: Buffer; end: number } {
  const pieces: Buffer[] = [];
  let at = start;
  for (let size = bytes.readUInt8(at); size > 0; size = bytes.readUInt8(at)) {
    pieces.push(bytes.subarray(at + 1, at + 1 + size));
    at += 1 + size;
  }
  return { data: Buffer.concat(pieces), end: at + 1 };
}

/** The rows of a frame in the order in which they are stored. */
function rowOrder(height: number, interlaced: boolean): number[] {
  const passes = interlaced
    ? [
        [0, 8],
        [4, 8],
        [2, 4],
        [1, 2],
      ]
    : [[0, 1]];
  const rows: number[] = [];
  for (const [first = 0, step = 1] of passes) for (let row = first; row < height; row += step) rows.push(row);
  return rows;
}

/** LZW with codes from the lowest bit on; never more than `most` values. What is cut off is 0. */
function unpacked(packed: Buffer, least: number, most: number): Uint8Array {
  if (least < 1 || least > 11) throw new RangeError('code size');
  const out = new Uint8Array(most);
  const clear = 2 ** least;
  const prefix = new Uint16Array(4096);
  const last = new Uint8Array(4096);
  const length = new Uint16Array(4096);
  for (let code = 0; code < clear; code += 1) {
    last[code] = code;
    length[code] = 1;
  }
  let width = least + 1;
  let next = clear + 2;
  let previous = -1;
  let held = 0;
  let bits = 0;
  let done = 0;
  for (const byte of packed) {
    held |= byte << bits;
    bits += 8;
    while (bits >= width) {
      const code = held & (2 ** width - 1);
      held >>>= width;
      bits -= width;
      if (code === clear) {
        width = least + 1;
        next = clear + 2;
        previous = -1;
        continue;
      }
      if (code === clear + 1 || code > next || (code === next && previous < 0)) return out;
      // A code that is only now being made is the one before it and its own first value.
      const isNew = code === next;
      let from = isNew ? previous : code;
      const size = (length[from] as number) + (isNew ? 1 : 0);
      let to = done + (length[from] as number) - 1;
      while (from >= clear) {
        if (to < most) out[to] = last[from] as number;
        from = prefix[from] as number;
        to -= 1;
      }
      const first = last[from] as number;
      if (to < most) out[to] = first;
      if (isNew && done + size - 1 < most) out[done + size - 1] = first;
      done += size;
      if (done >= most) return out;
      if (previous >= 0 && next < 4096) {
        prefix[next] = previous;
        last[next] = first;
        length[next] = (length[previous] as number) + 1;
        next += 1;
        if (next === 2 ** width && width < 12) width += 1;
      }
      previous = code;
    }
  }
  return out;
}
