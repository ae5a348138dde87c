import { dirname, resolve } from 'node:path';

/** A file of a drop: where it lies, and its path from what was dropped, '/' between folders. */
export interface DroppedPath {
  path: string;
  relative: string;
}

/**
 * What was dropped, files and folders, each once, in order. A page sees a folder's files one by one; each leads back to the
 * folder by as many steps as its relative path is deep, if the names on the way agree.
 */
export function droppedRoots(files: readonly DroppedPath[]): string[] {
  const roots = new Set<string>();
  for (const { path, relative } of files) {
    if (path !== '') roots.add(rootOf(resolve(path), relative.split('/')));
  }
  return [...roots];
}

function rootOf(path: string, names: readonly string[]): string {
  const parts = path.split(/[/\\]/);
  const isBelow = names.every((name, index) => name !== '' && parts.at(index - names.length) === name);
  if (!isBelow) return path;
  let root = path;
  for (let step = 1; step < names.length; step += 1) root = dirname(root);
  return root;
}
