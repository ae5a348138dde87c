/** Of 64 bits: pictures that differ in no more look alike to a person as well, after scaling and saving again. */
export const alikeWithin = 10;

/** In how many of their 64 bits two perceptual hashes (16 hex digits) differ; 64 where one of them is none. */
export function lookDistance(left: string, right: string): number {
  const isLook = /^[0-9a-f]{16}$/;
  if (!isLook.test(left) || !isLook.test(right)) return 64;
  return bitsIn(left.slice(0, 8), right.slice(0, 8)) + bitsIn(left.slice(8), right.slice(8));
}

function bitsIn(left: string, right: string): number {
  let bits = (Number.parseInt(left, 16) ^ Number.parseInt(right, 16)) >>> 0;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}
