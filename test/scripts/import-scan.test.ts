import { describe, expect, it } from 'vitest';
import { scanImports } from '../../scripts/import-scan.ts';

const found = (source: string) => scanImports(source).map(({ kind, specifier }) => [kind, specifier]);

describe('scanImports', () => {
  it.each([
    ["import './a.ts';", [['import', './a.ts']]],
    ['import a from "./a.ts"', [['import', './a.ts']]],
    ["import a, { type B as from } from './a.ts';", [['import', './a.ts']]],
    ["import * as a from './a.ts';", [['import', './a.ts']]],
    [
      "import type { A } from './a.ts'; import type B from './b.ts';",
      [
        ['import', './a.ts'],
        ['import', './b.ts'],
      ],
    ],
    [
      "import {\n  a,\n  b,\n} from './a.ts'\nimport './b.ts'",
      [
        ['import', './a.ts'],
        ['import', './b.ts'],
      ],
    ],
    ["import data from './a.json' with { type: 'json' };", [['import', './a.json']]],
    [
      "export * from './a.ts'; export * as b from './b.ts'",
      [
        ['export', './a.ts'],
        ['export', './b.ts'],
      ],
    ],
    [
      "export { a } from './a.ts'; export type { B } from './b.ts'",
      [
        ['export', './a.ts'],
        ['export', './b.ts'],
      ],
    ],
    ["const a = await import('./a.ts');", [['dynamic', './a.ts']]],
    ["const a = x ? import('./a.ts') : null;", [['dynamic', './a.ts']]],
    ['import(`./a.ts`)', [['dynamic', './a.ts']]],
    ['import(`./${a}.ts`)', [['dynamic', null]]],
    ["import('./a' + b)", [['dynamic', null]]],
    ["type A = import('./a.ts').A[];", [['dynamic', './a.ts']]],
    ["new Worker(new URL('./a.ts', import.meta.url))", [['url', './a.ts']]],
    [
      "`${await import('./a.ts')} ${`${{ a: import('./b.ts') }}`}`",
      [
        ['dynamic', './a.ts'],
        ['dynamic', './b.ts'],
      ],
    ],
  ])('reads %j', (source, expected) => {
    expect(found(source)).toEqual(expected);
  });

  it.each([
    "// import './a.ts'",
    "/* import './a.ts' */",
    'const a = "import \'./a.ts\'";',
    "const a = `import './a.ts'`;",
    "const a = /import '.\\/[/]a.ts'/g;",
    'return /`/.test(a) && b / c / `${d}`.length;',
    'const at = import.meta.url;',
    "new URL('https://example.org/a', base);",
    "const o = { import: 1, export: { from: 'a' } };",
    'class A { import(path: string): void {} }',
    "engine.import(path); a.export.from('x');",
    "export const from = 'a';",
    "export { a }; const from = 'b';",
    "const sql = ['select', ' from', 'x'];",
  ])('finds nothing in %j', (source) => {
    expect(found(source)).toEqual([]);
  });
});
