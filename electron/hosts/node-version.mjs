// @ts-check
// Plain JavaScript in the words of Node 12: an old Node must be able to read this file, so that it can say that it is too old.

/** The first Node that runs TypeScript sources by itself (22.18; in the 23 line 23.6). better-sqlite3 crashes on 20. */
export const neededNode = '22.18';

/**
 * @param {string} version as in `process.versions.node`
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major >= 24;
}

/**
 * Whether the terminal speaks Japanese.
 * @param {Record<string, string | undefined>} environment
 * @returns {boolean}
 */
export function isJapanese(environment) {
  return (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '').indexOf('ja') === 0;
}

/**
 * The sentence that a person reads when their Node is too old, null when it is not.
 * @param {string} version as in `process.versions.node`
 * @param {Record<string, string | undefined>} environment where the language of the terminal is read from
 * @param {boolean} [installed] the project's own Node was looked for and there is none for this machine
 * @returns {string | null}
 */
export function nodeVersionProblem(version, environment, installed) {
  if (isNodeNewEnough(version)) return null;
  if (isJapanese(environment)) {
    const start = `Ashiato には Node ${neededNode} 以降が必要ですが、これは Node ${version} です。`;
    const install = `Node ${neededNode} 以降をインストールしてください。`;
    if (installed) return `${start}このコンピューター用の Node は同梱されていません。${install}`;
    return `${start}Ashiato のフォルダで「npm ci」を実行して「npm run -s ashiato -- …」で起動するか、${install}`;
  }
  const start = `Ashiato needs Node ${neededNode} or newer and this is Node ${version}`;
  const install = `install Node ${neededNode} or newer`;
  if (installed) return `${start}; it brings none for this machine, so please ${install}.`;
  return `${start}: run \`npm ci\` in its folder and start it with \`npm run -s ashiato -- …\`, or ${install}.`;
}
