import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAppFile, isAppPage } from '../../../electron/hosts/desktop/app-address.ts';
import { answerAppRequest } from '../../../electron/hosts/desktop/app-response.ts';
import {
  newCaseDialog,
  openCaseDialog,
  openSourcesDialog,
  saveDialog,
  withCaseEnding,
} from '../../../electron/hosts/desktop/dialogs.ts';
import { droppedRoots } from '../../../electron/hosts/desktop/dropped-roots.ts';
import { type MenuEntry, menuCommands, menuTemplate } from '../../../electron/hosts/desktop/menu-template.ts';
import { mayDownload, mayNavigate } from '../../../electron/hosts/desktop/navigation.ts';
import { mayHave } from '../../../electron/hosts/desktop/permissions.ts';
import { mayRequest } from '../../../electron/hosts/desktop/request-filter.ts';
import { isTrustedSender } from '../../../electron/hosts/desktop/senders.ts';
import { switches } from '../../../electron/hosts/desktop/switches.ts';
import { webPreferences } from '../../../electron/hosts/desktop/web-preferences.ts';
import { placeWindow, smallestWindow } from '../../../electron/hosts/desktop/window-state.ts';
import { languageOf } from '../../../electron/hosts/desktop/words.ts';

/** Addresses of somewhere else that try to look like ours. */
const foreign = [
  'https://example.com/',
  'http://ashiato/',
  'https://app.ashiato/',
  'app://evil/',
  'app://ashiato.evil.example/',
  'app://ashiato@evil.example/',
  'app://user@ashiato/',
  'app://user:pass@ashiato/',
  'app://ashiato:8080/',
  'app:ashiato/',
  'app:///ashiato/',
  'apps://ashiato/',
  ' javascript:alert(1)',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'file://ashiato/',
  'ws://ashiato/',
  'ftp://ashiato/',
  'about:blank',
  'chrome://settings/',
  'view-source:app://ashiato/',
  'blob:https://evil.example/1',
  'filesystem:app://ashiato/x',
  '//ashiato/',
  '',
  'x',
];

let root: string;
beforeAll(() => {
  root = join(mkdtempSync(join(tmpdir(), 'ashiato-app-')), 'page');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'app.js'), 'x');
  writeFileSync(join(root, '..', 'secret'), 'x');
});
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

describe('app-address', () => {
  it.each(['app://ashiato/', 'app://ashiato/#/c/x/messages?q=振込', 'APP://ashiato/', 'app://ashiato'])(
    'the page is %s',
    (address) => {
      expect(isAppPage(address)).toBe(true);
    },
  );

  it.each([...foreign, 'app://ashiato/other.html', 'app://ashiato/?x=1', 'app://ashiato/assets/app.js'])(
    'the page is not %j',
    (address) => {
      expect(isAppPage(address)).toBe(false);
    },
  );

  it('finds the files of the app', () => {
    expect(findAppFile(root, 'app://ashiato/#/x')?.type).toContain('text/html');
    expect(findAppFile(root, 'app://ashiato/assets/app.js?v=1')?.type).toContain('javascript');
  });

  it.each([
    ...foreign,
    'app://ashiato/../secret',
    'app://ashiato/%2e%2e/secret',
    'app://ashiato/..%2fsecret',
    'app://ashiato/..%5csecret',
    'app://ashiato/..\\secret',
    'app://ashiato/assets/%2e%2e%2f%2e%2e%2fsecret',
    'app://ashiato/assets/app.js%00',
    'app://ashiato//etc/passwd',
    'app://ashiato/%',
  ])('finds nothing at %j', (address) => {
    expect(findAppFile(root, address)).toBeNull();
  });
});

