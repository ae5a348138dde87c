import { join } from 'node:path';

/** Where things lie in a case folder; everything is relative to it, so that the folder can be moved. */
export const casePaths = (dir: string) => ({
  dir,
  database: join(dir, 'case.sqlite'),
  lock: join(dir, 'case.lock'),
  owner: join(dir, 'case.lock.json'),
  originals: join(dir, 'originals'),
  incoming: join(dir, 'originals', 'incoming'),
  original: (sha256: string) => join(dir, 'originals', sha256.slice(0, 2), sha256),
});

export type CasePaths = ReturnType<typeof casePaths>;
