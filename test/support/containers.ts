import { crc32, deflateRawSync } from 'node:zlib';
import { pack } from 'tar-stream';

export interface ZipMember {
  name: string | Buffer;
  content?: string | Buffer;
  /** General purpose bits: 1 encrypted, 0x800 the name is UTF-8. */
  flags?: number;
  /** 0 stored, 8 deflated. */
  method?: number;
  /** External attributes, Unix mode in the upper half. */
  attributes?: number;
}

/** A zip by hand, so that every kind of wrong one can be made. Source: APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. */
export function zipOf(members: ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', flags = 0, method = 8, attributes = 0 } of members) {
    const raw = typeof name === 'string' ? Buffer.from(name) : name;
    const plain = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = method === 8 ? deflateRawSync(plain) : plain;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, raw, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(attributes, 6);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, raw]));
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]);
}

export async function tarOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const packed = pack();
  const mtime = new Date('2018-02-20T10:00:00Z');
  for (const [name, content] of Object.entries(files)) packed.entry({ name, mtime }, content);
  packed.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packed) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
