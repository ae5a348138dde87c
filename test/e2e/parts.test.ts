import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('parts of the timeline', (spec) => {
  const bands = () => spec.page.locator('.timeline-bands li');
  const band = (number: number) => bands().filter({ hasText: `第${number}部` });
  const count = async (number: number) => Number(await band(number).locator('span').last().innerText());
  const middle = async (of: Locator) => {
    const box = await of.boundingBox();
    if (!box) throw new Error('it is not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const moved = () => spec.app.notices.filter({ hasText: /を 第\d+部 に移しました/ });
  let before: number[] = [];
  const counts = () => Promise.all([count(1), count(2)]);

  it('stand in the timeline of the sample case', async () => {
    const { app } = spec;
    await app.openSample();
    await app.tour.getByRole('button', { name: '案内を終える' }).click();
    await app.go('timeline');
    await band(2).waitFor();
    before = await counts();
    expect(before[0]).toBeGreaterThan(0);
  });

  it('take an event that is dragged into their band, and give it back', async () => {
    const { page, timeline } = spec;
    await timeline.events.filter({ hasText: '第1部' }).first().click();
    const label = page.locator('.timeline-labels .drawn-label.event[data-state=selected]');
    const from = await middle(label);
    const to = await middle(band(2));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, (from.y + to.y) / 2, { steps: 4 });
    await page.locator('.timeline-ghost').waitFor();
    await page.mouse.move(from.x, to.y, { steps: 4 });
    await page.mouse.up();
    await moved().waitFor();
    await expect.poll(counts).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1]);
    await moved().getByRole('button', { name: '取り消す' }).click();
    await expect.poll(counts).toEqual(before);
  });

  it('take nothing that is let go of with Escape', async () => {
    const { page } = spec;
    const label = page.locator('.timeline-labels .drawn-label.event[data-state=selected]');
    const [from, to] = [await middle(label), await middle(band(2))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, to.y, { steps: 4 });
    await page.locator('.timeline-ghost').waitFor();
    await page.locator('.timeline-scroller').focus();
    await page.keyboard.press('Escape');
    await page.locator('.timeline-ghost').waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(await counts()).toEqual(before);
  });

  it('are reached by the keyboard equally', async () => {
    const { page, timeline } = spec;
    await timeline.events.filter({ hasText: '第1部' }).first().click();
    await page.keyboard.press(']');
    await expect.poll(counts).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(counts).toEqual(before);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(counts).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1]);
    await page.keyboard.press('[');
    await expect.poll(counts).toEqual(before);
  });
});
