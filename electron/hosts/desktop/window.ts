import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import type { HostStateFile } from '../host-state.ts';
import { appPage } from './app-address.ts';
import { webPreferences } from './web-preferences.ts';
import { placeWindow, smallestWindow } from './window-state.ts';

/** Built by scripts/build-app.ts: a sandboxed preload must be one CommonJS file. */
const preload = join(import.meta.dirname, '..', '..', '..', 'dist', 'desktop', 'preload.cjs');

/** Times that a page is loaded again after its process died. */
const mostFalls = 3;

/** Opens the window where it was, with the app's page in it. */
export function openWindow(state: HostStateFile, isPackaged: boolean): BrowserWindow {
  const { bounds, isMaximized } = placeWindow(
    state.value.window,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Ashiato',
    show: false,
    // The paper of the page, so that nothing flashes before it is drawn.
    backgroundColor: '#faf8f4',
    webPreferences: webPreferences({ preload, isPackaged }),
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  // Hostile material can bring a page down: it comes back, unless it falls again and again.
  let falls = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    falls += 1;
    if (reason !== 'clean-exit' && falls <= mostFalls) window.webContents.reload();
  });
  window.on('close', () => {
    state.change({ window: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } });
  });
  void window.loadURL(appPage);
  return window;
}
