import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MessageRow } from '../../../shared/contract/results.ts';
import { aCase, aCollection, aMail, type OpenedCase } from '../../support/cases.ts';
import { telegramChat, telegramMessages } from '../../support/chat-exports.ts';
import { pdfOf } from '../../support/papers.ts';
import { face, pngOf } from '../../support/pictures.ts';
import { statements } from '../../support/statements.ts';
import { anMhtml } from '../../support/web-pages.ts';

let opened: OpenedCase;
let rows: MessageRow[];

const sms =
  '<?xml version="1.0" encoding="UTF-8"?><smses count="1"><sms protocol="0" address="+15550000001" date="1512226167463" type="2" body="On my way" /></smses>';
const whatsapp = ['15.04.2016, 15:04 - Misty: At the harbour', '15.04.2016, 15:05 - Brock: On my way', ''].join('\n');

beforeAll(async () => {
  opened = await aCase();
  const files = {
    'deep/photo.png': pngOf(face),
    'paper.pdf': pdfOf(['Words']),
    'titled.pdf': pdfOf(['Words of another'], '/Title (Bill of March)'),
    'page.mhtml': anMhtml(pngOf(face, 50, 40)),
    'mufg.csv': statements.mufg,
    'result.json': telegramChat(telegramMessages),
    'sms.xml': sms,
    'WhatsApp Chat with Misty.txt': whatsapp,
    'silent.eml': aMail({ From: 'a@example.com' }, 'Nothing above.\r\n'),
    'blob.bin': Buffer.from([0, 1, 2, 255]),
  };
  await opened.client.import.start({ paths: [aCollection(files)] });
  rows = (await opened.client.message.rows({ query: '', offset: 0, limit: 200 })).rows;
});
afterAll(() => opened.close());

const namesOf = (channel: string): (string | null)[] =>
  [...new Set(rows.filter((row) => row.channel === channel).map(({ name }) => name))].sort();

it('what has a title is called by it, what has none by its file, a row of money by whom and how much', () => {
  expect(namesOf('picture')).toContain('photo.png');
  expect(namesOf('paper')).toEqual(['Bill of March', 'paper.pdf']);
  expect(namesOf('web')).toEqual(['みさき']);
  expect(namesOf('file')).toEqual(['blob.bin']);
  expect(namesOf('statement')).toEqual(['ｶ)ｻﾝﾌﾟﾙｼｮｳｼﾞ +67,960', 'ｶｽﾐｶﾞｾｷｼﾃﾝ −50,000', 'ﾄｳｷｮｳﾃﾞﾝﾘｮｸ,9ｶﾞﾂ −18,420']);
});

it('a chat is called by its title, by whom it is with, or by its file; only a mail can be without a name', () => {
  expect(namesOf('telegram')).toEqual(['花子']);
  expect(namesOf('sms')).toEqual(['+15550000001']);
  expect(namesOf('whatsapp')).toEqual(['WhatsApp Chat with Misty.txt']);
  expect(rows.filter(({ name }) => name === null).map(({ channel }) => channel)).toEqual(['email']);
  expect(rows.find(({ channel }) => channel === 'sms')).toMatchObject({ direction: 'out', from: [] });
});

it('a line of a chat that is found by its people shows what was said', async () => {
  const found = await opened.client.message.rows({ query: 'from:Brock', offset: 0, limit: 9 });
  expect(found.rows.map(({ snippet }) => snippet?.text)).toEqual(['On my way']);
  const said = await opened.client.message.rows({ query: 'harbour', offset: 0, limit: 9 });
  expect(said.rows).toMatchObject([{ snippet: { field: 'text', matches: [{ start: 7, end: 14 }] } }]);
});

it('a citation is called as its document is', async () => {
  const row = rows.find(({ name }) => name === 'ｶｽﾐｶﾞｾｷｼﾃﾝ −50,000');
  const made = await opened.client.event.add({
    title: { ja: '引き出し' },
    quotes: [{ document: row?.id ?? '', quote: '50,000' }],
  });
  expect(made.citations).toMatchObject([{ title: row?.name }]);
});
