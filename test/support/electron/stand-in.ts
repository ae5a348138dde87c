import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserContext,
  chromium,
  type Frame,
  type Page,
  type Request as PageRequest,
  type Route,
} from 'playwright-core';
import { chromiumOptions, chromiumPath } from '../chromium.ts';
import { preloadScript } from './preload-script.ts';

// What the desktop host uses of the module `electron`, over a real Chromium: a window is a page, the preload runs before it,
// ipc is a binding, `app://ashiato/` is served at an https address that leads nowhere else. Contexts are not isolated here,
// and the system around the window (menu bar, dialogs) is only written down. The module has Electron's own names.

const appOrigin = 'app://ashiato';
/** Where the page really lies: a name that leads nowhere, answered here before a connection is needed. */
export const pageHost = 'ashiato.app.test';
const pageOrigin = `https://${pageHost}`;
const toApp = (url: string): string =>
  url.startsWith(`${pageOrigin}/`) ? appOrigin + url.slice(pageOrigin.length) : url;
const toPage = (url: string): string =>
  url.startsWith(`${appOrigin}/`) ? pageOrigin + url.slice(appOrigin.length) : url;

type Handler = (...args: never[]) => unknown;
type Rectangle = { x: number; y: number; width: number; height: number };
interface Prevented {
  defaultPrevented: boolean;
  preventDefault(): void;
}

function preventable<T extends object>(values: T): T & Prevented {
  const event = {
    ...values,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

/** What a test tells the stand-in, and what it saw. */
export const standIn = {
  /** The folder for user data, documents and temporary files; must be set before the main process starts. */
  folder: '',
  /** A preload in the place of the built one, and more switches for the browser. */
  preload: null as string | null,
  browserArgs: [] as string[],
  languages: ['ja-JP'],
  workAreas: [{ x: 0, y: 0, width: 1920, height: 1080 }] as Rectangle[],
  /** Answers to dialogs, first come first served; a dialog without one is cancelled. */
  openAnswers: [] as string[][],
  saveAnswers: [] as string[],
  dialogs: [] as { kind: 'open' | 'save'; options: Record<string, unknown> }[],
  shown: [] as string[],
  switches: [] as (readonly [string, string | undefined])[],
  schemes: [] as unknown[],
  menu: [] as MenuItem[],
  windows: [] as BrowserWindow[],
  windowOptions: [] as Record<string, unknown>[],
  /** Requests that the filter cancelled, and those that it let through to somewhere else than the app. */
  refused: [] as string[],
  leaked: [] as string[],
  /** Navigations, windows and permissions that were refused. */
  denied: [] as string[],
  started: [] as Promise<unknown>[],
  ended: false,
};

let context: BrowserContext | null = null;

async function startBrowser(): Promise<void> {
  const executable = chromiumPath();
  if (!executable) throw new Error('no Chromium on this machine');
  const profile = join(standIn.folder, 'chromium');
  const options = chromiumOptions(executable);
  context = await chromium.launchPersistentContext(profile, {
    ...options,
    args: [...options.args, ...standIn.browserArgs],
    headless: true,
    locale: standIn.languages[0] ?? 'en-US',
    viewport: null,
  });
  await context.exposeBinding('__electronIpc', ({ frame }, kind: string, channel: string, args: unknown[]) =>
    receive(frame, kind, channel, args),
  );
  await context.route('**/*', (route) => answerRoute(route));
  context.on('page', (page) => void openedByPage(page));
}

/** A page that no BrowserWindow made: somebody asked for a new window. */
async function openedByPage(page: Page): Promise<void> {
  const opener = await page.opener();
  const window = opener && standIn.windows.find((one) => one.page === opener);
  if (!window) return;
  const { action } = window.webContents.windowOpenHandler({ url: toApp(page.url()) });
  if (action === 'deny') {
    standIn.denied.push('window');
    await page.close().catch(() => {});
  }
}

function receive(frame: Frame, kind: string, channel: string, args: unknown[]): unknown {
  const window = standIn.windows.find(({ page }) => page === frame.page());
  if (!window) return undefined;
  const event = { sender: window.webContents, senderFrame: { url: toApp(frame.url()), parent: frame.parentFrame() } };
  if (kind === 'send') {
    ipcMain.emit(channel, event, ...args);
    return undefined;
  }
  const handler = ipcMain.handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return handler(event as never, ...(args as never[]));
}

function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

async function answerRoute(route: Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  const { defaultSession } = session;
  if (request.isNavigationRequest()) {
    const frame = frameOf(request);
    const window = frame && standIn.windows.find(({ page }) => page === frame.page());
    // The first request of a window that a page opens: refused here, for the browser has no way of not making it.
    if (!window) {
      standIn.denied.push(url);
      return route.abort('blockedbyclient');
    }
    if (!window.webContents.isLoading(url)) {
      const details = preventable({ url, isMainFrame: frame.parentFrame() === null });
      window.webContents.emit('will-frame-navigate', details);
      if (details.isMainFrame) window.webContents.emit('will-navigate', details, url);
      if (details.defaultPrevented) {
        standIn.denied.push(url);
        // "No content" leaves the page where it is, as a cancelled navigation does.
        return route.fulfill({ status: 204 });
      }
    }
  }
  if (defaultSession.cancels(url)) {
    standIn.refused.push(url);
    return route.abort('blockedbyclient');
  }
  const handler = defaultSession.protocol.handlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler) {
    standIn.leaked.push(url);
    return route.abort();
  }
  const response = await handler(new Request(request.url(), { method: request.method() }), url);
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

class AppStandIn extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => standIn.switches.push([name, value] as const),
  };
  #ready: Promise<void> | null = null;

  enableSandbox(): void {}
  requestSingleInstanceLock(): boolean {
    return true;
  }
  whenReady(): Promise<void> {
    this.#ready ??= startBrowser();
    return this.#ready;
  }
  getPath(name: string): string {
    const path = join(standIn.folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  }
  getVersion(): string {
    return '0.0.0-stand-in';
  }
  getPreferredSystemLanguages(): string[] {
    return standIn.languages;
  }
  quit(): void {
    for (const window of [...standIn.windows]) window.close();
    if (standIn.ended) return;
    const event = preventable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    standIn.ended = true;
    void context?.close();
    this.emit('quit');
  }
}

class SessionStandIn extends EventEmitter {
  readonly protocol = {
    handlers: new Map<string, (request: Request, url: string) => Promise<Response>>(),
    handle: (scheme: string, handler: (request: { url: string; method: string }) => Promise<Response>) => {
      this.protocol.handlers.set(scheme, ({ method }, url) => handler({ url, method }));
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: (details: { url: string }, answer: (r: { cancel?: boolean }) => void) => void) => {
      this.#filter = listener;
    },
  };
  #filter: ((details: { url: string }, answer: (r: { cancel?: boolean }) => void) => void) | null = null;
  permissions: { request?: Handler; check?: Handler; device?: Handler } = {};
  spellChecker = true;

  cancels(url: string): boolean {
    let isCancelled = false;
    this.#filter?.({ url }, ({ cancel }) => {
      isCancelled = cancel === true;
    });
    return isCancelled;
  }
  setPermissionRequestHandler(handler: Handler): void {
    this.permissions.request = handler;
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.permissions.check = handler;
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.permissions.device = handler;
  }
  setSpellCheckerEnabled(isOn: boolean): void {
    this.spellChecker = isOn;
  }
}

