import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of real mails beside the repository, null where it is not there. It is read, never written. */
export function corporaRoot(): string | null {
  const path = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
  return existsSync(`${path}/truth.jsonl`) ? path : null;
}
