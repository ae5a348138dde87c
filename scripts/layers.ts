import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCycles } from './find-cycles.ts';
import { type FoundImport, scanImports } from './import-scan.ts';
import * as rules from './layer-rules.ts';

export interface Violation {
  /** Relative to the root, with slashes. */
  file: string;
  line: number;
  /** Which rule, in a word that a test can ask for. */
  rule:
    | 'cycle'
    | 'core'
    | 'dev-dependency'
    | 'extension'
    | 'layer'
    | 'network'
    | 'owner'
    | 'shared'
    | 'undeclared'
    | 'unreadable';
  message: string;
}

/** A tree of files: path relative to the root → text; the text is read for code and for package.json alone. */
export type Files = ReadonlyMap<string, string>;

const code = /\.(ts|tsx|mts|mjs|js)$/;
const isProduct = (file: string): boolean => layerOf(file) !== 'tools';

/** Every import that breaks a rule of layer-rules.ts, in the order of the files. */
export function checkLayers(files: Files): Violation[] {
  const violations: Violation[] = [];
  const edges = new Map<string, Set<string>>();
  const declared = readPackageNames(files);
  for (const file of [...files.keys()].filter((path) => code.test(path)).sort()) {
    const targets = new Set<string>();
    edges.set(file, targets);
    const add = (line: number, rule: Violation['rule'], message: string) =>
      violations.push({ file, line, rule, message });
    let imports: FoundImport[] = [];
    try {
      imports = scanImports(files.get(file) ?? '');
    } catch (error) {
      add(1, 'unreadable', (error as Error).message);
    }
    for (const { specifier, kind, line } of imports) {
      if (specifier === null) {
        if (isProduct(file)) add(line, 'unreadable', 'an import of a computed name, which nobody can check');
      } else if (kind === 'url' || /^\.{1,2}\//.test(specifier)) {
        const target = posix.normalize(posix.join(posix.dirname(file), specifier));
        const isThere =
          files.has(target) || (kind === 'url' && [...files.keys()].some((path) => path.startsWith(target)));
        if (!isThere && (kind !== 'url' || isProduct(file))) add(line, 'extension', `${specifier} is no file`);
        if (files.has(target)) targets.add(target);
        for (const [rule, message] of checkTarget(file, target)) add(line, rule, message);
      } else {
        for (const [rule, message] of checkPackage(file, specifier, declared)) add(line, rule, message);
      }
    }
  }
  for (const cycle of findCycles(edges)) {
    violations.push({ file: cycle[0] ?? '', line: 1, rule: 'cycle', message: [...cycle, cycle[0]].join(' → ') });
  }
  return violations;
}

function* checkTarget(file: string, target: string): Iterable<[Violation['rule'], string]> {
  const [from, to] = [layerOf(file), layerOf(target)];
  if (from !== to && from !== 'tools' && !rules.layers[from]?.includes(to)) {
    yield ['layer', `${from} does not import ${to === 'tools' ? target : to}`];
  }
  if (from !== 'electron/core' || to !== 'electron/core') return;
  const [folder, other] = [coreFolderOf(file), coreFolderOf(target)];
  const below = rules.coreFolders[folder];
  if (!below) yield ['core', `electron/core/${folder} has no place in scripts/layer-rules.ts yet`];
  else if (folder !== other && !below.includes(other)) yield ['core', `core/${folder} does not import core/${other}`];
}

function* checkPackage(file: string, specifier: string, declared: PackageNames): Iterable<[Violation['rule'], string]> {
  if (isBuiltin(specifier)) {
    const name = specifier.replace(/^node:/, '').split('/')[0] ?? '';
    if (isProduct(file) && !file.startsWith('electron/')) yield ['shared', `${specifier} is only there on Node`];
    else if (isProduct(file) && rules.networkBuiltins.includes(name) && !file.startsWith(rules.networkFolder)) {
      yield ['network', `${specifier} opens connections: ${rules.networkFolder} alone may import it`];
    }
    return;
  }
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (!declared.all.has(name)) yield ['undeclared', `${name} is not in package.json`];
  if (!isProduct(file)) return;
  const owner = rules.packageOwners[name];
  if (owner && !file.startsWith(owner)) yield ['owner', `${owner} alone imports ${name}`];
  // Electron comes with the packaged app and is a devDependency by nature.
  const isBundled = file.startsWith('renderer/') && rules.packagesForRenderer.includes(name);
  if (declared.all.has(name) && !declared.runtime.has(name) && name !== 'electron' && !isBundled) {
    yield ['dev-dependency', `${name} is a devDependency; only scripts and test may import it`];
  }
  if (file.startsWith('shared/') && !rules.packagesForShared.includes(name)) {
    yield ['shared', `${name} is not among the packages that need neither Node nor a page`];
  }
}

/** The layer that a path lies in; `tools` for scripts, test and the files of the root. */
function layerOf(path: string): string {
  if (rules.toolFiles.includes(path)) return 'tools';
  const host = /^electron\/hosts\/[^/]+(?=\/)/.exec(path)?.[0];
  return (
    host ??
    ['electron/hosts', 'electron/core', 'shared', 'renderer'].find((name) => path.startsWith(`${name}/`)) ??
    'tools'
  );
}

function coreFolderOf(path: string): string {
  const [first = '', ...rest] = path.slice('electron/core/'.length).split('/');
  return rest.length > 0 ? first : (rules.coreFiles[first] ?? 'engine');
}

interface PackageNames {
  runtime: Set<string>;
  all: Set<string>;
}

function readPackageNames(files: Files): PackageNames {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(files.get('package.json') ?? '{}');
  const runtime = new Set(Object.keys(dependencies));
  return { runtime, all: new Set([...runtime, ...Object.keys(devDependencies)]) };
}

/** The tree below `root` as far as the rules reach: the layers, scripts, test, and the root's own files. */
export function readTree(root: string): Files {
  const files = new Map<string, string>();
  const folders = ['shared', 'electron', 'renderer', 'scripts', 'test'];
  const entries = [
    ...readdirSync(root, { withFileTypes: true }),
    ...folders.flatMap((name) => readdirSync(join(root, name), { withFileTypes: true, recursive: true })),
  ];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = posix.relative(slashed(root), slashed(path));
    if (/(^|\/)fixtures\//.test(name)) continue;
    files.set(name, code.test(name) || name === 'package.json' ? readFileSync(path, 'utf8') : '');
  }
  return files;
}

const slashed = (path: string) => path.replaceAll('\\', '/');

// Not `import.meta.main`: a Node that does not know it would check nothing and say nothing.
if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const files = readTree(fileURLToPath(new URL('../', import.meta.url)));
  const violations = checkLayers(files);
  for (const { file, line, rule, message } of violations) console.error(`${file}:${line}  ${rule}: ${message}`);
  console.log(`Layers: ${files.size} files, ${violations.length} violations`);
  if (violations.length > 0) process.exitCode = 1;
}
