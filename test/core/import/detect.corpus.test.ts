import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/core/import/archive/open-archive.ts';
import { detectFormat } from '../../../electron/core/import/detect.ts';
import { corporaRoot } from '../../support/corpora.ts';

const root = corporaRoot();

/** In truth.jsonl, but no mail by their bytes: a body alone, an Outlook file, a list of attributes of git. */
const noMails = /msg_19\.txt$|mail_outlook_1$|\.gitattributes$/;

function* filesBelow(folder: string): Generator<{ name: string; bytes: Buffer }> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) yield { name: relative(folder, path), bytes: readFileSync(path) };
  }
}

/** The gzip holds one tar, which is a member of its own: both go through the readers of archives. */
async function membersOf(path: string): Promise<string[]> {
  const formats: string[] = [];
  for await (const member of openArchive(path, 'gzip')) {
    if ('code' in member) throw new Error(member.code);
    for await (const chunk of member.stream) {
      formats.push(detectFormat(chunk, { name: member.name, size: 1e9 }));
      break;
    }
  }
  return formats;
}

describe('detectFormat on real files', () => {
  it.skipIf(root === null)('tells mails from everything else (needs the corpora beside the repository)', async () => {
    const lines = readFileSync(join(root as string, 'truth.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const mails = new Set(lines.map((line) => JSON.parse(line).file as string));
    const wrong: string[] = [];
    let seen = 0;
    for (const { name, bytes } of filesBelow(root as string)) {
      const format = detectFormat(bytes.subarray(0, 65536), { name, size: bytes.length });
      const isMail = format === 'eml' || format === 'mbox';
      if (mails.has(name)) {
        seen += 1;
        if (isMail === noMails.test(name)) wrong.push(`${name}: ${format}`);
      } else if (isMail !== /^(?:pick\/.*\.eml|mbox\/)/.test(name)) wrong.push(`${name}: ${format}`);
      if (name.endsWith('.tar.gz')) expect(await membersOf(join(root as string, name))).toEqual(['tar']);
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(340);
  });
});
