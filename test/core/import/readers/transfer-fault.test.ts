import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTransfer } from '../../../../electron/core/import/readers/transfer-decoding.ts';
import { transferFault } from '../../../../electron/core/import/readers/transfer-fault.ts';

const fault = (text: string, encoding: string) => transferFault(Buffer.from(text, 'latin1'), encoding);
const lines = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/.{1,20}/g, '$&\r\n');
const quoted = (bytes: Uint8Array) =>
  [...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('=\r\n');

describe('transferFault', () => {
  it.each<[string, string | null]>([
    ['', null],
    ['aGVs\r\n bG8=\r\n', null],
    ['aGVsbG8', null],
    ['aGVsbG8==', null],
    ['aGVsbG8=aGVsbG8=', null],
    ['aGVsb', 'import/truncated'],
    ['aGVsb=', 'import/truncated'],
    ['aGVsbG8=\r\nfooter', 'import/malformed'],
    ['aGVs-_Gs', 'import/malformed'],
    ['aGVs!bG8=', 'import/malformed'],
    ['aGVs\0', 'import/malformed'],
  ])('base64: %j is %s', (text, code) => expect(fault(text, 'base64')).toBe(code));

  it.each<[string, string | null]>([
    ['a=3D=E3=81=82', null],
    ['soft=\r\nbreak=\n, again= \t\r\n!=', null],
    ['lower=e3', null],
    ['cut=E', 'import/truncated'],
    ['100=%', 'import/malformed'],
    ['<a href="x">', 'import/malformed'],
    ['=zz and cut=E', 'import/malformed'],
  ])('quoted-printable: %j is %s', (text, code) => expect(fault(text, 'quoted-printable')).toBe(code));

  it('finds nothing in another encoding', () => expect(fault('=zz?', '7bit')).toBeNull());

  it('finds nothing in what was encoded, whole or without its padding', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fault(lines(bytes), 'base64')).toBeNull();
        expect(fault(lines(bytes).replaceAll('=', ''), 'base64')).toBeNull();
        expect(fault(quoted(bytes), 'quoted-printable')).toBeNull();
      }),
    );
  });

  it('says so wherever a cut loses bits that were there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.nat(), (bytes, place) => {
        const text = Buffer.from(bytes).toString('base64').replaceAll('=', '');
        const cut = text.slice(0, 1 + (place % text.length));
        expect(fault(cut, 'base64')).toBe(cut.length % 4 === 1 ? 'import/truncated' : null);
        const signs = quoted(bytes);
        const part = signs.slice(0, 1 + (place % signs.length));
        expect(fault(part, 'quoted-printable')).toBe(/=[0-9A-F]$/.test(part) ? 'import/truncated' : null);
      }),
    );
  });

  it('is silent only where decoding and encoding give back what was there', () => {
    const digit = fc.constantFrom('Y', 'Q', '=', '-', '!', '\n', 'A');
    fc.assert(
      fc.property(fc.string({ unit: digit, maxLength: 12 }), (text) => {
        if (fault(text, 'base64') !== null) return;
        const again = decodeTransfer(Buffer.from(text), 'base64').toString('base64');
        const digits = (of: string) => of.replace(/[=\n]/g, '').length;
        if (!/=[^=]*[^=\n]/.test(text)) expect(digits(again)).toBe(digits(text));
      }),
    );
  });
});
