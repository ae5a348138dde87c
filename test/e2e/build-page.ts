import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { buildPreload } from '../../scripts/build-preload.ts';
import { electronBinary } from '../support/hosts/desktop.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of the interface and of the desktop's preload, built for this run. */
    page: string;
    preload: string;
  }
}

/** Builds the interface and the preload once for all specs, beside whatever lies in dist/. */
export default async function buildPage(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'ashiato-page-'));
  const page = join(folder, 'renderer');
  await build({
    configFile: join(root, 'renderer', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: page, emptyOutDir: true },
  });
  const preload = await buildPreload(join(folder, 'desktop'));
  // Electron itself starts from the project's folder, and takes what lies in dist/.
  if (electronBinary() !== null) cpSync(folder, join(root, 'dist'), { recursive: true });
  project.provide('page', page);
  project.provide('preload', preload);
  return () => rmSync(folder, { recursive: true, force: true });
}
