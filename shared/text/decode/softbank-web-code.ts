/**
 * SoftBank's web code: ESC $, one of these letters, a byte from 0x21 to 0x7A for each emoji, SI. Each letter has the
 * code point that 0x21 stands for. The escape itself proves the carrier.
 */
export const WEB_CODE_SETS: ReadonlyMap<number, number> = new Map([
  [0x47, 0xe001],
  [0x45, 0xe101],
  [0x46, 0xe201],
  [0x4f, 0xe301],
  [0x50, 0xe401],
  [0x51, 0xe501],
]);
