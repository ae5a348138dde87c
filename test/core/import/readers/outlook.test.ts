import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompressRtf } from '../../../../electron/core/import/readers/mapi/compressed-rtf.ts';
import { placesOf } from '../../../../electron/core/import/readers/mapi/header-place.ts';
import { fileTime } from '../../../../electron/core/import/readers/mapi/properties.ts';
import { readRtf } from '../../../../electron/core/import/readers/mapi/rtf.ts';
import { japaneseMsg, properties, tnef, winmail } from '../../../support/outlook.ts';
import { recordsOf } from '../../../support/records.ts';

const library = createRequire(import.meta.url);

describe('readMsg', () => {
  it('reads a Japanese message in code page 932 with its recipients, headers, files and an attached message', async () => {
    const { items, kept } = await recordsOf(japaneseMsg(), 'msg');
    expect(items).toHaveLength(1);
    const [{ document, failures } = { document: null, failures: [] }] = items;
    expect(failures).toEqual([]);
    expect(document).toMatchObject({
      type: 'message',
      channel: 'email',
      subject: '当選のお知らせ①',
      from: [{ name: '美咲', address: 'misaki@example.jp' }],
      to: [{ name: '花子', address: 'hanako@example.com' }],
      cc: [{ name: '', address: 'cc@example.com' }],
      messageId: '<1@example.jp>',
      text: '100万円を振り込みます。\n',
    });
    expect(document?.moments.map(({ by, edtf }) => `${by} ${edtf}`)).toEqual([
      'date-header 2018-02-16T19:04:00+09:00',
      'received 2018-02-16T19:04:05+09:00',
      'received 2018-02-16T19:04:01+09:00',
      'mail-program 2018-02-16T10:04:00Z',
    ]);
    expect(document?.attachments.map(({ name }) => name)).toEqual(['写真.jpg', '転送']);
    expect(kept.map(({ bytes }) => bytes.length)).toEqual([3, expect.any(Number)]);
    const inner = await recordsOf(kept[1]?.bytes as Uint8Array, 'msg');
    expect(inner.items[0]?.document).toMatchObject({ subject: '中のメール', text: '転送された本文' });
  });

  it('finds the servers of its Received lines as those of any mail, where they stand in the file', async () => {
    const bytes = japaneseMsg();
    const [{ document } = { document: null }] = (await recordsOf(bytes, 'msg')).items;
    const found = document?.mentions.filter(({ field }) => field === 'header') ?? [];
    expect(found.map(({ raw }) => raw)).toEqual(['192.0.2.44', 'mx.example.com', '198.51.100.7', 'mail.example.jp']);
    for (const { start, end, raw } of found) expect(bytes.toString('latin1', start, end)).toBe(raw);
    expect(document?.tied.map(({ type, to }) => `${type} ${to.normalised}`)).toEqual(
      expect.arrayContaining(['relayed-to mx.example.com', 'sent-through 198.51.100.7']),
    );
  });

  it('tells where a value stands that is spread over a file, and nothing of what is cut in two', () => {
    const value = Buffer.from(Array.from({ length: 200 }, (_, at) => at));
    const pieces = [0, 64, 128, 192].map((at) => value.subarray(at, at + 64));
    const [one, two, three, four] = pieces as [Buffer, Buffer, Buffer, Buffer];
    const gap = Buffer.alloc(64, 255);
    const at = placesOf(Buffer.concat([gap, three, four, gap, one, two]), value);
    expect([at(0, 4), at(60, 70), at(130, 195)]).toEqual([200, 260, 66]);
    expect([at(120, 132), at(190, 300), at(5, 5)]).toEqual([null, null, null]);
  });

  it('gives an attached message the same bytes every time', async () => {
    const hashes = async () => (await recordsOf(japaneseMsg(), 'msg')).kept.map(({ sha256 }) => sha256);
    expect(await hashes()).toEqual(await hashes());
  });

  it('keeps a compound file that is no mail as a file, and a broken one with the reason', async () => {
    const word = createWord();
    const { items } = await recordsOf(word, 'ole');
    expect(items[0]?.document).toMatchObject({ type: 'file', detail: { type: 'file', format: 'ole' } });
    expect(items[0]?.failures).toEqual([]);
    const broken = await recordsOf(word.subarray(0, 600), 'ole');
    expect(broken.items[0]?.document?.type).toBe('file');
    expect(broken.items[0]?.failures[0]?.code).toBe('import/malformed');
  });

  it('neither throws nor hangs on bytes that were changed, cut or moved', async () => {
    await fuzz(japaneseMsg(), 'msg');
  }, 30_000);
});

