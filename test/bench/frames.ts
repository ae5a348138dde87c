import type { Page } from 'playwright-core';
import { percentile, row } from './report.ts';

const watchBlocks = `
  globalThis.blocks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.blocks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
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

/** From now on the page remembers how long each task held it up. */
export const startBlocks = (tab: Page): Promise<unknown> => tab.evaluate(watchBlocks);

/** The longest of them, in milliseconds. */
export const longestBlock = (tab: Page): Promise<number> => tab.evaluate<number>('Math.max(0, ...globalThis.blocks)');

/** Milliseconds between the frames that the page draws while something is done. */
export async function frames(tab: Page, work: () => Promise<void>): Promise<number[]> {
  await tab.evaluate(watchFrames);
  await work();
  return tab.evaluate<number[]>('globalThis.frameState.isOn = false, globalThis.frameState.times.slice(1)');
}

export function frameRow(name: string, times: readonly number[]): void {
  const median = percentile(times, 0.5);
  row([
    name,
    `${(1000 / median).toFixed(0)} fps`,
    `p50 ${median.toFixed(0)} ms`,
    `p95 ${percentile(times, 0.95).toFixed(0)} ms`,
  ]);
}

/** Drags from a point round in an arc, as a hand does. */
export async function dragAround(tab: Page, x: number, y: number): Promise<void> {
  await tab.mouse.move(x, y);
  await tab.mouse.down();
  for (let step = 0; step < 60; step += 1)
    await tab.mouse.move(x + 200 * Math.abs(Math.sin(step / 9)), y + 120 * Math.cos(step / 7));
  await tab.mouse.up();
}

/** Turns the wheel nearer and back. */
export async function zoomAround(tab: Page): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    await tab.mouse.wheel(0, step < 15 ? -120 : 120);
    await tab.waitForTimeout(60);
  }
}
