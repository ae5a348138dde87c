const WIDE = /[\uff01-\uff5e\u3000]/;

/** Full-width ASCII and the ideographic space as ASCII. The length stays, so an offset in one is an offset in the other. */
export function foldWidth(text: string): string {
  const first = text.search(WIDE);
  if (first < 0) return text;
  let folded = text.slice(0, first);
  const chunk = new Uint16Array(8192);
  for (let from = first; from < text.length; from += chunk.length) {
    const size = Math.min(chunk.length, text.length - from);
    for (let i = 0; i < size; i += 1) {
      const unit = text.charCodeAt(from + i);
      chunk[i] = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit === 0x3000 ? 0x20 : unit;
    }
    folded += String.fromCharCode.apply(null, (size === chunk.length ? chunk : chunk.subarray(0, size)) as never);
  }
  return folded;
}
