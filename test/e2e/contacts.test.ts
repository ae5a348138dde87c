import { expect, it } from 'vitest';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('contacts of the sample case', (spec) => {
  const rows = () => spec.page.getByRole('listbox', { name: '接触した相手' }).getByRole('option');
  const counted = (name: string) => spec.page.getByRole('row', { name: new RegExp(`^${name}`) });

  it('are counted from the own identities, and a number lists those that it counts', async () => {
    const { app, page } = spec;
    await app.openSample();
    await app.tour.getByRole('button', { name: '案内を終える' }).click();
    await app.go('contacts');
    await rows().nth(10).waitFor();
    expect(await counted('相手が返信した').innerText()).toMatch(/3\s+8 回、中央値 41 時間/);
    await counted('こちらが最後に書いたまま').getByRole('button').click();
    await expect.poll(() => rows().count()).toBe(2);
    await page.getByText('2 / 11 件').waitFor();
    await page.getByRole('button', { name: 'こちらが最後に書いたまま ×' }).click();
    await expect.poll(() => rows().count()).toBe(11);
  });

  it('have every message to and fro', async () => {
    const { page } = spec;
    await rows().filter({ hasText: 'misaki27' }).click();
    const article = page.getByRole('article', { name: '相手' });
    await article.getByText('11 / 11 通、古い順').waitFor();
    expect(await article.locator('.contact-way[data-by=own]').count()).toBe(4);
    await article.getByRole('link', { name: '連絡先です' }).click();
    await page.getByRole('heading', { name: '連絡先です' }).waitFor();
    await page.goBack();
    await article.waitFor();
    await page.getByRole('button', { name: '全体を見る' }).click();
  });

  it('count anew when an own identity is marked, and as before when that is taken back', async () => {
    const { app, page } = spec;
    await page
      .getByRole('group', { name: '「yomi@reader-box.example」は誰のものか' })
      .getByRole('button', { name: '協力者' })
      .click();
    await app.notices.filter({ hasText: '「yomi@reader-box.example」を自分の側としました' }).waitFor();
    await expect.poll(() => counted('すべての相手').innerText()).not.toMatch(/^すべての相手\s+11\b/);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => counted('すべての相手').innerText()).toMatch(/^すべての相手\s+11\b/);
  });
});
