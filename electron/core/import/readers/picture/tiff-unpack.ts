/** LZW with codes from the highest bit on, of at most `size` bytes. Source: TIFF 6.0, section 13. */
export function tiffLzw(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  const clear = 256;
  // Each code stands for bytes that came out already: where they begin, and how many they are.
  const begin = new Uint32Array(4097);
  const length = new Uint32Array(4097);
  let next = 258;
  let width = 9;
  let held = 0;
  let bits = 0;
  let done = 0;
  let previous = -1;
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >>> bits) & (2 ** width - 1);
    if (code === clear + 1 || done >= size) return out;
    if (code === clear) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    const started = done;
    if (code < clear) out[done++] = code;
    else if (code > next || (code === next && previous < 0)) return out;
    else {
      // A code that is only now being made is what came last, and the first byte of that again.
      const from = code === next ? previous : (begin[code] as number);
      const count = code === next ? started - previous + 1 : (length[code] as number);
      for (let index = 0; index < count && done < size; index += 1) out[done++] = out[from + index] as number;
    }
    if (previous >= 0 && next < 4096) {
      begin[next] = previous;
      length[next] = started - previous + 1;
      next += 1;
      // It grows one code early.
      if (next + 1 === 2 ** width && width < 12) width += 1;
    }
    previous = started;
  }
  return out;
}

/** PackBits, of at most `size` bytes. Source: TIFF 6.0, section 9. */
export function packBits(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let done = 0;
  for (let at = 0; at < packed.length && done < size; ) {
    const count = ((packed[at++] as number) << 24) >> 24;
    if (count === -128) continue;
    if (count >= 0) {
      out.set(packed.subarray(at, at + Math.min(count + 1, size - done)), done);
      at += count + 1;
      done += count + 1;
    } else {
      out.fill(packed[at++] ?? 0, done, Math.min(size, done + 1 - count));
      done += 1 - count;
    }
  }
  return out;
}
