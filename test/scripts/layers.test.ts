import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkLayers, readTree } from '../../scripts/layers.ts';

const packageJson = JSON.stringify({
  dependencies: { 'better-sqlite3': '1', dexie: '1', mailparser: '1', yauzl: '1', zod: '1' },
  devDependencies: { electron: '1', vitest: '1' },
});

/** A tree that breaks no rule and has a file wherever the cases below point. */
const sound: Record<string, string> = {
  'package.json': packageJson,
  'vitest.config.ts': "import 'vitest';",
  'shared/errors.ts': '',
  'shared/contract/client.ts': "import { z } from 'zod'; import type { E } from '../errors.ts';",
  'electron/core/work.ts': "import '../../shared/errors.ts';",
  'electron/core/store/database.ts':
    "import D from 'better-sqlite3'; const m = new URL('./migrations/', import.meta.url);",
  'electron/core/store/log.ts': "import '../case/log-hash.ts';",
  'electron/core/store/migrations/001.sql': '',
  'electron/core/case/log-hash.ts': "import { createHash } from 'node:crypto';",
  'electron/core/case/record.ts': "import '../store/log.ts';",
  'electron/core/jobs/queue.ts': "import '../store/log.ts';",
  'electron/core/import/detect.ts': "import '../work.ts';",
  'electron/core/import/readers/mail.ts': "import { simpleParser } from 'mailparser';",
  'electron/core/graph/links.ts': "import '../import/detect.ts';",
  'electron/core/timeline/events.ts': "import '../graph/links.ts';",
  'electron/core/export/csv.ts': "import '../timeline/events.ts';",
  'electron/core/intake/read.ts': "import '../graph/links.ts';",
  'electron/core/procedures/export.ts': "import '../export/csv.ts'; import '../jobs/queue.ts';",
  'electron/core/engine.worker.ts': "import './procedures/export.ts';",
  'electron/hosts/node-version.mjs': '',
  'electron/hosts/cli/main.ts': "import '../../core/engine.worker.ts'; import '../node-version.mjs';",
  'electron/hosts/web/server.ts': "import { createServer } from 'node:http';",
  'electron/hosts/desktop/main.ts': "import { app } from 'electron';",
  'renderer/app/main.tsx': "import '../../shared/contract/client.ts'; export const App = () => <p>Don't</p>;",
  'renderer/drafts/drafts.ts': "import Dexie from 'dexie';",
  'test/all.test.ts':
    "import 'vitest'; import 'better-sqlite3'; import '../scripts/layers.ts'; import '../renderer/app/main.tsx';",
  'scripts/layers.ts': '',
};

/** The rules that the tree breaks once `source` is put at `path`. */
function brokenBy(path: string, source: string): string[] {
  const files = new Map(Object.entries({ ...sound, [path]: source }));
  return checkLayers(files).map(({ file, rule }) => `${rule} ${file}`);
}

