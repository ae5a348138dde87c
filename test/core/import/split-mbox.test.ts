import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Segment, splitMbox } from '../../../electron/core/import/split-mbox.ts';

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function split(text: string | Buffer, size = 1 << 20): Promise<Segment[]> {
  const segments: Segment[] = [];
  for await (const segment of splitMbox(chunks(Buffer.from(text as string, 'latin1'), size))) segments.push(segment);
  return segments;
}

async function messages(text: string, size?: number): Promise<string[]> {
  const segments = await split(text, size);
  return segments
    .filter(({ kind }) => kind === 'message')
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

const dated = 'From a@example.com Tue Jul  5 10:00:00 2011\n';

describe('splitMbox', () => {
  it('gives the messages without From_ line and blank line after', async () => {
    const text = `${dated}From: a\n\nbody\n\n${dated}From: b\n\nbody\n`;
    expect(await messages(text)).toEqual(['From: a\n\nbody\n', 'From: b\n\nbody\n']);
    const [framing, message] = await split(text);
    expect(framing).toEqual({ kind: 'framing', offset: 0, length: dated.length });
    expect(message?.separator).toEqual({ raw: dated.trimEnd(), offset: 0, length: dated.length });
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['bare CR', '\r'],
  ])('reads line ends of %s', async (_, end) => {
    const text = `${dated}From: a\n\none\n\n${dated}From: b\n\ntwo\n`.replaceAll('\n', end);
    expect(await messages(text)).toEqual([`From: a${end}${end}one${end}`, `From: b${end}${end}two${end}`]);
  });

  it('takes escaped From lines for body text', async () => {
    expect(await messages(`${dated}From: a\n\n>From b Tue Jul  5 10:00:00 2011\n>>From c\n`)).toHaveLength(1);
  });

  it('reads what Thunderbird and Gmail write', async () => {
    const text =
      'From - \nX-Mozilla-Status: 0001\nFrom: a\n\none\nFrom - Tue Jul 05 10:00:00 2011\nX-Mozilla-Status: 0008\nFrom: b\n\ntwo\n\nFrom 184@xxx\nMIME-Version: 1.0\nDate: x\n\nthree\n';
    expect(await messages(text)).toHaveLength(3);
    expect((await split(text)).some(({ ambiguous }) => ambiguous)).toBe(false);
  });

  it('leaves prose that begins with From where it is', async () => {
    const text = `${dated}From: a\n\nFrom Russia with love\nYear: 1963\n\nFrom here on\n\nFrom : b\nTo : c\nSubject : d\n`;
    expect(await messages(text)).toHaveLength(1);
  });

  it('leaves a From_ line to the mail inside a mail that it begins', async () => {
    const text = `${dated}From: a\n\n--b\nContent-Type: message/rfc822\n\n${dated}From: c\nTo: d\n\nx\n--b--\n\n${dated}From: e\n\ny\n`;
    const found = (await split(text)).filter(({ kind }) => kind === 'message');
    expect(found.map(({ ambiguous }) => ambiguous)).toEqual([true, undefined]);
  });

  it('flags a line that only looks like a separator', async () => {
    const [, message, ...rest] = await split(`${dated}From: a\n\n${dated}no header here\n`);
    expect(message?.ambiguous).toBe(true);
    expect(rest).toEqual([]);
  });

  it('cuts and flags where junk stands before the header', async () => {
    const segments = await split(`${dated}From: a\n\nx\n\n${dated}junk\nFrom: b\n\ny\n`);
    const found = segments.filter(({ kind }) => kind === 'message');
    expect(found.map(({ ambiguous }) => ambiguous)).toEqual([true, true]);
  });

  it('believes a Content-Length only where a From_ line or the end follows', async () => {
    const body = `text\n\n${dated}From: inner\n\nquoted\n`;
    const right = `${dated}From: a\nContent-Length: ${body.length}\n\n${body}\n${dated}From: b\n\nx\n`;
    expect(await messages(right)).toHaveLength(2);
    expect((await messages(right))[0]).toBe(`From: a\nContent-Length: ${body.length}\n\n${body}`);
    const last = `${dated}From: a\nContent-Length: ${body.length}\n\n${body}`;
    expect(await messages(last)).toHaveLength(1);
    const wrong = right.replace(/Content-Length: \d+/, 'Content-Length: 999');
    expect(await messages(wrong)).toHaveLength(3);
    expect(await messages(right.replace(/Content-Length: \d+/, 'Content-Length: 5'))).toHaveLength(3);
  });

  it('keeps bytes before the first From_ line as a message, blank lines and a mark as framing', async () => {
    expect(await split(`\xef\xbb\xbf\r\n\n${dated}From: a\n\nx\n`)).toMatchObject([
      { kind: 'framing', offset: 0, length: 6 + dated.length },
      { kind: 'message' },
    ]);
    const [first] = await split(`end of something\n\n${dated}From: a\n\nx\n`);
    expect(first).toEqual({ kind: 'message', offset: 0, length: 17, ambiguous: true });
  });

  it('reads a file without separators, without content, and one that is cut in a From_ line', async () => {
    expect(await split('')).toEqual([]);
    expect(await split('\n\n')).toEqual([{ kind: 'framing', offset: 0, length: 2 }]);
    expect(await split('Subject: x\n\ny\n\n')).toEqual([{ kind: 'message', offset: 0, length: 15 }]);
    expect(await split(`${dated}From: a\n\nx\n\nFrom b@example`)).toHaveLength(2);
    expect(await split(dated)).toEqual([
      { kind: 'framing', offset: 0, length: dated.length },
      {
        kind: 'message',
        offset: dated.length,
        length: 0,
        separator: { raw: dated.trimEnd(), offset: 0, length: dated.length },
      },
    ]);
  });

  it('covers every byte once, whatever the bytes and the chunks are', async () => {
    const piece = fc.constantFrom(
      ...[
        'From ',
        'From - \n',
        dated,
        '>From x\n',
        '\n',
        '\r\n',
        '\r',
        '\n\n',
        'From: a@b\n',
        'Subject: x\r\n',
        'body text',
      ],
      ...[
        'Content-Length: 10\n',
        'Content-Length: 60\n',
        `Content-Length: ${'9'.repeat(12)}\n`,
        '\xef\xbb\xbf',
        'F',
        'From x',
        'x'.repeat(2100),
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 70 }), async (pieces, size) => {
        const text = pieces.join('');
        const segments = await split(text, size);
        let at = 0;
        for (const { offset, length } of segments) {
          expect(offset).toBe(at);
          at += length;
        }
        expect(at).toBe(text.length);
        expect(await split(text)).toEqual(segments);
      }),
      { numRuns: 300 },
    );
  });

  it('holds a line of any length in bounded memory and time', async () => {
    const block = Buffer.alloc(1 << 20, 'x');
    async function* line() {
      yield Buffer.from(`${dated}From: a\n\n`);
      for (let count = 0; count < 512; count += 1) yield block;
    }
    let last: Segment | undefined;
    const before = process.memoryUsage.rss();
    for await (const segment of splitMbox(line())) last = segment;
    expect(last?.length).toBe(9 + 512 * block.length);
    expect(process.memoryUsage.rss() - before).toBeLessThan(256 * 1024 * 1024);
  });

  it('stays linear on separators that wait for a Content-Length', async () => {
    const part = `${dated}From: a\nContent-Length: 99999999999\n\n`;
    expect((await split(part.repeat(20_000))).filter(({ kind }) => kind === 'message')).toHaveLength(20_000);
  });
});
