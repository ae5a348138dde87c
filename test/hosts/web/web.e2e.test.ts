import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../support/chromium.ts';
import { openWebHost, type WebHost } from '../../support/hosts/web.ts';

const fixture = fileURLToPath(new URL('../fixtures/page', import.meta.url));
const canRun = chromiumPath() !== null;
const name = canRun
  ? 'the loopback host in a browser'
  : 'the loopback host in a browser (skipped: no Chromium on this machine)';

const inPage = (page: Page, script: string): Promise<any> => page.evaluate(script);
const outcome = (script: string) =>
  `(async () => { try { await (${script}); return 'done'; } catch (e) { return 'refused'; } })()`;

describe.skipIf(!canRun)(name, () => {
  let host: WebHost;
  let elsewhere: Server;
  let elsewhereOrigin: string;
  beforeAll(async () => {
    // Another program's page on this machine: what may it do to us?
    elsewhere = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>evil'));
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    elsewhereOrigin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    host = await openWebHost({ page: fixture, alsoReach: [new URL(elsewhereOrigin).port] });
    console.log(`Web specs ran on ${host.how}`);
  }, 60_000);
  afterAll(async () => {
    elsewhere?.close();
    await host?.close();
  });

  it('lets the browser in, without the token in the address', async () => {
    expect(host.page.url()).toBe(`${host.origin}/`);
    await host.page.locator('html[data-ready]').waitFor();
    expect(await inPage(host.page, 'document.cookie')).toBe('');
  });

  it('answers calls over the wire', async () => {
    const token = await inPage(host.page, `host('newCase', { name: '足跡' })`);
    const made = await inPage(host.page, `call('case.create', { path: ${JSON.stringify(token)} })`);
    expect(made.value).toMatchObject({ name: '足跡', path: token });
    const upload = `fetch('/api/files?path=a.eml&group=group-0001', { method: 'POST', body: new Blob(['From: a@example.com\\r\\nSubject: x\\r\\n\\r\\nhello\\r\\n']) }).then((r) => r.json())`;
    const file = await inPage(host.page, upload);
    const ledger = await inPage(host.page, `call('import.start', { paths: [${JSON.stringify(file.token)}] })`);
    expect(ledger.value).toMatchObject({ stored: 1 });
  });

  it('runs no script and takes no style but the app’s own', async () => {
    expect(await inPage(host.page, 'String(window.inlineRan)')).toBe('undefined');
    expect(await inPage(host.page, `getComputedStyle(document.querySelector('p')).color`)).not.toBe('rgb(255, 0, 0)');
    const evaluates = `new Promise((done, fail) => setTimeout(() => { try { done(eval('1')); } catch (e) { fail(e); } }, 10))`;
    expect(await inPage(host.page, outcome(evaluates))).toBe('refused');
  });

  // No frames and no <link rel=preconnect> in it: for these Chromium opens a connection ahead, which no policy stops. The page
  // has to leave them out.
  it('keeps a scriptless frame under its own policy: hostile mail loads and runs nothing', async () => {
    const mail = `<img src="https://example.com/pixel.gif"><script>parent.hacked = 1</script><img src=x onerror="parent.hacked = 1">
      <link rel="stylesheet" href="https://example.com/a.css"><style>@import url(https://example.com/b.css)</style>
      <p style="background: url(https://example.com/c.png)">text</p>
      <meta http-equiv="refresh" content="0;url=https://example.com/"><a href="https://example.com/" id="a">x</a>
      <link rel="prefetch" href="https://example.com/p"><svg><image href="https://example.com/s.png"/></svg><video src="https://example.com/v.mp4"></video>`;
    await inPage(
      host.page,
      `new Promise((done) => { const f = document.createElement('iframe'); f.sandbox = ''; f.srcdoc = ${JSON.stringify(mail)}; f.onload = () => setTimeout(done, 300); document.body.append(f); })`,
    );
    expect(await inPage(host.page, 'String(window.hacked)')).toBe('undefined');
    expect(host.outside()).toEqual([]);
    expect(host.page.url()).toBe(`${host.origin}/`);
  });

  it('makes no request to anywhere (P7)', async () => {
    const answered: string[] = [];
    host.context.on('response', (response) => {
      if (!response.url().startsWith(host.origin)) answered.push(response.url());
    });
    for (const script of [
      `fetch('https://example.com/')`,
      `fetch('${elsewhereOrigin}/')`,
      `new Promise((done, fail) => { const i = new Image(); i.onload = done; i.onerror = fail; i.src = '${elsewhereOrigin}/x.png'; })`,
      `new Promise((done, fail) => { const s = new WebSocket('${elsewhereOrigin.replace('http', 'ws')}/'); s.onopen = done; s.onerror = fail; })`,
    ]) {
      expect(await inPage(host.page, outcome(script))).toBe('refused');
    }
    expect(answered).toEqual([]);
    expect(host.outside()).toEqual([]);
  });

  it('is closed to a page of another origin in the same browser, cookie and all', async () => {
    const page = await host.context.newPage();
    await page.goto(elsewhereOrigin);
    for (const script of [
      `fetch('${host.origin}/api/jobs', { credentials: 'include' })`,
      `fetch('${host.origin}/api/call', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json', 'x-ashiato-page': 'evil-page' }, body: '{}' })`,
      `new Promise((done, fail) => { const s = new EventSource('${host.origin}/api/replies?page=evil-page', { withCredentials: true }); s.onopen = done; s.onerror = fail; })`,
      `new Promise((done, fail) => { const s = document.createElement('script'); s.onload = done; s.onerror = fail; s.src = '${host.origin}/app.js'; document.body.append(s); })`,
    ]) {
      expect(await inPage(page, outcome(script))).toBe('refused');
    }
    // A form needs no permission to be sent; it is refused on arrival.
    const form = `(() => { const f = document.createElement('form'); f.method = 'post'; f.action = '${host.origin}/api/host/sampleCase'; document.body.append(f); f.submit(); })()`;
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url().includes('sampleCase')),
      page.waitForURL('**/sampleCase'),
      inPage(page, form),
    ]);
    expect(answer.status()).toBe(403);
    // And it shows nothing of ours in a frame.
    await page.goto(elsewhereOrigin);
    const framed = `new Promise((done) => { const f = document.createElement('iframe'); f.onload = () => done(f.contentWindow.length); f.src = '${host.origin}/'; document.body.append(f); })`;
    await inPage(page, framed);
    await expect.poll(() => page.frames()[1]?.url(), { timeout: 10_000 }).toMatch(/^chrome-error:/);
    await page.close();
    expect(await inPage(host.page, `host('recentCases')`)).toHaveLength(1);
  });

  it('lets the page copy, and have no camera', async () => {
    const features = await inPage(host.page, `document.featurePolicy?.allowedFeatures() ?? []`);
    expect(features).toContain('clipboard-write');
    for (const feature of ['camera', 'microphone', 'geolocation', 'clipboard-read'])
      expect(features).not.toContain(feature);
  });

  it('would be caught: the watch sees what a page without our policy asks for', async () => {
    const page = await host.context.newPage();
    await page.goto(elsewhereOrigin);
    await inPage(page, outcome(`fetch('http://example.com/leak', { mode: 'no-cors' })`));
    await page.close();
    expect(host.outside().join()).toContain('example.com/leak');
    host.outside().length = 0;
  });

  it('comes back after its tab was killed: cookie, origin and what the browser kept are the same', async () => {
    await inPage(host.page, `localStorage.setItem('draft', '書きかけ')`);
    await host.page.close();
    const page = await host.reopen();
    await page.locator('html[data-ready]').waitFor();
    expect(await inPage(page, `localStorage.getItem('draft')`)).toBe('書きかけ');
    expect((await inPage(page, `call('case.info', {})`)).value).toMatchObject({ name: '足跡' });
    expect(host.complaints).toEqual([]);
  });
});
