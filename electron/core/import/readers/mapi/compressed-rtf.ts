import { limits } from '../../limits.ts';

/** What the dictionary holds before the first byte. Source: MS-OXRTFCP section 2.1.3.1.2. */
const START =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const DICTIONARY = 4096;
const HEADER = 16;
const COMPRESSED = 0x75465a4c;
const PLAIN = 0x414c454d;

/** The RTF in a PR_RTF_COMPRESSED, as far as it can be read; null where it is none. Source: MS-OXRTFCP. */
export function decompressRtf(bytes: Buffer): Buffer | null {
  if (bytes.length < HEADER) return null;
  const size = Math.min(bytes.readUInt32LE(4), limits.textBytes);
  const kind = bytes.readUInt32LE(8);
  if (kind === PLAIN) return bytes.subarray(HEADER, HEADER + size);
  if (kind !== COMPRESSED) return null;
  const dictionary = Buffer.alloc(DICTIONARY);
  let write = dictionary.write(START, 'latin1');
  // Every pair of bytes gives 17 at most: a size that lies claims no more memory than the bytes can fill.
  const output = Buffer.alloc(Math.min(size, bytes.length * 17));
  let length = 0;
  let at = HEADER;
  const put = (byte: number) => {
    output[length] = byte;
    length += 1;
    dictionary[write] = byte;
    write = (write + 1) % DICTIONARY;
  };
  while (at < bytes.length && length < output.length) {
    const control = bytes[at] as number;
    at += 1;
    for (let bit = 0; bit < 8 && length < output.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        if (at >= bytes.length) return output.subarray(0, length);
        put(bytes[at] as number);
        at += 1;
        continue;
      }
      if (at + 2 > bytes.length) return output.subarray(0, length);
      const reference = bytes.readUInt16BE(at);
      at += 2;
      const from = reference >> 4;
      if (from === write) return output.subarray(0, length);
      const count = (reference & 15) + 2;
      for (let step = 0; step < count && length < output.length; step += 1) {
        put(dictionary[(from + step) % DICTIONARY] as number);
      }
    }
  }
  return output.subarray(0, length);
}
