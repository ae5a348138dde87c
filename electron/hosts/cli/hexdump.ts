const perLine = 16;

/** Bytes as lines of `offset  sixteen in hexadecimal  |the same as ASCII|`, the form of `hexdump -C`. */
export function hexdump(bytes: Uint8Array, offset: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += perLine) {
    const piece = [...bytes.subarray(at, at + perLine)];
    const hex = piece.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const ascii = piece.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${(offset + at).toString(16).padStart(8, '0')}  ${hex.padEnd(perLine * 3 - 1)}  |${ascii}|`);
  }
  return lines;
}
