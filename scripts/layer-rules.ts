/** Who may import whom: docs/decisions/0002, and the map of layers in README.md. The words are those of the folders. */

/** The layers, each with those that it may import besides itself. `tools` is everything that ships with no product. */
export const layers: Record<string, string[]> = {
  shared: [],
  'electron/core': ['shared'],
  // What lies in electron/hosts itself belongs to every host.
  'electron/hosts': ['shared'],
  'electron/hosts/cli': ['shared', 'electron/core', 'electron/hosts'],
  'electron/hosts/desktop': ['shared', 'electron/core', 'electron/hosts'],
  'electron/hosts/web': ['shared', 'electron/core', 'electron/hosts'],
  renderer: ['shared'],
  tools: [
    'shared',
    'electron/core',
    'electron/hosts',
    'electron/hosts/cli',
    'electron/hosts/desktop',
    'electron/hosts/web',
    'renderer',
  ],
};

const floor = ['case', 'store', 'work'];

/**
 * The folders of electron/core, each with those that it may import: the data flows one way, import → graph → timeline →
 * export, with `store` and `case` below them, `intake` and `procedures` above, and the engine on top.
 */
export const coreFolders: Record<string, string[]> = {
  work: [],
  store: ['case', 'work'],
  case: ['store', 'work'],
  jobs: floor,
  import: floor,
  graph: [...floor, 'import'],
  timeline: [...floor, 'import', 'graph'],
  export: [...floor, 'import', 'graph', 'timeline'],
  intake: [...floor, 'import', 'graph'],
  sample: ['work'],
  procedures: [...floor, 'jobs', 'import', 'graph', 'timeline', 'export', 'intake'],
  // How the engine is reached; in this thread (for tests) it brings the engine along.
  transport: [...floor, 'procedures', 'engine'],
  engine: [...floor, 'jobs', 'import', 'graph', 'timeline', 'export', 'intake', 'procedures'],
};

/** Files of electron/core itself that are not the engine. */
export const coreFiles: Record<string, string> = { 'work.ts': 'work' };

/** Packages that one folder alone may import. */
export const packageOwners: Record<string, string> = {
  'better-sqlite3': 'electron/core/store/',
  mailparser: 'electron/core/import/readers/',
  dexie: 'renderer/drafts/',
  electron: 'electron/hosts/desktop/',
};

/** The packages that need neither Node nor a page. */
export const packagesForShared = ['libphonenumber-js', 'tldts', 'zod'];

/** Packages that the build puts into the page: they are there when it is built, and need not be when it runs. */
export const packagesForRenderer = [
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'd3-scale',
  'd3-time',
  'dexie',
  'dompurify',
  'graphology',
  'graphology-layout-forceatlas2',
  'graphology-types',
  'react',
  'react-aria-components',
  'react-dom',
  'sigma',
];

/** Files that lie in a layer and are tools all the same. */
export const toolFiles = ['renderer/vite.config.ts'];

/** Built-ins that open connections; the loopback server of the web host is the one place for them (P7). */
export const networkBuiltins = ['dgram', 'dns', 'http', 'http2', 'https', 'inspector', 'net', 'tls'];
export const networkFolder = 'electron/hosts/web/';
