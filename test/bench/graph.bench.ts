import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chromiumPath } from '../support/chromium.ts';
import { buildInterface, openFakeApp } from '../support/fake-app.ts';
import { dragAround, frameRow, frames, longestBlock, startBlocks, zoomAround } from './frames.ts';
import { row, say } from './report.ts';

/**
 * The graph of a large case in a real browser: how long until it is there, how long the page is held up while it is laid out,
 * and the frames while it is moved and zoomed. The engine is the fake one: only the page is measured.
 */
export async function benchGraph(sizes: readonly [number, number][]): Promise<void> {
  const executable = chromiumPath();
  if (!executable) return say('graph: no Chromium on this machine');
  const page = mkdtempSync(join(tmpdir(), 'ashiato-bench-page-'));
  try {
    await buildInterface(page);
    const app = await openFakeApp(executable, page, 'large-graph-bridge.ts');
    try {
      for (const size of sizes) {
        const began = Date.now();
        const tab = await app.open(size, 'c/case-1/graph');
        await measure(tab, began, size);
        await tab.close();
      }
    } finally {
      await app.close();
    }
  } finally {
    rmSync(page, { recursive: true, force: true });
  }
}

async function measure(tab: Page, began: number, [nodes, links]: readonly [number, number]): Promise<void> {
  await startBlocks(tab);
  await tab.locator('.graph-canvas canvas').first().waitFor();
  const shown = Date.now() - began;
  const whileSettling = await frames(tab, async () => {
    await tab.locator('.graph-settling').waitFor({ state: 'detached', timeout: 600_000 });
  });
  const settled = Date.now() - began;
  const box = await tab.locator('.graph-canvas').boundingBox();
  if (!box) throw new Error('no picture');
  // Beside everything: what is taken hold of in the middle would be an entity.
  const pan = await frames(tab, () => dragAround(tab, box.x + 12, box.y + box.height / 2));
  const zoom = await frames(tab, () => zoomAround(tab));
  say(`\nGraph in the page: ${nodes.toLocaleString('en')} entities, ${links.toLocaleString('en')} links`);
  row(['picture there', `${shown} ms`]);
  row(['laid out', `${settled} ms`]);
  row(['page held up at most', `${Math.round(await longestBlock(tab))} ms`]);
  frameRow('while laid out', whileSettling);
  frameRow('pan', pan);
  frameRow('zoom', zoom);
}