const createWord = (): Buffer => {
  const { burn } = library('@kenjiuno/msgreader/lib/Burner.js') as typeof import('@kenjiuno/msgreader/lib/Burner.js');
  return Buffer.from(
    burn([
      { name: 'Root Entry', type: 5, children: [1], length: 0 },
      { name: 'WordDocument', type: 2, length: 5000, binaryProvider: () => new Uint8Array(5000) },
    ]),
  );
};

/** Mutates a fixture; every reading gives documents or failures whose ranges are in order and inside. */
async function fuzz(fixture: Buffer, format: string): Promise<void> {
  const place = fc.nat({ max: fixture.length - 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(place, fc.constantFrom(0, 1, 2, 0x7f, 0xfe, 0xff)), { maxLength: 12 }),
      fc.option(place),
      fc.option(fc.tuple(place, place, fc.nat({ max: 600 }))),
      async (changes, cut, moved) => {
        const bytes = Buffer.from(fixture);
        for (const [at, byte] of changes) bytes[at] = byte;
        if (moved) bytes.copyWithin(moved[0], moved[1], moved[1] + moved[2]);
        const { items } = await recordsOf(cut === null ? bytes : bytes.subarray(0, cut), format);
        expect(items.length).toBeLessThanOrEqual(1);
        for (const { failures } of items) expect(failures.map(({ code }) => code)).not.toContain('import/crashed');
      },
    ),
    { numRuns: 300 },
  );
}

describe('readTnef', () => {
  it('reads a message and the files beside it, with names in code page 932', async () => {
    const { items, kept } = await recordsOf(winmail(), 'tnef');
    expect(items[0]?.failures).toEqual([]);
    expect(items[0]?.document).toMatchObject({
      type: 'message',
      subject: '請求書',
      text: 'ご確認ください',
      from: [{ name: '美咲', address: 'misaki@example.jp' }],
      to: [{ name: '花子', address: 'hanako@example.com' }],
    });
    expect(items[0]?.document?.attachments.map(({ name }) => name)).toEqual([
      '請求書.txt',
      '長い名前の写真.jpg',
      '転送',
    ]);
    expect(kept.map(({ bytes }) => Buffer.from(bytes).toString('latin1', 0, 4))).toEqual(['bill', 'jpeg', 'x\x9f>"']);
    const inner = await recordsOf(kept[2]?.bytes as Uint8Array, 'tnef');
    expect(inner.items[0]?.document).toMatchObject({ type: 'message', subject: 'inner' });
  });

  it('takes one that holds files alone for a file', async () => {
    const files = tnef([
      [2, 0x9002, Buffer.alloc(14)],
      [2, 0x8010, Buffer.from('a.txt\0')],
      [2, 0x800f, Buffer.from('abc')],
    ]);
    const { items, kept } = await recordsOf(files, 'tnef');
    expect(items[0]?.document).toMatchObject({ type: 'file', attachments: [{ name: 'a.txt', size: 3 }] });
    expect(kept).toHaveLength(1);
  });

  it('keeps what stands before a cut, and says so', async () => {
    const whole = winmail();
    const { items } = await recordsOf(whole.subarray(0, whole.length - 40), 'tnef');
    expect(items[0]?.document?.subject).toBe('請求書');
    expect(items[0]?.failures.map(({ code }) => code)).toContain('import/truncated');
  });

  it('believes no count that its bytes cannot hold', async () => {
    const huge = Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0xff]), properties([]).subarray(4)]);
    const { items } = await recordsOf(
      tnef([
        [1, 0x9003, huge],
        [1, 0x9004, huge],
        [1, 0x8004, Buffer.from('s\0')],
      ]),
      'tnef',
    );
    expect(items[0]?.document?.subject).toBe('s');
    expect(items[0]?.failures.map(({ code }) => code)).toContain('import/truncated');
  });

  it('neither throws nor hangs on bytes that were changed, cut or moved', async () => {
    await fuzz(winmail(), 'tnef');
  }, 30_000);
});

