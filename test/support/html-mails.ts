import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';

const archives = ['phishing_pot.tar.gz', 'spamassassin-spam.tar.gz', 'sisimai.tar.gz'];

/** Real mails with HTML, at most `most` of them, taken evenly from all that there are; another `shift` takes others. */
export async function htmlMailsOf(
  root: string,
  most: number,
  shift: number,
): Promise<{ name: string; bytes: Buffer }[]> {
  const mails: { name: string; bytes: Buffer }[] = [];
  for (const archive of archives) {
    const entries = createReadStream(join(root, 'mail', archive))
      .pipe(createGunzip())
      .pipe(extract());
    for await (const entry of entries) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      const bytes = Buffer.concat(chunks);
      if (/^content-type:\s*text\/html/im.test(bytes.toString('latin1')))
        mails.push({ name: `${mails.length}.eml`, bytes });
    }
  }
  const step = Math.max(1, mails.length / most);
  return Array.from(
    { length: Math.min(most, mails.length) },
    (_, n) => mails[Math.floor((n + shift) * step)] ?? [],
  ).flat();
}
