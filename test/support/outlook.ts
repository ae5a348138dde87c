import { createRequire } from 'node:module';

/* Outlook items of our own: what a test needs of MS-OXMSG and MS-OXTNEF, written from the specifications. */

type Burner = typeof import('@kenjiuno/msgreader/lib/Burner.js');
type Entry = Parameters<Burner['burn']>[0][number];
const { burn } = createRequire(import.meta.url)('@kenjiuno/msgreader/lib/Burner.js') as Burner;

const SJIS: Readonly<Record<string, string>> = {
  '当選のお知らせ①': '9396914982cc82a8926d82e782b98740',
  '100万円を振り込みます。\r\n': '313030969c897e82f0905582e88d9e82dd82dc82b781420d0a',
  美咲: '94fc8de7',
  花子: '89d48e71',
  '写真.jpg': '8eca905e2e6a7067',
  転送: '935d9197',
  中のメール: '928682cc8381815b838b',
  転送された本文: '935d919782b382ea82bd967b95b6',
  請求書: '90bf8b818f91',
  '請求書.txt': '90bf8b818f912e747874',
  ご確認ください: '82b28a6d944682ad82be82b382a2',
};

/** Code page 932, of the words above and of ASCII. */
export function cp932(text: string): Buffer {
  const known = SJIS[text];
  return known === undefined ? Buffer.from(text, 'latin1') : Buffer.from(known, 'hex');
}

type Value = string | number | bigint | Buffer;
/** Id, type, value. */
type Property = [id: number, type: number, value: Value];

const bytesOf = (type: number, value: Value): Buffer => {
  if (Buffer.isBuffer(value)) return value;
  if (typeof value === 'string') return type === 0x1f ? Buffer.from(value, 'utf16le') : cp932(value);
  const bytes = Buffer.alloc(8);
  if (typeof value === 'bigint') bytes.writeBigUInt64LE(value);
  else bytes.writeUInt32LE(value);
  return bytes;
};

interface Folder {
  name: string;
  head: number;
  properties: Property[];
  folders?: Folder[];
}

function compoundFile(root: Folder): Buffer {
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, children: [], length: 0 }];
  const add = (parent: number, entry: Entry): number => {
    entries[parent]?.children?.push(entries.length);
    return entries.push(entry) - 1;
  };
  const stream = (parent: number, name: string, bytes: Buffer) =>
    add(parent, { name, type: 2, length: bytes.length, binaryProvider: () => new Uint8Array(bytes) });
  const fill = (index: number, { head, properties: list, folders = [] }: Folder) => {
    const fixed: Buffer[] = [Buffer.alloc(head)];
    for (const [id, type, value] of list) {
      const tag = Buffer.alloc(8);
      tag.writeUInt32LE(((id << 16) | type) >>> 0);
      const isText = type === 0x1e || type === 0x1f || type === 0x102;
      fixed.push(tag, isText ? Buffer.alloc(8) : bytesOf(type, value));
      const name = `__substg1.0_${((id << 16) | type).toString(16).toUpperCase().padStart(8, '0')}`;
      if (isText) stream(index, name, bytesOf(type, value));
    }
    stream(index, '__properties_version1.0', Buffer.concat(fixed));
    for (const folder of folders) fill(add(index, { name: folder.name, type: 1, children: [], length: 0 }), folder);
  };
  fill(0, root);
  return Buffer.from(burn(entries));
}

const headers = [
  'Received: from mail.example.jp ([192.0.2.44]) by mx.example.com; Fri, 16 Feb 2018 19:04:05 +0900',
  'Received: from [198.51.100.7] by mail.example.jp; Fri, 16 Feb 2018 19:04:01 +0900',
  'Date: Fri, 16 Feb 2018 19:04:00 +0900',
  'From: misaki@example.jp',
  'Message-ID: <1@example.jp>',
  '',
].join('\r\n');

