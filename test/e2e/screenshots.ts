// npm run screenshots: every view of the sample case and every kind of document, in both languages and both themes, into
// docs/screenshots/. Arguments choose: names of views ('chat'), languages ('ja') and themes ('dark'), in any order.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { chromiumPath } from '../support/chromium.ts';
import { openWebHost } from '../support/hosts/web.ts';
import { kindFolder, kindViews } from './kinds.ts';
import { AppPage } from './models/app-page.ts';
import { leave, type Shown, setLook, views } from './views.ts';

type Views = Record<string, (shown: Shown) => Promise<void>>;

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(root, 'docs', 'screenshots');
const wanted = process.argv.slice(2);
/** Those of these that were asked for; all where none was. */
const chosen = <T extends string>(all: readonly T[]): T[] => {
  const some = all.filter((one) => wanted.includes(one));
  return some.length === 0 ? [...all] : some;
};
const languages = chosen(['ja', 'en']);
const themes = chosen(['light', 'dark']);
const known: readonly string[] = [...Object.keys(views), ...Object.keys(kindViews)];
const names: readonly string[] = chosen(known);
const unknown = wanted.filter((word) => !known.includes(word) && !['ja', 'en', 'light', 'dark'].includes(word));

if (unknown.length > 0) {
  console.error(`No view is called ${unknown.join(', ')}. There are ${known.join(', ')}.`);
  process.exit(1);
}
if (chromiumPath() === null) {
  console.error('There is no Chromium on this machine: no screenshots were made.');
  process.exit(1);
}
const page = join(mkdtempSync(join(tmpdir(), 'ashiato-page-')), 'renderer');
await build({
  configFile: join(root, 'renderer', 'vite.config.ts'),
  logLevel: 'error',
  build: { outDir: page, emptyOutDir: true },
});
const host = await openWebHost({ page });
try {
  const app = new AppPage(host.page);
  const shown = { app, page: host.page };
  await host.page.emulateMedia({ reducedMotion: 'reduce' });
  mkdirSync(out, { recursive: true });
  if (wanted.length === 0) for (const name of readdirSync(out)) if (name.endsWith('.png')) rmSync(join(out, name));
  if (names.some((name) => name in views)) {
    await app.openSample();
    await app.tour.getByRole('button', { name: '案内を終える' }).click();
    await app.command('ケースの検証');
    await app.footer.getByText(/検証済み/).waitFor();
    await pictures(views);
    await setLook(shown, 'ja', 'light');
    await app.go('start');
  }
  if (names.some((name) => name in kindViews)) {
    const folder = kindFolder();
    await app.newCase('いろいろな資料');
    await app.import(folder, true);
    await app.imported();
    await pictures(kindViews);
    rmSync(dirname(folder), { recursive: true, force: true });
  }

  async function pictures(all: Views): Promise<void> {
    for (const language of languages) {
      for (const theme of themes) {
        await setLook(shown, language, theme);
        for (const [name, show] of Object.entries(all)) {
          if (!names.includes(name)) continue;
          await show(shown);
          await closeNotices();
          await hideAuthor();
          await host.page.mouse.move(1439, 899);
          await host.page.waitForTimeout(400);
          const path = join(out, `${name}-${language}-${theme}.png`);
          await host.page.screenshot({ path });
          console.log(`${path} ${Math.round(statSync(path).size / 1000)} kB`);
          await leave(shown);
          // The ring of a key pressed here would be on the next picture.
          await host.page.evaluate('document.activeElement?.blur()');
        }
      }
    }
  }

  /** Who runs this, and on which machine, stays out of the pictures. */
  async function hideAuthor(): Promise<void> {
    const author = `${userInfo().username}@${hostname()}`;
    await host.page.evaluate(`(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) walk.currentNode.nodeValue = walk.currentNode.nodeValue.replaceAll(${JSON.stringify(author)}, 'reporter@desk');
    })()`);
  }

  async function closeNotices(): Promise<void> {
    while ((await app.notices.count()) > 0)
      await app.notices
        .first()
        .getByRole('button', { name: /^(閉じる|Close)$/ })
        .click();
  }
} finally {
  await host.close();
  rmSync(join(page, '..'), { recursive: true, force: true });
}
