import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTransfer } from '../../../../electron/core/import/readers/transfer-decoding.ts';

const decode = (text: string, encoding: string) =>
  decodeTransfer(Buffer.from(text, 'latin1'), encoding).toString('latin1');

describe('decodeTransfer', () => {
  it.each([
    ['a=3D=E3=81=82', 'a=\xe3\x81\x82'],
    ['soft=\r\nbreak=\n, again= \t\r\n!', 'softbreak, again!'],
    ['=', ''],
    ['=zz 100= %', '=zz 100= %'],
    ['lower=e3=', 'lower\xe3'],
    ['no line end= ', 'no line end'],
  ])('quoted-printable: %j', (from, to) => expect(decode(from, 'quoted-printable')).toBe(to));

  it.each([
    ['aGVs\r\nbG8=\r\n', 'hello'],
    ['aGVsbG8', 'hello'],
    ['a!G*V?s(bG8=', 'hello'],
    ['aGVsbG8=aGVsbG8=', 'hellohello'],
    ['aGVsbG8=\r\nfooter of a list', 'hello'],
    ['--aGVs--', 'hel'],
    ['', ''],
  ])('base64: %j', (from, to) => expect(decode(from, 'base64')).toBe(to));

  it('leaves other encodings alone', () => {
    expect(decode('=41', '7bit')).toBe('=41');
    expect(decode('=41', 'x-unknown')).toBe('=41');
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const lines = Buffer.from(bytes)
          .toString('base64')
          .replace(/.{1,20}/g, '$&\r\n');
        expect(decodeTransfer(Buffer.from(lines), 'base64')).toEqual(Buffer.from(bytes));
        const quoted = [...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('=\r\n');
        expect(decodeTransfer(Buffer.from(quoted), 'quoted-printable')).toEqual(Buffer.from(bytes));
      }),
    );
  });
});
