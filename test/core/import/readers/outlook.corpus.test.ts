import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../electron/core/import/detect.ts';
import type { ReadDocument } from '../../../../electron/core/store/read-document.ts';
import { epochOf } from '../../../../shared/text/dates/edtf.ts';
import { corporaRoot } from '../../../support/corpora.ts';
import { type Records, recordsOf } from '../../../support/records.ts';

const root = corporaRoot();
const formatOf = (bytes: Buffer, name: string) => detectFormat(bytes.subarray(0, 65_536), { name, size: bytes.length });

interface Truth {
  file: string;
  subject: string;
  from_: string;
  to: string;
  date: string;
  attachments: { filename: string; size: number; sha256: string }[];
  text_first_80: string;
}

/** Messages in it and in what was attached to them, at any depth, and their attachments. */
async function allOf(bytes: Buffer, format: string): Promise<{ document: ReadDocument; kept: Records['kept'] }[]> {
  const { items, kept } = await recordsOf(bytes, format);
  const found = items.flatMap(({ document }) => (document ? [{ document, kept }] : []));
  for (const one of kept) {
    const inner = formatOf(Buffer.from(one.bytes), one.name);
    if (inner === 'msg' || inner === 'tnef') found.push(...(await allOf(Buffer.from(one.bytes), inner)));
  }
  return found;
}

/** Letters and digits alone: programs break lines and name things differently. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('readMsg on real files (needs the corpora beside the repository)', () => {
  const truths =
    root === null
      ? []
      : readFileSync(join(root, 'truth_msg.jsonl'), 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Truth);

  it.skipIf(root === null).each(truths)('reads $file as another program does', async (truth) => {
    const bytes = readFileSync(join(root as string, truth.file));
    expect(formatOf(bytes, truth.file)).toBe('msg');
    const { items, kept } = await recordsOf(bytes, 'msg');
    const [item] = items;
    const document = item?.document;
    expect(items).toHaveLength(1);
    expect(document).toMatchObject({ type: 'message', channel: 'email', subject: truth.subject });
    for (const address of truth.from_.match(/[\w.]+@[\w.]+/g) ?? []) {
      expect(document?.from.map((one) => one.address)).toContain(address);
    }
    for (const address of truth.to.match(/[\w.-]+@[\w.-]+/g) ?? []) {
      expect(document?.to.map((one) => one.address)).toContain(address);
    }
    // The other program takes the body of a message that is attached for this one's.
    const texts = (await allOf(bytes, 'msg')).map(({ document: { text, htmlText } }) =>
      letters(text ?? htmlText ?? ''),
    );
    expect(texts.join(' ')).toContain(letters(truth.text_first_80).slice(0, 40));
    const seconds = Date.parse(truth.date) / 1000;
    const epochs = (document?.moments ?? []).flatMap((moment) => epochOf(moment) ?? []);
    // Where nothing says when it was sent, the other program takes the time at which the file was made.
    if (truth.file === 'msg/strangeDate.msg') expect(document?.moments).toEqual([]);
    else expect(Math.min(...epochs.map((one) => Math.abs(one - seconds)))).toBeLessThan(120);
    const named = document?.mentions.filter(({ field }) => field === 'header') ?? [];
    for (const { start, end, raw } of named) {
      expect(bytes.toString('latin1', start, end).replaceAll('\0', '')).toBe(raw);
    }
    for (const { sha256, filename } of truth.attachments) {
      expect(kept.map((one) => one.sha256)).toContain(sha256);
      expect(document?.attachments.map(({ name }) => name)).toContain(filename);
    }
  });
});

describe('readTnef on real files (needs the corpora beside the repository)', () => {
  const lists = root === null ? [] : readdirSync(join(root, 'tnef')).filter((name) => name.endsWith('.list'));

  it.skipIf(root === null).each(lists)('finds the files of %s', async (list) => {
    const folder = join(root as string, 'tnef');
    const bytes = readFileSync(join(folder, list.replace(/\.list$/, '.tnef')));
    expect(formatOf(bytes, 'winmail.dat')).toBe('tnef');
    const all = await allOf(bytes, 'tnef');
    // The other tool writes the body out as a file, and gives files without a name one.
    const wanted = readFileSync(join(folder, list), 'utf8')
      .split('\n')
      .filter((name) => name !== '' && !/^body\.(?:rtf|html)$/.test(name));
    const isNamed = (name: string) => !/^Untitled[ _]Attachment$/.test(name);
    const attached = all.flatMap(({ document }) => document.attachments);
    const names = attached.map(({ name }) => name);
    for (const name of wanted.filter(isNamed)) expect(names).toContain(name);
    // For a message that is attached, the other tool counts a note for older programs as well.
    const messages = attached.filter(({ type }) => type === 'application/vnd.ms-outlook').length;
    expect(attached.length).toBeGreaterThanOrEqual(wanted.length - messages);
    expect(all.flatMap(({ kept }) => kept)).toHaveLength(attached.filter(({ size }) => size > 0).length);
  });
});
