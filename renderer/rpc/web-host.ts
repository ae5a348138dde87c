import type { FileToken, RecentCase } from '../../shared/contract/host.ts';
import { AppError } from '../../shared/errors.ts';
import type { PageFile, PageHost } from './page-host.ts';
import { pickFiles } from './pick-files.ts';
import { readWireError } from './wire-error.ts';

async function ask<T>(method: string, input: object = {}): Promise<T> {
  const response = await fetch(`/api/host/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw await readWireError(response);
  return (await response.json()) as T;
}

/** The loopback host: its own folder for cases and exports, uploads for what the user gives, downloads for what it wrote. */
export function createWebHost(): PageHost {
  const takeDropped: PageHost['takeDropped'] = async (files, { signal, onProgress }) => {
    const group = crypto.randomUUID();
    const total = files.reduce((sum, { file }) => sum + file.size, 0);
    const tokens = new Set<FileToken>();
    let done = 0;
    for (const { file, path } of files) {
      // Its own time is a claim of the file's (P6); a copy would have that of the upload.
      const address = `/api/files?path=${encodeURIComponent(path)}&group=${group}&modified=${file.lastModified}`;
      const headers = { 'content-type': 'application/octet-stream' };
      if (signal?.aborted) throw new AppError('job/cancelled');
      const request = { method: 'POST', headers, body: file, ...(signal && { signal }) };
      const response = await fetch(address, request).catch((error: unknown) => {
        throw signal?.aborted ? new AppError('job/cancelled') : error;
      });
      if (!response.ok) throw await readWireError(response);
      tokens.add(((await response.json()) as { token: FileToken }).token);
      done += file.size;
      onProgress?.(done, total);
    }
    return [...tokens];
  };
  return {
    kind: 'web',
    recentCases: () => ask<RecentCase[]>('recentCases'),
    newCase: (name) => ask<FileToken | null>('newCase', { name }),
    pickCase: () => ask<FileToken | null>('pickCase'),
    async pickSources(folder) {
      const files: PageFile[] = await pickFiles(folder);
      return files.length === 0 ? [] : takeDropped(files, {});
    },
    takeDropped,
    saveTarget: (name) => ask<FileToken | null>('saveTarget', { name }),
    async reveal(token) {
      const link = document.createElement('a');
      link.href = `/api/download/${encodeURIComponent(token)}`;
      link.download = '';
      link.click();
    },
    sampleCase: () => ask<FileToken | null>('sampleCase'),
    about: () => ask<Awaited<ReturnType<PageHost['about']>>>('about'),
  };
}
