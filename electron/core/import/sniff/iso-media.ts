/** Brands of pictures; those of whole families (`mif1`, `msf1`) leave it to the brands beside them. Source: ISO/IEC 23008-12, annex B; AV1 Image File Format, section 6. */
const avif = ['avif', 'avis'];
const heic = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** What a file of ISO's base media format holds, by the brands at its start; null where it is none. */
export function isoMedia(bytes: Buffer): 'avif' | 'heic' | 'mp4' | null {
  if (bytes.length < 12 || bytes.toString('latin1', 4, 8) !== 'ftyp') return null;
  const major = bytes.toString('latin1', 8, 12);
  if (avif.includes(major)) return 'avif';
  if (!heic.includes(major)) return 'mp4';
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  for (let at = 16; at + 4 <= end; at += 4) if (avif.includes(bytes.toString('latin1', at, at + 4))) return 'avif';
  return 'heic';
}
