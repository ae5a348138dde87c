import type { Page } from 'playwright-core';
import type { AppPage } from './models/app-page.ts';
import { TimelineModel } from './models/case-models.ts';

export type ViewName =
  | 'start'
  | 'sources'
  | 'source'
  | 'messages'
  | 'html'
  | 'raw'
  | 'hops'
  | 'search'
  | 'entities'
  | 'graph'
  | 'graph-table'
  | 'campaigns'
  | 'personas'
  | 'leaks'
  | 'decoy'
  | 'infrastructure'
  | 'infrastructure-server'
  | 'contacts'
  | 'contact'
  | 'suggestions'
  | 'payments'
  | 'payment-ledger'
  | 'payment-totals'
  | 'timeline'
  | 'exports'
  | 'event'
  | 'claim'
  | 'claims'
  | 'mark'
  | 'palette'
  | 'settings';

export interface Shown {
  app: AppPage;
  page: Page;
}

export const address = async ({ page }: Shown, rest: string): Promise<void> => {
  await page.evaluate(
    (hash) => {
      (globalThis as unknown as { location: { hash: string } }).location.hash = hash;
    },
    page
      .url()
      .replace(/^[^#]*/, '')
      .replace(/^(#\/c\/[^/]+\/).*/, `$1${rest}`),
  );
};

/** A mail that asks for money. */
const payment = /本人確認手数料のお願い/;

/** How to come to each view of the sample case, with something to see in it; in whichever language. */
export const views: Record<ViewName, (shown: Shown) => Promise<void>> = {
  start: async ({ app, page }) => {
    await app.go('start');
    await page.locator('.start-columns').waitFor();
  },
  sources: async (shown) => {
    await address(shown, 'sources');
    await shown.page.getByRole('option').first().waitFor();
  },
  source: async (shown) => {
    await address(shown, 'sources');
    await shown.page.getByRole('option').nth(2).click();
    await shown.page.locator('.facts').waitFor();
  },
  messages: async (shown) => {
    await openMail(shown, '振込', payment);
  },
  html: async (shown) => {
    await openMail(shown, '未読メッセージ', /4件の未読メッセージ/);
    await shown.app.messages.tab('html');
    await shown.page.locator('.html-tab, [role=tabpanel] > .quiet').first().waitFor();
  },
  raw: async (shown) => {
    await openMail(shown, '振込', payment);
    await shown.app.messages.tab('raw');
  },
  hops: async (shown) => {
    await openMail(shown, '振込', payment);
    await shown.app.messages.tab('hops');
  },
  search: async (shown) => {
    await address(shown, 'entities');
    await shown.page.getByRole('option').first().waitFor();
    await shown.app.search('振込');
    await shown.page.locator('.panel-row').first().waitFor();
  },
  entities: async (shown) => {
    await address(shown, 'entities');
    await shown.page.getByRole('option').first().click();
    await shown.page.locator('main .page-title').waitFor();
  },
  graph: async (shown) => {
    await address(shown, 'graph');
    await shown.page.getByRole('radio', { name: /^(図|Picture)$/ }).waitFor();
    await shown.page.getByRole('button', { name: /^(配置し直す|Lay out again)$/ }).waitFor({ timeout: 60_000 });
  },
  'graph-table': async (shown) => {
    await address(shown, 'graph?as=table');
    await shown.page.getByText(/@/).first().waitFor();
  },
  campaigns: async (shown) => {
    await address(shown, 'campaigns');
    const look = shown.page.getByRole('button', { name: /^(一斉送信を探す|Look for campaigns|探し直す|Look again)$/ });
    await look.waitFor();
    if (/^(一斉送信を探す|Look for)/.test(await look.innerText())) await look.click();
    await shown.page.getByRole('option').first().click();
    await shown.page.locator('.slot').first().waitFor();
  },
  personas: async (shown) => {
    await address(shown, 'personas');
    const look = shown.page.getByRole('button', { name: /^(ペルソナを探す|Look for personas|探し直す|Look again)$/ });
    await look.waitFor();
    if (/^(ペルソナを探す|Look for)/.test(await look.innerText())) await look.click();
    await shown.page.getByRole('option').first().click();
    await shown.page.locator('.persona-page .quote-line mark').first().waitFor();
  },
  leaks: async (shown) => {
    await address(shown, 'leaks');
    await shown.page.getByRole('option').nth(1).click();
    await shown.page.locator('.leak-users b').first().waitFor();
  },
  contacts: async (shown) => {
    await address(shown, 'contacts');
    await shown.page.locator('.own-roles').first().waitFor();
  },
  contact: async (shown) => {
    await address(shown, 'contacts');
    await shown.page.getByRole('option').first().click();
    await shown.page.locator('.contact-way').first().waitFor();
  },
  decoy: async (shown) => {
    await address(shown, 'leaks');
    await shown.page.getByRole('option').first().waitFor();
    await shown.page.keyboard.press('n');
    await shown.page.getByRole('dialog').getByRole('radio').first().waitFor();
  },
  infrastructure: async (shown) => {
    await address(shown, 'infrastructure');
    const look = shown.page.getByRole('button', {
      name: /^(サーバーとサイトを探す|Look for servers and sites|探し直す|Look again)$/,
    });
    await look.waitFor();
    if (/^(サーバー|Look for)/.test(await look.innerText())) await look.click();
    await shown.page.locator('.beside-table').waitFor();
  },
  'infrastructure-server': async (shown) => {
    await views.infrastructure(shown);
    const trust = shown.page.getByRole('button', { name: /mx\.decoy-post\.example( を境目にする| \()/ });
    if ((await trust.count()) > 0) {
      await trust.first().click();
      await shown.page.getByText(/信頼の境目が変わりました。|a trust boundary changed/).waitFor();
      await shown.page.getByRole('button', { name: /^(探し直す|Look again)$/ }).click();
      await shown.page.getByText(/信頼の境目が変わりました。|a trust boundary changed/).waitFor({ state: 'detached' });
    }
    await shown.page.getByRole('option').first().click();
    await shown.page.locator('.evidence-row').first().waitFor();
  },
  suggestions: async (shown) => {
    await address(shown, 'suggestions');
    const look = shown.page.getByRole('button', { name: /^(提案を探す|Look for suggestions|探し直す|Look again)$/ });
    await look.waitFor();
    if (/^(提案を探す|Look for)/.test(await look.innerText())) await look.click();
    await shown.page.getByRole('option').first().click();
    await shown.page.locator('.shared-reason').first().waitFor();
  },
  payments: async (shown) => {
    await findPayments(shown, 'payments');
    await shown.page.getByRole('option').first().click();
    await shown.page.locator('.payment-match').first().waitFor();
  },
  'payment-ledger': async (shown) => {
    await findPayments(shown, 'payments?tab=ledger');
    await shown.page.getByRole('option').nth(1).click();
    await shown.page.locator('.payment-row-words').waitFor();
  },
  'payment-totals': async (shown) => {
    await findPayments(shown, 'payments?tab=totals');
    await shown.page.locator('.payment-flow svg').waitFor();
    await shown.page.locator('.ledger-table').nth(2).waitFor();
  },
  timeline: async (shown) => {
    await address(shown, 'timeline');
    await new TimelineModel(shown.page).events.nth(1).click();
  },
  exports: async (shown) => {
    await address(shown, 'exports');
    await shown.page.locator('.export-file').first().waitFor();
  },
  event: async (shown) => {
    await openMail(shown, '振込', payment);
    await shown.app.messages.select('本人確認手数料30,000円が必要です。');
    const form = await shown.app.messages.makeEvent();
    await form.titleJa.fill('本人確認の手数料3万円を求められる');
    await form.titleEn.fill('A fee of 30,000 yen is asked for');
  },
  claim: async (shown) => {
    await openMail(shown, '振込', payment);
    await shown.app.messages.select('本人確認手数料30,000円が必要です。');
    await shown.page.keyboard.press('c');
    await shown.page.getByRole('dialog').getByRole('radio').nth(1).waitFor();
  },
  claims: async (shown) => {
    await openMail(shown, '振込', payment);
    await shown.page.keyboard.press('g');
    await shown.page.keyboard.press('c');
    await shown.page.getByRole('dialog').getByRole('heading').waitFor();
  },
  mark: async (shown) => {
    await openMail(shown, '振込', payment);
    await shown.app.messages.select('本人確認手数料');
    await shown.page.keyboard.press('m');
    await shown.page.getByRole('dialog').getByRole('radio').first().waitFor();
  },
  palette: async (shown) => {
    await address(shown, 'messages');
    await shown.page.keyboard.press('ControlOrMeta+k');
    await shown.page.getByRole('menuitem').first().waitFor();
  },
  settings: async (shown) => {
    await address(shown, 'settings');
    await shown.page.getByRole('radiogroup').first().waitFor();
  },
};

/** Shows a part of the payments, which are looked for where nobody has. */
async function findPayments(shown: Shown, rest: string): Promise<void> {
  await address(shown, rest);
  const look = shown.page.getByRole('button', { name: /^(支払いを探す|Look for payments|探し直す|Look again)$/ });
  await look.waitFor();
  if (/^(支払いを探す|Look for)/.test(await look.innerText())) await look.click();
}

/** Shows everything in this language and theme, as the settings do it. */
export async function setLook(shown: Shown, language: 'ja' | 'en', theme: 'light' | 'dark'): Promise<void> {
  await views.settings(shown);
  for (const value of [language, theme])
    await shown.page.locator(`input[type=radio][value=${value}]`).check({ force: true });
  await shown.page.locator(`html[lang=${language}][data-theme=${theme}]`).waitFor();
}

/** Takes away whatever lies over the view. */
export async function leave({ page }: Shown): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The first of the messages that fit, by its subject. */
async function openMail(shown: Shown, query: string, subject: RegExp): Promise<void> {
  await address(shown, `messages?q=${encodeURIComponent(query)}`);
  await shown.page
    .getByRole('status')
    .filter({ hasText: /^\d+ (\/|of) \d+/ })
    .waitFor();
  await shown.app.messages.open(subject);
  await shown.app.messages.reader.getByRole('heading', { name: subject }).waitFor();
  await shown.app.messages.inspector.getByRole('heading').first().waitFor();
}
