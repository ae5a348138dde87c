import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aCollection, aMail } from '../support/cases.ts';
import { pdfOf } from '../support/papers.ts';
import { exifOf, face, jpegOf, pngOf, stripes } from '../support/pictures.ts';
import { anMhtml, aPage, aReply, perRecord, warcRecord } from '../support/web-pages.ts';
import { drop } from './drop.ts';
import { onEveryHost } from './on-every-host.ts';

const photo = jpegOf(face, 300, 260, exifOf({ 272: 'iPhone 14' }, { 36867: '2026:03:06 13:02:06', 36881: '+09:00' }));

const sentBy = (from: string): string =>
  aMail(
    { From: from, Subject: `photo from ${from}`, 'Content-Type': 'multipart/mixed; boundary="b"' },
    `--b\r\nContent-Type: text/plain\r\n\r\nme\r\n--b\r\nContent-Type: image/jpeg; name="me.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${photo.toString('base64')}\r\n--b--\r\n`,
  );

onEveryHost('what is no mail', (spec) => {
  it('shows a page with what a court would miss, and its HTML in the safe frame', async () => {
    const { app, host, page } = spec;
    await host.answerSave(join(host.folder, 'documents'));
    await app.newCase('documents');
    const script = '<script src="https://evil.example/x.js"></script><img src="https://evil.example/x.png">';
    await drop(
      spec,
      aCollection({
        'photo.jpg': photo,
        'again.png': pngOf(face, 120, 105),
        'site.png': pngOf(stripes),
        'site.mhtml': anMhtml(pngOf(face, 50, 40)),
        'crawl.warc.gz': perRecord([warcRecord('response', aReply(aPage('みなとの入口', script)))]),
        'bill.pdf': pdfOf(['Page with points', 'Page with a sum'], '/Title (Bill of March) /Author (Minato)'),
        'a.eml': sentBy('misaki@dates.example'),
        'b.eml': sentBy('yui@points.example'),
      }),
    );
    await app.imported();
    await app.go('messages');
    await app.messages.open(/みなとの入口/);
    const part = page.getByRole('region', { name: '保存したページ' });
    await part.getByText('hxxps://dates[.]example/top').first().waitFor();
    await part.getByText('全画面の画像がありません').waitFor();
    await app.messages.tab('html');
    await page.frameLocator('.mail-frame').getByText('登録は無料').waitFor();
    expect(await page.frameLocator('.mail-frame').locator('script, img[src]').count()).toBe(0);
    await app.messages.open(/みさき/);
    await part.getByText('URL・記述・画像・日時がそろっています').waitFor();
    expect(host.outside()).toEqual([]);
  });

  it('shows a picture, its device and its look-alikes, and who else sent it', async () => {
    const { app, page } = spec;
    await app.messages.tab('text');
    await app.messages.open(/photo from misaki/);
    await page.getByText('同じバイトが 2 件・差出人 2').waitFor();
    await app.messages.open(/13:02/);
    const part = page.getByRole('region', { name: '画像' });
    await part.getByText('iPhone 14').waitFor();
    await part.getByText('300 × 260').waitFor();
    const image = part.getByRole('img', { name: '元の画像' });
    await expect
      .poll(() => image.evaluate((node) => (node as unknown as { naturalWidth: number }).naturalWidth))
      .toBe(300);
    await part.getByRole('heading', { name: /^似て見える画像/ }).waitFor();
    await part.getByRole('heading', { name: '同じバイトを添付したもの 2' }).waitFor();
  });

  it('shows a paper page by page', async () => {
    const { app, page } = spec;
    await app.messages.open(/Bill of March/);
    const part = page.getByRole('region', { name: '書類' });
    await part.getByText('Page with points').waitFor();
    await part.getByRole('button', { name: '次のページ' }).click();
    await part.getByText('Page with a sum').waitFor();
    await part.getByText('2 / 2 ページ').waitFor();
  });
});
