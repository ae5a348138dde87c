/** How every member of a gzip begins. */
export const gzipMark = Buffer.from([0x1f, 0x8b, 0x08]);

/** Source: RFC 1952 section 2.3. Null where no member begins here, or where its head does not end. */
export function gzipHeadLength(bytes: Buffer): number | null {
  if (bytes.length < 10 || bytes.compare(gzipMark, 0, 3, 0, 3) !== 0) return null;
  const flags = bytes[3] as number;
  let at = 10;
  if (flags & 4) at += 2 + (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : bytes.length);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at <= bytes.length ? at : null;
}
