import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corporaRoot } from '../support/corpora.ts';

/** Where what a bench builds is kept from one run to the next. */
export const benchFolder = join(tmpdir(), 'ashiato-bench');

/** The real mails, unpacked once, or null where they are not beside the repository. */
function realMails(): string | null {
  const root = corporaRoot();
  if (root === null) return null;
  const folder = join(benchFolder, 'mails');
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(root, 'mail')).filter((file) => file.endsWith('.tar.gz'))) {
    execFileSync('tar', ['-xzf', join(root, 'mail', name), '-C', folder]);
  }
  execFileSync('cp', ['-r', join(root, 'mail', 'fixtures'), folder]);
  return folder;
}

/** A Maildir or mbox of `count` messages made from the real mails, the same bytes at every call; null without them. */
export function collection(count: number, format: 'maildir' | 'mboxrd'): string | null {
  const mails = realMails();
  if (mails === null) return null;
  const path = join(benchFolder, `${format}-${count}`);
  if (existsSync(path)) return path;
  const script = join(corporaRoot() as string, 'tools', 'make_mbox.py');
  execFileSync('python3', [script, mails, path, '-n', String(count), '--format', format], { stdio: 'ignore' });
  return path;
}

export const bytesOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0)
    : statSync(path).size;
