import fc from 'fast-check';

/** Bytes cut, spliced and changed in up to four places: what an enemy or a bad disk makes of a file. */
export function damaged(bytes: Buffer): fc.Arbitrary<Buffer> {
  const at = fc.nat(bytes.length);
  const change = fc.oneof(
    at.map((end) => (input: Buffer) => input.subarray(0, end)),
    fc.tuple(at, fc.uint8Array({ maxLength: 8 })).map(([where, put]) => (input: Buffer) => {
      return Buffer.concat([input.subarray(0, where), put, input.subarray(where + put.length)]);
    }),
    fc.tuple(at, at, at).map(([from, to, where]) => (input: Buffer) => {
      return Buffer.concat([
        input.subarray(0, where),
        input.subarray(Math.min(from, to), Math.max(from, to)),
        input.subarray(where),
      ]);
    }),
  );
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    return changes.reduce<Buffer>((input, apply) => apply(input), bytes);
  });
}
