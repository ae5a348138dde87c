/**
 * The text of an attributed string that Apple's NSArchiver wrote (`attributedBody` of messages); null where none is found.
 * Behind the class name NSString stands `+`, a length (one byte; 0x81 and two; 0x82 and four, little endian) and UTF-8.
 */
export function typedstreamText(bytes: Uint8Array): string | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!data.subarray(0, 24).includes('streamtyped')) return null;
  let name = data.indexOf('NSString');
  const mutable = data.indexOf('NSMutableString');
  if (mutable >= 0 && (name < 0 || mutable < name)) name = mutable;
  if (name < 0) return null;
  const end = Math.min(data.length, name + 64);
  for (let at = data.indexOf(0x2b, name); at >= 0 && at < end; at = data.indexOf(0x2b, at + 1)) {
    const text = textAt(data, at + 1);
    if (text !== null) return text;
  }
  return null;
}

function textAt(data: Buffer, at: number): string | null {
  const mark = data[at];
  if (mark === undefined) return null;
  let length = mark;
  let start = at + 1;
  if (mark === 0x81 && at + 3 <= data.length) [length, start] = [data.readUInt16LE(at + 1), at + 3];
  else if (mark === 0x82 && at + 5 <= data.length) [length, start] = [data.readUInt32LE(at + 1), at + 5];
  else if (mark >= 0x80) return null;
  if (start + length > data.length) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data.subarray(start, start + length));
  } catch {
    return null;
  }
}
