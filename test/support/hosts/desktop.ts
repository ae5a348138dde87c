import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from 'playwright-core';
import { vi } from 'vitest';
import type * as hardening from '../../../electron/hosts/desktop/hardening.ts';
import { buildPreload } from '../../../scripts/build-preload.ts';
import { setNetworkTrap } from '../network-trap.ts';
import type { AppUnderTest } from './app-under-test.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The Electron that was downloaded for this machine, null where there is none. */
export function electronBinary(): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
}

export interface DesktopOptions {
  /** The folder of the page and the file of the preload, for the stand-in; what is built in dist/ by default. */
  page?: string;
  preload?: string;
}

/** The desktop host: main and preload in Electron where it is there, else over the stand-in. Once a test file. */
export async function openDesktop({ page, preload }: DesktopOptions = {}): Promise<AppUnderTest> {
  if (preload === undefined) await buildPreload();
  const folder = mkdtempSync(join(tmpdir(), 'ashiato-desktop-'));
  const binary = electronBinary();
  const app = binary ? await openElectron(binary, folder) : await openStandIn(folder, page, preload);
  return {
    ...app,
    async close() {
      await app.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openStandIn(folder: string, root?: string, preload?: string): Promise<Omit<AppUnderTest, 'close'>> {
  const electron = await import('../electron/stand-in.ts');
  const { standIn } = electron;
  vi.doMock('electron', () => electron);
  if (root !== undefined) {
    vi.doMock('../../../electron/hosts/desktop/hardening.ts', async (original) => {
      const real = await original<typeof hardening>();
      const hardenSession: typeof real.hardenSession = (session, options) =>
        real.hardenSession(session, { ...options, root });
      return { ...real, hardenSession };
    });
  }
  const trap = await setNetworkTrap();
  standIn.folder = folder;
  standIn.browserArgs = trap.argsExcept([]);
  standIn.preload = preload ?? null;
  await import('../../../electron/hosts/desktop/main.ts');
  await vi.waitFor(() => {
    if (standIn.started.length === 0) throw new Error('no window yet');
  }, 20_000);
  await Promise.all(standIn.started);
  const windowPage = (): Page => {
    const page = standIn.windows[0]?.page;
    if (!page) throw new Error('no window');
    return page;
  };
  const page = windowPage();
  return {
    host: 'desktop',
    how: `main and preload over a stand-in for Electron, in Chromium ${page.context().browser()?.version() ?? ''}`.trim(),
    page,
    folder,
    answerOpen: async (paths) => void standIn.openAnswers.push(paths),
    answerSave: async (path) => void standIn.saveAnswers.push(path),
    async namePaths(paths) {
      await windowPage().evaluate(`window.__filePaths = ${JSON.stringify(paths)}`);
    },
    outside: () => [
      ...standIn.refused,
      ...standIn.leaked,
      ...trap.caught.filter((line) => !line.startsWith(`CONNECT ${electron.pageHost}:`)),
    ],
    async reopen() {
      await windowPage().reload();
      return windowPage();
    },
    async end() {
      if (!standIn.ended) {
        const quit = new Promise((resolve) => electron.app.once('quit', resolve));
        electron.app.quit();
        await quit;
        await trap.close();
      }
    },
  };
}

async function openElectron(executablePath: string, folder: string): Promise<Omit<AppUnderTest, 'close'>> {
  const electron = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'userData')}`, root],
  });
  const outside: string[] = [];
  electron.context().on('request', (request) => {
    if (!/^(app:\/\/ashiato\/|data:|blob:)/.test(request.url())) outside.push(request.url());
  });
  const page = await electron.firstWindow();
  const version = await electron.evaluate(() => process.versions.electron);
  return {
    host: 'desktop',
    how: `Electron ${version}`,
    page,
    folder,
    answerOpen: (paths) =>
      electron.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
      }, paths),
    answerSave: (path) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: filePath === '', filePath });
      }, path),
    // Files that a test sets come from the disk here, and have their paths.
    namePaths: async () => {},
    outside: () => outside,
    async reopen() {
      await page.reload();
      return page;
    },
    end: () => electron.close(),
  };
}
