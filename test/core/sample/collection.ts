import { type ParsedMail, simpleParser } from 'mailparser';
import { fromBufferPromise } from 'yauzl';
import { sampleFiles } from '../../../electron/core/sample/sample-files.ts';

/** A mail of the sample as others read it: mailparser, yauzl, and a split of the mbox that is not ours. */
export interface ReadMail {
  /** Path of its file, and inside a container its place there. */
  place: string;
  bytes: Buffer;
  parsed: ParsedMail;
  /** The plain text, in CP50221 too, which mailparser does not know. */
  text: string;
}

async function readMail(place: string, bytes: Buffer): Promise<ReadMail> {
  const parsed = await simpleParser(bytes);
  const raw = /charset=cp50221/.test(bytes.toString('latin1'));
  const text = raw ? new TextDecoder('iso-2022-jp').decode(bytes) : (parsed.text ?? '');
  return { place, bytes, parsed, text };
}

/** RFC 4155, with the escapes of mboxrd. */
function splitMbox(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  return text
    .split(/(?:^|(?<=\n\n))From \S+ .*\d{4}\n/)
    .slice(1)
    .map((mail) => Buffer.from(mail.replace(/\n$/, '').replace(/^>(>*From )/gm, '$1'), 'latin1'));
}

async function unzip(bytes: Buffer): Promise<{ name: string; bytes: Buffer }[]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const found: { name: string; bytes: Buffer }[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    found.push({ name: entry.fileName, bytes: Buffer.concat(chunks) });
  }
  return found;
}

/** Every mail of the sample but those that are attached to another. */
export async function readSample(): Promise<ReadMail[]> {
  const mails: ReadMail[] = [];
  for (const { path, bytes } of sampleFiles()) {
    const whole = Buffer.from(bytes);
    if (/\.(txt|csv)$/.test(path)) continue;
    if (path.endsWith('.mbox')) {
      for (const [index, mail] of splitMbox(whole).entries()) mails.push(await readMail(`${path}#${index}`, mail));
    } else if (path.endsWith('.zip')) {
      for (const { name, bytes: mail } of await unzip(whole)) mails.push(await readMail(`${path}/${name}`, mail));
    } else mails.push(await readMail(path, whole));
  }
  return mails;
}
