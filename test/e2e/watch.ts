import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Spec } from './on-every-host.ts';

/** What a script in something hostile would have done, and where the window would have gone, from now on. */
export class Watch {
  readonly #ran: string[] = [];
  readonly #address: string;

  constructor(page: Page) {
    this.#address = page.url().replace(/#.*/, '');
    page.on('console', (message) => message.text() === 'ran' && this.#ran.push('console'));
    page.on('dialog', (dialog) => {
      this.#ran.push('dialog');
      void dialog.dismiss();
    });
    page.on('popup', (popup) => this.#ran.push(`popup ${popup.url()}`));
    page.on('download', (download) => this.#ran.push(`download ${download.url()}`));
    page.on('framenavigated', (frame: Frame) => {
      const url = frame.url();
      if (frame.parentFrame() === null ? url.replace(/#.*/, '') !== this.#address : url !== 'about:srcdoc')
        this.#ran.push(`navigation ${url}`);
    });
  }

  async nothingHappened({ host, page }: Spec): Promise<void> {
    // A request that something started comes a little later than it.
    await page.waitForTimeout(500);
    expect(host.outside()).toEqual([]);
    expect(this.#ran).toEqual([]);
    expect(page.url().startsWith(this.#address)).toBe(true);
  }
}
