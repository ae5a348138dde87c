// @ts-check
// Plain JavaScript that Node 18 reads: it runs before the project's own Node is there.

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[] }} Entry one package of a lock file
 * @typedef {{ packages?: Record<string, Entry> }} Lock package-lock.json, version 3
 */

/**
 * Whether the packages on disk are those of the lock file. npm writes down what it installed in
 * `node_modules/.package-lock.json` as its last act, so an interrupted install has no record and counts as none.
 * An optional package may be missing (other platforms); a package for another system means a folder that was carried here.
 * @param {Lock} lock
 * @param {Lock | null} record what npm wrote down, null where there is none
 * @param {string} platform as in `process.platform`
 * @returns {boolean}
 */
export function isInstalled(lock, record, platform) {
  if (!record?.packages) return false;
  const wanted = lock.packages ?? {};
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = record.packages[path];
    if (!found && entry.optional) continue;
    if (!found || found.version !== entry.version || found.integrity !== entry.integrity) return false;
  }
  return Object.entries(record.packages).every(([path, entry]) => path in wanted && isFor(entry, platform));
}

/** @param {Entry} entry @param {string} platform */
function isFor(entry, platform) {
  const systems = typeof entry.os === 'string' ? [entry.os] : (entry.os ?? []);
  const named = systems.filter((system) => !system.startsWith('!'));
  return (named.length === 0 || named.includes(platform)) && !systems.includes(`!${platform}`);
}
