/*
 * Encoders made by turning the platform's own decoders round, so that tests need no table of ours.
 */

const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Every character that the platform's decoder makes of one or two bytes. */
function encoderOf(charset: string): ReadonlyMap<string, readonly number[]> {
  let encoder = encoders.get(charset);
  if (encoder === undefined) {
    const decoder = new TextDecoder(charset);
    const made = new Map<string, readonly number[]>(['\t', '\n', '\r'].map((one) => [one, [one.charCodeAt(0)]]));
    const add = (bytes: readonly number[]) => {
      const text = decoder.decode(Uint8Array.from(bytes));
      // The first code is the one that is written where two stand for one character. The platform swaps controls.
      if (/^[^\ufffd\p{Co}\p{Cc}]$/u.test(text) && !made.has(text)) made.set(text, bytes);
    };
    for (let byte = 0; byte < 0x100; byte += 1) add([byte]);
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      // The platform has five signs of IBM's behind the half-width kana of EUC-JP.
      const last = charset === 'euc-jp' && lead === 0x8e ? 0xdf : 0xfe;
      for (let trail = 0x40; trail <= last; trail += 1) add([lead, trail]);
    }
    encoders.set(charset, made);
    encoder = made;
  }
  return encoder;
}

/** The bytes of a text in a charset of one and two bytes that the platform knows. Throws on what it does not have. */
export function encodeAs(charset: string, text: string): Uint8Array {
  if (charset === 'iso-2022-jp') return encodeJis(text);
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  const encoder = encoderOf(charset);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = encoder.get(character);
      if (bytes === undefined) throw new Error(`${charset} has no ${JSON.stringify(character)}`);
      return bytes;
    }),
  );
}

/** The whole repertoire: characters that the charset has, without private ones and controls. */
export const repertoireOf = (charset: string): string[] => [...encoderOf(charset).keys()];

/** ISO-2022-JP by hand: EUC-JP's pairs in seven bits, half-width kana by ESC ( I as CP50221 has them. */
function encodeJis(text: string): Uint8Array {
  const bytes: number[] = [];
  let set = '(B';
  const switchTo = (next: string) => {
    if (next !== set) bytes.push(0x1b, ...Buffer.from(next, 'latin1'));
    set = next;
  };
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) {
      switchTo('(B');
      bytes.push(code);
    } else if (code >= 0xff61 && code <= 0xff9f) {
      switchTo('(I');
      bytes.push(code - 0xff61 + 0x21);
    } else {
      switchTo('$B');
      bytes.push(...encodeAs('euc-jp', character).map((byte) => byte & 0x7f));
    }
  }
  switchTo('(B');
  return Uint8Array.from(bytes);
}

/** Bytes written as a string with one character for each. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

export const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

/** How often U+FFFD stands in a text. */
export const replacements = (text: string): number => text.split('\ufffd').length - 1;

/** `length` bytes of a pattern over and over. */
export const repeated = (pattern: string | readonly number[], length: number): Uint8Array =>
  Uint8Array.from(
    Buffer.alloc(length, typeof pattern === 'string' ? Buffer.from(pattern, 'latin1') : Buffer.from(pattern)),
  );
