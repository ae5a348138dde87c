/** Bytes of the start in which the count stands. */
export const emlxLine = 64;

const LF = 0x0a;

/**
 * Where the mail stands in a file of Apple Mail (.emlx): behind a line with its length in bytes, and before a property list
 * of flags. A length that the file does not hold ends where the file does, and is doubtful.
 */
export function emlxRange(head: Buffer, size: number): { offset: number; length: number; ambiguous: boolean } {
  const end = head.subarray(0, emlxLine).indexOf(LF);
  const line = end < 0 ? null : /^\s*(\d{1,12})\s*$/.exec(head.toString('latin1', 0, end));
  if (line === null) return { offset: 0, length: size, ambiguous: true };
  const offset = end + 1;
  const stated = Number(line[1]);
  return { offset, length: Math.min(stated, size - offset), ambiguous: stated > size - offset };
}
