import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection } from '../support/cases.ts';
import { readingOf, screenshot } from '../support/screenshots/screens.ts';
import { drop } from './drop.ts';
import { onEveryHost } from './on-every-host.ts';
import { shownTalk, shownTalkName } from './talks.ts';

const name = 'Screenshot_20240102-120301.png';

onEveryHost('a screenshot and the talk that it shows', (spec) => {
  it('is found from a line of the talk, with the reasons', async () => {
    const { app, host, page } = spec;
    await host.answerSave(join(host.folder, 'screenshot'));
    await app.newCase('screenshot');
    const folder = aCollection({
      [shownTalkName]: shownTalk,
      [name]: screenshot('line-ja.png'),
      [`${name}.ocr.json`]: readingOf('line-ja.png'),
    });
    await drop(spec, folder);
    await app.imported();
    await app.go('messages');
    await app.messages.open(/寂しくて連絡しました.*LINE/s);
    const pairs = page.getByRole('region', { name: 'このメッセージが写っているとみられる画像' });
    await pairs.getByText(/このメッセージの言葉の \d+% が、画像から読み取った文字にあります/).waitFor();
    await pairs.getByText('ファイル名の時刻は、このメッセージの 2 分後です').waitFor();
    await pairs.getByText('提案').waitFor();
    await pairs.getByRole('button', { name: `${name} →` }).click();
  });

  it('shows its text with the place of each line, and the messages that it shows', async () => {
    const { page } = spec;
    const text = page.getByRole('region', { name: '画像の文字' });
    await text.getByText('どなたですか').hover();
    await page.locator('.picture-line').waitFor();
    const [line, picture] = await Promise.all(
      ['.picture-line', '.original-picture'].map((one) => page.locator(one).boundingBox()),
    );
    // The second bubble stands on the right, above the middle.
    expect(line && picture && (line.x - picture.x) / picture.width).toBeGreaterThan(0.6);
    expect(line && picture && (line.y - picture.y) / picture.height).toBeLessThan(0.5);
    const pairs = page.getByRole('region', { name: '写っているとみられるメッセージ' });
    await pairs.getByText('提案').first().waitFor();
    expect(await pairs.locator('> ul > li').count()).toBe(4);
  });

  it('is accepted and rejected by keys, and taken back', async () => {
    const { app, page } = spec;
    const pairs = page.getByRole('region', { name: '写っているとみられるメッセージ' });
    await page.keyboard.press('a');
    await app.notices.filter({ hasText: '画像とメッセージの組：採用' }).waitFor();
    await pairs.locator('> ul > li').first().getByText('採用', { exact: true }).first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('x');
    await app.notices.filter({ hasText: '画像とメッセージの組：却下' }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await app.notices.filter({ hasText: '画像とメッセージの組の判断（却下）' }).waitFor();
    await page.reload();
    await pairs.waitFor();
    expect(await pairs.locator('.chip').allInnerTexts()).toEqual(['採用', '提案', '提案', '提案']);
  });
});
