import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The page as both hosts serve it: files beside each other, nothing inline, so that a policy without `unsafe-*` holds. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // A data: address for a small file would be content that the policy cannot tell from somebody else's.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2024',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // 'use client' in a library means nothing here.
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
});
