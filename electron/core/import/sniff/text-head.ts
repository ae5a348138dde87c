/** Bytes of the start that are read as lines. */
const headBytes = 8 * 1024;

/** The first lines of a text that is UTF-8 or UTF-16, without those that are empty. */
export function headLines(bytes: Buffer): string[] {
  const head = bytes.subarray(0, headBytes);
  const isWide = head[0] === 0xff && head[1] === 0xfe;
  const text = head.toString(isWide ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
  return text.split(/\r\n|\n|\r/, 200).filter((line) => line.trim() !== '');
}
