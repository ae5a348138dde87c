import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, protocol, session } from 'electron';
import { createClient } from '../../../shared/contract/client.ts';
import type { CaseInfo } from '../../../shared/contract/results.ts';
import { workerTransport } from '../../core/transport/worker.ts';
import { FileTokens } from '../file-tokens.ts';
import { HostStateFile } from '../host-state.ts';
import { watchOutgoing } from '../outgoing.ts';
import { PageCalls } from '../page-calls.ts';
import { appScheme } from './app-address.ts';
import { channels } from './channels.ts';
import { hardenContents, hardenSession } from './hardening.ts';
import { desktopMethods } from './host-methods.ts';
import { listenToPage } from './ipc.ts';
import { showMenu } from './menu.ts';
import { switches } from './switches.ts';
import { desktopSystem } from './system.ts';
import { openWindow } from './window.ts';
import { languageOf } from './words.ts';

const root = join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer');

const outgoing = watchOutgoing();
for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.on('web-contents-created', (_event, contents) => hardenContents(contents));

async function start(): Promise<void> {
  await app.whenReady();
  const { isPackaged } = app;
  const language = languageOf(app.getPreferredSystemLanguages());
  const state = new HostStateFile(join(app.getPath('userData'), 'host.json'));
  state.change({});
  const tokens = new FileTokens(Buffer.from(state.value.secret, 'hex'));
  const complain = (ref: string, error: unknown) => process.stderr.write(`[${ref}] ${String(error)}\n`);
  const engine = workerTransport({}, complain);
  const client = createClient(engine);
  const calls = new PageCalls({
    transport: engine,
    tokens,
    complain: (error) => complain('desktop', error),
    onDone(name, _input, value) {
      if (name !== 'case.create' && name !== 'case.open') return;
      const { path, name: title } = value as CaseInfo;
      state.remember(path, title);
    },
  });
  let window: BrowserWindow;
  const system = desktopSystem(() => window, language);
  const version = app.getVersion();
  listenToPage(ipcMain, calls, desktopMethods({ system, client, tokens, state, version, outgoing, language }));
  hardenSession(session.defaultSession, { root, isPackaged });
  showMenu({ language, platform: process.platform, isPackaged }, (command) =>
    window.webContents.send(channels.menu, command),
  );
  window = openWindow(state, isPackaged);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  closeWithWindow(() => engine.close());
}

/** With its window the app ends, on every system: a case that nobody sees stays locked for everybody else. */
function closeWithWindow(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

// Not awaited here: Electron gets ready only after this file has been read to its end.
if (app.requestSingleInstanceLock()) void start();
else app.quit();
