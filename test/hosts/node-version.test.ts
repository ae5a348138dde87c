import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isNodeNewEnough, nodeVersionProblem } from '../../electron/hosts/node-version.mjs';

describe('isNodeNewEnough', () => {
  it.each(['22.18.0', '22.20.1', '23.6.0', '24.0.0', '24.21.0', '30.1.2'])('%s is', (version) => {
    expect(isNodeNewEnough(version)).toBe(true);
  });

  it.each(['0.12.18', '12.22.12', '18.20.4', '20.20.2', '21.7.3', '22.12.0', '22.17.1', '23.5.0', ''])(
    '%s is not',
    (version) => {
      expect(isNodeNewEnough(version)).toBe(false);
    },
  );
});

describe('nodeVersionProblem', () => {
  it('is null where there is none', () => {
    expect(nodeVersionProblem('24.1.0', {})).toBeNull();
  });

  it.each([
    ['English', {}, /^Ashiato needs Node 22\.18 or newer and this is Node 20\.1\.2.*\.$/],
    ['English', { LANG: 'de_DE.UTF-8' }, /needs Node 22\.18/],
    ['Japanese', { LANG: 'ja_JP.UTF-8' }, /Node 22\.18 以降が必要.*Node 20\.1\.2/],
    ['English', { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, /needs Node 22\.18/],
  ])('says in %s with %j what was found, what is needed and what to do', (_language, environment, expected) => {
    for (const installed of [false, true]) {
      const sentence = nodeVersionProblem('20.1.2', environment, installed) ?? '';
      expect(sentence).toMatch(expected);
      expect(sentence).not.toContain('\n');
      expect(sentence.includes('npm ci')).toBe(!installed);
    }
  });
});

/** A Node on this machine that is too old for Ashiato. */
function findOldNode(): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    if (!existsSync(path)) continue;
    const { stdout } = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    if (stdout && !isNodeNewEnough(stdout.trim())) return path;
  }
  return null;
}

describe('ashiato.mjs', () => {
  const bin = fileURLToPath(new URL('../../electron/hosts/cli/ashiato.mjs', import.meta.url));
  const old = findOldNode();
  const name = old
    ? 'refuses an old Node before anything loads'
    : 'refuses an old Node (skipped: no old Node on this machine)';

  it.skipIf(!old)(name, () => {
    for (const [language, word] of [
      ['C', 'needs'],
      ['ja_JP.UTF-8', '必要'],
    ] as const) {
      const env = { ...process.env, LC_ALL: language };
      const run = spawnSync(old ?? '', [bin, 'case', 'info', 'x'], { encoding: 'utf8', env });
      expect(run.status).toBe(2);
      expect(run.stdout).toBe('');
      expect(run.stderr).toContain(word);
      expect(run.stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it.each([bin, fileURLToPath(new URL('../../electron/hosts/node-version.mjs', import.meta.url))])(
    '%s is written in the words of Node 12',
    (path) => {
      const source = readFileSync(path, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
      expect(source).not.toMatch(/\?\?|\?\.[\p{L}([]|\|\|=|&&=|^await |#\w+|from 'node:|\d_\d|static \{/mu);
    },
  );
});