describe('readRtf', () => {
  const read = (rtf: string, page: number | null = null) => readRtf(Buffer.from(rtf, 'latin1'), page);

  it('reads text in the charsets of its fonts, and Unicode with what stands for it elsewhere', () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset128 Gothic;}}\\f1\\'90\\'55\\'8d\\'9e\\f0  \\'e9\\par\\u25391?\\uc2\\u-3??x{\\*\\generator none}\\{\\}}";
    expect(read(rtf)).toEqual({ text: '振込 é\n振\ufffdx{}', isHtml: false });
  });

  it('takes the page out that was packed into it', () => {
    const rtf =
      '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\b\\htmlrtf0 Hello\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </p>}{\\*\\htmltag84 <a href="https://example.jp/?a=1&amp;b=2">}}';
    expect(read(rtf)).toEqual({
      text: '<p>Hello</p><a href="https://example.jp/?a=1&amp;b=2">',
      isHtml: true,
    });
  });

  it('gives a text whatever it reads, deep and broken groups too', () => {
    expect(read(`${'{'.repeat(100_000)}a${'}'.repeat(200_000)}b`).text).toBe('ab');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '\\', "'", 'a', '8', '\\u9', '*', '\\bin9 ') }),
        (rtf) => {
          expect(typeof read(rtf).text).toBe('string');
        },
      ),
    );
  });
});

describe('decompressRtf', () => {
  const { decompressRTF } = library('@kenjiuno/decompressrtf') as { decompressRTF(bytes: number[]): number[] };

  it('reads what the specification shows (MS-OXRTFCP section 3.1)', () => {
    const packed =
      '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c0900 206277 05b06c647d0a800fa0';
    const rtf = decompressRtf(Buffer.from(packed.replace(/ /g, ''), 'hex'));
    expect(rtf?.toString('latin1')).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
  });

  it('agrees with another implementation on bytes of any kind', () => {
    const head = (raw: number) => {
      const bytes = Buffer.alloc(16);
      bytes.writeUInt32LE(raw, 4);
      bytes.write('LZFu', 8, 'latin1');
      return bytes;
    };
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 30, maxLength: 400 }), fc.nat({ max: 600 }), (content, raw) => {
        const packed = Buffer.concat([head(raw), content]);
        packed.writeUInt32LE(packed.length - 4, 0);
        const ours = decompressRtf(packed) ?? Buffer.alloc(0);
        let theirs: number[];
        try {
          theirs = decompressRTF([...packed]);
        } catch {
          return;
        }
        const length = Math.min(ours.length, theirs.length);
        expect([...ours.subarray(0, length)]).toEqual(theirs.slice(0, length));
      }),
    );
  });
});

describe('fileTime', () => {
  it('counts from 1601, says nothing of zero, and guesses no year that it cannot write', () => {
    expect(fileTime(0n)).toBeNull();
    expect(fileTime(131_632_490_400_000_000n)?.edtf).toBe('2018-02-16T10:04:00Z');
    expect(fileTime(0xffff_ffff_ffff_ffffn)).toMatchObject({ edtf: null, precision: null, zone: 'UTC' });
  });
});
