import type { Page } from 'playwright-core';

/** Begins or goes on composing, as a Japanese input method does: the field shows the text, nothing of it is settled. */
export async function composeText(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.detach();
}

/** Settles what was composed as this text. */
export async function endComposition(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.insertText', { text });
  await session.detach();
}
