import type { FrameLocator, Locator, Page } from 'playwright-core';
import { EventModel } from './event-model.ts';

/** What the reader showed of one message's HTML. */
export interface ReadMail {
  subject: string;
  /** The document of its frame; null where the mail has no HTML of its own. */
  frame: string | null;
  targets: string[];
}

/** Goes down the list in the page itself, as fast as the reader follows: a call for each look would take minutes. */
const walk = `async (count) => {
  const list = document.querySelector('[role=listbox]');
  const press = (key) => list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  let loaded = null;
  document.addEventListener('load', ({ target }) => { if (target.localName === 'iframe') loaded = target; }, true);
  const until = async (what, look) => {
    for (const start = performance.now(); performance.now() - start < 20000; await new Promise((next) => setTimeout(next, 4))) {
      const found = look();
      if (found) return found;
    }
    throw new Error('waited in vain for ' + what);
  };
  const source = () => document.querySelector('.inspector a')?.getAttribute('href');
  const seen = [];
  let before = null;
  let last = null;
  press('Home');
  for (let at = 1; at <= count; at += 1) {
    const row = await until('row ' + at, () => list.querySelector('[aria-posinset="' + at + '"][aria-selected=true] .row-subject'));
    const subject = row.textContent;
    await until('reader ' + at, () => document.querySelector('.reader-title')?.textContent === subject && (count === 1 || source() !== before));
    before = source();
    const from = performance.now();
    const frame = await until('frame ' + at, () => {
      const frame = document.querySelector('iframe.mail-frame');
      // The same markup twice in a row loads once.
      const isSame = frame?.srcdoc === last && performance.now() - from > 1000;
      if (frame) return (frame === loaded || at === 1 || isSame) && { document: frame.srcdoc };
      // What was not sent and has no markup has no such tab.
      if (![...document.querySelectorAll('[role=tab]')].some((tab) => tab.textContent.startsWith('HTML'))) return { document: null };
      return /HTML はありません|has no HTML/.test(document.querySelector('[role=tabpanel]')?.textContent) && { document: null };
    });
    const targets = [...document.querySelectorAll('.targets code')].map((code) => code.textContent);
    seen.push({ subject, frame: frame.document, targets });
    last = frame.document;
    loaded = null;
    press('ArrowDown');
  }
  return seen;
}`;

/** The list, the reader and the inspector. */
export class MessagesModel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get list(): Locator {
    return this.page.getByRole('listbox', { name: /^(メッセージの一覧|List of messages)$/ });
  }

  get rows(): Locator {
    return this.list.getByRole('option');
  }

  get reader(): Locator {
    return this.page.getByRole('article', { name: /^(メッセージ|Message)$/ });
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: /^(インスペクター|Inspector)$/ });
  }

  /** Moves with the keys, as one reads through a pile. */
  async move(steps: number): Promise<void> {
    for (let step = 0; step < Math.abs(steps); step += 1) await this.page.keyboard.press(steps < 0 ? 'k' : 'j');
  }

  async open(text: string | RegExp): Promise<void> {
    await this.rows.filter({ hasText: text }).first().click();
    await this.reader.waitFor();
  }

  /** Reads the first `count` messages from the top of the list as HTML, each until its frame has loaded. */
  async readAll(count: number): Promise<ReadMail[]> {
    await this.rows.first().click();
    // By the address: the first may be a picture, which has no such tab.
    await this.page.evaluate(
      `location.hash = location.hash.replace(/[?&]tab=[^&]*/, '').replace(/(\\?.*)?$/, (rest) => (rest ? rest + '&' : '?') + 'tab=html')`,
    );
    return this.page.evaluate(`(${walk})(${count})`);
  }

  async tab(name: 'text' | 'html' | 'raw' | 'hops' | 'thread'): Promise<void> {
    await this.page.getByRole('tab', { name: tabNames[name] }).click();
  }

  /** The mail's HTML in its frame without scripts. */
  get html(): FrameLocator {
    return this.page.frameLocator('iframe.mail-frame');
  }

  /** What the mail wanted of the network, each in its harmless spelling. */
  get targets(): Locator {
    return this.reader.locator('.targets li');
  }

  /** What is marked in the text and leads to an entity. */
  mention(text: string | RegExp): Locator {
    return this.reader.locator('.marked-text').getByRole('link', { name: text });
  }

  /** Selects words of the text as a mouse would, through whatever marks lie on them. */
  async select(words: string): Promise<void> {
    await this.reader.locator('.marked-text').evaluate((text, wanted) => {
      const document = text.ownerDocument;
      const from = text.textContent?.indexOf(wanted) ?? -1;
      if (from < 0) throw new Error(`not in the text: ${wanted}`);
      const range = document.createRange();
      const walk = document.createTreeWalker(text, 4);
      let at = 0;
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const length = node.nodeValue?.length ?? 0;
        const [start, end] = [from - at, from + wanted.length - at];
        if (start >= 0 && start < length) range.setStart(node, start);
        if (end > 0 && end <= length) range.setEnd(node, end);
        at += length;
      }
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    }, words);
    await this.page.getByRole('toolbar', { name: /^(選択した言葉|Selected words)$/ }).waitFor();
  }

  /** The form for an event of what is shown, with the selected words in it. */
  async makeEvent(): Promise<EventModel> {
    await this.page.keyboard.press('e');
    const form = new EventModel(this.page);
    await form.dialog.waitFor();
    return form;
  }
}

const tabNames = {
  text: /^(本文|Text)/,
  html: /^HTML/,
  raw: /^(原文|Raw)/,
  hops: /^(経路|Hops)/,
  thread: /^(会話|Thread)/,
};
