import { AppError } from '../../../../../shared/errors.ts';
import { exifFacts } from './exif-facts.ts';
import { type Pixels, pictureSize } from './picture-size.ts';
import { isTooLarge, pixelsOf } from './pixels.ts';

/** Grey, 0 black to 255 white, row by row; `scale`: how many of its points stand for one of the picture. */
export interface Grey {
  width: number;
  height: number;
  scale: number;
  data: Uint8Array;
}

/** Points of each side of a square of one colour that is ground: strokes of letters are thinner. */
const side = 12;
/** Steps of a channel between neighbours that still are one colour. */
const sameColour = 6;
/** Part of a picture that is flat, from which on it is a screenshot and no photograph. */
const mostlyFlat = 0.4;
/** Steps of a channel between letters and their ground that are made black. */
const leastContrast = 80;

/** Points of a side that tools read at most. */
const longestSide = 32_000;

/**
 * The bytes of a picture as text is read from it; null for a format without a decoder and for what is broken. Throws
 * `import/limit` for what is too large.
 */
export async function greyOfPicture(bytes: Buffer, format: string): Promise<Grey | null> {
  const size = pictureSize(bytes, format) ?? exifFacts(bytes, format);
  if (isTooLarge(size) || Math.max(size.width ?? 0, size.height ?? 0) > longestSide)
    throw new AppError('import/limit', { limit: 'pixels', size: (size.width ?? 0) * (size.height ?? 0) });
  const pixels = await pixelsOf(bytes, format, size);
  return pixels && textGrey(pixels);
}

/**
 * A picture as text is read from it: black on white. A screenshot has letters of any colour on grounds of several, which
 * one threshold for all of it cannot tell apart: each point becomes as dark as it differs from the ground on its row. A
 * photograph becomes grey.
 */
export function textGrey(pixels: Pixels): Grey {
  const { width, height } = pixels;
  const flat = flatPoints(pixels);
  let count = 0;
  for (const one of flat) count += one;
  const data = count >= width * height * mostlyFlat ? againstGround(pixels, flat) : brightness(pixels);
  return { width, height, scale: 1, data };
}

/** On white where it is transparent. */
const channel = (data: Uint8Array, point: number, which: number): number => {
  const alpha = data[point * 4 + 3] as number;
  const value = data[point * 4 + which] as number;
  return alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255);
};

const difference = (data: Uint8Array, one: number, other: number): number =>
  Math.max(
    Math.abs(channel(data, one, 0) - channel(data, other, 0)),
    Math.abs(channel(data, one, 1) - channel(data, other, 1)),
    Math.abs(channel(data, one, 2) - channel(data, other, 2)),
  );

function brightness({ width, height, data }: Pixels): Uint8Array {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1)
    grey[at] = 0.299 * channel(data, at, 0) + 0.587 * channel(data, at, 1) + 0.114 * channel(data, at, 2);
  return grey;
}

/**
 * 1 for each point that lies in a square of one colour. A long run across and one down are not enough: where two strokes of
 * a letter cross there are both.
 */
function flatPoints({ width, height, data }: Pixels): Uint8Array {
  const across = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    let run = 0;
    for (let at = y * width; at < (y + 1) * width; at += 1) {
      run = at > y * width && difference(data, at, at - 1) <= sameColour ? run + 1 : 1;
      // The last point of a long enough run.
      across[at] = run >= side ? 1 : 0;
    }
  }
  const corners = new Uint8Array(width * height);
  for (let x = 0; x < width; x += 1) {
    let run = 0;
    for (let at = x; at < corners.length; at += width) {
      const goes = run > 0 && difference(data, at, at - width) <= sameColour;
      run = across[at] === 1 ? (goes ? run + 1 : 1) : 0;
      corners[at] = run >= side ? 1 : 0;
    }
  }
  return backwards(backwards(corners, width, height, 'rows'), width, height, 'columns');
}

/** Marks the points before each that is marked, as many as a square is wide. */
function backwards(marks: Uint8Array, width: number, height: number, along: 'rows' | 'columns'): Uint8Array {
  const out = new Uint8Array(marks.length);
  const [lines, length] = along === 'rows' ? [height, width] : [width, height];
  for (let line = 0; line < lines; line += 1) {
    let left = 0;
    for (let at = length - 1; at >= 0; at -= 1) {
      const point = along === 'rows' ? line * width + at : at * width + line;
      left = marks[point] === 1 ? side : left - 1;
      if (left > 0) out[point] = 1;
    }
  }
  return out;
}

/**
 * How much each point differs from the grounds to its left and to its right: from whatever lies between the two, since the
 * edge of one on the other is no letter.
 */
function againstGround({ width, height, data }: Pixels, flat: Uint8Array): Uint8Array {
  const grey = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    let left = -1;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      if (flat[at] === 1) {
        left = at;
        continue;
      }
      let end = x;
      while (end < width && flat[y * width + end] !== 1) end += 1;
      const right = end < width ? y * width + end : left;
      const grounds: [number, number] = [left < 0 ? right : left, right];
      let most = leastContrast;
      for (let point = at; point < y * width + end; point += 1) {
        grey[point] = apart(data, point, grounds);
        most = Math.max(most, grey[point] as number);
      }
      for (let point = at; point < y * width + end; point += 1)
        grey[point] = 255 - Math.round(((grey[point] as number) * 255) / most);
      x = end - 1;
    }
  }
  return grey;
}

/** How far a point's colour is from every mixture of two others'; on a row without any ground it is as bright as it is. */
function apart(data: Uint8Array, point: number, [from, to]: [number, number]): number {
  if (from < 0) return 255 - channel(data, point, 1);
  let along = 0;
  let whole = 0;
  for (let which = 0; which < 3; which += 1) {
    const step = channel(data, to, which) - channel(data, from, which);
    along += (channel(data, point, which) - channel(data, from, which)) * step;
    whole += step * step;
  }
  const part = whole === 0 ? 0 : Math.min(1, Math.max(0, along / whole));
  let most = 0;
  for (let which = 0; which < 3; which += 1) {
    const ground = channel(data, from, which) * (1 - part) + channel(data, to, which) * part;
    most = Math.max(most, Math.abs(channel(data, point, which) - ground));
  }
  return most;
}

/** Twice as wide and high, with means between neighbours. */
export function doubled({ width, height, data }: Grey): Grey {
  const out = new Uint8Array(width * height * 4);
  for (let y = 0; y < height * 2; y += 1) {
    const top = y >> 1;
    const below = Math.min(height - 1, top + (y & 1));
    for (let x = 0; x < width * 2; x += 1) {
      const left = x >> 1;
      const right = Math.min(width - 1, left + (x & 1));
      const sum =
        (data[top * width + left] as number) +
        (data[top * width + right] as number) +
        (data[below * width + left] as number) +
        (data[below * width + right] as number);
      out[y * width * 2 + x] = sum >> 2;
    }
  }
  return { width: width * 2, height: height * 2, scale: 2, data: out };
}
