import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Found, walk } from '../../../electron/core/import/walk.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text = name) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

async function found(...paths: string[]): Promise<Found[]> {
  const all: Found[] = [];
  for await (const one of walk(paths.length > 0 ? paths : [join(folder, 'Mail')])) all.push(one);
  return all;
}

const label = (one: Found) => ('code' in one ? `${one.name} ! ${one.code}` : one.name);

describe('walk', () => {
  it('gives files byte by byte in order, named from the given path on', async () => {
    for (const name of ['b', 'a/z', 'a/B', 'a.b', 'あ', 'Z', '.hidden']) write(`Mail/${name}`);
    expect((await found()).map(label)).toEqual(
      ['.hidden', 'Z', 'a/B', 'a/z', 'a.b', 'b', 'あ'].map((name) => `Mail/${name}`),
    );
    utimesSync(join(folder, 'Mail/b'), 1e9, 1e9);
    const [only] = await found(join(folder, 'Mail/b'));
    expect(only).toEqual({ path: join(folder, 'Mail/b'), name: 'b', size: 6, modified: '2001-09-09T01:46:40.000Z' });
  });

  it('reports links, special files, missing and unreadable ones', async () => {
    write('Mail/a');
    symlinkSync('/', join(folder, 'Mail/root'));
    symlinkSync('nowhere', join(folder, 'Mail/broken'));
    execFileSync('mkfifo', [join(folder, 'Mail/pipe')]);
    mkdirSync(join(folder, 'Mail/shut'));
    chmodSync(join(folder, 'Mail/shut'), 0);
    const rows = (await found(join(folder, 'Mail'), join(folder, 'none'))).map(label);
    chmodSync(join(folder, 'Mail/shut'), 0o700);
    // An administrator can read it all the same.
    const shut = process.getuid?.() === 0 ? [] : ['Mail/shut ! import/unreadable'];
    expect(rows).toEqual([
      ...[
        'Mail/a',
        'Mail/broken ! import/unsafe-name',
        'Mail/pipe ! import/unreadable',
        'Mail/root ! import/unsafe-name',
      ],
      ...shut,
      'none ! import/not-found',
    ]);
  });

  it('reports what a Maildir is still taking delivery of, and reads tmp elsewhere', async () => {
    for (const name of ['cur/1:2,S', 'new/2', 'tmp/3', '.Sent/tmp/4']) write(`Mail/${name}`);
    expect((await found()).map(label)).toEqual([
      ...['Mail/.Sent/tmp/4', 'Mail/cur/1:2,S', 'Mail/new/2', 'Mail/tmp/3 ! import/truncated'],
    ]);
  });

  it('reads names that are no UTF-8', async () => {
    mkdirSync(join(folder, 'Mail'));
    // 日本.eml as an old Windows wrote it.
    const raw = Buffer.concat([
      Buffer.from(join(folder, 'Mail/')),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
      Buffer.from('.eml'),
    ]);
    writeFileSync(raw, 'text');
    const [one] = await found();
    expect(label(one as Found)).toBe('Mail/日本.eml');
    expect(readFileSync((one as { path: string | Buffer }).path, 'utf8')).toBe('text');
  });

  it('follows a link that was given, stops at a signal', async () => {
    write('Mail/a');
    symlinkSync(join(folder, 'Mail'), join(folder, 'given'));
    expect((await found(join(folder, 'given'))).map(label)).toEqual(['given/a']);
    const abort = new AbortController();
    abort.abort();
    await expect(walk([join(folder, 'Mail')], abort.signal).next()).rejects.toMatchObject({ code: 'job/cancelled' });
  });
});
