import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMail } from '../../../../electron/core/import/readers/mail.ts';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join('');

/** Each of them 1 to 10 MB: linear work takes a fraction of a second, quadratic work does not end. */
const hostile: [string, () => string][] = [
  [
    '10,000 nested multiparts',
    () => times(10_000, (at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`),
  ],
  [
    'nested multiparts of one boundary',
    () => times(10_000, () => 'Content-Type: multipart/mixed; boundary=b\n\n--b\n'),
  ],
  ['100,000 parts', () => `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}`],
  ['a million headers', () => `${'A: b\n'.repeat(1_000_000)}\nbody`],
  ['100,000 From headers', () => `${'From: a@b\n'.repeat(100_000)}\nbody`],
  ['a header of 10 MB', () => `Subject: ${'a'.repeat(10_000_000)}\n\nbody`],
  ['a header folded a million times', () => `Subject: a\n${' b\n'.repeat(1_000_000)}\nbody`],
  ['a million addresses', () => `To: ${'<a@b>,'.repeat(1_000_000)}\n\nbody`],
  ['open comments', () => `To: ${'('.repeat(900_000)}\n\nbody`],
  ['encoded words without end', () => `Subject: ${'=?utf-8?B?'.repeat(90_000)}\n\nbody`],
  [
    'a boundary that is never closed',
    () => `Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${'x\n'.repeat(1_000_000)}`,
  ],
  ['a line of 10 MB', () => `Subject: x\n\n${'x'.repeat(10_000_000)}`],
  ['a line of dashes', () => `Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${'-'.repeat(5_000_000)}`],
  ['lines of dashes', () => `Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${'--\n'.repeat(1_000_000)}`],
  ['500,000 parameters', () => `Content-Type: text/plain;${' a=b;'.repeat(500_000)}\n\nbody`],
  ['50,000 continuations', () => `Content-Type: text/plain;${times(50_000, (at) => ` name*${at}=x;`)}\n\nbody`],
  ['base64 of junk', () => `Content-Transfer-Encoding: base64\n\n${'?=*-'.repeat(1_000_000)}`],
  ['base64 of padding', () => `Content-Transfer-Encoding: base64\n\n${'YQ=='.repeat(1_000_000)}`],
  ['quoted-printable of signs', () => `Content-Transfer-Encoding: quoted-printable\n\n${'='.repeat(4_000_000)}`],
  ['HTML of open tags', () => `Content-Type: text/html\n\n${'<b>'.repeat(1_000_000)}`],
  ['mails inside mails', () => 'Content-Type: message/rfc822\n\n'.repeat(20_000)],
  ['bytes of nothing', () => '\0'.repeat(5_000_000)],
  ['carriage returns', () => '\r'.repeat(5_000_000)],
];

describe('readMail on hostile input', () => {
  it.each(hostile)('%s', async (_, text) => {
    const bytes = Buffer.from(text(), 'latin1');
    // Of the processor, not of the clock: what else runs on the machine is no fault of the reader.
    const before = process.cpuUsage();
    const mail = await readMail(bytes);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(8);
    expect(mail.bodyStart).toBeLessThanOrEqual(bytes.length);
  });

  it('says which limit it hit', async () => {
    const limitOf = async (index: number) =>
      (await readMail(Buffer.from(hostile[index]?.[1]() ?? ''))).problems.map(({ detail }) => detail.limit);
    expect(await limitOf(0)).toEqual(['partDepth']);
    expect(await limitOf(2)).toEqual(['parts']);
    expect(await limitOf(3)).toEqual(['headerFields']);
    expect(await limitOf(5)).toEqual(['headerBytes']);
  });

  it('takes a boundary of metacharacters for what it is', async () => {
    const boundary = '(.*)+[a-z]{1,99}$^|?';
    const mail = await readMail(
      Buffer.from(`Content-Type: multipart/mixed; boundary="${boundary}"\n\n--${boundary}\n\nhi\n--${boundary}--\n`),
    );
    expect(mail.text).toBe('hi');
  });

  it('never fails, whatever the bytes are', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          '\n',
          '\r\n',
          '\r',
          '\n\n',
          ': ',
          ';',
          '=',
          '"',
          '--b',
          '--b--',
          '\0',
          '\x1b$B',
          '\x1b(B',
          '=?utf-8?q?',
          '?=',
        ],
        ...[
          'Content-Type: ',
          'multipart/mixed; boundary=b\n\n',
          'message/rfc822\n\n',
          'text/html\n\n',
          'charset=utf-7',
        ],
        ...[
          'Content-Transfer-Encoding: base64\n',
          'Content-Disposition: attachment; filename*0*=x',
          'From: ',
          'Date: ',
          'Received: ',
        ],
        ...['<a href=x', '&#x', '\x93\xfa', '\xff\xfe'],
      ),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const bytes = Buffer.from(pieces.join(''), 'latin1');
        const mail = await readMail(bytes);
        for (const { bytes: inner, offset } of mail.embedded) {
          if (offset !== null) expect(bytes.subarray(offset, offset + inner.length).equals(inner)).toBe(true);
        }
        expect(await readMail(bytes)).toEqual(mail);
      }),
      { numRuns: 300 },
    );
  });
});
