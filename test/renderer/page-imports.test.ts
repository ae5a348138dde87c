import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { expect, it } from 'vitest';
import { scanImports } from '../../scripts/import-scan.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const isCode = (path: string) => /\.tsx?$/.test(path);

/** What is named by the code of a file once its types are gone: files relative to the root, packages by name. */
async function namedBy(path: string, source: string): Promise<string[]> {
  const { code } = await transformWithOxc(source, path, { jsx: { runtime: 'automatic' } });
  return scanImports(code).flatMap(({ specifier, kind }) => {
    if (specifier === null) return [];
    const isFile = kind === 'url' || specifier.startsWith('.');
    return [isFile ? posix.normalize(posix.join(posix.dirname(path), specifier)) : specifier];
  });
}

/** The files and packages that the page loads, each with the one that named it first. */
async function loadedFrom(start: string): Promise<Map<string, string>> {
  const loaded = new Map([[start, '']]);
  for (const path of loaded.keys()) {
    if (!isCode(path)) continue;
    for (const named of await namedBy(path, readFileSync(join(root, path), 'utf8'))) {
      if (!loaded.has(named)) loaded.set(named, path);
    }
  }
  return loaded;
}

it('loads no package that makes code from strings: the policy of the page refuses it', async () => {
  const loaded = await loadedFrom('renderer/main.tsx');
  expect([...loaded.keys()].filter(isCode).length).toBeGreaterThan(100);
  expect(loaded.has('react')).toBe(true);
  expect(loaded.get('zod')).toBeUndefined();
});

it('tells a type from a value', async () => {
  const source = "import type { A } from './a.ts';\nimport { type B, c } from './b.ts';\nexport const d: A | B = c;\n";
  expect(await namedBy('renderer/x.ts', source)).toEqual(['renderer/b.ts']);
});
