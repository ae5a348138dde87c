/** Changes up to which two texts are aligned word by word; beyond it only their common beginning and end are. */
const most = 600;

/**
 * Which item of `b` each item of `a` is, -1 where none: a longest common subsequence in O(n·d). Source: Myers 1986.
 */
export function align(a: Int32Array, b: Int32Array): Int32Array {
  const pairs = new Int32Array(a.length).fill(-1);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    pairs[start] = start;
    start += 1;
  }
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
    pairs[endA] = endB;
  }
  alignMiddle(a.subarray(start, endA), b.subarray(start, endB), (i, j) => {
    pairs[start + i] = start + j;
  });
  return pairs;
}

function alignMiddle(a: Int32Array, b: Int32Array, pair: (i: number, j: number) => void): void {
  const limit = Math.min(most, a.length + b.length);
  const furthest = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= limit; d += 1) {
    // Only what this round reads is kept: diagonals -d-1 to d+1.
    trace.push(furthest.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = furthest[middle + k + 1] as number;
      const right = (furthest[middle + k - 1] as number) + 1;
      let x = k === -d || (k !== d && right - 1 < down) ? down : right;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length, pair);
    }
  }
}

function walkBack(trace: Int32Array[], endA: number, endB: number, pair: (i: number, j: number) => void): void {
  let x = endA;
  let y = endB;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const before = trace[d] as Int32Array;
    const at = (k: number) => before[k + d + 1] as number;
    const k = x - y;
    const previous = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(previous);
    const fromY = d === 0 ? 0 : fromX - previous;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pair(x, y);
    }
    x = fromX;
    y = fromY;
  }
}
