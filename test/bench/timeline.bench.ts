import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { timelineFormats } from '../../shared/contract/formats.ts';
import { openedCase } from '../support/cases.ts';
import { chromiumPath } from '../support/chromium.ts';
import { buildInterface, openFakeApp } from '../support/fake-app.ts';
import { dragAround, frameRow, frames, longestBlock, startBlocks, zoomAround } from './frames.ts';
import { row, say } from './report.ts';
import { timelineCase } from './timeline-case.ts';

/** A long timeline: each export from the engine, and the page on a fake engine, as it opens, is moved and zoomed. */
export async function benchTimeline(count: number): Promise<void> {
  say(`\nTimeline of ${count.toLocaleString('en')} events`);
  const folder = mkdtempSync(join(tmpdir(), 'ashiato-bench-'));
  try {
    const opened = await openedCase(await timelineCase(count));
    for (const format of timelineFormats) {
      const began = performance.now();
      const { files } = await opened.client.timeline.export({ format, out: join(folder, `out.${format}`) });
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      row([`export, ${format}`, `${(performance.now() - began).toFixed(0)} ms`, `${(bytes / 1e6).toFixed(0)} MB`]);
    }
    await opened.close();
    const executable = chromiumPath();
    if (!executable) return say('  in the page: no Chromium on this machine');
    await buildInterface(join(folder, 'page'));
    const app = await openFakeApp(executable, join(folder, 'page'), 'many-events-bridge.ts');
    try {
      const began = Date.now();
      await measure(await app.open(count, 'c/case-1/timeline'), began);
    } finally {
      await app.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(tab: Page, began: number): Promise<void> {
  await startBlocks(tab);
  await tab.locator('.timeline-list [role=option]').first().waitFor({ timeout: 120_000 });
  row(['page, until it is there', `${Date.now() - began} ms`]);
  row(['page held up at most', `${Math.round(await longestBlock(tab))} ms`]);
  const box = await tab.locator('.timeline-scroller').boundingBox();
  if (!box) throw new Error('no picture');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await tab.mouse.move(x, y);
  frameRow('zoom, all in sight', await frames(tab, () => zoomAround(tab)));
  frameRow('pan, all in sight', await frames(tab, () => dragAround(tab, x, y)));
  for (let turn = 0; turn < 12; turn += 1) await tab.mouse.wheel(0, -300);
  frameRow('zoom, near', await frames(tab, () => zoomAround(tab)));
  frameRow('pan, near', await frames(tab, () => dragAround(tab, x, y)));
}
