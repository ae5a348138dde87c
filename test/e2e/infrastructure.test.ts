import { expect, it } from 'vitest';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('infrastructure of the sample case', (spec) => {
  const list = (name: string) => spec.page.getByRole('listbox', { name }).getByRole('option');
  const article = (name: string) => spec.page.getByRole('article', { name });

  it('is all undecided until somebody says which servers are the recipient’s own', async () => {
    const { app, page } = spec;
    await app.openSample();
    await app.tour.getByRole('button', { name: '案内を終える' }).click();
    await app.go('infrastructure');
    await page.getByRole('button', { name: 'サーバーとサイトを探す' }).click();
    await list('サーバー').first().waitFor();
    const row = article('全体').getByRole('row', { name: /^サーバー/ });
    expect((await row.getByRole('cell').allInnerTexts()).slice(0, 2)).toEqual(['0', '0']);
    await article('全体').getByText('どこから先は分からないか').waitFor();
  });

  it('tells observed from claimed once trust is decided, and says that it is to be looked for anew', async () => {
    const { app, page } = spec;
    await article('全体')
      .getByRole('button', { name: /^mx\.decoy-post\.example を境目にする/ })
      .click();
    await app.notices.filter({ hasText: 'decoy-post.example の境目を mx.decoy-post.example にしました' }).waitFor();
    await page.getByText('探したあとで、文書か信頼の境目が変わりました。').waitFor();
    await page.getByRole('button', { name: '探し直す' }).click();
    await page.getByText('探したあとで、文書か信頼の境目が変わりました。').waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: '観測', exact: true })
      .or(page.getByRole('radio', { name: '観測' }))
      .first()
      .click();
    await list('サーバー').filter({ hasText: '198.51.100.17' }).click();
    await article('詳細').getByRole('heading', { name: '198.51.100.17' }).waitFor();
    await article('詳細').getByText('名乗った名前（申告）').waitFor();
  });

  it('opens the Received line that says so, and makes an event of its message', async () => {
    const { page } = spec;
    const line = article('詳細').locator('.evidence-row').first();
    await line.getByRole('link').focus();
    await page.keyboard.press('e');
    const form = page.getByRole('dialog');
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await line.getByRole('link').click();
    await page.locator('.ladder .rung').first().waitFor();
    await page.goBack();
    await article('詳細').waitFor();
  });

  it('goes through lists by key, from servers to sites and the ways that lead there', async () => {
    const { page } = spec;
    await page
      .getByRole('radio', { name: 'サイト' })
      .or(page.getByRole('button', { name: 'サイト', exact: true }))
      .first()
      .click();
    await list('サイト').first().click();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await article('詳細').getByText('ここへ誘導した文書').waitFor();
    await article('詳細').locator('.evidence-row').first().waitFor();
  });
});
