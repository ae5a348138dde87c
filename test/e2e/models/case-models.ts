import type { Locator, Page } from 'playwright-core';

/** An entity's page. */
export class EntitiesModel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  title(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('heading', { name, level: 2 });
  }

  async showInGraph(): Promise<void> {
    await this.page.getByRole('link', { name: /^(関係図で見る|Show in graph)$/ }).click();
  }
}

/** The graph, as a picture or a table. */
export class GraphModel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** How many of how many are drawn. */
  get counts(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^(対象 \d+|\d+ of \d+ entit)/ });
  }

  /** Entities that are drawn. */
  async drawn(): Promise<number> {
    const [, shown] = /(\d+)/.exec((await this.counts.innerText()).replaceAll(',', '')) ?? [];
    return Number(shown);
  }

  /** The picture, which takes keys. */
  get picture(): Locator {
    return this.page.getByRole('application', { name: /^(関係図|Graph of entities)$/ });
  }

  get table(): Locator {
    return this.page.locator('.graph-table');
  }

  get rows(): Locator {
    return this.table.getByRole('row');
  }

  /** What is selected, in the pane beside the picture. */
  get heading(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 2 }).last();
  }

  title(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('heading', { name, level: 2 });
  }

  neighbour(name: string | RegExp): Locator {
    return this.page.locator('.neighbours').getByRole('button', { name });
  }

  /** Turns one thing of a filter's menu on or off. */
  async toggle(menu: string | RegExp, item: string | RegExp): Promise<void> {
    await this.page.locator('.graph-bar').getByRole('button', { name: menu }).click();
    await this.page.getByRole('menuitemcheckbox', { name: item }).click();
    await this.page.keyboard.press('Escape');
  }

  async asTable(): Promise<void> {
    await this.page.getByRole('radio', { name: /^(表|Table)$/ }).click();
  }
}

/** The timeline: its list of events, and the inspector of one of them. */
export class TimelineModel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get events(): Locator {
    return this.page.getByRole('listbox', { name: /^(出来事の一覧|List of events)$/ }).getByRole('option');
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: /^(インスペクター|Inspector)$/ });
  }

  /** The form in the place where the event stands. */
  get form(): Locator {
    return this.page.getByRole('region', { name: /^(出来事を直す|Change the event)$/ });
  }

  get titleJa(): Locator {
    return this.form.getByLabel(/^(見出し（日本語）|Title \(Japanese\))$/);
  }

  async open(title: string | RegExp): Promise<void> {
    await this.events.filter({ hasText: title }).click();
    await this.inspector.getByRole('heading', { name: title }).waitFor();
  }

  async edit(): Promise<void> {
    await this.inspector.getByRole('button', { name: /^(編集|Edit)/ }).click();
    await this.form.waitFor();
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: /^(保存|Save)/ }).click();
    await this.form.waitFor({ state: 'hidden' });
  }
}

/** What goes out. */
export class ExportsModel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async choose(name: RegExp): Promise<void> {
    await this.page.getByRole('radio', { name }).first().check({ force: true });
  }

  /** What will be written, to the letter. */
  get preview(): Locator {
    return this.page.locator('.export-text');
  }

  get written(): Locator {
    return this.page.locator('.written-file');
  }

  async write(): Promise<void> {
    await this.page.getByRole('button', { name: /^(書き出す…|Write…)/ }).click();
    await this.written.first().waitFor();
  }
}
