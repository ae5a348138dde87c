export interface PictureSize {
  width: number | null;
  height: number | null;
}

/** A picture as it is seen. */
export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and alpha, 8 bits each. */
  data: Uint8Array;
}

/** Width and height in pixels as the head of a picture gives them; null where it does not, or for another format. */
export function pictureSize(bytes: Buffer, format: string): PictureSize | null {
  try {
    const size = sizeOf(bytes, format);
    return size && (size.width ?? 0) > 0 && (size.height ?? 0) > 0 ? size : null;
  } catch (error) {
    // Bytes that are not there.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sizeOf(bytes: Buffer, format: string): PictureSize | null {
  if (format === 'png') return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (format === 'gif') return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (format === 'bmp') return bmpSize(bytes);
  if (format === 'webp') return webpSize(bytes);
  if (format === 'heic' || format === 'avif') return isoSize(bytes);
  return format === 'jpeg' ? jpegSize(bytes) : null;
}

/** A negative height means rows from the top. The oldest head (12 bytes) has 16-bit fields. */
function bmpSize(bytes: Buffer): PictureSize {
  if (bytes.readUInt32LE(14) === 12) return { width: bytes.readUInt16LE(18), height: bytes.readUInt16LE(20) };
  return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) };
}

/** Of the largest of its pictures: the others are small ones and pieces of it. Source: ISO/IEC 23008-12, 6.5.3 (`ispe`). */
function isoSize(bytes: Buffer): PictureSize | null {
  let size: { width: number; height: number } | null = null;
  const head = bytes.subarray(0, 1024 * 1024);
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
    const [width, height] = [head.readUInt32BE(at + 8), head.readUInt32BE(at + 12)];
    if (size === null || width * height > size.width * size.height) size = { width, height };
  }
  return size;
}

/** Source: RFC 9649, sections 2.5 to 2.7. */
function webpSize(bytes: Buffer): PictureSize | null {
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const packed = bytes.readUInt32LE(21);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}

/** Of the first start of frame. Source: ITU-T T.81, annex B. */
function jpegSize(bytes: Buffer): PictureSize | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 2 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
