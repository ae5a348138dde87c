/** Where things lie in a bundle, from the bag's root. */
export const bagPaths = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  fetch: 'fetch.txt',
  manifest: (algorithm: Algorithm) => `manifest-${algorithm}.txt`,
  tagManifest: (algorithm: Algorithm) => `tagmanifest-${algorithm}.txt`,
  originals: 'data/originals',
  exports: 'data/exports',
  viewer: 'data/timeline.html',
  log: 'data/log.jsonl',
  caseFacts: 'data/metadata/case.json',
  sources: 'data/metadata/sources.jsonl',
  crate: 'data/ro-crate-metadata.json',
  guide: 'data/VERIFY.txt',
} as const;

export const algorithms = ['sha256', 'sha512'] as const;
export type Algorithm = (typeof algorithms)[number];

/** The two lines of `bagit.txt`, exactly. Source: RFC 8493 section 2.1.1. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

const extensions: Record<string, string> = { eml: 'eml', mbox: 'mbox', zip: 'zip', tar: 'tar', gzip: 'gz' };

/** Name of an original in the payload: its hash, which no file system can mangle; the real names are in the metadata. */
export const originalPath = (sha256: string, format: string): string =>
  `${bagPaths.originals}/${sha256}.${extensions[format] ?? 'bin'}`;

const mediaTypes: Record<string, string> = {
  eml: 'message/rfc822',
  mbox: 'application/mbox',
  zip: 'application/zip',
  tar: 'application/x-tar',
  gz: 'application/gzip',
  jsonl: 'application/jsonl',
  json: 'application/json',
  csv: 'text/csv',
  html: 'text/html',
  md: 'text/markdown',
  txt: 'text/plain',
  gexf: 'application/gexf+xml',
};

export const mediaTypeOf = (path: string): string =>
  mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
