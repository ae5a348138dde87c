import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export const aPage = (title = 'みなと出会い', more = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${more}<h1>登録は無料</h1>` +
  '<p>1pt = 10円</p><a href="https://points.example/buy">購入</a><script>alert(1)</script></body></html>';

/** An HTTP reply as it is kept in an archive. */
export const aReply = (body: string | Buffer, fields: Record<string, string> = {}, status = '200 OK'): Buffer => {
  const head = { Date: 'Fri, 06 Mar 2026 04:02:06 GMT', 'Content-Type': 'text/html; charset=utf-8', ...fields };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), Buffer.from(body)]);
};

/** A WARC record; `fields` overwrite what it says by itself. */
export function warcRecord(type: string, block: string | Buffer, fields: Record<string, string> = {}): Buffer {
  const content = Buffer.from(block);
  const all = {
    'WARC-Type': type,
    'WARC-Target-URI': 'https://dates.example/top',
    'WARC-Date': '2026-03-06T04:02:06Z',
    'WARC-Record-ID': '<urn:uuid:a9c5c23a-0221-11e7-8fe3-0242ac120007>',
    'WARC-Block-Digest': `sha256:${createHash('sha256').update(content).digest('hex')}`,
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(content.length),
    ...fields,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), content, Buffer.from('\r\n\r\n')]);
}

/** Records compressed one by one. */
export const perRecord = (records: Buffer[]): Buffer => Buffer.concat(records.map((record) => gzipSync(record)));

/** A page that a browser saved as MHTML, with one picture. */
export const anMhtml = (picture: Buffer): string =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://dates.example/profile?id=7',
    'Subject: =?utf-8?Q?=E3=81=BF=E3=81=95=E3=81=8D?=',
    'Date: Fri, 6 Mar 2026 04:02:06 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----B"',
    '',
    '------B',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://dates.example/profile?id=7',
    '',
    Buffer.from(aPage('みさき')).toString('base64'),
    '------B',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://cdn.example/face.png',
    '',
    picture.toString('base64'),
    '------B--',
    '',
  ].join('\r\n');

/** A page that a browser saved as MHTML, alone. */
export const savedAs = (url: string, html: string): string =>
  [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${url}`,
    'Date: Fri, 6 Mar 2026 04:02:06 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----B"',
    '',
    '------B',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    `Content-Location: ${url}`,
    '',
    Buffer.from(html).toString('base64'),
    '------B--',
    '',
  ].join('\r\n');
