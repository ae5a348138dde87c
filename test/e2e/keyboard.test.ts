import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection } from '../support/cases.ts';
import { storyMails, storyWords } from '../support/story-mails.ts';
import { drop } from './drop.ts';
import { composeText, endComposition } from './input-method.ts';
import { EventModel } from './models/event-model.ts';
import { onEveryHost } from './on-every-host.ts';

onEveryHost('without a mouse', (spec) => {
  it('names a case with an input method: Enter ends the word, not the form', async () => {
    const { app, host, page } = spec;
    await host.answerSave(join(host.folder, '足跡'));
    const name = page.getByLabel('ケースの名前');
    await name.focus();
    await composeText(page, 'あしあと');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(page.url()).not.toContain('/c/');
    await endComposition(page, '足跡');
    expect(await name.inputValue()).toBe('足跡');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'まだ資料がありません' }).waitFor();
    await drop(spec, aCollection(storyMails()));
    await app.imported();
  });

  it('reads: goes to the messages, searches, moves, and changes the way of seeing', async () => {
    const { app, page } = spec;
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await app.messages.rows.first().waitFor();
    await app.search('お知らせ');
    await page.getByText('2 / 5 件').waitFor();
    await page.keyboard.press('Enter');
    expect(await app.messages.list.evaluate((list) => list === list.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await app.messages.reader.getByRole('heading', { name: '振込先のお知らせ', exact: true }).waitFor();
    for (const [key, tab] of [
      ['3', /^原文/],
      ['4', /^経路/],
      ['1', /^本文/],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('tab', { name: tab, selected: true }).waitFor();
    }
  });

  it('composes a search: keys of the input method are not ours', async () => {
    const { app, page } = spec;
    await page.keyboard.press('/');
    await page.keyboard.press('ControlOrMeta+a');
    await composeText(page, 'ふりこみ');
    await page.keyboard.press('Enter');
    expect(await app.messages.list.evaluate((list) => list === list.ownerDocument.activeElement)).toBe(false);
    await endComposition(page, '振込先');
    await page.getByText('2 / 5 件').waitFor();
    await page.keyboard.press('Enter');
  });

  it('makes an event with a citation', async () => {
    const { page } = spec;
    await page.keyboard.press('e');
    const form = new EventModel(page);
    await form.dialog.waitFor();
    expect(await form.titleJa.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await composeText(page, 'ふりこみ');
    await page.keyboard.press('Enter');
    expect(await form.dialog.isVisible()).toBe(true);
    await endComposition(page, '振込を求められる');
    for (let tab = 0; tab < 40; tab += 1) {
      if (await form.quote(1).evaluate((field) => field === field.ownerDocument.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.insertText(storyWords);
    await form.dialog.getByText('原本にあります').waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    await form.dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await spec.timeline.events.filter({ hasText: '振込を求められる' }).waitFor();
    await page.getByText('引用 1').first().waitFor();
  });

  it('reaches everything else from the palette, and says its keys', async () => {
    const { app, page } = spec;
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'キー' }).getByText('すべてを検索').waitFor();
    await page.keyboard.press('Escape');
    await app.command('ケースの検証');
    await app.notices.filter({ hasText: '問題はありません' }).waitFor();
    await app.footer.getByText(/原本 6 件 検証済み/).waitFor();
  });
});
