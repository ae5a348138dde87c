import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection } from '../support/cases.ts';
import { mboxOf, plainMail } from '../support/mails.ts';
import { storyMails } from '../support/story-mails.ts';
import { drop } from './drop.ts';
import { onEveryHost } from './on-every-host.ts';

/** Enough that an import of them goes on while a page is loaded again. */
const many = 6000;

onEveryHost('addresses', (spec) => {
  const at = () => spec.page.url().replace(/^.*#\/c\/[^/]+\//, '');

  it('say what is shown: case, view, what is selected and how it is filtered', async () => {
    const { app, host } = spec;
    await host.answerSave(join(host.folder, 'addresses'));
    await app.newCase('addresses');
    await drop(spec, aCollection(storyMails()));
    await app.imported();
    await app.go('messages');
    await app.search('振込');
    await app.page.getByText('3 / 4 件').waitFor();
    await app.messages.open(/Re: 振込先/);
    await app.messages.tab('hops');
    expect(at()).toMatch(/^messages\/[0-9a-f]+\?q=%E6%8C%AF%E8%BE%BC&tab=hops$/);
  });

  it('hold over a reload', async () => {
    const { app, page } = spec;
    const before = at();
    await page.reload();
    await page.getByText('3 / 4 件').waitFor();
    await page.getByRole('tab', { name: /^経路/, selected: true }).waitFor();
    await app.messages.reader.getByRole('heading', { name: /^Re: 振込先/ }).waitFor();
    expect(at()).toBe(before);
  });

  it('go back and forward', async () => {
    const { app, page } = spec;
    const messages = at();
    await app.go('entities');
    await page.getByRole('listbox', { name: '対象の一覧' }).getByRole('option').first().click();
    await app.go('sources');
    await page.goBack();
    expect(at()).toMatch(/^entities/);
    await page.getByRole('listbox', { name: '対象の一覧' }).waitFor();
    while (at().startsWith('entities')) await page.goBack();
    expect(at()).toBe(messages);
    await app.messages.reader.getByRole('heading', { name: /^Re: 振込先/ }).waitFor();
    await page.goForward();
    expect(at()).toMatch(/^entities/);
  });

  it('that say nothing lead to the start, and one of a case that is gone says so', async () => {
    const { page } = spec;
    const address = page.url();
    await page.goto(address.replace(/#.*/, '#/nowhere/at/all?x=%'));
    await page.getByRole('heading', { name: '足跡をたどる' }).waitFor();
    await page.goto(address.replace(/#\/c\/[^/]+/, '#/c/no-such-token~gone.ashiato'));
    await page.getByRole('heading', { name: '足跡をたどる' }).waitFor();
    await spec.app.notices.first().waitFor();
    await page.goto(address);
    await page.reload();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^メッセージ/ })
      .waitFor();
  });

  it('a reload in the middle of an import does not stop it, and the tray follows it', async () => {
    const { app, page } = spec;
    await app.go('sources');
    await drop(spec, aCollection({ 'many.mbox': mboxOf(Array.from({ length: many }, (_, n) => plainMail(n))) }));
    const messages = () =>
      page
        .getByRole('navigation')
        .getByRole('link', { name: /^メッセージ/ })
        .innerText();
    const job = page.getByRole('progressbar', { name: '取り込み' });
    await job.waitFor();
    await page.reload();
    if (spec.host.host === 'web') {
      await job.waitFor();
      expect(await app.imported(120_000)).toMatch(/^見つかったもの 6,?000 ＝ 保存 6,?000 ＋/);
      await job.waitFor({ state: 'detached' });
    } else {
      // The bridge lists no jobs of the page before: the import is only seen in what it has done.
      await expect.poll(() => page.reload().then(messages), { timeout: 120_000, interval: 2000 }).toContain('6,004');
    }
    expect(await messages()).toContain('6,004');
  }, 150_000);

  it('an import that is cancelled keeps what it has, and says how to go on', async () => {
    const { app, page } = spec;
    await drop(spec, aCollection({ 'more.mbox': mboxOf(Array.from({ length: many }, (_, n) => plainMail(n + many))) }));
    await page.getByRole('progressbar', { name: '取り込み' }).waitFor();
    await page.getByRole('button', { name: '中止' }).click();
    await app.notices
      .filter({ hasText: /取り込みを中止しました.*もう一度取り込むと続きから進みます/s })
      .waitFor({ timeout: 60_000 });
  }, 90_000);
});
