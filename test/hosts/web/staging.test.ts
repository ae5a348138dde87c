import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Staging } from '../../../electron/hosts/web/staging.ts';
import { readUploadPath } from '../../../electron/hosts/web/upload-path.ts';
import { isAppError } from '../../../shared/errors.ts';

const group = 'group-0001';
let root: string;
let staging: Staging;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ashiato-staging-'));
  staging = new Staging(join(root, 'incoming'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const take = (path: string, text = 'x', modified: number | null = null, of = group) =>
  staging.take({ group: of, path, modified }, Readable.from([Buffer.from(text)]));

describe('readUploadPath', () => {
  it.each(['a.eml', 'mail/cur/1512345.M1P2.host:2,FRS', '受信箱/第1通.eml', 'a b/..c/.hidden', 'back\\slash'])(
    'keeps the names of %j',
    (path) => {
      expect(readUploadPath(path, 'linux')).toEqual({ names: path.split('/'), isFolder: false });
    },
  );
  it('reads an empty folder', () => {
    expect(readUploadPath('mail/tmp/', 'linux')).toEqual({ names: ['mail', 'tmp'], isFolder: true });
  });
  it.each([
    '',
    '/',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a/./b',
    'a//b',
    '..',
    '.',
    'a\0b',
    'a/\ud800',
    'x'.repeat(256),
    Array(80).fill('a').join('/'),
    '//host/share',
  ])('refuses %j', (path) => {
    expect(readUploadPath(path, 'linux')).toBeNull();
  });
  it.each(['C:\\x', 'a\\..\\..\\x', 'C:x', 'file.txt:stream', 'dots...', 'space '])('refuses %j on Windows', (path) => {
    expect(readUploadPath(path, 'win32')).toBeNull();
  });
});

describe('Staging', () => {
  it('gathers a drop below one folder and gives what was dropped', async () => {
    const one = await take('mail/cur/1:2,S', 'first');
    const two = await take('mail/new/2', 'second');
    await take('mail/tmp/');
    const file = await take('single.eml', 'third');
    expect(one).toBe(two);
    expect(readdirSync(one).sort()).toEqual(['cur', 'new', 'tmp']);
    expect(readFileSync(join(one, 'cur', '1:2,S'), 'utf8')).toBe('first');
    expect(dirname(file)).toBe(dirname(one));
  });

  it('claims no time of its own: the file system’s claim is the page’s, or none', async () => {
    const claimed = await take('a.eml', 'x', Date.UTC(2018, 1, 3));
    const silent = await take('b.eml');
    expect(statSync(claimed).mtimeMs).toBe(Date.UTC(2018, 1, 3));
    expect(statSync(silent).mtimeMs).toBe(0);
  });

  it('puts the same path of one drop beside the first, and replaces nothing', async () => {
    const [one, two] = [await take('mail/a.eml', 'one'), await take('mail/a.eml', 'two')];
    expect(one).not.toBe(two);
    expect(readFileSync(join(one, 'a.eml'), 'utf8')).toBe('one');
    expect(readFileSync(join(two, 'a.eml'), 'utf8')).toBe('two');
    const file = await take('name', 'a file');
    const folder = await take('name/inside', 'in a folder');
    expect(readFileSync(file, 'utf8')).toBe('a file');
    expect(readFileSync(join(folder, 'inside'), 'utf8')).toBe('in a folder');
  });

  it('leaves nothing of a file whose stream breaks', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('gone');
      })(),
    );
    await expect(staging.take({ group, path: 'a/b.eml', modified: null }, broken)).rejects.toThrow('gone');
    const again = await take('a/b.eml', 'whole');
    expect(readFileSync(join(again, 'b.eml'), 'utf8')).toBe('whole');
  });

  it('never writes outside, whatever the path and group are (property)', async () => {
    const piece = fc.constantFrom('..', '.', '/', 'a', '\\', '\0', ':', ' ', '~', 'x'.repeat(300));
    const text = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.oneof(fc.constant(group), text), async (path, of) => {
        try {
          const taken = await take(path, 'x', null, of);
          expect(relative(join(root, 'incoming'), taken).startsWith('..')).toBe(false);
        } catch (error) {
          expect(isAppError(error, 'import/unsafe-name')).toBe(true);
        }
        expect(readdirSync(root)).toEqual(['incoming']);
        expect(readdirSync(join(root, 'incoming'))).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  it('gives back the space of what was imported, and deletes nothing elsewhere', async () => {
    const taken = await take('mail/a.eml');
    await staging.release(root);
    await staging.release(join(root, 'incoming'));
    await staging.release(join(taken, '..', '..', '..', '..'));
    expect(existsSync(taken)).toBe(true);
    await staging.release(taken);
    expect(existsSync(taken)).toBe(false);
  });

  it('clears what a dead process left, and leaves what a living one holds', () => {
    const dead = join(root, 'incoming', '999999999-x');
    const living = join(root, 'incoming', `${process.ppid}-x`);
    for (const folder of [dead, living, join(root, 'incoming', 'junk')]) mkdirSync(folder);
    const next = new Staging(join(root, 'incoming'));
    expect(existsSync(dead)).toBe(false);
    expect(existsSync(join(root, 'incoming', 'junk'))).toBe(false);
    expect(existsSync(living)).toBe(true);
    next.close();
    expect(readdirSync(join(root, 'incoming'))).toHaveLength(2);
  });
});