describe('answerAppRequest', () => {
  it('serves a file under the policy', async () => {
    const answer = await answerAppRequest(root, { method: 'GET', url: 'app://ashiato/' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<!doctype html>');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  it('serves nothing else, and takes nothing', async () => {
    expect((await answerAppRequest(root, { method: 'GET', url: 'app://ashiato/%2e%2e/secret' })).status).toBe(404);
    expect((await answerAppRequest(root, { method: 'POST', url: 'app://ashiato/' })).status).toBe(405);
    const head = await answerAppRequest(root, { method: 'HEAD', url: 'app://ashiato/' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('navigation', () => {
  it('goes to its own page, in its own frame', () => {
    expect(mayNavigate('app://ashiato/#/x', true)).toBe(true);
    expect(mayNavigate('app://ashiato/', false)).toBe(false);
    for (const address of foreign) for (const isMain of [true, false]) expect(mayNavigate(address, isMain)).toBe(false);
  });

  it('downloads what the page made, as pictures and files, and nothing from elsewhere', () => {
    expect(mayDownload('blob:app://ashiato/3b241101')).toBe(true);
    expect(mayDownload('data:image/png;base64,AA==')).toBe(true);
    for (const address of [...foreign, 'data:text/html,x', 'app://ashiato/assets/app.js']) {
      expect(mayDownload(address)).toBe(false);
    }
  });
});

describe('permissions', () => {
  it('are refused, but for writing to the clipboard from the page itself', () => {
    const page = 'app://ashiato/';
    expect(mayHave('clipboard-sanitized-write', page, true)).toBe(true);
    expect(mayHave('clipboard-sanitized-write', page, false)).toBe(false);
    for (const address of foreign) expect(mayHave('clipboard-sanitized-write', address, true)).toBe(false);
    const all = [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'fullscreen',
      'pointerLock',
      'hid',
      'serial',
      'usb',
      'fileSystem',
      'unknown',
      '',
    ];
    for (const permission of all) expect(mayHave(permission, page, true)).toBe(false);
  });
});

describe('mayRequest', () => {
  it.each([true, false])('lets the app’s own files and what is in memory through (packaged: %s)', (isPackaged) => {
    for (const own of [
      'app://ashiato/',
      'app://ashiato/assets/app.js',
      'data:image/png;base64,AA',
      'blob:app://ashiato/1',
    ]) {
      expect(mayRequest(own, { isPackaged })).toBe(true);
    }
    for (const address of foreign) expect(mayRequest(address, { isPackaged })).toBe(false);
  });

  it('knows the inspector only while developing', () => {
    const inspector = 'devtools://devtools/bundled/inspector.html';
    expect(mayRequest(inspector, { isPackaged: false })).toBe(true);
    expect(mayRequest(inspector, { isPackaged: true })).toBe(false);
    expect(mayRequest('devtools://evil/', { isPackaged: false })).toBe(false);
  });

  it('lets no web address through (property)', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        (url) => !mayRequest(url, { isPackaged: false }),
      ),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const isOurs = mayRequest(text, { isPackaged: true });
        return !isOurs || /^(data:|app:\/\/ashiato|blob:app:\/\/ashiato\/)/i.test(text.trim());
      }),
    );
  });
});

describe('isTrustedSender', () => {
  it('trusts the page itself', () => {
    expect(isTrustedSender({ url: 'app://ashiato/#/c/x', parent: null })).toBe(true);
  });
  it('trusts no frame in it, no other page, nobody', () => {
    expect(isTrustedSender({ url: 'app://ashiato/', parent: {} })).toBe(false);
    expect(isTrustedSender({ url: 'about:srcdoc', parent: {} })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
    for (const url of foreign) expect(isTrustedSender({ url, parent: null })).toBe(false);
  });
});

describe('webPreferences and switches', () => {
  it('lock the page in', () => {
    const preferences = webPreferences({ preload: '/p.cjs', isPackaged: true });
    expect(preferences).toMatchObject({
      ...{ sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false, webviewTag: false },
      ...{ nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, spellcheck: false, devTools: false },
      ...{ allowRunningInsecureContent: false, experimentalFeatures: false, navigateOnDragDrop: false },
    });
  });
  it('turn off what Chromium does by itself', () => {
    const names = new Map(switches.map(([name, value]) => [name, value]));
    for (const name of ['disable-background-networking', 'disable-component-update', 'disable-breakpad', 'no-pings']) {
      expect(names.has(name)).toBe(true);
    }
    expect(names.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(names.size).toBe(switches.length);
  });
});

describe('placeWindow', () => {
  const areas = [
    { x: 0, y: 25, width: 1920, height: 1055 },
    { x: 1920, y: 0, width: 1280, height: 1024 },
  ];
  it('puts it back where it was', () => {
    const saved = { x: 2000, y: 100, width: 1000, height: 700, isMaximized: true };
    expect(placeWindow(saved, areas)).toEqual({
      bounds: { x: 2000, y: 100, width: 1000, height: 700 },
      isMaximized: true,
    });
  });
  it.each([
    null,
    undefined,
    'x',
    {},
    { x: 'a', y: 0, width: 1, height: 1, isMaximized: false },
    { x: 5000, y: 100, width: 1000, height: 700, isMaximized: false },
    { x: 100, y: -500, width: 1000, height: 700, isMaximized: false },
    { x: 100, y: 1079, width: 1000, height: 700, isMaximized: false },
    { x: -950, y: 100, width: 1000, height: 700, isMaximized: false },
    { x: 1e9, y: 1e9, width: 1e9, height: 1e9, isMaximized: false },
  ])('lets the system place it where %j leads nowhere', (saved) => {
    const { bounds } = placeWindow(saved, areas);
    expect(bounds).not.toHaveProperty('x');
  });
  it('is never too small, never larger than the screens, and can always be reached (property)', () => {
    const saved = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: -100, max: 9000 }),
      height: fc.integer({ min: -100, max: 9000 }),
      isMaximized: fc.boolean(),
    });
    fc.assert(
      fc.property(saved, fc.subarray(areas), (state, screens) => {
        const { bounds } = placeWindow(state, screens);
        expect(bounds.width).toBeGreaterThanOrEqual(smallestWindow.width);
        expect(bounds.width).toBeLessThanOrEqual(1920);
        expect(bounds.height).toBeGreaterThanOrEqual(smallestWindow.height);
        if (bounds.x === undefined || bounds.y === undefined) return;
        const { x, y, width } = { x: bounds.x, y: bounds.y, width: bounds.width };
        expect(
          screens.some(
            (area) => x < area.x + area.width && x + width > area.x && y >= area.y && y < area.y + area.height,
          ),
        ).toBe(true);
      }),
    );
  });
});

describe('menuTemplate', () => {
  const flat = (entries: MenuEntry[]): MenuEntry[] =>
    entries.flatMap((entry) => ('submenu' in entry ? [entry, ...flat(entry.submenu)] : [entry]));
  const bars = (['darwin', 'linux', 'win32'] as const).flatMap((platform) =>
    ([true, false] as const).flatMap((isPackaged) =>
      (['ja', 'en'] as const).map((language) => ({ platform, isPackaged, language })),
    ),
  );

  it.each(bars)('%j has every command once, and no key twice', (options) => {
    const entries = flat(menuTemplate(options));
    const commands = entries.flatMap((entry) => ('command' in entry ? [entry.command] : []));
    expect(commands.sort()).toEqual([...menuCommands].sort());
    const keys = entries.flatMap((entry) => ('command' in entry && entry.accelerator ? [entry.accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
    // Keys of the page: typing '/' must type it.
    expect(keys.every((key) => key.startsWith('CommandOrControl+'))).toBe(true);
    const roles = entries.flatMap((entry) => ('role' in entry ? [entry.role] : []));
    expect(roles.includes('toggleDevTools')).toBe(!options.isPackaged);
    for (const role of ['quit', 'copy', 'paste', 'about'] as const) expect(roles).toContain(role);
    const labels = entries.flatMap((entry) => ('label' in entry ? [entry.label] : []));
    const isJapanese = (label: string) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(label);
    for (const label of labels.filter((one) => one !== 'Ashiato'))
      expect(isJapanese(label)).toBe(options.language === 'ja');
  });
});

describe('dialogs', () => {
  it('ask for the right thing in the right language, at a safe name', () => {
    expect(openCaseDialog('ja').properties).toEqual(['openDirectory']);
    expect(openSourcesDialog('en', false).properties).toEqual(['openFile', 'multiSelections']);
    expect(openSourcesDialog('en', true).properties).toEqual(['openDirectory', 'multiSelections']);
    expect(newCaseDialog('ja', '/docs', '星空').defaultPath).toBe(join('/docs', '星空.ashiato'));
    expect(newCaseDialog('ja', '/docs', '../../etc/x').defaultPath).toBe(join('/docs', '_.._etc_x.ashiato'));
    expect(saveDialog('ja', '/docs', '../年表.html').defaultPath).toBe(join('/docs', '_年表.html'));
    expect(openCaseDialog('ja').title).not.toBe(openCaseDialog('en').title);
  });
  it('give a case its ending', () => {
    expect(withCaseEnding('/a/x')).toBe('/a/x.ashiato');
    expect(withCaseEnding('/a/x.Ashiato')).toBe('/a/x.Ashiato');
  });
});

describe('droppedRoots', () => {
  it('finds what was dropped, each once', () => {
    expect(
      droppedRoots([
        { path: '/m/mail/cur/1', relative: 'mail/cur/1' },
        { path: '/m/mail/new/2', relative: 'mail/new/2' },
        { path: '/m/one.eml', relative: 'one.eml' },
        { path: '', relative: 'made-by-the-page.txt' },
      ]),
    ).toEqual(['/m/mail', '/m/one.eml']);
  });
  it('never leads above the file where the names do not agree', () => {
    for (const relative of ['x/y/z', '../../..', '', '/', 'a//1', 'new/1/']) {
      expect(droppedRoots([{ path: '/m/mail/cur/1', relative }])).toEqual(['/m/mail/cur/1']);
    }
  });
});

describe('languageOf', () => {
  it.each([
    [['ja-JP'], 'ja'],
    [['de-DE', 'ja'], 'ja'],
    [['en-GB', 'ja'], 'en'],
    [['de'], 'en'],
    [[], 'en'],
  ] as const)('%j → %s', (preferred, language) => {
    expect(languageOf(preferred)).toBe(language);
  });
});
