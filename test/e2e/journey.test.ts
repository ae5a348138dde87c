import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection } from '../support/cases.ts';
import { storyMails, storyWords, trapNames } from '../support/story-mails.ts';
import { drop } from './drop.ts';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('the long journey', (spec) => {
  it('begins with a case', async () => {
    const { app, host } = spec;
    await host.answerSave(join(host.folder, '迷惑メールを追う'));
    await app.newCase('迷惑メールを追う');
    expect(spec.page.url()).toMatch(/#\/c\/[^/]+\/sources$/);
  });

  it('takes a dropped folder, and its ledger adds up', async () => {
    const { app, page } = spec;
    await drop(spec, aCollection(storyMails()));
    expect(await app.imported()).toBe('見つかったもの 6 ＝ 保存 4 ＋ 既にあったもの 1 ＋ 失敗 1');
    await page.screenshot({ path: `/tmp/e2e/${spec.host.host}-sources.png` });
  });
});
