import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../support/chromium.ts';
import type { AppUnderTest } from '../../support/hosts/app-under-test.ts';
import { electronBinary, openDesktop } from '../../support/hosts/desktop.ts';

const canRun = electronBinary() !== null || chromiumPath() !== null;
const name = canRun ? 'main and preload' : 'main and preload (skipped: neither Electron nor Chromium on this machine)';

/** Asks in the page itself, through what the preload put there. */
const inPage = (page: Page, script: string): Promise<any> => page.evaluate(script);

/** A call of the contract over the bridge; gives the reply that ends it. */
const call = (page: Page, procedure: string, input: unknown) =>
  inPage(
    page,
    `new Promise((resolve) => {
      window.__id = (window.__id ?? 0) + 1;
      const id = window.__id;
      window.__progress = [];
      window.ashiato.onReply((reply) => {
        if ('progress' in reply) window.__progress.push(reply);
        else if (reply.id === id) resolve(reply);
      });
      window.ashiato.call({ id, name: ${JSON.stringify(procedure)}, input: ${JSON.stringify(input)} });
    })`,
  );
const host = (page: Page, method: string, ...args: unknown[]) =>
  inPage(page, `window.ashiato.host[${JSON.stringify(method)}](...${JSON.stringify(args)})`);
const outcome = (script: string) =>
  `(async () => { try { await (${script}); return 'done'; } catch (e) { return 'refused'; } })()`;

