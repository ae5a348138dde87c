import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, bytesOf, collection } from './collections.ts';
import { ashiato, has, secondsOf } from './processes.ts';
import { row, say } from './report.ts';

/** Import of a Maildir beside the indexers of two mail programs, one after the other on the same files. */
export function benchImport(count: number): void {
  const maildir = collection(count, 'maildir');
  if (maildir === null) return say('import: left out, the corpora are not beside the repository');
  const megabytes = bytesOf(maildir) / 1e6;
  say(`\nImport of a Maildir: ${count} files, ${megabytes.toFixed(0)} MB`);
  const show = (name: string, seconds: number, note = '') =>
    row([name, `${seconds.toFixed(1)} s`, `${(count / seconds).toFixed(0)}/s`, note]);
  const path = join(benchFolder, 'import.ashiato');
  rmSync(path, { recursive: true, force: true });
  ashiato('case', 'create', path);
  const ours = ashiatoImport(path, maildir);
  show('ashiato import', ours);
  for (const [name, index] of [
    ['notmuch new', notmuch],
    ['mu index', mu],
  ] as const) {
    const seconds = index(maildir);
    if (seconds === null) row([name, 'not installed']);
    else show(name, seconds, `ashiato takes ${(ours / seconds).toFixed(2)} times as long`);
  }
  rmSync(path, { recursive: true, force: true });
}

/** Exit code 1 says that the ledger has failures, which real mail has. */
function ashiatoImport(path: string, maildir: string): number {
  const started = performance.now();
  try {
    return ashiato('import', path, maildir);
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error;
    return (performance.now() - started) / 1000;
  }
}

const home = (name: string): string => {
  const path = join(benchFolder, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
};

/** Environment of notmuch with a database of its own, and how long it takes to make it; null where it is not installed. */
export function notmuchEnvironment(maildir: string): Record<string, string> {
  return {
    NOTMUCH_CONFIG: join(benchFolder, 'notmuch', 'config'),
    NOTMUCH_DATABASE: join(benchFolder, 'notmuch', 'db'),
    MAILDIR: maildir,
  };
}

export function notmuch(maildir: string): number | null {
  if (!has('notmuch')) return null;
  const folder = home('notmuch');
  mkdirSync(join(folder, 'db'));
  writeFileSync(
    join(folder, 'config'),
    `[database]\npath=${join(folder, 'db')}\nmail_root=${maildir}\n[user]\nname=x\nprimary_email=x@reader.example\n`,
  );
  return secondsOf('notmuch', ['new', '--quiet', '--no-hooks'], notmuchEnvironment(maildir));
}

function mu(maildir: string): number | null {
  if (!has('mu')) return null;
  const folder = home('mu');
  secondsOf('mu', ['init', `--muhome=${folder}`, `--maildir=${maildir}`]);
  return secondsOf('mu', ['index', `--muhome=${folder}`, '--quiet']);
}
