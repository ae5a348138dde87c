import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where programs are that a desktop's own PATH leaves out. */
const usual: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/opt/homebrew/bin', '/usr/local/bin'],
  win32: ['C:\\Program Files\\Tesseract-OCR'],
};

/**
 * The path of a program of this machine, null where it has none. No shell is asked, and no folder that is named relative to
 * where the user happens to be: a file dropped there is not run.
 */
export function findProgram(name: string, path = process.env.PATH ?? ''): string | null {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = [...path.split(delimiter), ...(usual[process.platform] ?? [])];
  return (
    folders
      .filter(isAbsolute)
      .map((folder) => join(folder, file))
      .find(isProgram) ?? null
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
