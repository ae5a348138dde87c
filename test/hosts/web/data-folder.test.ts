import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder, dataFolderOf } from '../../../electron/hosts/web/data-folder.ts';
import { listenOnLoopback, portsToTry, usualPorts } from '../../../electron/hosts/web/listen.ts';
import { plainPage, say, words } from '../../../electron/hosts/web/words.ts';

let root: string;
let data: DataFolder;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ashiato-data-'));
  data = new DataFolder(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const makeCase = (path: string) => {
  mkdirSync(path);
  writeFileSync(join(path, 'case.sqlite'), '');
};

describe('dataFolderOf', () => {
  it('takes what was asked for, else the environment, else a folder at home', () => {
    expect(dataFolderOf('/a', { ASHIATO_DATA: '/b' })).toBe(resolve('/a'));
    expect(dataFolderOf(undefined, { ASHIATO_DATA: '/b' })).toBe(resolve('/b'));
    expect(dataFolderOf(undefined, {})).toBe(join(homedir(), 'Ashiato'));
  });
});

describe('DataFolder', () => {
  it('gives a new case a name that is safe and free', () => {
    const path = data.newCase('星空レター');
    expect(path).toBe(join(root, 'cases', '星空レター.ashiato'));
    makeCase(path);
    expect(basename(data.newCase('星空レター'))).toBe('星空レター 2.ashiato');
    expect(basename(data.newCase('星空レター.ashiato'))).toBe('星空レター 2.ashiato');
    for (const hostile of ['../../x', '/etc/x', '..', '', 'a\0b', 'C:\\x']) {
      expect(dirname(data.newCase(hostile))).toBe(join(root, 'cases'));
    }
  });

  it('gives an export a name that no file of it will meet', () => {
    expect(basename(data.newExport('graph.csv'))).toBe('graph.csv');
    writeFileSync(join(root, 'exports', 'graph-nodes.csv'), '');
    expect(basename(data.newExport('graph.csv'))).toBe('graph 2.csv');
    // Promised and not written yet.
    expect(basename(data.newExport('graph.csv'))).toBe('graph 3.csv');
    expect(basename(data.newExport('GRAPH.csv'))).toBe('GRAPH 4.csv');
    expect(dirname(data.newExport('../../../etc/x'))).toBe(join(root, 'exports'));
  });

  it('gives away what lies among the exports and nothing else', () => {
    expect(data.isExport(join(root, 'exports', 'a.csv'))).toBe(true);
    expect(data.isExport(join(root, 'exports', 'bag', 'data'))).toBe(true);
    for (const path of [
      root,
      join(root, 'exports'),
      join(root, 'host.json'),
      join(root, 'exports-2', 'x'),
      '/etc/passwd',
    ]) {
      expect(data.isExport(path)).toBe(false);
    }
    expect(data.isExport(`${root}/exports/../host.json`)).toBe(false);
  });

  it('lists the cases that were opened and are there, then the others of the folder', () => {
    const [a, b] = [data.newCase('a'), data.newCase('b')];
    makeCase(a);
    makeCase(b);
    mkdirSync(join(root, 'cases', 'no-case'));
    const opened = [
      { path: a, name: 'a', opened: '2026-01-01T00:00:00.000Z' },
      { path: join(root, 'gone.ashiato'), name: 'gone', opened: '2026-01-01T00:00:00.000Z' },
    ];
    expect(data.recentCases(opened).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(readdirSync(root).sort()).toEqual(['cases', 'exports']);
  });
});

describe('portsToTry', () => {
  it('begins with the port of last time, so that the drafts are found again', () => {
    expect(portsToTry(null, 31_415).slice(0, 2)).toEqual([31_415, usualPorts[0]]);
    expect(new Set(portsToTry(null, 31_415)).size).toBe(portsToTry(null, 31_415).length);
    expect(portsToTry(8080, 31_415)).toEqual([8080]);
    expect(portsToTry(null, null)).toEqual(usualPorts);
  });
});

describe('listenOnLoopback', () => {
  it('takes the first port that is free, on this machine alone', async () => {
    const [first, second, third] = [createServer(), createServer(), createServer()];
    try {
      const taken = (await listenOnLoopback(first, [0])) ?? 0;
      expect(first.address()).toMatchObject({ address: '127.0.0.1' });
      expect(await listenOnLoopback(second, [taken])).toBeNull();
      const other = await listenOnLoopback(third, [taken, 0]);
      expect(other).not.toBeNull();
      expect(other).not.toBe(taken);
    } finally {
      for (const server of [first, second, third]) server.close();
    }
  });
});

describe('words', () => {
  it('are there in both languages, and pages have no script or style', () => {
    for (const [word, { ja, en }] of Object.entries(words)) {
      expect(ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]|^node /);
      expect(en).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      const page = plainPage(word as keyof typeof words);
      expect(page).toContain('lang="ja"');
      expect(page).not.toMatch(/<script|<style|\s(style|on\w+)=/i);
    }
    expect(say('open', 'en', { url: 'http://x/' })).toBe('Ashiato is open at http://x/');
  });
});