/** As Outlook of 2003 saved mails: 8-bit texts in code page 932. */
export const japaneseMsg = (): Buffer =>
  compoundFile({
    name: '',
    head: 32,
    properties: [
      [0x3ffd, 3, 932],
      [0x0037, 0x1e, '当選のお知らせ①'],
      [0x1000, 0x1e, '100万円を振り込みます。\r\n'],
      [0x0042, 0x1e, '美咲'],
      [0x0065, 0x1e, 'misaki@example.jp'],
      [0x007d, 0x1e, headers.replace('From: misaki@example.jp\r\n', '')],
      [0x0039, 0x40, 131_632_490_400_000_000n],
    ],
    folders: [
      recipient(0, 1, '花子', 'hanako@example.com'),
      recipient(1, 2, 'cc@example.com', 'cc@example.com'),
      {
        name: '__attach_version1.0_#00000000',
        head: 8,
        properties: [
          [0x3707, 0x1e, '写真.jpg'],
          [0x3701, 0x102, Buffer.from([0xff, 0xd8, 0xff])],
        ],
      },
      {
        name: '__attach_version1.0_#00000001',
        head: 8,
        properties: [
          [0x3705, 3, 5],
          [0x3001, 0x1e, '転送'],
        ],
        folders: [
          {
            name: '__substg1.0_3701000D',
            head: 24,
            properties: [
              [0x3ffd, 3, 932],
              [0x0037, 0x1e, '中のメール'],
              [0x1000, 0x1e, '転送された本文'],
            ],
          },
        ],
      },
    ],
  });

const recipient = (index: number, kind: number, name: string, address: string): Folder => ({
  name: `__recip_version1.0_#0000000${index}`,
  head: 8,
  properties: [
    [0x0c15, 3, kind],
    [0x3001, 0x1e, name],
    [0x3003, 0x1e, address],
  ],
});

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
const count = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A list of properties as winmail.dat has them. */
export function properties(list: Property[]): Buffer {
  const pieces = list.flatMap(([id, type, value]) => {
    const tag = count(((id << 16) | type) >>> 0);
    const bytes = bytesOf(type, value);
    if (type === 3) return [tag, bytes.subarray(0, 4)];
    return type === 0x40 ? [tag, bytes] : [tag, count(1), count(bytes.length), padded(bytes)];
  });
  return Buffer.concat([count(list.length), ...pieces]);
}

/** A TNEF stream of attributes: level, id, value. */
export function tnef(attributes: [level: number, id: number, value: Buffer][]): Buffer {
  const pieces = attributes.map(([level, id, value]) => {
    const head = Buffer.alloc(9);
    head[0] = level;
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(value.length, 5);
    const sum = Buffer.alloc(2);
    sum.writeUInt16LE(value.reduce((total, byte) => (total + byte) & 0xffff, 0));
    return Buffer.concat([head, value, sum]);
  });
  return Buffer.concat([Buffer.from('789f3e220100', 'hex'), ...pieces]);
}

/** A winmail.dat in code page 932 with a text, a picture under a Unicode name, and a message. */
export const winmail = (): Buffer =>
  tnef([
    [1, 0x9007, Buffer.concat([count(932), count(0)])],
    [1, 0x8004, cp932('請求書')],
    [
      1,
      0x9003,
      properties([
        [0x1000, 0x1e, 'ご確認ください'],
        [0x0042, 0x1e, '美咲'],
        [0x0065, 0x1e, 'misaki@example.jp'],
      ]),
    ],
    [
      1,
      0x9004,
      Buffer.concat([
        count(1),
        properties([
          [0x0c15, 3, 1],
          [0x3001, 0x1e, '花子'],
          [0x3003, 0x1e, 'hanako@example.com'],
        ]),
      ]),
    ],
    [2, 0x9002, Buffer.alloc(14)],
    [2, 0x8010, Buffer.concat([cp932('請求書.txt'), Buffer.alloc(1)])],
    [2, 0x800f, Buffer.from('bill of sale')],
    [2, 0x9002, Buffer.alloc(14)],
    [2, 0x8010, Buffer.from('PHOTO~1.JPG\0')],
    [2, 0x800f, Buffer.from('jpeg bytes')],
    [2, 0x9005, properties([[0x3707, 0x1f, '長い名前の写真.jpg']])],
    [2, 0x9002, Buffer.alloc(14)],
    [
      2,
      0x9005,
      properties([
        [0x3001, 0x1e, '転送'],
        [
          0x3701,
          0x0d,
          Buffer.concat([
            Buffer.from('0703020000000000c000000000000046', 'hex'),
            tnef([[1, 0x8004, Buffer.from('inner\0')]]),
          ]),
        ],
      ]),
    ],
  ]);
