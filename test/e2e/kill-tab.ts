import type { Spec } from './on-every-host.ts';

/** Ends the page's process as the system would, where another page can come in its place; else the page is only left. */
export async function killTab({ host, page }: Spec): Promise<void> {
  // What was typed a moment ago is on its way to the disk, and the page says so.
  await page.locator('.footer [aria-busy=false]').waitFor();
  if (host.host === 'desktop') return;
  const session = await page.context().newCDPSession(page);
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  // The answer to this never comes.
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}
