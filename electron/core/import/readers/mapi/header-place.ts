/** Bytes of a stream that lie together in a compound file, whatever its sectors. Source: MS-CFB section 2.6.1. */
const together = 64;
/** Searches through a whole file for one header; beyond, places are not told. */
const mostSearches = 256;

/**
 * Tells where in the bytes of a file a range of a property's value begins: a compound file spreads a value over sectors. Null
 * where the range is not in one piece there.
 */
export function placesOf(file: Buffer, value: Buffer): (start: number, end: number) => number | null {
  const known = new Map<number, number>();
  let searches = 0;
  const search = (piece: Buffer): number => {
    searches += 1;
    return searches > mostSearches ? -1 : file.indexOf(piece);
  };
  const pieceAt = (index: number): number => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const piece = value.subarray(index * together, (index + 1) * together);
    const before = known.get(index - 1) ?? -1;
    const next = before + together;
    const follows = before >= 0 && file.subarray(next, next + piece.length).equals(piece);
    const place = follows ? next : search(piece);
    known.set(index, place);
    return place;
  };
  return (start, end) => {
    if (start < 0 || end <= start || end > value.length) return null;
    const first = Math.floor(start / together);
    const place = pieceAt(first);
    if (place < 0) return null;
    for (let index = first + 1; index * together < end; index += 1) {
      if (pieceAt(index) !== place + (index - first) * together) return null;
    }
    return place + start - first * together;
  };
}
