import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection } from '../support/cases.ts';
import { storyMails } from '../support/story-mails.ts';
import { drop } from './drop.ts';
import { onEveryHost } from './on-every-host.ts';

const misaki = /misaki@dates\.example/;
const emma = /emma@points\.example/;
const phone = /9012345678|090-1234-5678/;

onEveryHost('the graph', (spec) => {
  const filter = (name: string) =>
    new URLSearchParams(spec.page.url().replace(/^[^?]*\?/, '')).get(name)?.split(',') ?? [];

  it('opens around an entity, from its page', async () => {
    const { app, entities, graph, host, page } = spec;
    await host.answerSave(join(host.folder, 'graph'));
    await app.newCase('graph');
    await drop(spec, aCollection(storyMails()));
    await app.imported();
    await app.go('entities');
    await page.getByRole('listbox', { name: '対象の一覧' }).getByRole('option').filter({ hasText: misaki }).click();
    await entities.title(misaki).waitFor();
    await entities.showInGraph();
    await graph.counts.waitFor();
    await graph.title(misaki).waitFor();
    expect(filter('around')).toHaveLength(1);
    await graph.neighbour(phone).waitFor();
  });

  it('expands around a neighbour, and more of the case is drawn', async () => {
    const { graph, page } = spec;
    const before = await graph.drawn();
    await graph.neighbour(phone).click();
    await graph.title(phone).waitFor();
    await page.getByRole('button', { name: /^隣を広げる/ }).click();
    await expect.poll(() => filter('around').length).toBe(2);
    await expect.poll(() => graph.drawn()).toBeGreaterThan(before);
    await graph.neighbour(emma).waitFor();
  });

  it('leaves out kinds and standings, and says so', async () => {
    const { graph, page } = spec;
    const all = await graph.drawn();
    await graph.toggle('種類', '電話');
    await expect.poll(() => graph.drawn()).toBeLessThan(all);
    expect(filter('types')).not.toContain('phone');
    await graph.toggle(/^種類/, '電話');
    await expect.poll(() => graph.drawn()).toBe(all);
    await graph.toggle(/^つながり/, '提案');
    await expect.poll(() => filter('standing')).toEqual(['accepted']);
    await page.goBack();
    await expect.poll(() => filter('standing')).not.toEqual(['accepted']);
  });

  it('leaves out what no document of a time names', async () => {
    const { graph, page } = spec;
    const all = await graph.drawn();
    await page.getByRole('button', { name: /^時期/ }).click();
    await page.getByRole('textbox', { name: 'いつから' }).fill('いつか');
    await page.getByText('日付として読めません').first().waitFor();
    await page.getByRole('textbox', { name: 'いつから' }).fill('2030年');
    await page.keyboard.press('Enter');
    await expect.poll(() => filter('since')).toEqual(['2030年']);
    await expect.poll(() => graph.drawn()).toBeLessThan(all);
    await page.getByRole('button', { name: /^時期/ }).click();
    await page.getByRole('button', { name: '時期を外す' }).click();
    await expect.poll(() => graph.drawn()).toBe(all);
  });

  it('tells the path between two entities in words', async () => {
    const { graph, page } = spec;
    await graph.neighbour(emma).click();
    await graph.title(emma).waitFor();
    await page.keyboard.press('p');
    await page.getByText(/からの道：行き先を選んでください/).waitFor();
    await graph.neighbour(phone).click();
    await page.getByText(/ まで 1 歩$/).waitFor();
    expect(await page.locator('.path-title').innerText()).toMatch(/emma@points\.example → .*9012345678|090/);
    await page.locator('.path-steps .link-item').first().waitFor();
    await page.getByRole('button', { name: '道を消す' }).click();
  });

  it('goes through neighbours with the keys, and says where one is', async () => {
    const { graph, page } = spec;
    await graph.picture.focus();
    await page.keyboard.press('Home');
    const heard = page.getByRole('status').filter({ hasText: /を選びました。隣は \d+ 件です。$/ });
    await heard.waitFor();
    const first = await graph.heading.innerText();
    await page.keyboard.press('Tab');
    await page
      .getByRole('status')
      .filter({ hasText: /（1 \/ \d+）$/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => graph.heading.innerText()).not.toBe(first);
    await page.keyboard.press('+');
    await page.keyboard.press('0');
  });

  it('takes a decision on a link back', async () => {
    const { app, graph, page } = spec;
    await app.go('graph');
    await page.keyboard.press('t');
    await graph.table.waitFor();
    await page.getByRole('radio', { name: /^つながり \d+/ }).click();
    await graph.rows.filter({ hasText: misaki }).filter({ hasText: '言及' }).first().click();
    const link = page.locator('.link-item').filter({ hasText: misaki }).first();
    await link.getByRole('button', { name: /^違う/ }).click();
    await page.locator('.link-item[data-standing=rejected]').first().waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.locator('.link-item[data-standing=rejected]').waitFor({ state: 'detached' });
    await page.keyboard.press('t');
  });

  it('gives a picture of itself that a newspaper can print', async () => {
    const { graph, host, page } = spec;
    await page.getByRole('button', { name: '配置し直す' }).waitFor();
    for (const format of ['SVG', 'PNG']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `${format} で保存` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`graph-graph.${format.toLowerCase()}`);
      const path = join(host.folder, `picture.${format}`);
      await download.saveAs(path);
      const bytes = readFileSync(path);
      if (format === 'PNG') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      else expect(bytes.toString()).toMatch(/^<svg[\s\S]*misaki@dates\.example[\s\S]*<\/svg>\s*$/);
    }
    expect(await graph.picture.count()).toBe(1);
  });
});
