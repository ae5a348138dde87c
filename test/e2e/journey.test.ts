import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection } from '../support/cases.ts';
import { storyMails, storyWords, trapNames } from '../support/story-mails.ts';
import { drop } from './drop.ts';
import { killTab } from './kill-tab.ts';
import { onEveryHost } from './on-every-host.ts';

const title = 'ミサキが振込を求める';

onEveryHost('the long journey', (spec) => {
  it('starts without breaking its own policy', async () => {
    const { page } = spec;
    const refused: string[] = [];
    page.on('console', (message) => /content security policy/i.test(message.text()) && refused.push(message.text()));
    await page.reload();
    await page.getByLabel(/^(ケースの名前|Name of the case)$/).waitFor();
    expect(refused).toEqual([]);
  });

  it('begins with a case', async () => {
    const { app, host } = spec;
    await host.answerSave(join(host.folder, '迷惑メールを追う'));
    await app.newCase('迷惑メールを追う');
    expect(spec.page.url()).toMatch(/#\/c\/[^/]+\/sources$/);
  });

  it('takes a dropped folder, and its ledger adds up', async () => {
    const { app, page } = spec;
    await drop(spec, aCollection(storyMails()));
    expect(await app.imported()).toBe('見つかったもの 8 ＝ 保存 5 ＋ 既にあったもの 2 ＋ 失敗 1');
    const failure = page.getByRole('main').getByRole('listitem').filter({ hasText: 'nothing.bin' });
    expect(await failure.innerText()).toContain('中身がありません（0 バイト）');
    await failure.getByRole('link').click();
    await page.getByRole('heading', { name: 'nothing.bin' }).waitFor();
  });

  it('finds 振込', async () => {
    const { app } = spec;
    await app.go('messages');
    await app.messages.rows.nth(3).waitFor();
    await app.search('振込');
    await app.page.getByText('3 / 5 件').waitFor();
    await app.page.keyboard.press('Enter');
    await app.messages.open(/振込 trap/);
  });

  it('reads a hostile HTML mail: nothing loads, nothing runs, and what it tried is listed', async () => {
    const { app, host, page } = spec;
    const ran: string[] = [];
    page.on('console', (message) => message.text() === 'ran' && ran.push('script'));
    page.on('dialog', (dialog) => {
      ran.push('dialog');
      void dialog.dismiss();
    });
    await app.messages.tab('html');
    await app.messages.html.getByText('words of iframe').waitFor();
    const targets = (await app.messages.targets.allInnerTexts()).join('\n');
    for (const name of trapNames()) expect(targets).toContain(name.replaceAll('.', '[.]'));
    await page.waitForTimeout(300);
    expect(ran).toEqual([]);
    expect(
      page
        .frames()
        .filter((frame) => frame.parentFrame())
        .map((frame) => frame.url()),
    ).toEqual(['about:srcdoc']);
    expect(host.outside()).toEqual([]);
    await app.messages.tab('text');
  });

  it('makes an event of the words that are selected, with its citation', async () => {
    const { app } = spec;
    await app.messages.open(/^(?!.*Re:).*振込先のお知らせ/s);
    await app.messages.reader.getByText(storyWords).waitFor();
    await app.messages.select(storyWords);
    const form = await app.messages.makeEvent();
    await expect.poll(() => form.quote(1).inputValue()).toBe(storyWords);
    await form.titleJa.fill(title);
    await form.save();
    await app.messages.inspector.getByRole('link', { name: title }).waitFor();
  });

  it('takes a decision back, and does it again', async () => {
    const { app, page } = spec;
    const link = app.messages.inspector.getByRole('link', { name: title });
    await page.keyboard.press('ControlOrMeta+z');
    await link.waitFor({ state: 'hidden' });
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await link.waitFor();
  });

  it('follows a mention to its entity, and from there to the graph', async () => {
    const { app, entities, graph } = spec;
    await app.messages.mention(/090-1234-5678/).click();
    await entities.title(/090/).waitFor();
    await entities.showInGraph();
    await graph.counts.waitFor();
    await graph.asTable();
    await app.page
      .getByText(/misaki@dates\.example/)
      .first()
      .waitFor();
  });

  it('keeps what is being typed when the tab is killed', async () => {
    const { app, timeline } = spec;
    await app.go('timeline');
    await timeline.open(title);
    await timeline.edit();
    await timeline.titleJa.press('End');
    await app.page.keyboard.type('（2018年2月）', { delay: 5 });
    expect(await timeline.titleJa.inputValue()).toBe(`${title}（2018年2月）`);
    await killTab(spec);
    await spec.reopen();
    await reopenCase();
    await spec.app.go('timeline');
    await spec.timeline.open(title);
    await spec.timeline.inspector.getByRole('button', { name: '続ける' }).click();
    expect(await spec.timeline.titleJa.inputValue()).toBe(`${title}（2018年2月）`);
    await spec.timeline.save();
    await spec.timeline.events.filter({ hasText: `${title}（2018年2月）` }).waitFor();
  });

  it('shows an export before it is written, writes it, and it opens', async () => {
    const { app, exports, host, page } = spec;
    await app.go('exports');
    await exports.choose(/^HTML/);
    await exports.preview.getByText(storyWords).waitFor();
    const out = join(host.folder, 'timeline.html');
    await host.answerSave(out);
    await exports.write();
    const file = readFileSync(host.host === 'web' ? await downloaded() : out, 'utf8');
    expect(file).toContain(`${title}（2018年2月）`);
    const opened = await page.context().newPage();
    await opened.setContent(file);
    await opened.getByText(storyWords).first().waitFor();
    await opened.close();
  });

  /** The tab that comes in the place of a killed one begins at the start on loopback, where the case is among the recent ones. */
  async function reopenCase(): Promise<void> {
    const { page } = spec;
    if (page.url().includes('/c/')) return;
    await page.getByRole('button', { name: /^迷惑メールを追う/ }).click();
    await page.getByRole('heading', { name: 'メッセージを選んで' }).or(page.getByRole('listbox')).first().waitFor();
  }

  async function downloaded(): Promise<string> {
    const { exports, host, page } = spec;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      exports.written.first().getByRole('button', { name: '受け取る' }).click(),
    ]);
    const path = join(host.folder, 'received.html');
    await download.saveAs(path);
    expect(readdirSync(host.folder)).toContain('received.html');
    return path;
  }
});
