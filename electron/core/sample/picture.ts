import { crc32 } from 'node:zlib';

const size = 16;

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** RFC 1950 and 1951 with one stored block: what a compressor makes may differ from machine to machine. */
function stored(data: Buffer): Buffer {
  const head = Buffer.from([0x78, 0x01, 0x01, 0, 0, 0, 0]);
  head.writeUInt16LE(data.length, 3);
  head.writeUInt16LE(~data.length & 0xffff, 5);
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(b * 65536 + a);
  return Buffer.concat([head, data, sum]);
}

/** A drawn face, 16 by 16, as a PNG: the stand-in for a photo. `hue` (0 to 255) tells one from the other. */
export function facePicture(hue: number): Buffer {
  const rows: number[] = [];
  for (let y = 0; y < size; y += 1) {
    rows.push(0);
    for (let x = 0; x < size; x += 1) {
      const inside = (x - 7.5) ** 2 + (y - 7.5) ** 2 < 49;
      const eye = y === 6 && (x === 5 || x === 10);
      const mouth = y === 10 && x >= 6 && x <= 9;
      rows.push(...(eye || mouth ? [40, 40, 40] : inside ? [240, 210, 180] : [hue, 160, 255 - hue]));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', stored(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
