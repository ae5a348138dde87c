/** What base64 stands for. */
export const bytesOfBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));

const hexDigits = (value: number, width: number): string => value.toString(16).padStart(width, '0');

export interface HexLine {
  /** In the original. */
  offset: number;
  hex: string;
  /** Printable ASCII; anything else is a dot. */
  text: string;
}

/** Sixteen bytes a line, as hex dumps have always been. */
export function hexLines(bytes: Uint8Array, offset: number): HexLine[] {
  const lines: HexLine[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const some = [...bytes.subarray(at, at + 16)];
    const hex = some.map((byte) => hexDigits(byte, 2));
    lines.push({
      offset: offset + at,
      hex: `${hex.slice(0, 8).join(' ')}  ${hex.slice(8).join(' ')}`,
      text: some.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·')).join(''),
    });
  }
  return lines;
}

export const offsetText = (offset: number): string => hexDigits(offset, 8);
