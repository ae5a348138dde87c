import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection } from '../support/cases.ts';
import { storyMails, storyWords } from '../support/story-mails.ts';
import { drop } from './drop.ts';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('what a reporter decides of a mail', (spec) => {
  it('marks words as a mention, which leads to its entity', async () => {
    const { app, entities, host, page } = spec;
    await host.answerSave(join(host.folder, 'decisions'));
    await app.newCase('decisions');
    await drop(spec, aCollection(storyMails()));
    await app.imported();
    await app.go('messages');
    await app.messages.open(/^(?!.*Re:).*振込先のお知らせ/s);
    await app.messages.select('みなと銀行');
    await page.keyboard.press('m');
    const form = page.getByRole('dialog', { name: '言葉に印を付ける' });
    await form.getByText('みなと銀行').waitFor();
    await form.getByRole('radio', { name: 'アカウント', exact: true }).check({ force: true });
    await form.getByLabel(/^何を指すか/).fill('minato-bank');
    await form.getByRole('button', { name: '印を付ける' }).click();
    await form.waitFor({ state: 'hidden' });
    await app.messages.inspector.getByRole('heading', { name: '記者が付けた印' }).waitFor();
    await app.messages.mention('みなと銀行').click();
    await entities.title('みなと銀行').waitFor();
    await page.getByText('minato-bank').first().waitFor();
    await page.getByText('記者が印を付けました').first().waitFor();
    await page.goBack();
    await page.keyboard.press('ControlOrMeta+z');
    await app.messages.inspector.getByRole('heading', { name: '記者が付けた印' }).waitFor({ state: 'detached' });
    await app.notices.filter({ hasText: '「みなと銀行」への印' }).waitFor();
  });

  it('records who claims what, and lists it', async () => {
    const { app, page } = spec;
    await app.messages.select(storyWords);
    await page.keyboard.press('c');
    const form = page.getByRole('dialog', { name: '発言にする' });
    await expect.poll(() => form.getByLabel(/^発言の言葉/).inputValue()).toBe(storyWords);
    await form.getByRole('radio', { name: 'misaki@dates.example' }).check({ force: true });
    expect(await form.getByLabel('誰の発言か').inputValue()).toBe('misaki@dates.example');
    await form.getByRole('radio', { name: 'するつもり' }).check({ force: true });
    await page.keyboard.press('ControlOrMeta+Enter');
    await form.waitFor({ state: 'hidden' });
    const card = app.messages.inspector.locator('.claim-card');
    await card.getByText(storyWords).waitFor();
    await card.getByRole('button', { name: /^書き改める/ }).click();
    const change = page.getByRole('dialog', { name: '発言を書き改める' });
    await change.getByRole('radio', { name: '事実と異なる' }).check({ force: true });
    await change.getByRole('button', { name: /^保存/ }).click();
    await app.messages.inspector.locator('.claim-card[data-standing=rejected]').waitFor();
    await app.command('発言の一覧');
    const list = page.getByRole('dialog', { name: '発言の一覧' });
    await list.getByText('1 件').waitFor();
    await list.getByText(storyWords).waitFor();
    await page.keyboard.press('Escape');
  });

  it('decides where the trust in Received lines ends, for all mail of the mailbox', async () => {
    const { app, page } = spec;
    await app.messages.tab('hops');
    await page.getByRole('button', { name: /^ここまでが受信側のサーバー.*mx\.reader\.example$/ }).click();
    await page.getByText('ここまで信頼できる').waitFor();
    await app.messages.open('points');
    await page.getByText('@reader.example すべて').waitFor();
    await page.getByText('受信側が記録').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText('受信側が記録').waitFor({ state: 'detached' });
  });
});
