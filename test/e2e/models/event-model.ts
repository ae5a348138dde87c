import type { Locator, Page } from 'playwright-core';

/** The form for an event. */
export class EventModel {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /^(出来事にする|出来事を直す|Make an event|Change the event)$/ });
  }

  get titleJa(): Locator {
    return this.dialog.getByLabel(/^(見出し（日本語）|Title \(Japanese\))$/);
  }

  get titleEn(): Locator {
    return this.dialog.getByLabel(/^(見出し（英語）|Title \(English\))$/);
  }

  get when(): Locator {
    return this.dialog.getByLabel(/^(記者のいう日時（EDTF）|When, as the reporter says \(EDTF\))$/);
  }

  get part(): Locator {
    return this.dialog.getByLabel(/^(部|Part)$/);
  }

  quote(number: number): Locator {
    return this.dialog.getByLabel(new RegExp(`^(引用|Citation) ${number}$`));
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(保存|Save)/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
