import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPageFile, plainNames } from '../../electron/hosts/page-files.ts';

let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ashiato-page-'));
  root = join(folder, 'page');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'page-beside'));
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'app.js'), 'x');
  writeFileSync(join(root, 'assets', '日本 語.css'), 'x');
  writeFileSync(join(root, '.hidden'), 'x');
  writeFileSync(join(folder, 'secret.txt'), 'x');
  writeFileSync(join(folder, 'page-beside', 'secret.txt'), 'x');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(folder, join(root, 'up'));
  symlinkSync(join(root, 'assets', 'app.js'), join(root, 'inside.js'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('findPageFile', () => {
  it.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/app.js', 'app.js', 'text/javascript; charset=utf-8'],
    ['/assets/%E6%97%A5%E6%9C%AC%20%E8%AA%9E.css', '日本 語.css', 'text/css; charset=utf-8'],
    ['/inside.js', 'app.js', 'text/javascript; charset=utf-8'],
  ])('%s', (pathname, name, type) => {
    const file = findPageFile(root, pathname);
    expect(file?.path.endsWith(sep + name)).toBe(true);
    expect(file?.type).toBe(type);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/assets/..%c0%afsecret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/up/page/index.html/../../secret.txt',
    '/../page-beside/secret.txt',
    '/.hidden',
    '/assets',
    '/assets/',
    '//assets/app.js',
    '/assets//app.js',
    '/assets/app.js%00.html',
    '/assets/app.js\0',
    '/assets/app.js::$DATA',
    '/C:/Windows/win.ini',
    '/%',
    '/%zz',
    '',
    'index.html',
    'http://evil.example/index.html',
    `/${'a'.repeat(5000)}`,
  ])('refuses %j', (pathname) => {
    expect(findPageFile(root, pathname)).toBeNull();
  });

  it('never leaves the folder and never throws, whatever is asked (property)', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      '%',
      'up',
      'link.txt',
      'secret.txt',
      'assets',
      'app.js',
      '%252e',
      'a',
    );
    const path = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((parts) => `/${parts.join('')}`),
      fc.string(),
    );
    fc.assert(
      fc.property(path, (pathname) => {
        const file = findPageFile(root, pathname);
        expect(file === null || file.path.includes(`${sep}page${sep}`)).toBe(true);
        expect(file?.path ?? '').not.toContain('secret');
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing where the folder is not there', () => {
    expect(findPageFile(join(folder, 'nope'), '/')).toBeNull();
  });
});

describe('plainNames', () => {
  it('decodes each part once', () => {
    expect(plainNames('/a%2Db/%25')).toEqual(['a-b', '%']);
  });
});
