import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection, aMail } from '../support/cases.ts';
import { drop } from './drop.ts';
import { onEveryHost } from './on-every-host.ts';

const said = '1億人に送ると返信は千人ほど。10~20人程度が高額を払う。';

onEveryHost('what claims say of sent, replied and paid', (spec) => {
  it('is none until a claim has a figure', async () => {
    const { app, host, page } = spec;
    await host.answerSave(join(host.folder, 'funnel'));
    await app.newCase('funnel');
    const mail = { From: 'sato@reader.example', Subject: '証言', 'Content-Type': 'text/plain; charset=utf-8' };
    await drop(spec, aCollection({ 'sato.eml': aMail(mail, `${said}\r\n`) }));
    await app.imported();
    await app.go('contacts');
    await page.getByText(/^数字のある発言がまだありません/).waitFor();
    await page.getByRole('heading', { name: '相手がいません' }).waitFor();
  });

  it('is a figure for each, with its words, and its share of the one before as a range', async () => {
    const { app, page } = spec;
    await app.go('messages');
    await app.messages.open(/証言/);
    await app.messages.select(said);
    await page.keyboard.press('c');
    const form = page.getByRole('dialog', { name: '発言にする' });
    await form.getByLabel('誰の発言か').fill('佐藤さん');
    await page.keyboard.press('ControlOrMeta+Enter');
    await form.waitFor({ state: 'hidden' });
    await app.go('contacts');
    for (const [stage, at] of [
      ['送った数', 1],
      ['返信した数', 2],
      ['払った数', 3],
    ] as const)
      await page.getByLabel(stage).selectOption({ index: at });
    const stages = page.locator('.stage');
    await stages
      .nth(1)
      .getByText(/前の段階の .*0\.001%/)
      .waitFor();
    await stages
      .nth(2)
      .getByText(/前の段階の .*1%–2%/)
      .waitFor();
    expect(await stages.nth(2).locator('blockquote').innerText()).toBe(said);
    // What is chosen is in the address: it is there again after a reload.
    await page.reload();
    await stages
      .nth(2)
      .getByText(/前の段階の .*1%–2%/)
      .waitFor();
    await stages.nth(2).getByRole('link', { name: '発言の文書を開く' }).click();
    await page.getByRole('heading', { name: '証言' }).waitFor();
  });
});
