import { lstatSync, realpathSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** A file of the page: where it lies, and what it is. */
export interface PageFile {
  path: string;
  type: string;
  size: number;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * The file of the folder `root` that the path of an address names ('/' is index.html); null where there is none. The path is
 * percent-encoded, as a browser sends it, and hostile: it is decoded once, each part must be a plain name, and what the file
 * system makes of it must still lie in the folder, links resolved. Never throws.
 */
export function findPageFile(root: string, pathname: string): PageFile | null {
  const names = plainNames(pathname);
  if (!names) return null;
  try {
    const folder = realpathSync(root);
    const path = realpathSync(join(folder, ...(names.length === 0 ? ['index.html'] : names)));
    if (!path.startsWith(folder + sep)) return null;
    const stats = lstatSync(path);
    if (!stats.isFile()) return null;
    return { path, type: types[extname(path).toLowerCase()] ?? 'application/octet-stream', size: stats.size };
  } catch {
    return null;
  }
}

/** '/a/b.js' → ['a', 'b.js']; null where a part could mean anything but a file's own name. */
export function plainNames(pathname: string): string[] | null {
  if (!pathname.startsWith('/') || pathname.length > 2048) return null;
  if (pathname === '/') return [];
  const names: string[] = [];
  for (const part of pathname.slice(1).split('/')) {
    let name: string;
    try {
      name = decodeURIComponent(part);
    } catch {
      return null;
    }
    // ':' names a drive or a stream on Windows; a leading dot is '.', '..' or a file that is nobody's business.
    if (name === '' || name.startsWith('.') || /[\u0000-\u001f/\\:]/.test(name)) return null;
    names.push(name);
  }
  return names;
}
