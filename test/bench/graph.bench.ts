import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { pageHeaders } from '../../electron/hosts/page-policy.ts';
import { chromiumOptions, chromiumPath } from '../support/chromium.ts';
import { percentile, row, say } from './report.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/**
 * The graph of a large case in a real browser: how long until it is there, how long the page is held up while it is laid out,
 * and the frames while it is moved and zoomed. The engine is the fake one: only the page is measured.
 */
export async function benchGraph(sizes: readonly [number, number][]): Promise<void> {
  const executable = chromiumPath();
  if (!executable) return say('graph: no Chromium on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'ashiato-bench-'));
  const page = join(folder, 'page');
  await build({
    configFile: join(root, 'renderer', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: page, emptyOutDir: true },
  });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'bridge'),
      lib: {
        entry: join(root, 'test/renderer/support/large-graph-bridge.ts'),
        formats: ['iife'],
        name: 'bridge',
        fileName: 'bridge',
      },
    },
  });
  const bridge = readFileSync(join(folder, 'bridge', 'bridge.iife.js'), 'utf8');
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? 'index.html' : (url.slice(1).split('?', 1)[0] ?? '');
    response.writeHead(200, { ...pageHeaders, 'content-type': types[extname(path)] ?? 'text/plain' });
    response.end(readFileSync(join(page, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ ...chromiumOptions(executable), headless: true });
  try {
    for (const [nodes, links] of sizes) {
      const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await tab.addInitScript(`globalThis.graphSize = [${nodes}, ${links}];\n${bridge}`);
      await measure(tab, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, nodes, links);
      await tab.close();
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(tab: Page, address: string, nodes: number, links: number): Promise<void> {
  await tab.goto(`${address}#/c/case-1/graph`);
  await tab.evaluate(watchBlocks);
  const began = Date.now();
  await tab.locator('.graph-canvas canvas').first().waitFor();
  const shown = Date.now() - began;
  const whileSettling = await frames(tab, async () => {
    await tab.locator('.graph-settling').waitFor({ state: 'detached', timeout: 600_000 });
  });
  const settled = Date.now() - began;
  const box = await tab.locator('.graph-canvas').boundingBox();
  if (!box) throw new Error('no picture');
  // Beside everything: what is taken hold of in the middle would be an entity.
  const [x, y] = [box.x + 12, box.y + box.height / 2];
  const pan = await frames(tab, async () => {
    await tab.mouse.move(x, y);
    await tab.mouse.down();
    for (let step = 0; step < 60; step += 1)
      await tab.mouse.move(x + 200 * Math.abs(Math.sin(step / 9)), y + 120 * Math.cos(step / 7));
    await tab.mouse.up();
  });
  const zoom = await frames(tab, async () => {
    for (let step = 0; step < 30; step += 1) {
      await tab.mouse.wheel(0, step < 15 ? -120 : 120);
      await tab.waitForTimeout(60);
    }
  });
  const longest = await tab.evaluate<number>('Math.max(0, ...globalThis.blocks)');
  say(`graph: ${nodes.toLocaleString('en')} entities, ${links.toLocaleString('en')} links`);
  row(['picture there', `${shown} ms`]);
  row(['laid out', `${settled} ms`]);
  row(['page held up at most', `${Math.round(longest)} ms`]);
  for (const [name, times] of [
    ['while laid out', whileSettling],
    ['pan', pan],
    ['zoom', zoom],
  ] as const) {
    const median = percentile(times, 0.5);
    row([
      name,
      `${(1000 / median).toFixed(0)} fps`,
      `p50 ${median.toFixed(0)} ms`,
      `p95 ${percentile(times, 0.95).toFixed(0)} ms`,
    ]);
  }
}

/** Run in the page: how long each task held it up, and the time of each frame. */
const watchBlocks = `
  globalThis.blocks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.blocks.push(entry.duration);
  }).observe({ type: 'longtask' });
`;
const watchFrames = `
  const state = { times: [], last: performance.now(), isOn: true };
  const tick = (now) => {
    state.times.push(now - state.last);
    state.last = now;
    if (state.isOn) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  globalThis.frameState = state;
`;

/** Milliseconds between the frames that the page draws while something is done. */
async function frames(tab: Page, work: () => Promise<void>): Promise<number[]> {
  await tab.evaluate(watchFrames);
  await work();
  return tab.evaluate<number[]>('globalThis.frameState.isOn = false, globalThis.frameState.times.slice(1)');
}
