import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../electron/core/import/detect.ts';
import type { ReadItem } from '../../../../electron/core/store/read-document.ts';
import type { ChatDetail } from '../../../../shared/domain/document.ts';
import type { Answers } from '../../../../shared/domain/question.ts';
import { type Records, recordsOf } from '../../../support/records.ts';

const detect = (text: string) => detectFormat(Buffer.from(text), { name: 'x', size: Buffer.byteLength(text) });
const detailOf = (item: ReadItem | undefined): ChatDetail => {
  const detail = item?.document?.detail;
  if (detail?.type !== 'message') throw new Error('no message');
  return detail;
};
/** Detects and reads; each message as sender, time and text. */
async function told(text: string, answers: Answers = {}): Promise<Records & { lines: string[] }> {
  const records = await recordsOf(Buffer.from(text), detect(text), answers);
  const lines = records.items.map(({ document }) => {
    const [moment] = document?.moments ?? [];
    return `${document?.from[0]?.name ?? ''}|${moment?.edtf ?? '?'}|${document?.text ?? ''}`;
  });
  return { ...records, lines };
}

const japanese = [
  '[LINE] 花子とのトーク履歴',
  '保存日時：2026/08/21 11:59',
  '',
  '2025/04/18(金)',
  '18:02\t花子\tこんばんは',
  '18:03\t太郎\t"二行',
  '',
  '9:99\t花子\tではない"',
  '午後7:04\t花子\t[スタンプ]',
  '19:05\t花子\t☎ 不在着信',
  '19:06\t\t花子がメッセージの送信を取り消しました',
  '19:07\t花子がアルバムを作成しました',
  '',
  '2025.12.10 Wednesday',
  '9:30AM\t太郎\t古い',
  '続き',
].join('\r\n');

describe('readLine', () => {
  it('reads days, halves of the day, quoted and bare lines, and lines of the app', async () => {
    const { lines, items, questions } = await told(japanese);
    expect(lines).toEqual([
      '花子|2025-04-18T18:02|こんばんは',
      '太郎|2025-04-18T18:03|二行\n\n9:99\t花子\tではない',
      '花子|2025-04-18T19:04|[スタンプ]',
      '花子|2025-04-18T19:05|☎ 不在着信',
      '花子|2025-04-18T19:06|花子がメッセージの送信を取り消しました',
      '|2025-04-18T19:07|花子がアルバムを作成しました',
      '太郎|2025-12-10T09:30|古い\n続き',
    ]);
    expect(items[1]?.failures[0]?.detail).toEqual({ reason: 'messages inside quotes' });
    expect(items.map((item) => detailOf(item).state)).toEqual(['sent', 'sent', 'sent', 'sent', 'unsent', null, 'sent']);
    expect(detailOf(items[2]).media).toEqual([{ kind: 'sticker', name: null }]);
    // The title names the one, so the other is whose phone it was.
    expect(items.map((item) => detailOf(item).direction)).toEqual(['in', 'out', 'in', 'in', 'in', null, 'out']);
    expect(questions.map(({ code }) => code)).toEqual(['zone']);
    expect(items[0]?.document?.weaknesses).toEqual(['no-zone', 'no-seconds', 'no-ids', 'text-export', 'names-only']);
  });

  it('keeps a quote that never closes apart from what follows', async () => {
    const { lines } = await told(
      '[LINE] AとのトークX\n2025/04/18(金)\n1:00\tA\t"offen\n1:01\tB\tja "so"\n1:02\tA\t"x\ny"\n',
    );
    expect(lines).toEqual(['A|2025-04-18T01:00|"offen', 'B|2025-04-18T01:01|ja "so"', 'A|2025-04-18T01:02|x\ny']);
  });

  it('takes the month from the weekday, and asks where nothing tells it', async () => {
    const head = '[LINE] Chat history with Ann\nSaved on: 1/30/2026, 22:13\n\n';
    expect((await told(`${head}Fri, 1/2/2026\n7:04PM\tAnn\thi`)).lines).toEqual(['Ann|2026-01-02T19:04|hi']);
    expect((await told(`${head}Mo., 19.8.2019\n7:04\tAnn\thi`)).lines).toEqual(['Ann|2019-08-19T07:04|hi']);
    const odd = `${head}xx, 1/2/2026\n7:04\tAnn\thi`;
    const asked = await told(odd);
    expect(asked.lines).toEqual(['Ann|?|hi']);
    expect(asked.questions).toContainEqual({ code: 'day-month', options: ['day', 'month'], example: '1/2/2026' });
    const answered = await told(odd, { 'day-month': 'day', zone: '+9' });
    expect(answered.lines).toEqual(['Ann|2026-02-01T07:04+09:00|hi']);
    expect(answered.items[0]?.document?.weaknesses).toContain('assumed');
  });

  it('reads exports of the desktop, whose columns are parted by spaces', async () => {
    const text =
      '[LINE] 山田 花子とのトーク履歴\n保存日時：2025/12/31 10:00\n\n2025.12.30 火曜日\n15:23 山田 花子 はい\n15:24 太郎 いいえ';
    expect((await told(text)).lines).toEqual(['山田 花子|2025-12-30T15:23|はい', '太郎|2025-12-30T15:24|いいえ']);
  });

  it('gives a longer export the same ids, and another chat of that name others', async () => {
    const ids = async (text: string) => (await told(text)).items.map(({ document }) => document?.id);
    const short = await ids(japanese);
    const longer = await ids(`${japanese.replace('2026/08/21', '2026/09/01')}\r\n9:31AM\t花子\tもう一つ`);
    expect(longer.slice(0, 7)).toEqual(short);
    const other = await ids(japanese.replace('18:02', '18:01'));
    expect(other.some((id) => short.includes(id))).toBe(false);
  });
});