describe.skipIf(!canRun)(name, () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await openDesktop();
    console.log(`Desktop specs ran on ${app.how}`);
  }, 60_000);
  afterAll(() => app?.close());

  it('give the page its bridge and nothing of Node or Electron', async () => {
    expect(await inPage(app.page, 'window.ashiato.kind')).toBe('desktop');
    expect(await inPage(app.page, 'typeof require + typeof process + typeof Buffer + typeof module')).toBe(
      'undefined'.repeat(4),
    );
    expect(await inPage(app.page, 'Object.isFrozen(window.ashiato)')).toBe(true);
    expect(await host(app.page, 'about')).toMatchObject({ host: 'desktop' });
  });

  it('make a case where the dialog says, and show no path of it', async () => {
    const place = join(app.folder, '星空');
    await app.answerSave(place);
    const token = await host(app.page, 'newCase', '星空');
    expect(token).toMatch(/~星空\.ashiato$/);
    const { value } = await call(app.page, 'case.create', { path: token });
    expect(value).toMatchObject({ name: '星空', path: token });
    expect(existsSync(`${place}.ashiato`)).toBe(true);
    expect(await host(app.page, 'recentCases')).toMatchObject([{ token, name: '星空' }]);
  });

  it('import what was chosen, with progress, and find it', async () => {
    const mail = join(app.folder, 'one.eml');
    const text =
      'From: a@example.com\r\nSubject: x\r\nMessage-ID: <1@example.com>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n振込先\r\n';
    writeFileSync(mail, text);
    await app.answerOpen([mail]);
    const paths = await host(app.page, 'pickSources', false);
    expect(paths).toHaveLength(1);
    expect((await call(app.page, 'import.start', { paths })).value).toMatchObject({ stored: 1, failed: 0 });
    expect((await inPage(app.page, 'window.__progress')).length).toBeGreaterThan(0);
    expect((await call(app.page, 'search.find', { query: '振込' })).value.total).toBe(1);
  });

  it('take dropped files by their paths, which the page never sees', async () => {
    const folder = join(app.folder, 'one.eml');
    await app.namePaths({ 'one.eml': folder });
    const tokens = await inPage(
      app.page,
      `window.ashiato.host.takeDropped([{ file: new File(['x'], 'one.eml'), path: 'one.eml' }, { file: new File(['x'], 'made.txt'), path: 'made.txt' }])`,
    );
    // Only the stand-in knows a path for a File that a script made.
    expect(tokens.length).toBeLessThanOrEqual(1);
    if (tokens.length === 1)
      expect((await call(app.page, 'import.start', { paths: tokens })).value).toMatchObject({ seen: 1 });
  });

  it('cancelled dialogs give nothing', async () => {
    expect(await host(app.page, 'pickCase')).toBeNull();
    expect(await host(app.page, 'pickSources', true)).toEqual([]);
  });

  it('refuse a path that the page made up, with the words for it', async () => {
    const reply = await call(app.page, 'case.open', { path: '/etc' });
    expect(reply.error).toMatchObject({ code: 'request/invalid' });
    const message = await inPage(app.page, `window.ashiato.host.reveal('/etc/passwd').catch((error) => error.message)`);
    expect(message).toContain('request/invalid');
    expect(message).not.toContain('/etc');
  });

  it('serve the page under the policy', async () => {
    const policy = await inPage(
      app.page,
      `fetch('./').then((answer) => answer.headers.get('content-security-policy'))`,
    );
    expect(policy).toContain("default-src 'none'");
    // A moment later: what a debugger evaluates itself may evaluate text.
    const evaluates = `new Promise((done, fail) => setTimeout(() => { try { done(eval('1')); } catch (e) { fail(e); } }, 10))`;
    expect(await inPage(app.page, outcome(evaluates))).toBe('refused');
    const inline = `(() => { const s = document.createElement('script'); s.textContent = 'window.__inline = 1'; document.documentElement.append(s); return String(window.__inline); })()`;
    expect(await inPage(app.page, inline)).toBe('undefined');
    expect(await inPage(app.page, `fetch('./..%2f..%2fpackage.json').then((answer) => answer.status)`)).toBe(404);
  });

  it('let no request out (P7)', async () => {
    const before = app.outside().length;
    for (const script of [
      `fetch('https://example.com/')`,
      `fetch('http://127.0.0.1:9/')`,
      `new Promise((done, fail) => { const i = new Image(); i.onload = done; i.onerror = fail; i.src = 'https://example.com/x.png'; })`,
      `new Promise((done, fail) => { const s = new WebSocket('wss://example.com/'); s.onopen = done; s.onerror = fail; })`,
      `new Promise((done, fail) => { const s = new EventSource('https://example.com/'); s.onopen = done; s.onerror = fail; })`,
    ]) {
      expect(await inPage(app.page, outcome(script))).toBe('refused');
    }
    // Where the policy has already refused, the request filter sees nothing at all.
    expect(app.outside().length).toBe(before);
  });

  it('go nowhere and open no window', async () => {
    const address = app.page.url();
    await inPage(app.page, `(() => { location.href = 'https://example.com/'; })()`);
    await inPage(app.page, `(() => { window.open('https://example.com/'); })()`);
    const link = `(() => { const a = document.createElement('a'); a.href = 'https://example.com/'; a.target = '_blank'; document.documentElement.append(a); a.click(); })()`;
    await inPage(app.page, link);
    expect(await host(app.page, 'about')).toMatchObject({ host: 'desktop' });
    expect(app.page.url()).toBe(address);
    const pages = () =>
      app.page
        .context()
        .pages()
        .filter((page) => /^https?:\/\/example/.test(page.url()));
    expect(pages()).toEqual([]);
  });

  it('give a frame in the page nothing, and hear nothing from it', async () => {
    const script = `(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>mail</p>';
      document.documentElement.append(frame);
      await new Promise((done) => frame.addEventListener('load', done));
      const found = typeof frame.contentWindow.ashiato;
      const ipc = frame.contentWindow.__electronIpc;
      const answer = ipc ? await ipc('invoke', 'ashiato:host', ['about', {}]) : { error: { code: 'request/invalid' } };
      frame.remove();
      return { found, answer };
    })()`;
    const { found, answer } = await inPage(app.page, script);
    expect(found).toBe('undefined');
    expect(answer).toMatchObject({ error: { code: 'request/invalid' } });
  });

  it('answer a page after a reload, and not the one before', async () => {
    const page = await app.reopen();
    const { value } = await call(page, 'case.info', {});
    expect(value).toMatchObject({ name: '星空', counts: { documents: 1 } });
  });

  it('show what was written in the file manager, by its token', async () => {
    const out = join(app.folder, 'events.csv');
    await app.answerSave(out);
    const token = await host(app.page, 'saveTarget', 'events.csv');
    await call(app.page, 'event.add', { title: { en: 'A note' }, quotes: [] });
    const { value } = await call(app.page, 'timeline.export', { format: 'csv', out: token, language: 'en' });
    expect(value.files[0].path).toBe(token);
    expect(readFileSync(out, 'utf8')).toContain('A note');
    if (electronBinary() === null) {
      const { standIn } = await import('../../support/electron/stand-in.ts');
      expect(await host(app.page, 'reveal', token)).toBeNull();
      expect(standIn.shown).toEqual([out]);
    }
  });

  it('make the sample case anew, by the same names each time', async () => {
    const token = await host(app.page, 'sampleCase');
    expect(token).toMatch(/~(サンプル|Sample)\.ashiato$/);
    expect((await call(app.page, 'case.open', { path: token })).value.counts.documents).toBeGreaterThan(50);
    const { items } = (await call(app.page, 'source.list', { limit: 1000 })).value;
    const copied = items.flatMap(({ acquisitions }: any) => acquisitions).filter(({ how }: any) => how === 'copied');
    expect(copied.filter(({ name: one }: any) => !one.startsWith('mail/'))).toEqual([]);
  });

  it.skipIf(electronBinary() !== null)('set up the window and the session as decided', async () => {
    const { standIn, session } = await import('../../support/electron/stand-in.ts');
    expect(standIn.windowOptions).toHaveLength(1);
    expect(standIn.windowOptions[0]?.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    expect(standIn.switches.map(([one]) => one)).toContain('host-resolver-rules');
    expect(standIn.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    expect(JSON.stringify(standIn.schemes)).not.toContain('bypassCSP');
    const { defaultSession } = session;
    expect(defaultSession.spellChecker).toBe(false);
    expect(defaultSession.cancels('https://example.com/')).toBe(true);
    expect(defaultSession.cancels('app://ashiato/index.html')).toBe(false);
    const { request, check, device } = defaultSession.permissions as Record<string, (...args: unknown[]) => unknown>;
    const answers: unknown[] = [];
    for (const permission of ['media', 'notifications', 'openExternal']) {
      const details = { requestingUrl: 'app://ashiato/', isMainFrame: true };
      request?.(null, permission, (isGranted: unknown) => answers.push(isGranted), details);
      answers.push(check?.(null, permission, 'app://ashiato', details));
    }
    answers.push(device?.({}));
    expect(answers.every((answer) => answer === false)).toBe(true);
    const [window] = standIn.windows;
    for (const event of ['will-redirect', 'will-attach-webview']) {
      let isPrevented = false;
      window?.webContents.emit(event, {
        preventDefault() {
          isPrevented = true;
        },
      });
      expect(isPrevented).toBe(true);
    }
    expect(window?.webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
    expect(standIn.leaked).toEqual([]);
    expect(standIn.denied).toContain('https://example.com/');
  });

  it.skipIf(electronBinary() !== null)('bring the menu’s commands to the page', async () => {
    const { standIn } = await import('../../support/electron/stand-in.ts');
    const heard = inPage(app.page, `new Promise((resolve) => window.ashiato.onMenu(resolve))`);
    const items = standIn.menu.flatMap(({ submenu }) => submenu ?? []);
    items.find(({ accelerator }) => accelerator === 'CommandOrControl+N')?.click?.();
    expect(await heard).toBe('case.new');
  });

  it('close the case with the window, and keep where the window was', async () => {
    const owner = join(app.folder, '星空.ashiato', 'case.lock.json');
    await call(app.page, 'case.open', { path: (await host(app.page, 'recentCases')).at(-1).token });
    expect(existsSync(owner)).toBe(true);
    await app.end();
    expect(existsSync(owner)).toBe(false);
    const { window, recent } = JSON.parse(readFileSync(join(app.folder, 'userData', 'host.json'), 'utf8'));
    expect(window).toMatchObject({ width: expect.any(Number), isMaximized: false });
    expect(recent[0]).toMatchObject({ name: '星空' });
  });
});
