import { expect, it } from 'vitest';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('payments of the sample case', (spec) => {
  const requests = () => spec.page.getByRole('listbox', { name: '請求' }).getByRole('option');
  const request = () => spec.page.getByRole('article', { name: '請求' });
  const tab = (name: string) => spec.page.getByRole('radio', { name }).click();

  it('are found: a request in its own words beside the row that would answer it, with reasons', async () => {
    const { app, page } = spec;
    await app.openSample();
    await app.tour.getByRole('button', { name: '案内を終える' }).click();
    await app.go('payments');
    await page.getByRole('button', { name: '支払いを探す' }).click();
    await requests().nth(4).waitFor();
    expect(await requests().count()).toBe(5);
    await requests().first().click();
    await request().locator('mark', { hasText: 'お振込金額 3,000円(300ポイント)' }).waitFor();
    const match = request().locator('.payment-match');
    await match.getByText('金額が同じです（3,000）').waitFor();
    await match.getByText('受取人の名前が同じです（振込 ｶ)ｱｵｲﾛｷｶｸ）').waitFor();
    await match.getByText('2017-10-11').waitFor();
  });

  it('are accepted and rejected by key, and a decision is undone', async () => {
    const { app, page } = spec;
    await page.keyboard.press('a');
    await app.notices.filter({ hasText: '支払いの判断を「応じた支払い」としました' }).waitFor();
    await requests().first().getByText('支払いあり').waitFor();
    // The next one is shown; its row is another.
    await request().getByText('電子マネー ギフト券 購入').waitFor();
    await page.keyboard.press('x');
    await requests().nth(1).getByText('該当なし').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await requests().nth(1).getByText('未判断').waitFor();
  });

  it('make one ledger with balances, which is filtered by what a row answers, and a row becomes an event', async () => {
    const { page } = spec;
    await tab('台帳');
    const rows = page.getByRole('listbox', { name: '台帳' }).getByRole('option');
    await rows.nth(7).waitFor();
    expect(await rows.count()).toBe(8);
    expect(await rows.nth(1).innerText()).toMatch(/2017-10-11[\s\S]*−3,000円[\s\S]*47,000 ✓[\s\S]*請求に応じた支払い/);
    await page.getByRole('searchbox', { name: /^台帳を絞り込む/ }).fill('komorebi');
    await rows.nth(1).waitFor({ state: 'detached' });
    await rows.first().click();
    await page.getByRole('article', { name: '台帳' }).getByText('2017/11/15 · 3,000').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^出来事にする/ }).click();
    const form = page.getByRole('dialog');
    await form.getByText('2017/11/15').first().waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  it('come to totals that open their rows, and to a picture that is a table too', async () => {
    const { page } = spec;
    await tab('合計と流れ');
    await page.getByRole('img', { name: /^支払う側から差出人、振込先へのお金の流れ/ }).waitFor();
    await page.getByText('流れの表').click();
    await page.getByRole('cell', { name: '3,000円' }).first().waitFor();
    await tab('サイト');
    const totals = page.getByRole('region', { name: '合計' });
    const site = totals.getByRole('row', { name: /hoshizora/ });
    expect(await site.innerText()).toMatch(/3,000円[\s\S]*5,000円[\s\S]*38,000円/);
    await page
      .getByRole('row', { name: /1,300 ポイント/ })
      .getByText('500円')
      .waitFor();
    await site.getByRole('link', { name: /^38,000円/ }).click();
    await requests().nth(2).waitFor();
    expect(await requests().count()).toBe(3);
    await page.getByRole('button', { name: /絞り込みを外す/ }).click();
    await requests().nth(4).waitFor();
    await page.goBack();
    await page.goBack();
    await site.getByRole('link', { name: /^5,000円/ }).click();
    await page.getByRole('listbox', { name: '台帳' }).getByText('電子マネー ギフト券 購入').waitFor();
  });
});
