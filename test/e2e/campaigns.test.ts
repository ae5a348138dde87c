import { expect, it } from 'vitest';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('campaigns of the sample case', (spec) => {
  it('finds messages made from one template, with its slots and wordings', async () => {
    const { app, page } = spec;
    await app.openSample();
    await app.tour.getByRole('button', { name: '案内を終える' }).click();
    await app.go('campaigns');
    await page.getByRole('button', { name: '一斉送信を探す' }).click();
    const rows = page.getByRole('listbox', { name: '一斉送信' }).getByRole('option');
    await rows.nth(3).waitFor();
    expect(await rows.count()).toBe(4);
    await rows.first().click();
    await page.getByText('16 件の文面が 4 通りの同じひな型に沿い').waitFor();
    await page.getByText('⟦名前⟧').first().waitFor();
    expect(await page.getByText('ひな型に使った文面').count()).toBe(1);
  });

  it('is accepted by its key, and a decision is taken back', async () => {
    const { app, page } = spec;
    await page.keyboard.press('a');
    await app.notices.filter({ hasText: '一斉送信を「採用」としました' }).waitFor();
    await page.getByRole('option').first().getByText('採用').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await app.notices.filter({ hasText: '一斉送信の判断（採用）' }).waitFor();
    await page.getByRole('option').first().getByText('提案').waitFor();
  });

  it('lets one message be taken out, and put back', async () => {
    const { app, page } = spec;
    await page
      .getByRole('button', { name: /を外す$/ })
      .first()
      .click();
    await app.notices.filter({ hasText: '1 通を一斉送信から外しました' }).waitFor();
    await page.getByText('15 件の文面が').waitFor();
    await page
      .getByRole('button', { name: /を戻す$/ })
      .first()
      .click();
    await page.getByText('16 件の文面が').waitFor();
  });
});
