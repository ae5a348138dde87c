import type { Locator, Page } from 'playwright-core';
import { MessagesModel } from './messages-model.ts';

/** The window as a person uses it: by roles, names and keys, in either language. */
export class AppPage {
  readonly page: Page;
  readonly messages: MessagesModel;

  constructor(page: Page) {
    this.page = page;
    this.messages = new MessagesModel(page);
  }

  /** A new case from the start; ends on its empty sources. */
  async newCase(name: string): Promise<void> {
    await this.page.getByLabel(/^(ケースの名前|Name of the case)$/).fill(name);
    await this.page.getByRole('button', { name: /^(作成|Create)$/ }).click();
    await this.page.getByRole('heading', { name: /^(まだ資料がありません|No sources yet)$/ }).waitFor();
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: /^(見本を開いて案内を見る|Open it with a guided tour)$/ }).click();
    await this.tour.waitFor();
  }

  /** Takes files in through the browser's own chooser; `folder`: one folder with all that is in it. */
  async import(paths: string | string[], folder = false): Promise<void> {
    const name = folder ? /^(フォルダーを選ぶ|Choose a folder)$/ : /^(ファイルを選ぶ|Choose files)$/;
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name }).first().click();
    await (await chooser).setFiles(paths);
  }

  /** Waits for the end of an import; gives the sum that it told, as in 「見つかったもの 6 ＝ 保存 4 ＋ …」. */
  async imported(timeout = 30_000): Promise<string> {
    const notice = this.notices.filter({ hasText: /^(取り込みました：|Imported: )/ });
    await notice.waitFor({ timeout });
    const text = await notice.locator('p').innerText();
    await notice.getByRole('button', { name: /^(閉じる|Close)$/ }).click();
    return text.replace(/^(取り込みました：|Imported: )/, '');
  }

  async go(view: keyof typeof viewNames): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: viewNames[view] }).click();
  }

  /** The field for everything, by its key. */
  async search(text: string): Promise<void> {
    await this.page.keyboard.press('/');
    await this.page.keyboard.insertText(text);
  }

  /** A command by its name, from the palette. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await this.page.getByRole('dialog').getByRole('searchbox').fill(name);
    await this.page.getByRole('menuitem').first().waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  async switchLanguage(): Promise<void> {
    await this.page.getByRole('button', { name: /^(English：|日本語:)/ }).click();
  }

  get tour(): Locator {
    return this.page.getByRole('complementary', { name: /^(案内|Guided tour)$/ });
  }

  get notices(): Locator {
    return this.page.getByRole('region', { name: /^(お知らせ|Notices)$/ }).locator('.notice');
  }

  get jobs(): Locator {
    return this.page.getByRole('list', { name: /^(作業|Jobs)$/ }).getByRole('listitem');
  }

  get footer(): Locator {
    return this.page.getByRole('contentinfo');
  }
}

const viewNames = {
  start: /^(はじめに|Start)/,
  sources: /^(資料|Sources)/,
  messages: /^(メッセージ|Messages)/,
  entities: /^(対象|Entities)/,
  campaigns: /^(一斉送信|Campaigns)/,
  personas: /^(ペルソナ|Personas)/,
  contacts: /^(接触|Contacts)/,
  leaks: /^(漏れ|Leaks)/,
  payments: /^(支払い|Payments)/,
  infrastructure: /^(インフラ|Infrastructure)/,
  suggestions: /^(提案|Suggestions)/,
  graph: /^(関係図|Graph)/,
  timeline: /^(年表|Timeline)/,
  exports: /^(書き出し|Exports)/,
  settings: /^(設定|Settings)/,
};