const ios = [
  '[31/12/2022 11:40:26] Ann: \u200eMessages and calls are end-to-end encrypted.',
  '[31/12/2022 11:41:00] Ann: hi',
  'second line',
  '\u200e[01/01/2023 9:00:00\u202fPM] Bob: \u200e<attached: 00000001-PHOTO.jpg>',
  '[01/01/2023 9:00:01\u202fPM] Bob: \u200eThis message was deleted.',
  '[01/01/2023 9:00:02\u202fPM] +81 90-0000-0000: ok \u200e<This message was edited>',
  '[01/01/2023 9:00:03\u202fPM] Bob: \u200eimage omitted',
].join('\n');

describe('readWhatsapp', () => {
  it('reads what iOS writes: marks, files, what was deleted and edited', async () => {
    const { lines, items } = await told(ios);
    expect(lines).toEqual([
      '|2022-12-31T11:40:26|\u200eMessages and calls are end-to-end encrypted.',
      'Ann|2022-12-31T11:41:00|hi\nsecond line',
      'Bob|2023-01-01T21:00:00|\u200e<attached: 00000001-PHOTO.jpg>',
      'Bob|2023-01-01T21:00:01|\u200eThis message was deleted.',
      '|2023-01-01T21:00:02|ok',
      'Bob|2023-01-01T21:00:03|\u200eimage omitted',
    ]);
    expect(items.map((item) => detailOf(item).state)).toEqual([null, 'sent', 'sent', 'deleted', 'edited', 'sent']);
    expect(items[2]?.document?.attachments).toEqual([
      { name: '00000001-PHOTO.jpg', type: 'image/jpeg', size: 0, sha256: null },
    ]);
    expect(items[4]?.document?.from).toEqual([{ name: '', address: '+81 90-0000-0000' }]);
    expect(detailOf(items[5]).media).toEqual([{ kind: 'photo', name: null }]);
  });

  it.each([
    ['1/4/23, 7:02 PM - N: t', '?'],
    ['1/14/23, 7:02\u202fPM - N: t', '2023-01-14T19:02'],
    ['2024/10/31 15:50 - N: t', '2024-10-31T15:50'],
    ['20.01.22, 13:30 - N: t', '2022-01-20T13:30'],
    ['2016-04-15, 3:04 PM - N: t', '2016-04-15T15:04'],
    ['[2024/10/31 午後3:50:01] N: t', '2024-10-31T15:50:01'],
    ['[15.04.16, 15:04:10] N: t', '2016-04-15T15:04:10'],
  ])('reads %s', async (text, edtf) => {
    expect((await told(text)).lines).toEqual([`N|${edtf}|t`]);
  });

  it('takes the month from all lines together, and asks only where none proves it', async () => {
    const days = (...list: string[]) => list.map((day) => `${day}, 7:02 PM - N: t`).join('\n');
    expect((await told(days('1/4/23', '1/14/23'))).lines[0]).toBe('N|2023-01-04T19:02|t');
    // Nobody writes in May, June, and then in January of the same year.
    expect((await told(days('5/3/23', '6/3/23', '1/4/23'))).lines[0]).toBe('N|2023-03-05T19:02|t');
    const asked = await told(days('1/4/23', '2/4/23'));
    expect(asked.lines[0]).toBe('N|?|t');
    expect(asked.items[0]?.document?.moments[0]?.raw).toBe('1/4/23, 7:02 PM');
    expect(asked.questions[0]).toEqual({ code: 'day-month', options: ['day', 'month'], example: '1/4/23' });
    const answered = await told(days('1/4/23', '2/4/23'), { 'day-month': 'month' });
    expect(answered.lines[0]).toBe('N|2023-01-04T19:02|t');
    expect(answered.items[0]?.document?.id).toBe(asked.items[0]?.document?.id);
  });

  it('is not taken for a log of a program, nor a list for a chat', () => {
    expect(detect('[2024-01-01 12:00:00] INFO: started\n[2024-01-01 12:00:01] WARN: no disk\n')).toBe('text');
    expect(detect('2024-01-01 12:00 - breakfast\n2024-01-01 13:00 - lunch\n')).toBe('text');
    expect(detect('2025/04/18(金)\n会議のメモ\n')).toBe('text');
    expect(detect('Chat history with my mother\nwas lost.\n')).toBe('text');
    expect(detect('<?xml version="1.0"?><rss><sms/></rss>')).toBe('xml');
  });
});

