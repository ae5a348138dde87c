import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readMail } from '../../../../electron/core/import/readers/mail.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const read = (text: string | Buffer, charsetOverride: string | null = null) =>
  readMail(typeof text === 'string' ? Buffer.from(text) : text, { charsetOverride });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const simple = [
  'Received: from mx.example.net ([192.0.2.1]) by mail.example.com; Tue, 5 Jul 2011 10:00:05 +0900',
  'From: "Hanako" <hanako@example.com>',
  'To: a@example.com, b@example.com',
  'Cc: c@example.com',
  'Subject: =?UTF-8?B?5oyv6L6844Gu5Lu2?=',
  'Message-ID: <1@example.com>',
  'In-Reply-To: <0@example.com>',
  'References: <a@example.com> <0@example.com>',
  'Date: Tue, 5 Jul 2011 10:00:00 +0900',
  '',
  'line one',
  'line two',
  '',
].join('\r\n');

const parts = (...bodies: string[]) =>
  `From: a@b.example\nContent-Type: multipart/mixed; boundary="=b="\n\npreamble\n${bodies.map((body) => `--=b=\n${body}\n`).join('')}--=b=--\nepilogue\n`;

describe('readMail', () => {
  it('reads the header and the text', async () => {
    const mail = await read(simple);
    expect(mail).toMatchObject({
      subject: '振込の件',
      from: [{ name: 'Hanako', address: 'hanako@example.com' }],
      cc: [{ name: '', address: 'c@example.com' }],
      messageId: '<1@example.com>',
      inReplyTo: ['<0@example.com>'],
      references: ['<a@example.com>', '<0@example.com>'],
      text: 'line one\nline two\n',
      html: false,
      htmlText: null,
      attachments: [],
      problems: [],
    });
    expect(mail.to.map(({ address }) => address)).toEqual(['a@example.com', 'b@example.com']);
    expect(mail.moments.map(({ by, edtf }) => [by, edtf])).toEqual([
      ['date-header', '2011-07-05T10:00:00+09:00'],
      ['received', '2011-07-05T10:00:05+09:00'],
    ]);
    expect(mail.hops).toHaveLength(1);
    expect(simple.slice(mail.bodyStart)).toBe('line one\r\nline two\r\n');
  });

  it('reads line ends of LF and of bare CR, a From_ line, blank lines and a mark in front', async () => {
    const { bodyStart: _, ...plain } = await read(simple);
    const same = async (text: string | Buffer) => {
      const { bodyStart, moments, hops, ...mail } = await read(text);
      expect(mail).toEqual({ ...plain, moments: undefined, hops: undefined });
      expect(moments).toHaveLength(2);
      expect(hops).toHaveLength(1);
    };
    await same(simple.replaceAll('\r\n', '\n'));
    await same(simple.replaceAll('\r\n', '\r'));
    await same(`From x@example.com Tue Jul  5 10:00:00 2011\n${simple.replaceAll('\r\n', '\n')}`);
    await same(`\ufeff\r\n\r\n${simple}`);
  });

  it('never takes the time of reading for a date', async () => {
    const mail = await read('Date: 25:61:00 nonsense\nDate: Tue, 5 Jul 2011 10:00:00 +0900\n\nx');
    expect(mail.moments.map(({ raw, edtf }) => [raw, edtf])).toEqual([
      ['25:61:00 nonsense', null],
      ['Tue, 5 Jul 2011 10:00:00 +0900', '2011-07-05T10:00:00+09:00'],
    ]);
    expect((await read('Subject: x\n\ny')).moments).toEqual([]);
  });

  it('keeps every From header, shows the first Subject', async () => {
    const mail = await read('From: a@x.example\nSubject: one\nFrom: b@x.example\nSubject: two\n\n');
    expect(mail.from.map(({ address }) => address)).toEqual(['a@x.example', 'b@x.example']);
    expect(mail.subject).toBe('one');
  });

  it('says null where nothing is there', async () => {
    expect(await read('X-Only: this\n\n')).toMatchObject({ subject: null, from: [], messageId: null, inReplyTo: [] });
    expect((await read('')).problems).toEqual([]);
  });

  it('gets the raw bytes of a text part, whatever is declared', async () => {
    const shiftJis = latin1('\x93\xfa\x96\x7b\x8c\xea\x82\xcc\x83\x81\x81\x5b\x83\x8b\x82\xc5\x82\xb7');
    const mail = await read(
      Buffer.concat([latin1('Subject: x\nContent-Type: text/plain; charset=us-ascii\n\n'), shiftJis]),
    );
    expect(mail.text).toBe('日本語のメールです');
    expect(mail.decoding).toMatchObject({ charset: 'shift_jis', declared: 'us-ascii', why: 'content', undecodable: 0 });
    const jis = await read('Content-Type: text/plain; charset=cp50221\n\n\x1b$BF|K\\8l\x1b(B');
    expect(jis.text).toBe('日本語');
    expect(jis.decoding).toMatchObject({ charset: 'iso-2022-jp', declared: 'cp50221', why: 'alias' });
  });

  it('lets a person choose the charset', async () => {
    const bytes = Buffer.concat([latin1('Content-Type: text/plain; charset=utf-8\n\n'), latin1('caf\xe9')]);
    expect((await read(bytes, 'iso-8859-2')).text).toBe('café');
    expect((await read(bytes, 'iso-8859-2')).decoding).toMatchObject({ why: 'override', declared: 'utf-8' });
  });

  it('lets the carrier of the sender settle its emoji', async () => {
    const body = latin1('Content-Type: text/plain; charset=Shift_JIS\n\n\xf8\x9f');
    expect((await read(Buffer.concat([latin1('From: x@docomo.ne.jp\n'), body]))).text).toBe('☀\ufe0f');
    expect((await read(Buffer.concat([latin1('From: x@docomo.ne.jp\n'), body]))).decoding?.carrier).toBe('docomo');
  });

  it('reads text, HTML, links and attachments of a multipart', async () => {
    const mail = await read(
      parts(
        'Content-Type: text/plain\n\nplain',
        'Content-Type: text/html; charset=utf-8\n\n<p>shown</p><a href="http://x.example/">link</a>',
        'Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: base64\n\naGVsbG8=',
        'Content-Type: message/delivery-status\n\nAction: failed',
      ),
    );
    expect(mail).toMatchObject({ text: 'plain', html: true, htmlText: 'shown\nlink', links: ['http://x.example/'] });
    expect(mail.attachments).toEqual([
      { name: 'a.txt', type: 'text/plain', size: 5, sha256: sha256('hello') },
      { name: null, type: 'message/delivery-status', size: 14, sha256: sha256('Action: failed') },
    ]);
  });

  it('joins the text parts that are shown', async () => {
    expect((await read(parts('\none', 'Content-Disposition: inline; filename=b.txt\n\ntwo'))).text).toBe('one\ntwo');
  });

  it('takes the charset from the page where the part has none', async () => {
    const html = latin1(
      'Content-Type: text/html\n\n<meta http-equiv=Content-Type content="text/html; charset=windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2',
    );
    expect((await read(html)).htmlText).toBe('Привет');
  });

  it('gives a mail inside as a document of its own, with its place', async () => {
    const inner = 'Subject: inner\n\ninner text\n';
    const text = parts(
      '\nouter',
      `Content-Type: message/rfc822\n\n${inner}`,
      `Content-Type: message/rfc822\n\n${inner}`,
    );
    for (const end of ['\n', '\r\n', '\r']) {
      const bytes = Buffer.from(text.replaceAll('\n', end));
      const mail = await read(bytes);
      const expected = Buffer.from(inner.replaceAll('\n', end));
      expect(mail.text).toBe('outer');
      expect(mail.embedded.map((one) => Buffer.from(one.bytes))).toEqual([expected, expected]);
      const [first, second] = mail.embedded.map(({ offset }) => offset as number);
      expect(first).toBe(bytes.indexOf(expected));
      expect(second).toBe(bytes.indexOf(expected, (first as number) + 1));
      expect(mail.attachments.map(({ type }) => type)).toEqual(['message/rfc822', 'message/rfc822']);
    }
  });

  it('has no place for a mail inside that was encoded', async () => {
    const encoded = Buffer.from('Subject: inner\n\nx').toString('base64');
    const [inner] = (await read(parts(`Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${encoded}`)))
      .embedded;
    expect(inner?.offset).toBeNull();
    expect(Buffer.from(inner?.bytes ?? []).toString()).toBe('Subject: inner\n\nx');
  });

  it('takes parts of a digest for mails', async () => {
    const digest = parts('\nSubject: one\n\nx', '\nSubject: two\n\ny').replace('multipart/mixed', 'multipart/digest');
    expect((await read(digest)).embedded.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      ...['Subject: one\n\nx', 'Subject: two\n\ny'],
    ]);
  });

  it('shows a multipart without its boundary as text', async () => {
    expect((await read('Content-Type: multipart/mixed; boundary=x\n\nall that is there\n')).text).toBe(
      'all that is there\n',
    );
    expect((await read('Content-Type: multipart/mixed\n\nno boundary\n')).text).toBe('no boundary\n');
  });

  describe('raw 8-bit bytes in the header', () => {
    const header = (subject: string, charset: string, body = 'x') =>
      read(
        latin1(
          `Subject: ${subject}\nFrom: ${subject} <a@b.example>\nContent-Type: text/plain; charset=${charset}\n\n${body}`,
        ),
      );

    it('are read in the charset of the text', async () => {
      const mail = await header('\xa7\xef\xb5\xbd', 'big5');
      expect(mail.subject).toBe('改善');
      expect(mail.from).toEqual([{ name: '改善', address: 'a@b.example' }]);
      expect((await header('\xcf\xf0\xe8', 'windows-1251')).subject).toBe('При');
    });

    it('are not, where they do not fit it, or prove another, or where it would explain itself', async () => {
      expect((await header('caf\xe9', 'big5')).subject).toBe('café');
      expect((await header('\x93\xfa\x96\x7b\x82\xcc', 'windows-1251')).subject).toBe('日本の');
      for (const charset of ['utf-8', 'us-ascii', 'iso-2022-jp', 'utf-16le']) {
        expect((await header('caf\xe9', charset, '\x1b$BF|K\\\x1b(B')).subject).toBe('café');
      }
    });

    it('follow the charset that a person chose', async () => {
      const bytes = latin1('Subject: \xf0\xd2\xc9\n\n\xf0\xd2\xc9');
      expect((await read(bytes, 'koi8-r')).subject).toBe('При');
    });
  });

  it('takes no junk with control characters for Japanese', async () => {
    const junk = latin1('Content-Type: text/plain; charset=utf-8\n\n\x81\xaa\xdb\x6a\x07');
    expect((await read(junk)).decoding).toMatchObject({ charset: 'utf-8', undecodable: 3 });
    const japanese = '\x93\xfa\x96\x7b\x8c\xea\x82\xcc\x83\x81\x81\x5b\x83\x8b\x82\xc5\x82\xb7';
    const text = latin1(`Content-Type: text/plain; charset=utf-8\n\n${japanese}\0`);
    expect((await read(text)).text).toBe('日本語のメールです\0');
  });

  describe('problems', () => {
    const multipart = (body: string) => read(`Content-Type: multipart/mixed; boundary=b\n\n${body}`);
    const boundary = (code: string) => [{ code, detail: { reason: 'boundary' } }];

    it('says that a multipart is never closed, or never begins', async () => {
      for (const end of ['--b--', '--b-- \t', '--b--\r\n', '--b--\nepilogue']) {
        expect((await multipart(`--b\n\ntext\n${end}`)).problems).toEqual([]);
      }
      for (const end of ['', '--b-', 'x--b--', '--bb--', '--b--x']) {
        expect((await multipart(`--b\n\ntext\n${end}`)).problems).toEqual(boundary('import/truncated'));
      }
      expect((await multipart('all that is there')).problems).toEqual(boundary('import/malformed'));
      expect((await multipart('\n \n')).problems).toEqual([]);
    });

    it('takes the end of the outer multipart for that of one inside', async () => {
      const inner = 'Content-Type: multipart/mixed; boundary=c\n\n--c\n\ntext\n';
      expect((await multipart(`--b\n${inner}--b--\n`)).problems).toEqual([]);
    });

    it('names the part whose bytes are not what its encoding allows', async () => {
      const encoded = (encoding: string, body: string) => `Content-Transfer-Encoding: ${encoding}\n\n${body}`;
      const mail = await read(
        parts('\nplain', encoded('base64', 'aGVsb'), encoded('base64', 'aGVsbG8='), encoded('quoted-printable', '=zz')),
      );
      expect(mail.problems).toEqual([
        { code: 'import/truncated', detail: { part: 2, reason: 'base64' } },
        { code: 'import/malformed', detail: { part: 4, reason: 'quoted-printable' } },
      ]);
      expect(mail.text).toBe('plain\nhel\nhello\n=zz');
    });
  });
});
