import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scanImports } from '../../../scripts/import-scan.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const packing = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

describe('electron-builder.yml', () => {
  it.each([
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'enableCookieEncryption: true',
    'grantFileProtocolExtraPrivileges: false',
    'asar: true',
    '"**/*.node"',
    'publish: null',
  ])('says %s', (line) => {
    expect(packing).toContain(line);
  });

  it('starts a file that is there', () => {
    const main = /^ {2}main: (\S+)$/m.exec(packing)?.[1] ?? '';
    expect(existsSync(join(root, main))).toBe(true);
  });
});

describe('what the desktop imports', () => {
  it('is packed, every file that it reaches', () => {
    const packed = (path: string) =>
      /^(electron\/core|electron\/hosts\/desktop|shared)\/|^electron\/hosts\/[^/]+$/.test(path);
    const patterns = ['electron/core/**', 'electron/hosts/*', 'electron/hosts/desktop/**', 'shared/**', 'dist/**'];
    for (const pattern of patterns) expect(packing).toContain(`  - ${pattern}\n`);
    const reached = new Set(['electron/hosts/desktop/main.ts']);
    for (const path of reached) {
      for (const { specifier } of scanImports(readFileSync(join(root, path), 'utf8'))) {
        if (!specifier?.startsWith('.')) continue;
        const target = posix.join(posix.dirname(path), specifier);
        expect(packed(target), `${path} imports ${target}`).toBe(true);
        if (/\.(ts|mjs)$/.test(target)) reached.add(target);
      }
    }
    expect(reached).toContain('electron/core/engine.worker.ts');
    expect(reached.size).toBeGreaterThan(100);
  });
});