const xml = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!-- <sms address="0" body="no"/> -->
<smses count="3">
  <sms address="+819012345678" date="1512226167463" type="1" subject="null" body="絵 &#55357;&#56838; &#55357; &lt;b&gt; > x&#10;y" date_sent="0" readable_date="Dec 2, 2017" contact_name="(Unknown)" />
  <sms address='+819012345678' date='1512226167' type='5' body='null' contact_name='花子'/>
  <mms date="1512226168000" msg_box="1" address="+1~+2" m_id="x1" sub="題">
    <parts><part seq="-1" ct="application/smil" text="&lt;smil/>"/>
    <part ct="text/plain" text="本文"/><part ct="image/png" name="null" cl="a.png" data="iVBORw0KGgo="/></parts>
    <addrs><addr address="+1" type="137"/><addr address="insert-address-token" type="151"/><addr address="+2" type="151"/></addrs>
  </mms>
  <sms address="+1" date="1" type="1" body="cut`;

describe('readSmsXml', () => {
  it('reads messages by their bytes, whatever the pieces', async () => {
    const bytes = Buffer.from(xml);
    for (const piece of [1, 3, 64, 100_000]) {
      const { items, kept } = await recordsOf(bytes, 'sms-xml', {}, piece);
      const found = items.map(({ offset, length }) => bytes.subarray(offset, offset + length).toString());
      expect(found.map((one) => [one.slice(0, 4), one.slice(-2)])).toEqual([
        ['<sms', '/>'],
        ['<sms', '/>'],
        ['<mms', 's>'],
        ['<sms', 'ut'],
      ]);
      expect(items.at(-1)?.failures[0]?.code).toBe('import/truncated');
      expect(kept).toHaveLength(1);
    }
  });

  it('mends halves of characters, and keeps who, when and what was carried', async () => {
    expect(detect(xml)).toBe('sms-xml');
    const { items } = await recordsOf(Buffer.from(xml), 'sms-xml');
    const [first, second, third] = items.map(({ document }) => document);
    expect(first?.text).toBe('絵 😆 \ufffd <b> > x\ny');
    expect(first?.weaknesses).toEqual(['no-ids', 'text-export', 'repaired']);
    expect(first?.moments.map(({ raw, edtf }) => [raw, edtf])).toEqual([
      ['1512226167463', '2017-12-02T14:49:27Z'],
      ['Dec 2, 2017', null],
    ]);
    expect([first?.from, first?.to]).toEqual([[{ name: '', address: '+819012345678' }], []]);
    expect([second?.text, detailOf(items[1]).state]).toEqual([null, 'failed']);
    expect([second?.from, second?.to]).toEqual([[], [{ name: '花子', address: '+819012345678' }]]);
    expect([third?.text, third?.subject, third?.conversation]).toEqual(['本文', '題', '+1~+2']);
    expect(third?.from).toEqual([{ name: '', address: '+1' }]);
    expect(third?.to).toEqual([{ name: '', address: '+2' }]);
    expect(third?.attachments).toMatchObject([{ name: 'a.png', type: 'image/png', size: 8 }]);
  });

  it('goes on where a value was never closed', async () => {
    const { items } = await recordsOf(
      Buffer.from('<smses><sms body="x <sms address="1" body="y"/></smses>'),
      'sms-xml',
    );
    expect(items.map(({ document }) => document?.text ?? null)).toEqual([null, 'y']);
  });
});

describe('text chats under attack', () => {
  const samples: [string, string][] = [
    ['line', japanese],
    ['whatsapp', ios],
    ['sms-xml', xml],
  ];

  it.each(samples)('never throws and loses nothing: %s', async (format, text) => {
    const bytes = Buffer.from(text);
    const edit = fc.record({ at: fc.nat(bytes.length), cut: fc.nat(40), put: fc.uint8Array({ maxLength: 8 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.nat(bytes.length), async (edits, end) => {
        let changed: Buffer = bytes;
        for (const { at, cut, put } of edits) {
          changed = Buffer.concat([changed.subarray(0, at), put, changed.subarray(at + cut)]);
        }
        await recordsOf(changed.subarray(0, Math.max(1, end)), format, {}, 97);
        await recordsOf(Buffer.concat([changed, bytes]), format);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['line', `2025/04/18(金)\n1:00\tA\t"${'\n1:00\tA\tx'.repeat(3000)}`],
    ['whatsapp', `[1/1/23 1:00:00] ${'a'.repeat(300_000)}\n${'\u200e'.repeat(300_000)}`],
    ['sms-xml', `<smses>${'<sms a="'.repeat(20_000)}${'&#1;'.repeat(100_000)}`],
  ])('ends on a long one: %s', async (format, text) => {
    const { items } = await recordsOf(Buffer.from(text), format);
    expect(items.length).toBeGreaterThan(0);
  });
});
