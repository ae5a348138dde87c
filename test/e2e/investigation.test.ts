import { expect, it } from 'vitest';
import { onEveryHost } from './on-every-host.ts';

/** Personas of the sample case, by the addresses that present them. */
const misaki = 'misaki27@hoshizora-letter.example';
const ayaka = 'ayaka.h@komorebi-tsushin.example';
const emma = 'emma.l@komorebi-tsushin.example';
const support = 'support@hoshizora-letter.example';

onEveryHost('an investigation of the sample case', (spec) => {
  it('finds who may be one operator, and shows what both sides say', async () => {
    const { app, page } = spec;
    await app.openSample();
    await app.tour.getByRole('button', { name: '案内を終える' }).click();
    await app.go('suggestions');
    await page.getByRole('button', { name: '提案を探す' }).click();
    const rows = page.getByRole('listbox', { name: '提案' }).getByRole('option');
    await rows.first().waitFor();
    await rows.filter({ hasText: misaki }).filter({ hasText: ayaka }).click();
    const reason = page.locator('.shared-reason').filter({ hasText: 'LINE ID hoshi_komo88 を共有' });
    await reason.waitFor();
    // Each side in its own words, with the way to its message.
    expect(await reason.locator('.quote-line').count()).toBe(2);
    await reason.locator('.quote-line mark').first().waitFor();
  });

  /** Chooses a suggestion, and waits until it is the one that is shown: a key decides on that. */
  const choose = async (a: string, b: string) => {
    const rows = spec.page.getByRole('listbox', { name: '提案' }).getByRole('option');
    await rows.filter({ hasText: a }).filter({ hasText: b }).click();
    await spec.page.locator('.suggestion-sides').filter({ hasText: a }).filter({ hasText: b }).waitFor();
  };

  it('accepts by key and goes on to the next, and puts off', async () => {
    const { app, page } = spec;
    await page.keyboard.press('a');
    await app.notices.filter({ hasText: '1 件を判断しました' }).waitFor();
    await choose(misaki, emma);
    await page.keyboard.press('l');
    await page.getByRole('radio', { name: '保留 1' }).click();
    await choose(misaki, emma);
    await page.getByRole('button', { name: /^同じ運営者とする/ }).click();
    await page.getByRole('radio', { name: '判断済み 2' }).waitFor();
  });

  it('comes to one operator, paid into one account, by these reasons', async () => {
    const { page } = spec;
    await page.getByRole('radio', { name: /^未判断/ }).click();
    await choose(emma, support);
    await page.locator('.shared-reason').filter({ hasText: 'みなと架空銀行|999|普通|0000123' }).waitFor();
    await page.keyboard.press('a');
    const operator = page.locator('.operator').filter({ hasText: '4 件' });
    await operator.waitFor();
    const told = await operator.innerText();
    for (const member of [misaki, ayaka, emma, support]) expect(told).toContain(member);
    expect(told).toContain('LINE ID hoshi_komo88 を共有しています');
    expect(told).toContain('銀行口座 みなと架空銀行|999|普通|0000123 を共有しています');
    expect(await page.getByText('採用した提案から成り立つ仮説です。').count()).toBe(1);
  });

  it('says what falls with a decision that is taken back, and brings it again', async () => {
    const { app, page } = spec;
    await page.getByRole('radio', { name: /^判断済み/ }).click();
    await choose(misaki, emma);
    await page.getByRole('button', { name: /^別の運営者とする/ }).click();
    await app.notices.filter({ hasText: '4 件を同じ運営者とする根拠がなくなりました' }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.locator('.operator').filter({ hasText: '4 件' }).waitFor();
  });

  it('says so on the page of an entity', async () => {
    const { app, page } = spec;
    await app.go('entities');
    await page.getByRole('searchbox', { name: /絞/ }).fill('misaki27');
    await page.getByRole('option').filter({ hasText: 'misaki27' }).first().click();
    await page
      .getByText(/同じ運営者/)
      .first()
      .waitFor();
  });

  it('merges two addresses that are one, and splits them again', async () => {
    const { app, page } = spec;
    await page.getByRole('button', { name: 'まとめる・分ける' }).click();
    await page.getByRole('searchbox', { name: '同じ種類の対象を探す' }).fill('ayaka');
    await page
      .getByRole('button', { name: /^ここにまとめる.*ayaka/ })
      .first()
      .click();
    await app.notices.filter({ hasText: 'まとめました' }).waitFor();
    await page.getByRole('button', { name: /^分ける/ }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByRole('button', { name: /^分ける/ }).waitFor({ state: 'detached' });
  });
});
