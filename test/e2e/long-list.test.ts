import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { type FakeApp, openFakeApp } from '../support/fake-app.ts';

const total = 1_000_000;
const executable = chromiumPath();
const title = executable === null ? 'a long list (skipped: no Chromium on this machine)' : 'a long list';

interface Seen {
  /** Numbers of the rows in the view, from 1, as a screen reader hears them. */
  first: number;
  last: number;
  /** Pixels of the view where no row lies, or more than one. */
  blank: number;
  /** Rows that have not come yet. */
  waiting: number;
  setSizes: number[];
  scrollTop: number;
  lastTop: number;
}

/** What is in the view, asked in the page itself. */
const look = `(() => {
  const list = document.querySelector('.virtual-list');
  const view = list.getBoundingClientRect();
  const rows = [...list.querySelectorAll('[role=option]')]
    .map((row) => ({ at: Number(row.ariaPosInSet), size: Number(row.ariaSetSize), box: row.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > view.top + 0.5 && box.top < view.bottom - 0.5)
    .sort((a, b) => a.at - b.at);
  let edge = Math.min(view.top, rows[0]?.box.top ?? view.bottom);
  let blank = 0;
  for (const { box } of rows) {
    blank += Math.abs(box.top - edge);
    edge = box.bottom;
  }
  blank += Math.max(0, view.bottom - edge);
  return {
    first: rows[0]?.at ?? 0,
    last: rows.at(-1)?.at ?? 0,
    blank: Math.round(blank),
    waiting: list.querySelectorAll('.message-row.faint').length,
    setSizes: [...new Set(rows.map(({ size }) => size))],
    scrollTop: list.scrollTop,
    lastTop: list.scrollHeight - list.clientHeight,
  };
})()`;

describe.skipIf(executable === null)(title, () => {
  let app: FakeApp;
  let page: Page;
  const seen = () => page.evaluate<Seen>(look);
  const selected = async () =>
    Number(await page.locator('.virtual-list [aria-selected=true]').getAttribute('aria-posinset'));
  const list = () => page.getByRole('listbox').first();

  beforeAll(async () => {
    if (executable === null) return;
    app = await openFakeApp(executable, inject('page'), 'many-messages-bridge.ts');
    page = await app.open(total, 'c/case-1/messages');
    page.setDefaultTimeout(20_000);
    await page.getByRole('option').first().waitFor();
  });
  afterAll(() => app?.close());

  it('has every row, and says which of how many it is', async () => {
    await expect.poll(async () => (await seen()).setSizes).toEqual([total]);
    expect(await seen()).toMatchObject({ first: 1, blank: 0, scrollTop: 0 });
  });

  it('goes to its last row and back to its first by End and Home', async () => {
    await list().focus();
    await page.keyboard.press('End');
    await expect.poll(selected).toBe(total);
    expect(await seen()).toMatchObject({ last: total, blank: 0 });
    const { scrollTop, lastTop } = await seen();
    expect(Math.abs(scrollTop - lastTop)).toBeLessThan(1);
    await page.keyboard.press('Home');
    await expect.poll(selected).toBe(1);
    expect(await seen()).toMatchObject({ first: 1, blank: 0, scrollTop: 0 });
  });

  it('moves by single rows and by pages in its middle', async () => {
    const box = await list().boundingBox();
    if (!box) throw new Error('no list');
    // A pull at the scrollbar.
    await list().evaluate((element) => element.scrollTo(0, (element.scrollHeight - element.clientHeight) / 2));
    await expect.poll(async () => Math.abs((await seen()).first - total / 2)).toBeLessThan(20);
    await expect.poll(async () => (await seen()).waiting).toBe(0);
    const { first } = await seen();
    await list()
      .locator(`[aria-posinset="${first + 2}"]`)
      .click();
    await expect.poll(selected).toBe(first + 2);
    for (const [key, step] of [
      ['j', 1],
      ['j', 1],
      ['k', -1],
      ['ArrowDown', 1],
      ['ArrowUp', -1],
    ] as const) {
      const before = await selected();
      await page.keyboard.press(key);
      await expect.poll(selected).toBe(before + step);
    }
    const [from, page1] = [await selected(), await seen()];
    await page.keyboard.press('PageDown');
    await expect.poll(selected).toBeGreaterThan(from);
    const whole = (await selected()) - from;
    expect(whole).toBeGreaterThanOrEqual(page1.last - page1.first - 3);
    expect(whole).toBeLessThanOrEqual(page1.last - page1.first);
    expect((await seen()).blank).toBe(0);
    await page.keyboard.press('PageUp');
    await expect.poll(selected).toBe(from);
  });

  it('turns by the wheel as far as the wheel turned, and shows a row everywhere', async () => {
    const row = await list().locator('[role=option]').first().boundingBox();
    const box = await list().boundingBox();
    if (!row || !box) throw new Error('no list');
    await page.mouse.move(box.x + 40, box.y + 200);
    for (const direction of [1, -1]) {
      const { first } = await seen();
      for (let turn = 0; turn < 10; turn += 1) {
        await page.mouse.wheel(0, direction * 3 * row.height);
        await expect.poll(async () => ((await seen()).first - first) * direction).toBeGreaterThanOrEqual(3 * turn + 2);
        expect((await seen()).blank).toBe(0);
      }
      await expect.poll(async () => ((await seen()).first - first) * direction).toBe(30);
    }
  });

  it('is turned over its last rows to its end, and from there back', async () => {
    await list().evaluate((element) => element.scrollTo(0, element.scrollHeight - element.clientHeight - 2000));
    // What is on the screen is read only once it is there.
    await expect.poll(async () => total - (await seen()).first).toBeLessThan(200);
    const passed = new Set<number>();
    for (let turn = 0; turn < 12; turn += 1) {
      const { first, last } = await seen();
      for (let at = first; at <= last; at += 1) passed.add(at);
      await page.mouse.wheel(0, 300);
      await expect.poll(async () => (await seen()).last > last || last === total).toBe(true);
    }
    await expect.poll(async () => (await seen()).last).toBe(total);
    const from = Math.min(...passed);
    for (let at = from; at <= total; at += 1) expect(passed.has(at)).toBe(true);
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await seen()).last).toBeLessThan(total);
    expect((await seen()).blank).toBe(0);
  });
});
