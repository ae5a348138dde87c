import type { Pixels } from './picture-size.ts';

const columns = 9;
const rows = 8;
/** Steps of grey between the darkest and the brightest part, below which a picture is one area. */
const leastContrast = 6;

/**
 * Perceptual hash of what a picture shows: whether it gets brighter from left to right, in 8 rows of 8 steps (dHash). 16
 * hex digits; null for a picture of one colour, which would look like every other.
 */
export const lookOf = (pixels: Pixels): string | null => differenceHash(greyOf(pixels));

/** The mean brightness of each of 9 × 8 parts, on white where it is transparent. */
function greyOf({ width, height, data }: Pixels): number[] {
  const sums = new Float64Array(columns * rows);
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const part = row + Math.floor((x * columns) / width);
      const alpha = (data[at + 3] as number) / 255;
      const grey = 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
      sums[part] = (sums[part] as number) + grey * alpha + 255 * (1 - alpha);
      counts[part] = (counts[part] as number) + 1;
    }
  }
  return [...sums].map((sum, part) => sum / Math.max(1, counts[part] as number));
}

function differenceHash(grey: number[]): string | null {
  if (Math.max(...grey) - Math.min(...grey) < leastContrast) return null;
  let bits = 0n;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 1; column < columns; column += 1) {
      const at = row * columns + column;
      bits = (bits << 1n) | ((grey[at] as number) > (grey[at - 1] as number) ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, '0');
}