class WebContentsStandIn extends EventEmitter {
  windowOpenHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  webRtcPolicy = 'default';
  readonly #window: BrowserWindow;
  readonly #loading = new Set<string>();

  constructor(window: BrowserWindow) {
    super();
    this.#window = window;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  isDestroyed(): boolean {
    return this.#window.isClosed;
  }
  send(channel: string, ...args: unknown[]): void {
    const call = `window.__electronDeliver?.(${JSON.stringify(channel)}, ${JSON.stringify(args)})`;
    this.#window.page?.evaluate(call).catch(() => {});
  }
  /** Whether the main process itself asked for this address; a reload by it comes here too. */
  isLoading(url: string): boolean {
    return this.#loading.delete(url);
  }
  expect(url: string): void {
    this.#loading.add(url);
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContentsStandIn;
  page: Page | null = null;
  isClosed = false;
  readonly #preload: string;
  readonly #bounds: Rectangle;
  #isMaximized = false;

  constructor(options: Record<string, unknown>) {
    super();
    const { preload } = options.webPreferences as { preload: string };
    this.#preload = readFileSync(standIn.preload ?? preload, 'utf8');
    const { x = 0, y = 0, width, height } = options as unknown as Rectangle;
    this.#bounds = { x, y, width, height };
    standIn.windowOptions.push(options);
    standIn.windows.push(this);
    this.webContents = new WebContentsStandIn(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    const loaded = this.#load(url);
    standIn.started.push(loaded);
    return loaded;
  }
  async #load(url: string): Promise<void> {
    if (!context) throw new Error('a window before the app is ready');
    const { width, height } = this.#bounds;
    this.page = await context.newPage();
    await this.page.setViewportSize({ width, height });
    await this.page.addInitScript({ content: preloadScript(this.#preload, toPage(`${appOrigin}/`)) });
    this.page.on('close', () => this.close());
    this.webContents.expect(url);
    await this.page.goto(toPage(url));
    this.emit('ready-to-show');
  }
  close(): void {
    if (this.isClosed) return;
    this.emit('close', preventable({}));
    this.isClosed = true;
    standIn.windows.splice(standIn.windows.indexOf(this), 1);
    void this.page?.close().catch(() => {});
    this.emit('closed');
    if (standIn.windows.length === 0) app.emit('window-all-closed');
  }
  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  maximize(): void {
    this.#isMaximized = true;
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  getNormalBounds(): Rectangle {
    return this.#bounds;
  }
}

class IpcMainStandIn extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler);
  }
}

export interface MenuItem {
  label?: string;
  role?: string;
  accelerator?: string;
  submenu?: MenuItem[];
  click?(): void;
}

export const app = new AppStandIn();
export const ipcMain = new IpcMainStandIn();
export const session = { defaultSession: new SessionStandIn() };
export const protocol = { registerSchemesAsPrivileged: (schemes: unknown[]) => standIn.schemes.push(...schemes) };
export const screen = { getAllDisplays: () => standIn.workAreas.map((workArea) => ({ workArea })) };
export const shell = { showItemInFolder: (path: string) => standIn.shown.push(path) };
export const Menu = {
  buildFromTemplate: (items: MenuItem[]) => items,
  setApplicationMenu: (items: MenuItem[]) => {
    standIn.menu = items;
  },
};
export const dialog = {
  async showOpenDialog(_window: BrowserWindow, options: Record<string, unknown>) {
    standIn.dialogs.push({ kind: 'open', options });
    const filePaths = standIn.openAnswers.shift() ?? [];
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(_window: BrowserWindow, options: Record<string, unknown>) {
    standIn.dialogs.push({ kind: 'save', options });
    const filePath = standIn.saveAnswers.shift() ?? '';
    return { canceled: filePath === '', filePath };
  },
};
