import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
// In the project, so that the packages are found; in node_modules, so that no tool takes it for a source.
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(root, 'node_modules', '.ashiato-types-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The TypeScript error numbers of a source that is checked as a file of the layer. */
function errorsOf(layer: string, source: string): string[] {
  const globals = layer === 'shared' ? [join(root, 'shared/standard-globals.d.ts')] : [];
  writeFileSync(join(folder, 'source.ts'), source);
  const config = { extends: join(root, layer, 'tsconfig.json'), include: [], files: ['source.ts', ...globals] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  return [...stdout.matchAll(/error (TS\d+)/g)].map((match) => match[1] ?? '');
}

const packages = "import 'zod'; import 'tldts'; import 'libphonenumber-js/max';\n";

describe('what a layer may see', () => {
  it.each([
    [
      'shared',
      "new TextDecoder('x').decode(new Uint8Array()); new URL('a:b').host; export const s = (a: AbortSignal) => a.aborted;",
    ],
    ['electron', "import { join } from 'node:path'; Buffer.from(join('a', process.cwd()));"],
    ['renderer', "document.querySelector('a')?.remove(); export {};"],
  ])('%s: its own', (layer, source) => {
    expect(errorsOf(layer, source)).toEqual([]);
  });

  it.each([
    ['shared', `${packages}process.exit();`, 'TS2591'],
    ['shared', `${packages}Buffer.from('a');`, 'TS2591'],
    ['shared', `${packages}import 'node:fs';`, 'TS2882'],
    ['shared', `${packages}document.title;`, 'TS2584'],
    ['shared', `${packages}fetch('a');`, 'TS2304'],
    ['electron', 'document.title;', 'TS2584'],
    ['renderer', `${packages}process.exit();`, 'TS2591'],
    ['electron', 'export const first = ([] as string[])[0].length;', 'TS2532'],
    ['electron', 'export enum E { a }', 'TS1294'],
  ])('%s: not %j', (layer, source, error) => {
    expect(errorsOf(layer, source)).toEqual([error]);
  });
});