describe('checkLayers', () => {
  it('finds nothing in a sound tree', () => {
    expect(checkLayers(new Map(Object.entries(sound)))).toEqual([]);
  });

  it('finds nothing in the real tree', () => {
    const files = readTree(fileURLToPath(new URL('../../', import.meta.url)));
    expect(files.size).toBeGreaterThan(100);
    expect(checkLayers(files)).toEqual([]);
  });

  it.each([
    ['layer', 'shared/a.ts', "import '../electron/core/work.ts';"],
    ['layer', 'shared/a.ts', "import type { A } from '../renderer/app/main.tsx';"],
    ['layer', 'shared/a.ts', "import '../scripts/layers.ts';"],
    ['layer', 'electron/core/work.ts', "export * from '../hosts/cli/main.ts';"],
    ['layer', 'electron/core/work.ts', "import '../../renderer/app/main.tsx';"],
    ['layer', 'electron/core/work.ts', "import '../../test/all.test.ts';"],
    ['layer', 'electron/hosts/cli/a.ts', "import '../web/server.ts';"],
    ['layer', 'electron/hosts/cli/a.ts', "const w = new Worker(new URL('../desktop/main.ts', import.meta.url));"],
    ['layer', 'electron/hosts/web/a.ts', "import '../../../renderer/app/main.tsx';"],
    ['layer', 'electron/hosts/node-version.mjs', "import './cli/main.ts';"],
    ['layer', 'electron/hosts/phone/a.ts', "import '../../../shared/errors.ts';"],
    ['layer', 'renderer/a.ts', "await import('../electron/core/work.ts');"],
    ['layer', 'renderer/a.ts', "let a: import('../electron/hosts/cli/main.ts').Main;"],
    ['owner', 'electron/core/case/a.ts', "import type { Database } from 'better-sqlite3';"],
    ['owner', 'electron/hosts/cli/a.ts', "import D from 'better-sqlite3';"],
    ['owner', 'electron/core/import/a.ts', "import 'mailparser/lib/mail-parser.js';"],
    ['owner', 'renderer/app/a.ts', "import Dexie from 'dexie';"],
    ['owner', 'electron/core/work.ts', "import { app } from 'electron';"],
    ['owner', 'electron/hosts/web/a.ts', "import { app } from 'electron/main';"],
    ['shared', 'shared/a.ts', "import 'node:fs';"],
    ['shared', 'shared/a.ts', "import { join } from 'path';"],
    ['shared', 'shared/a.ts', "export { x } from 'yauzl';"],
    ['shared', 'renderer/app/a.ts', "import 'node:crypto';"],
    ['network', 'electron/core/work.ts', "import { request } from 'node:https';"],
    ['network', 'electron/hosts/cli/a.ts', "import 'dns/promises';"],
    ['dev-dependency', 'electron/core/work.ts', "import 'vitest';"],
    ['dev-dependency', 'renderer/a.ts', "import 'vitest';"],
    ['undeclared', 'electron/core/work.ts', "import 'left-pad';"],
    ['undeclared', 'test/a.ts', "import '@scope/name/deep';"],
    ['core', 'electron/core/import/a.ts', "import '../graph/links.ts';"],
    ['core', 'electron/core/import/a.ts', "import '../timeline/events.ts';"],
    ['core', 'electron/core/import/a.ts', "import '../export/csv.ts';"],
    ['core', 'electron/core/import/a.ts', "import '../intake/read.ts';"],
    ['core', 'electron/core/graph/a.ts', "import '../timeline/events.ts';"],
    ['core', 'electron/core/timeline/a.ts', "import '../export/csv.ts';"],
    ['core', 'electron/core/import/a.ts', "import '../jobs/queue.ts';"],
    ['core', 'electron/core/graph/a.ts', "import '../jobs/queue.ts';"],
    ['core', 'electron/core/timeline/a.ts', "import '../jobs/queue.ts';"],
    ['core', 'electron/core/export/a.ts', "import '../jobs/queue.ts';"],
    ['core', 'electron/core/store/a.ts', "import '../import/detect.ts';"],
    ['core', 'electron/core/case/a.ts', "import '../graph/links.ts';"],
    ['core', 'electron/core/intake/a.ts', "import '../procedures/export.ts';"],
    ['core', 'electron/core/procedures/a.ts', "import '../engine.worker.ts';"],
    ['core', 'electron/core/attic/a.ts', "import '../work.ts';"],
    ['extension', 'shared/a.ts', "import './errors';"],
    ['extension', 'shared/a.ts', "import './errors.js';"],
    ['extension', 'shared/a.ts', "import './contract';"],
    ['extension', 'test/a.ts', "import './nothing.ts';"],
    ['extension', 'electron/core/work.ts', "new URL('./gone.worker.ts', import.meta.url);"],
    ['unreadable', 'electron/core/work.ts', 'await import(name);'],
    ['unreadable', 'electron/core/work.ts', 'await import(`./${name}.ts`);'],
    ['unreadable', 'electron/core/work.ts', 'const a = `never ends'],
  ])('%s: %s with %s', (rule, path, source) => {
    expect(brokenBy(path, source)).toContain(`${rule} ${path}`);
  });

  it.each([
    ['a file of its own', { 'shared/a.ts': "import './a.ts';" }, 'shared/a.ts → shared/a.ts'],
    [
      'types alone',
      { 'shared/a.ts': "import type { B } from './b.ts';", 'shared/b.ts': "import type { A } from './a.ts';" },
      'shared/a.ts → shared/b.ts → shared/a.ts',
    ],
    [
      'three in a row, beside a way that ends',
      {
        'test/a.ts': "export * from './end.ts'; export * from './b.ts';",
        'test/b.ts': "const c = () => import('./c.ts');",
        'test/c.ts': "const w = new URL('./a.ts', import.meta.url);",
        'test/end.ts': '',
      },
      'test/a.ts → test/b.ts → test/c.ts → test/a.ts',
    ],
  ])('cycle: %s', (_name, added, cycle) => {
    const found = checkLayers(new Map(Object.entries({ ...sound, ...added })));
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([['cycle', cycle]]);
  });

  it('names the file and the line', () => {
    const files = new Map(Object.entries({ ...sound, 'shared/a.ts': "/* one\n two */\n\nimport 'node:fs';\n" }));
    expect(checkLayers(files)).toMatchObject([{ file: 'shared/a.ts', line: 4 }]);
  });
});
