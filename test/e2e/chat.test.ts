import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection } from '../support/cases.ts';
import { telegramChat, telegramMessages } from '../support/chat-exports.ts';
import { face, pngOf } from '../support/pictures.ts';
import { drop } from './drop.ts';
import { composeText, endComposition } from './input-method.ts';
import { onEveryHost } from './on-every-host.ts';
import { lineTalk, lineTalkName } from './talks.ts';

onEveryHost('a chat', (spec) => {
  const bubbles = () => spec.page.locator('.chat-bubble');
  const chosen = () => spec.page.getByRole('listbox', { name: 'トーク' }).getByRole('option', { selected: true });

  it('is in the list by what was said, and is read as a chat', async () => {
    const { app, host, page } = spec;
    await host.answerSave(join(host.folder, 'chat'));
    await app.newCase('chat');
    const files = { [lineTalkName]: lineTalk, 'result.json': telegramChat(telegramMessages), 'a.png': pngOf(face) };
    await drop(spec, aCollection(files));
    await app.imported();
    await app.go('messages');
    expect(await page.getByText('件名なし').count()).toBe(0);
    const row = app.messages.rows.filter({ hasText: '先に30,000円を' });
    expect(await row.innerText()).toMatch(
      /^優子\n2026-03-30 09:33\n+先に30,000円を 振り込んでください.*\n優子\nLINE$/s,
    );
    await row.click();
    await app.messages.reader.getByRole('heading', { name: '優子', exact: true }).waitFor();
    await page.getByRole('tab', { name: 'トーク', selected: true }).waitFor();
    await page.getByText('9 件中 4 件目').waitFor();
    await chosen().getByText('口座は みなと銀行').waitFor();
    await page.getByText('2026年3月31日', { exact: true }).waitFor();
    await bubbles().filter({ hasText: 'アプリの表示' }).filter({ hasText: '送信取消' }).waitFor();
    // A placeholder of the export is not said twice, and an address in a chat can be followed by nobody.
    expect(await bubbles().filter({ hasText: '[写真]' }).innerText()).toMatch(/^優子\n09:41\n+\[写真\]$/);
    await bubbles().filter({ hasText: 'hxxps://dates[.]example/top' }).waitFor();
    expect(await page.locator('.chat-bubble a').count()).toBe(0);
  });

  it('has the owner of the phone on the right', async () => {
    const own = spec.page.locator('.chat-line[data-side=out]').filter({ hasText: 'はい、東京駅で' });
    const other = spec.page.locator('.chat-line[data-side=in]').filter({ hasText: 'おはよう' });
    const [right, left] = await Promise.all([
      own.locator('.chat-bubble').boundingBox(),
      other.locator('.chat-bubble').boundingBox(),
    ]);
    expect(right?.x).toBeGreaterThan(left?.x ?? Number.POSITIVE_INFINITY);
  });

  it('is walked through with the keys, and each line opens its own bytes', async () => {
    const { app, page } = spec;
    await page.getByRole('listbox', { name: 'トーク' }).focus();
    await page.keyboard.press('End');
    await chosen().getByText('わかりました').waitFor();
    await page.getByText('9 件中 9 件目').waitFor();
    await page.keyboard.press('Home');
    await chosen().getByText('おはよう').waitFor();
    await page.keyboard.press('ArrowDown');
    await chosen().getByText('はい、東京駅で').waitFor();
    await page.keyboard.press('3');
    await app.messages.reader.locator('.raw-text').getByText('9:31').waitFor();
    // A time is no field of a mail's header.
    expect(await app.messages.reader.locator('.raw-text b').count()).toBe(0);
    await page.keyboard.press('6');
    await chosen().getByText('はい、東京駅で').waitFor();
    await page.getByText('9 件中 2 件目').waitFor();
  });

  it('shows what was edited, forwarded and answered, and who reacted', async () => {
    const { app, page } = spec;
    await app.search('転送');
    await page.keyboard.press('Enter');
    // The rows of the list before have no marks; a click on one would hit what has moved there.
    await app.messages.rows.locator('mark').first().waitFor();
    await app.messages.open(/転送/);
    const bubble = bubbles().filter({ hasText: '転送 {"a"' });
    for (const words of ['編集済み', '別の人', '👍 太郎']) await bubble.getByText(words).first().waitFor();
    await bubbles().filter({ hasText: '古い書き出し' }).waitFor();
  });

  it('leaves a question of its export, which is answered with the keys and taken back', async () => {
    const { app, page } = spec;
    await app.go('sources');
    const open = page.locator('.open-questions');
    await open.getByRole('heading', { name: 'ファイルからは決まらないこと' }).waitFor();
    expect(await open.getByRole('link', { name: lineTalkName }).count()).toBe(1);
    await open.getByRole('link', { name: lineTalkName }).focus();
    await page.keyboard.press('Enter');
    const zone = page.getByRole('region', { name: /^日時にタイムゾーンがありません/ });
    await zone.getByText('2026/03/30(月) 9:30').waitFor();
    const answer = zone.getByLabel('答え');
    await answer.focus();
    expect(await zone.getByRole('button', { name: '答えて読み直す' }).isDisabled()).toBe(true);
    await page.keyboard.type('+09:00');
    await page.keyboard.press('Enter');
    await zone.getByText('答え：+09:00').waitFor();
    await app.go('messages');
    await app.messages.open(/東京駅で/);
    await app.messages.inspector.getByText('2026-03-30 09:31 +09:00').first().waitFor();
    await page.goBack();
    await app.go('sources');
    await page.getByRole('option').filter({ hasText: lineTalkName }).click();
    const takeBack = zone.getByRole('button', { name: '答えを取り消す' });
    await takeBack.focus();
    await page.keyboard.press('Enter');
    await answer.waitFor();
    await app.go('messages');
    await app.messages.open(/東京駅で/);
    await app.messages.inspector.getByText('2026-03-30 09:31').first().waitFor();
    expect(await app.messages.inspector.getByText('09:31 +09:00').count()).toBe(0);
  });

  it('takes an answer that cannot be as no answer, and says so', async () => {
    const { app, page } = spec;
    await app.go('sources');
    await page.getByRole('option').filter({ hasText: lineTalkName }).click();
    const zone = page.getByRole('region', { name: /^日時にタイムゾーンがありません/ });
    await zone.getByLabel('答え').focus();
    await composeText(page, '日本');
    await page.keyboard.press('Enter');
    await endComposition(page, '日本');
    await zone.getByLabel('答え').waitFor();
    expect(await app.notices.count()).toBe(0);
    await page.keyboard.press('Enter');
    await app.notices.filter({ hasText: '使えるもの：+09:00' }).waitFor();
    expect(await zone.getByLabel('答え').inputValue()).toBe('日本');
    await zone.getByLabel('答え').waitFor();
    await app.notices.first().getByRole('button', { name: '閉じる' }).click();
  });

  it('chooses an answer that is offered, and undoes it as any decision', async () => {
    const { app, page } = spec;
    await page.getByRole('option').filter({ hasText: 'result.json' }).click();
    const owner = page.getByRole('region', { name: /^誰の端末/ });
    await owner.getByRole('button', { name: '太郎' }).focus();
    await page.keyboard.press('Enter');
    await owner.getByText('答え：太郎').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await owner.getByRole('button', { name: '太郎' }).waitFor();
    await app.notices.first().waitFor();
  });
});
