import { inflateRawSync } from 'node:zlib';
import { zipOf } from '../../support/containers.ts';
import { holding, plainMail } from '../../support/mails.ts';

/** An archive in an archive, `depth` times, with a mail at the bottom and one beside each. */
export function nested(depth: number, seed = 0): Buffer {
  let inner: Buffer = Buffer.from(plainMail(seed));
  let name = 'bottom.eml';
  for (let level = depth; level > 0; level -= 1) {
    inner = zipOf([
      { name, content: inner },
      { name: `beside-${level}.eml`, content: plainMail(seed + level) },
    ]);
    name = `level-${level}.zip`;
  }
  return inner;
}

/** A mail in a mail in base64, `depth` times. */
export function nestedMails(depth: number, seed = 0): string {
  let mail = plainMail(seed);
  for (let level = 1; level < depth; level += 1) mail = holding(seed + level, mail, 'base64');
  return mail;
}

/** The first member of a stored or deflated zip made here, by reading it as an import would. */
export function memberOf(zip: Buffer): Buffer {
  const nameLength = zip.readUInt16LE(26);
  const size = zip.readUInt32LE(18);
  return inflateRawSync(zip.subarray(30 + nameLength, 30 + nameLength + size));
}
