import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOfBase64, hexLines } from '../../../renderer/components/bytes.ts';

it('reads base64 to the byte, and shows each byte once', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(1_000_000), (bytes, offset) => {
      const read = bytesOfBase64(Buffer.from(bytes).toString('base64'));
      expect([...read]).toEqual([...bytes]);
      const hex = hexLines(read, offset)
        .map((line) => line.hex)
        .join(' ')
        .split(/\s+/)
        .filter(Boolean);
      expect(hex.map((digits) => Number.parseInt(digits, 16))).toEqual([...bytes]);
    }),
  );
});

it('lets no control and nothing beyond ASCII through', () => {
  expect(hexLines(Uint8Array.from([0x41, 0x1b, 0x80, 0x7e]), 16)).toEqual([
    { offset: 16, hex: '41 1b 80 7e  ', text: 'A··~' },
  ]);
});
