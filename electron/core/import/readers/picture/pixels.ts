import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { bmpPixels } from './bmp-pixels.ts';
import { gifPixels } from './gif-pixels.ts';
import type { PictureSize, Pixels } from './picture-size.ts';
import { tiffPixels } from './tiff-pixels.ts';
import { webpPixels } from './webp-pixels.ts';

/** Pixels of a picture that is decoded. */
export const mostPixels = 24_000_000;
/** Each scan of a progressive JPEG goes over all of it. */
const mostScans = 60;

/** Formats whose pixels can be had. */
export const decodable: ReadonlySet<string> = new Set(['png', 'jpeg', 'gif', 'bmp', 'tiff', 'webp']);

export const isTooLarge = ({ width, height }: PictureSize): boolean => (width ?? 0) * (height ?? 0) > mostPixels;

/**
 * What a picture shows, of an animated one the first frame; null for a format without a decoder, for what is too large and
 * for what is broken. Never throws.
 */
export async function pixelsOf(bytes: Buffer, format: string, size: PictureSize): Promise<Pixels | null> {
  if (size.width === null || size.height === null || isTooLarge(size)) return null;
  try {
    switch (format) {
      case 'png':
        return PNG.sync.read(bytes);
      case 'jpeg':
        if (scansIn(bytes) > mostScans) return null;
        return jpeg.decode(bytes, { useTArray: true, maxResolutionInMP: mostPixels / 1e6, maxMemoryUsageInMB: 600 });
      case 'gif':
        return gifPixels(bytes);
      case 'bmp':
        return bmpPixels(bytes);
      case 'tiff':
        return tiffPixels(bytes, mostPixels);
      case 'webp':
        return await webpPixels(bytes);
      default:
        return null;
    }
  } catch {
    // The decoders throw at whatever is not as it should be; the picture stays, unseen.
    return null;
  }
}

function scansIn(bytes: Buffer): number {
  let scans = 0;
  for (let at = bytes.indexOf('\xff\xda', 0, 'latin1'); at >= 0; at = bytes.indexOf('\xff\xda', at + 2, 'latin1'))
    scans += 1;
  return scans;
}
