import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection } from '../support/cases.ts';
import { mboxOf, plainMail } from '../support/mails.ts';
import { storyMails } from '../support/story-mails.ts';
import { drop } from './drop.ts';
import { onEveryHost } from './on-every-host.ts';

/** So many that an import of them goes on while a page is loaded again, however fast the machine. */
const many = 20_000;

onEveryHost('addresses', (spec) => {
  let mails = '';
  const at = () => spec.page.url().replace(/^.*#\/c\/[^/]+\//, '');

  it('say what is shown: case, view, what is selected and how it is filtered', async () => {
    const { app, host } = spec;
    await host.answerSave(join(host.folder, 'addresses'));
    await app.newCase('addresses');
    await drop(spec, aCollection(storyMails()));
    await app.imported();
    await app.go('messages');
    await app.search('振込');
    await app.page.getByText('3 / 5 件').waitFor();
    await app.messages.open(/Re: 振込先/);
    await app.messages.tab('hops');
    expect(at()).toMatch(/^messages\/[0-9a-f]+\?q=%E6%8C%AF%E8%BE%BC&tab=hops$/);
  });

  it('hold over a reload', async () => {
    const { app, page } = spec;
    const before = at();
    await page.reload();
    await page.getByText('3 / 5 件').waitFor();
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

  it('an import that is cancelled keeps what it has, and says how to go on', async () => {
    const { app, page } = spec;
    mails = aCollection({ 'many.mbox': mboxOf(Array.from({ length: many }, (_, n) => plainMail(n))) });
    await app.go('sources');
    await drop(spec, mails);
    await page
      .getByRole('list', { name: '作業' })
      .getByText(/[1-9][\d,]* 件/)
      .waitFor();
    await cancel();
    expect(await stored()).toBeGreaterThan(4);
  }, 90_000);

  it('a reload in the middle of an import does not stop it, and the tray follows it', async () => {
    const { host, page } = spec;
    const before = await stored();
    await drop(spec, mails);
    const job = page.getByRole('progressbar', { name: '取り込み' });
    await job.waitFor();
    await page.reload();
    if (host.host === 'web') {
      await job.waitFor();
      await expect.poll(stored, { timeout: 60_000 }).toBeGreaterThan(before);
      await cancel();
    } else {
      // The bridge lists no jobs of the page before: there the import is only seen in what it has done.
      const storedNow = () => page.reload().then(stored);
      await expect.poll(storedNow, { timeout: 60_000, interval: 1000 }).toBeGreaterThan(before);
    }
  }, 90_000);

  async function cancel(): Promise<void> {
    const { app, page } = spec;
    await page.getByRole('button', { name: '中止' }).click();
    const notice = app.notices.filter({ hasText: /取り込みを中止しました.*もう一度取り込むと続きから進みます/s });
    await notice.waitFor();
    await notice.getByRole('button', { name: '閉じる' }).click();
  }

  /** Messages of the case, as the rail counts them. */
  async function stored(): Promise<number> {
    const link = spec.page.getByRole('navigation').getByRole('link', { name: /^メッセージ/ });
    return Number((await link.innerText()).replace(/[^\d]/g, ''));
  }
});
