import { expect, it } from 'vitest';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('leaks in the sample case', (spec) => {
  const rows = () => spec.page.getByRole('listbox', { name: 'おとりと対照' }).getByRole('option');
  const article = () => spec.page.getByRole('article', { name: 'おとり' });

  it('are told beside the controls, with ranges, and nothing is called a leak on four addresses', async () => {
    const { app, page } = spec;
    await app.openSample();
    await app.tour.getByRole('button', { name: '案内を終える' }).click();
    await app.go('leaks');
    await rows().nth(3).waitFor();
    expect(await page.getByRole('row', { name: /^登録したおとり/ }).innerText()).toMatch(/3\s+3\s+43\.9–100\.0%/);
    expect(await page.getByRole('row', { name: /^対照/ }).innerText()).toMatch(/1\s+0\s+0\.0–79\.3%/);
    await page.getByText('当て推量でも起こり得るか、件数が足りません。漏れとは言えません。').waitFor();
  });

  it('say who used a decoy, from whom they may have it, and why', async () => {
    const { page } = spec;
    await rows().filter({ hasText: 'kaede.k1101' }).click();
    await article().getByText('教えてから 6.6–8.7日').waitFor();
    const users = article().locator('.leak-users > li');
    await users
      .filter({ hasText: 'komorebi-tsushin.example' })
      .getByText('hoshizora-letter.example から渡った可能性')
      .waitFor();
    await users.filter({ hasText: 'と同じサイト（okurite.example）へ誘導しています' }).first().waitFor();
    await users
      .filter({ hasText: 'decoy-post.example' })
      .getByText(/配送の知らせか、差出人の詐称/)
      .waitFor();
    await article().getByText('17 / 17 通').waitFor();
    await article().getByRole('link', { name: '【こもれび通信】2件の未読メッセージがあります' }).first().click();
    await page.getByRole('heading', { name: /2件の未読メッセージがあります/ }).waitFor();
    await page.goBack();
    await article().waitFor();
  });

  it('take an address that nobody guesses, as a decoy with its place, and give it back', async () => {
    const { app, page } = spec;
    await page.getByRole('button', { name: 'アドレスを作る' }).click();
    const make = page.getByRole('dialog', { name: '推測されないアドレスを作る' });
    await make.getByLabel('受け取れるドメイン').fill('decoy-post.example');
    await page.keyboard.press('Enter');
    const address = await make.locator('.made-addresses code').innerText();
    expect(address).toMatch(/^[a-z2-9]{17}@decoy-post\.example$/);
    await make.getByRole('button', { name: /^これを登録/ }).click();
    const form = page.getByRole('dialog', { name: 'おとりの登録' });
    expect(await form.getByLabel('アドレス').inputValue()).toBe(address);
    await form.getByText('どこに教えたかを入れてください').waitFor();
    await form.getByLabel(/^どこに教えたか/).fill('懸賞の応募欄');
    await form.getByLabel(/^いつ/).fill('2018-03-01');
    await form.getByText('日時には、誰がそう言っているかが要ります').waitFor();
    await form.getByLabel('誰がそう言っているか').fill('記者');
    await page.keyboard.press('ControlOrMeta+Enter');
    await app.notices.filter({ hasText: `「${address}」を登録しました` }).waitFor();
    await article().getByText('懸賞の応募欄').waitFor();
    await article().getByText('このアドレスには届いていません。').waitFor();
    expect(await rows().count()).toBe(5);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => rows().count()).toBe(4);
  });

  it('let a decoy be changed and removed, and a removal taken back', async () => {
    const { app, page } = spec;
    await rows().filter({ hasText: 'ken.arai' }).click();
    await article().getByRole('button', { name: '書き改める' }).click();
    const form = page.getByRole('dialog', { name: 'おとりを書き改める' });
    await form.getByLabel('メモ').fill('英語のページ');
    await form.getByRole('button', { name: /^保存/ }).click();
    await article().getByText('英語のページ').waitFor();
    await article().getByRole('button', { name: '外す' }).click();
    await expect.poll(() => rows().count()).toBe(3);
    await app.notices.filter({ hasText: 'を外しました' }).getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => rows().count()).toBe(4);
    await rows().filter({ hasText: 'ken.arai' }).click();
    await article().getByText('英語のページ').waitFor();
  });
});
