/** The longest name that is made, in bytes of UTF-8: file systems take 255, and endings and numbers come on top. */
const longest = 180;

/** Names that mean a device on Windows, with any ending. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * A name for a file or folder out of what somebody typed: every letter of every script stays, what means something to a file
 * system or turns the direction of writing becomes '_'. `fallback` where nothing is left.
 */
export function safeName(typed: string, fallback: string): string {
  const name = typed
    .slice(0, 1000)
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}/\\:*?"<>|\ufffd]/gu, '_')
    .replace(/^[\s.]+/u, '');
  const short = cut(name).replace(/[\s.]+$/u, '');
  if (/^_*$/.test(short)) return fallback;
  return devices.test(short) ? `_${short}` : short;
}

function cut(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (bytes > longest) break;
    kept += letter;
  }
  return kept;
}

/** `NAME.end`, `NAME 2.end`, `NAME 3.end` …: the first that is not taken. */
export function freeName(name: string, end: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? `${name}${end}` : `${name} ${number}${end}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** 'a.b.html' → ['a.b', '.html']; an ending is at most eight letters and digits. */
export function splitEnding(name: string): [stem: string, end: string] {
  const end = /(?<=.)\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - end.length), end];
}
