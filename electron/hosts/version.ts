import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the app, as package.json has it. */
export function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  return String(version);
}
