import { aCollection } from '../support/cases.ts';
import { telegramChat, telegramMessages } from '../support/chat-exports.ts';
import { pdfOf } from '../support/papers.ts';
import { exifOf, face, jpegOf, pngOf } from '../support/pictures.ts';
import { readingOf, screenshot } from '../support/screenshots/screens.ts';
import { statements } from '../support/statements.ts';
import { anMhtml, aPage, aReply, perRecord, warcRecord } from '../support/web-pages.ts';
import { lineTalk, lineTalkName, shownTalk, shownTalkName } from './talks.ts';
import { address, type Shown } from './views.ts';

export type KindViewName =
  | 'kinds'
  | 'chat'
  | 'telegram'
  | 'page'
  | 'picture'
  | 'screenshot'
  | 'paper'
  | 'transaction'
  | 'questions'
  | 'open-questions'
  | 'columns'
  | 'ledger';

const table =
  '日付,内容,出金,入金\n2026/04/01,サンプル商店,1000,\n2026/04/02,テスト,,500\n2026/04/03,サンプル商店,800,\n';

/** A folder with one of each kind of document that is no mail, of invented people; all have questions that can wait. */
export const kindFolder = (): string =>
  aCollection({
    [lineTalkName]: lineTalk,
    [shownTalkName]: shownTalk,
    'result.json': telegramChat(telegramMessages),
    'crawl.warc.gz': perRecord([warcRecord('response', aReply(aPage('みなとの入口')))]),
    'profile.mhtml': anMhtml(pngOf(face, 50, 40)),
    'me.jpg': jpegOf(face, 300, 260, exifOf({ 272: 'iPhone 14' }, { 36867: '2026:03:06 13:02:06', 36881: '+09:00' })),
    'again.png': pngOf(face, 120, 105),
    'Screenshot_20240102-120301.png': screenshot('line-ja.png'),
    'Screenshot_20240102-120301.png.ocr.json': readingOf('line-ja.png'),
    'bill.pdf': pdfOf(['Page with points', 'Page with a sum'], '/Title (Bill of March) /Author (Minato)'),
    'bank.csv': statements.mufg,
    'table.csv': table,
  });

/** How to come to each kind in the case of `kindFolder`, in whichever language. */
export const kindViews: Record<KindViewName, (shown: Shown) => Promise<void>> = {
  kinds: async (shown) => {
    await address(shown, 'messages');
    await shown.app.messages.rows.first().waitFor();
  },
  chat: async (shown) => {
    await open(shown, '東京駅');
    await shown.page.locator('.chat-bubble').filter({ hasText: 'わかりました' }).waitFor();
  },
  telegram: async (shown) => {
    await open(shown, '転送');
    await shown.page.locator('.chat-bubble').filter({ hasText: '古い書き出し' }).waitFor();
  },
  page: async (shown) => {
    await open(shown, 'みなとの入口');
    await shown.page.frameLocator('.mail-frame').getByText('登録は無料').waitFor();
  },
  picture: async (shown) => {
    await address(shown, 'messages');
    await shown.app.messages.open(/me\.jpg/);
    await shown.page.locator('.original-picture').waitFor();
    await shown.page.locator('.kind-part li').first().waitFor();
  },
  screenshot: async (shown) => {
    await open(shown, '寂しくて連絡しました');
    // Its own line, not the text that was read in the picture of it.
    await shown.app.messages.open(/LINE/);
    await shown.page
      .locator('.pairs')
      .getByRole('button', { name: /^Screenshot_20240102.*→/ })
      .click();
    await shown.page.locator('.picture-text li').first().hover();
    await shown.page.locator('.picture-line').waitFor();
    await shown.page.locator('.pairs li').first().waitFor();
  },
  paper: async (shown) => {
    await open(shown, 'Bill');
    await shown.page.locator('.paper-page').waitFor();
  },
  transaction: async (shown) => {
    await open(shown, 'ATM');
    await shown.page.locator('.kind-part .ledger-table').waitFor();
  },
  questions: (shown) => source(shown, 'result.json', '.question'),
  'open-questions': async (shown) => {
    await address(shown, 'sources');
    await shown.page.locator('.open-questions li').first().waitFor();
  },
  columns: (shown) => source(shown, 'table.csv', '.columns-form select'),
  ledger: (shown) => source(shown, 'bank.csv', '.ledger-table tr[data-adds]'),
};

/** The first document that a query finds. */
async function open(shown: Shown, query: string): Promise<void> {
  await address(shown, `messages?q=${encodeURIComponent(query)}`);
  await shown.page
    .getByRole('status')
    .filter({ hasText: /^\d+ (\/|of) \d+/ })
    .waitFor();
  await shown.app.messages.rows.first().click();
  await shown.app.messages.reader.waitFor();
}

async function source(shown: Shown, name: string, part: string): Promise<void> {
  await address(shown, 'sources');
  await shown.page.getByRole('option').filter({ hasText: name }).click();
  await shown.page.locator(part).first().waitFor();
}
