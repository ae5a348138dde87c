import { expect, it } from 'vitest';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('personas of the sample case', (spec) => {
  const rows = () => spec.page.getByRole('listbox', { name: 'ペルソナ' }).getByRole('option');
  const article = () => spec.page.getByRole('article', { name: 'ペルソナ' });

  it('are found, and say that they are no persons', async () => {
    const { app, page } = spec;
    await app.openSample();
    await app.tour.getByRole('button', { name: '案内を終える' }).click();
    await app.go('personas');
    await page.getByRole('button', { name: 'ペルソナを探す' }).click();
    await rows().nth(2).waitFor();
    // The reporter's own addresses go by names as well; they are no personas.
    expect(await rows().count()).toBe(3);
    await rows().filter({ hasText: 'ミサキ' }).click();
    await article().getByText('ペルソナは名乗りであって、人物ではありません。').waitFor();
  });

  it('have their words, each in its message, and their hours as a drawing and as a table', async () => {
    const { page } = spec;
    const excuse = article().locator('.quote-line mark', { hasText: 'おなかが痛くて、今日は行けそうにありません。' });
    await excuse.first().waitFor();
    await article().getByText('7 通中 2 通、ほかの 60 通では 1 通').first().waitFor();
    await article().getByRole('img', { name: '時刻ごとの通数。7 通のうち最も多いのは 13 時台の 2 通' }).waitFor();
    await article().getByText('時刻と曜日の表').click();
    const row = article().getByRole('row', { name: /^23:00/ });
    expect(await row.innerText()).toMatch(/2$/);
    // The same photograph under other names.
    await article().getByRole('img', { name: 'misaki.png' }).waitFor();
    await article().getByRole('link', { name: 'Emma' }).waitFor();
    await article().getByRole('link', { name: '土曜日のこと', exact: false }).first().click();
    await page.getByRole('heading', { name: /土曜日のこと/ }).waitFor();
    await page.goBack();
    await article().waitFor();
  });

  it('make an event that cites the quote that has the focus', async () => {
    const { page } = spec;
    await article()
      .getByRole('link', { name: /UTC.*おなかが痛くて、今日は行けそうにありません。$/ })
      .focus();
    await page.keyboard.press('e');
    const form = page.getByRole('dialog');
    await form.getByText('おなかが痛くて、今日は行けそうにありません。').first().waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  it('are accepted by key, and the decision is taken back', async () => {
    const { app, page } = spec;
    await rows().filter({ hasText: 'ミサキ' }).click();
    await page.keyboard.press('a');
    await app.notices.filter({ hasText: 'ペルソナを「採用」としました' }).waitFor();
    await rows().filter({ hasText: 'ミサキ' }).getByText('採用').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await rows().filter({ hasText: 'ミサキ' }).getByText('提案').waitFor();
  });

  it('lead to their page among the entities, which counts what speaks for them, and back', async () => {
    const { page } = spec;
    await article().getByRole('link', { name: '対象のページ' }).click();
    await page.getByText('ペルソナ · 7 通にあります').waitFor();
    await page.getByRole('heading', { name: '言及 7' }).waitFor();
    await page.getByRole('link', { name: 'ペルソナの書き方を見る' }).click();
    await article().waitFor();
  });
});
