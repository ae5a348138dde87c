const ESC = 0x1b;
const DOLLAR = 0x24;

/**
 * Some gateways strip the ESC byte from ISO-2022-JP and leave `$B7n:D(B`. Puts it back where the bytes in between are
 * whole pairs that read as ordinary Japanese, and returns new bytes; null where nothing is sure enough. `declared` says
 * that the text is labelled as ISO-2022-JP, which makes a shorter run believable. Linear time.
 */
export function restoreLostEscapes(bytes: Uint8Array, declared: boolean): Uint8Array | null {
  if (bytes.includes(ESC)) return null;
  const runs: { from: number; to: number }[] = [];
  let believable = 0;
  let at = bytes.indexOf(DOLLAR);
  while (at >= 0) {
    const next = bytes[at + 1];
    const run = next === 0x42 || next === 0x40 ? runFrom(bytes, at) : null;
    if (run === null) {
      at = bytes.indexOf(DOLLAR, at + 1);
      continue;
    }
    if (run.common > 0) {
      runs.push({ from: at, to: run.to });
      believable += run.common;
    }
    at = bytes.indexOf(DOLLAR, run.to);
  }
  if (runs.length === 0 || (!declared && believable < 4)) return null;
  return withEscapes(bytes, runs);
}

/**
 * From `$B`: the run up to `(B` or `(J`. `common` counts its pairs, 0 when the run is no Japanese text. `to` is where
 * the search goes on; it never goes back, whatever the bytes are.
 */
function runFrom(bytes: Uint8Array, from: number): { to: number; common: number } {
  let at = from + 2;
  let rare = 0;
  let common = 0;
  for (;;) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    if (lead === 0x28 && (trail === 0x42 || trail === 0x4a)) break;
    if (lead < 0x21 || lead > 0x7e || trail < 0x21 || trail > 0x7e) return { to: at + 1, common: 0 };
    // Rows of punctuation, letters, kana and the common kanji against the other 60.
    if (lead <= 0x25 || (lead >= 0x30 && lead <= 0x4f)) common += 1;
    else rare += 1;
    at += 2;
  }
  return { to: at + 2, common: rare * 4 <= common ? common : 0 };
}

function withEscapes(bytes: Uint8Array, runs: readonly { from: number; to: number }[]): Uint8Array {
  const restored = new Uint8Array(bytes.length + runs.length * 2);
  let read = 0;
  let write = 0;
  const copyTo = (end: number): void => {
    restored.set(bytes.subarray(read, end), write);
    write += end - read;
    read = end;
  };
  for (const run of runs) {
    copyTo(run.from);
    restored[write++] = ESC;
    copyTo(run.to - 2);
    restored[write++] = ESC;
    copyTo(run.to);
  }
  copyTo(bytes.length);
  return restored;
}
