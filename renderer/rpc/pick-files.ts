import type { PageFile } from './page-host.ts';

/** Asks the browser for files, or for a folder with all that is in it; empty when the user thinks better of it. */
export function pickFiles(folder: boolean): Promise<PageFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folder;
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.addEventListener(
      'change',
      () => resolve([...(input.files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }))),
      { once: true },
    );
    input.click();
  });
}
