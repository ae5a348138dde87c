const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

export const REPLACEMENT = 0xfffd;

/** Text and the number of bytes in it that could not be decoded, each shown as U+FFFD. */
export interface Decoded {
  text: string;
  undecodable: number;
}

/** A string from the first `length` UTF-16 code units. Every platform that we run on is little-endian. */
export function textOf(units: Uint16Array, length: number): string {
  return utf16.decode(units.subarray(0, length));
}

/** The first byte of 0x80 or more at or after `from`, or the length when there is none. */
export function firstHighByte(bytes: Uint8Array, from = 0): number {
  const end = bytes.length;
  let at = from;
  while (at < end && (bytes[at] as number) < 0x80) at += 1;
  return at;
}
