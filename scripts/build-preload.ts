import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Builds the desktop's preload into one CommonJS file, all that a sandboxed preload can be; gives its path. */
export async function buildPreload(outDir: string = join(root, 'dist', 'desktop')): Promise<string> {
  const name = 'preload.cjs';
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'es2024',
      lib: { entry: join(root, 'electron', 'hosts', 'desktop', 'preload.ts'), formats: ['cjs'], fileName: () => name },
      rolldownOptions: { external: ['electron'] },
    },
  });
  return join(outDir, name);
}
