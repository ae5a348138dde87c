import { expect, it } from 'vitest';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('the sample case', (spec) => {
  it('opens from the start, with its guided tour', async () => {
    const { app } = spec;
    await app.openSample();
    expect(await app.tour.getByRole('heading').innerText()).toBe('原本は変わりません');
    await app.page.getByRole('listbox', { name: '資料の一覧' }).getByRole('option').first().waitFor();
  });

  it('is led through to the last step, each beside what it speaks of', async () => {
    const { app, page } = spec;
    const headings: string[] = [];
    for (;;) {
      headings.push(`${await app.tour.getByRole('heading').innerText()} ${page.url().split('/').at(-1)}`);
      const next = app.tour.getByRole('button', { name: '次へ' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(headings).toEqual(['原本は変わりません sources', '探す messages', '読む messages', '引用する messages']);
  });

  it('has what the tour promises: 振込 is found', async () => {
    const { app } = spec;
    await app.messages.rows.nth(5).waitFor();
    await app.search('振込');
    await app.page
      .getByRole('status')
      .filter({ hasText: /^\d+ \/ \d+ 件$/ })
      .waitFor();
    expect(await app.messages.rows.count()).toBeGreaterThan(0);
  });

  it('keeps the tour over a reload, and ends it when asked', async () => {
    const { app, page } = spec;
    await page.reload();
    await app.tour.waitFor();
    await app.tour.getByRole('button', { name: '案内を終える' }).click();
    await app.tour.waitFor({ state: 'detached' });
    await page.reload();
    await app.messages.rows.first().waitFor();
    expect(await app.tour.count()).toBe(0);
  });

  it('speaks English from one press to the next, and keeps it', async () => {
    const { app, page } = spec;
    await app.switchLanguage();
    await page.getByRole('navigation', { name: 'In this case' }).waitFor();
    await page.reload();
    await page.getByRole('navigation', { name: 'In this case' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
