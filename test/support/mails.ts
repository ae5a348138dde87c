import { aMail } from './cases.ts';

const people = ['misaki@dates.example', 'emma@points.example', 'decoy@reader.example', 'taro@みなと.example'];

/** The `n`th mail: every mail differs, some answer the one before, some are Japanese, one has no date that can be read. */
export function plainMail(n: number): string {
  const [from, to] = [people[n % 4], people[(n + 1 + (n % 3)) % 4]];
  const isReply = n % 3 === 2;
  return aMail(
    {
      From: `Person ${n % 7} <${from}>`,
      To: to,
      Date: n % 11 === 5 ? 'yesterday evening' : new Date(1517800000000 + n * 3_600_000).toUTCString(),
      'Message-ID': `<${n}@mail.example>`,
      ...(isReply ? { 'In-Reply-To': `<${n - 1}@mail.example>` } : {}),
      Subject: `${isReply ? 'Re: ' : ''}${n % 2 === 0 ? 'points' : '振込先'} ${n % 5}`,
      'Content-Type': 'text/plain; charset=utf-8',
      Received: `from relay${n % 3}.example (relay.example [192.0.2.${n % 250}]) by mx.reader.example; Mon, 5 Feb 2018 10:11:${10 + (n % 50)} +0900`,
    },
    `Mail ${n}. 振込先はみなと銀行 普通 ${1000000 + n} です。\r\nhttp://www.dates${n % 4}.example/login?u=${n}\r\n`,
  );
}

/** A mail that carries another: as it is, or in base64. */
export function holding(n: number, inner: string, encoding: '7bit' | 'base64' = '7bit'): string {
  const boundary = `b${n}`;
  const body =
    encoding === 'base64'
      ? (
          Buffer.from(inner)
            .toString('base64')
            .match(/.{1,76}/g) ?? []
        ).join('\r\n')
      : inner;
  return aMail(
    {
      From: 'Forwarder <fw@reader.example>',
      To: 'desk@paper.example',
      Date: new Date(1520000000000 + n * 60_000).toUTCString(),
      'Message-ID': `<fw${n}@reader.example>`,
      Subject: `Fwd ${n}`,
      'MIME-Version': '1.0',
      'Content-Type': `multipart/mixed; boundary="${boundary}"`,
    },
    [
      `--${boundary}\r\nContent-Type: text/plain\r\n\r\nSee below, ${n}.\r\n`,
      `--${boundary}\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`,
      `--${boundary}--\r\n`,
    ].join(''),
  );
}

/** An mbox of them. */
export const mboxOf = (mails: readonly string[]): string =>
  mails
    .map((mail, n) => `From x@y.example Mon Feb  5 10:11:${String(n % 60).padStart(2, '0')} 2018\r\n${mail}\r\n`)
    .join('');
