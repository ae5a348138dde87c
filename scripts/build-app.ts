// node scripts/build-app.ts: builds the interface and the desktop's preload into dist/.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { isJapanese } from '../electron/hosts/node-version.mjs';
import { buildPreload } from './build-preload.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const japanese = isJapanese(process.env);

const page = join(root, 'renderer', 'index.html');
if (existsSync(page)) {
  await build({ configFile: join(root, 'renderer', 'vite.config.ts'), logLevel: 'error' });
} else {
  console.error(japanese ? '画面のソースがないので、作らずに進みます。' : 'There is no interface to build: left out.');
}
await buildPreload();
