import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolders, type SampleFile, sampleFiles } from '../../../electron/core/sample/sample-files.ts';
import { writeSample } from '../../../electron/core/sample/write-sample.ts';
import { type ReadMail, readSample } from './collection.ts';

const pinned = '6ecb3c66a2a6f14d05fe4921fe4ebd8c352434b03a62cd5594dd9ad1a38f0a74';

function digestOf(files: SampleFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes, modified } of files) hash.update(`${path}\n${modified}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

let mails: ReadMail[];
beforeAll(async () => {
  mails = await readSample();
});
const byName = (name: string): ReadMail => {
  const found = mails.find(({ place }) => place.endsWith(name));
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const bySubject = (subject: string): ReadMail[] => mails.filter(({ parsed }) => parsed.subject === subject);

describe('sampleFiles (P10)', () => {
  it('gives the same bytes each time, and those that are known', () => {
    const digest = digestOf(sampleFiles());
    expect(digestOf(sampleFiles())).toBe(digest);
    expect(digest).toBe(pinned);
  });

  it('is written to disk as it is, with its times and the empty folder of the Maildir', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sample-'));
    try {
      const files = sampleFiles();
      expect(writeSample(folder)).toBe(files.length);
      for (const { path, bytes, modified } of files) {
        expect(readFileSync(join(folder, path)).equals(bytes), path).toBe(true);
        expect(statSync(join(folder, path)).mtime.toISOString().slice(0, 19), path).toBe(modified?.slice(0, 19));
      }
      for (const empty of emptyFolders) expect(existsSync(join(folder, empty)), empty).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the mails of the sample, read by others', () => {
  it('are 64 in 65 places, and one more inside a mail', () => {
    const bytes = new Set(mails.map((mail) => createHash('sha256').update(mail.bytes).digest('hex')));
    expect({ places: mails.length, documents: bytes.size }).toEqual({ places: 65, documents: 64 });
    expect(byName('reader-forward.eml').parsed.attachments.map(({ contentType }) => contentType)).toEqual([
      'message/rfc822',
    ]);
  });

  it('come in every wrapping', () => {
    const of = (start: string) => mails.filter(({ place }) => place.startsWith(start)).length;
    expect([
      of('maildir-sora/cur/'),
      of('maildir-sora/new/'),
      of('kaede.mbox#'),
      of('eml/'),
      of('readers.zip/'),
    ]).toEqual([16, 7, 15, 17, 10]);
  });

  it('have subjects that an independent parser reads, in each charset', () => {
    expect(bySubject('はじめまして、ミサキです')).toHaveLength(1);
    expect(bySubject('はじめまして、彩花です')).toHaveLength(2);
    expect(bySubject('【星空レター】電子マネーでのお支払い')).toHaveLength(1);
    expect(bySubject('【当選】500万円のお受け取りについて')).toHaveLength(1);
    expect(bySubject('Re: Nice to meet you, I am Emma – my photo')).toHaveLength(1);
    expect(bySubject('My contact / 連絡先です')).toHaveLength(1);
  });

  it('are written in every charset of the story', () => {
    const declared = new Set(
      mails.flatMap(({ bytes }) => [...bytes.toString('latin1').matchAll(/charset=([\w-]+)/g)].map(([, name]) => name)),
    );
    expect([...declared].sort()).toEqual(['cp50221', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'us-ascii', 'utf-8']);
    const undeclared = mails.filter(({ bytes }) => !/charset=|multipart/.test(bytes.toString('latin1')));
    expect(undeclared).toHaveLength(1);
    expect(new TextDecoder('shift_jis').decode(undeclared[0]?.bytes)).toContain('あすかさんからです。');
  });

  it('escape what looks like the start of a mail', () => {
    const mbox = sampleFiles().find(({ path }) => path === 'kaede.mbox');
    expect(Buffer.from(mbox?.bytes ?? []).toString('latin1')).toContain('\n>From 28 February 2018');
  });

  it('include what is wrong in real collections', () => {
    const headers = (mail: ReadMail) => mail.bytes.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? '';
    expect(headers(byName('tosen-3.eml'))).toContain('Date: Fri, 32 Foo 2017 25:61:00 +0900');
    expect(headers(byName('midoku-11.eml'))).not.toMatch(/^Date:/m);
    expect(byName('misaki-broken.eml').bytes.toString('latin1')).not.toContain('--=_mix_misaki-broken--');
    const ids = Map.groupBy(mails, ({ parsed }) => parsed.messageId);
    const shared = [...ids.values()].filter((same) => same.length > 1);
    expect(shared.map((same) => new Set(same.map(({ bytes }) => bytes.toString('latin1'))).size).sort()).toEqual([
      1, 2,
    ]);
  });
});
