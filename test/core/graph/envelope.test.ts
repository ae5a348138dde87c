import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelopeMentions } from '../../../electron/core/graph/envelope.ts';
import type { MessageFields } from '../../../electron/core/graph/message-fields.ts';
import { aCase, aCollection } from '../../support/cases.ts';

const mail = (header: string[], text = 'Hello.') => `${header.join('\r\n')}\r\n\r\n${text}\r\n`;
const basis = ['From: a@spam.example', 'To: list@spam.example', 'Subject: x'];

const nobody: MessageFields = {
  channel: 'email',
  scope: null,
  subject: null,
  from: [],
  to: [],
  cc: [],
  text: null,
  htmlText: null,
  links: null,
  hops: [],
  header: null,
};

/** What the header of one mail says of whom it came to, with the bytes that the ranges name. */
async function reached(content: string) {
  const { client, close } = await aCase();
  await client.import.start({ paths: [aCollection({ '1.eml': content })] });
  const [row] = (await client.message.rows({})).rows;
  const mentions = await client.message.mentions({ id: row?.id ?? '' });
  const links = await client.message.links({ id: row?.id ?? '' });
  await close();
  const found = mentions.filter(({ range, type }) => range.field === 'header' && type === 'email');
  return {
    found: found.map(({ range, normalised, reasons }) => ({
      bytes: Buffer.from(content).subarray(range.start, range.end).toString('latin1'),
      normalised,
      header: reasons[0]?.values?.header,
    })),
    links: links.filter(({ type }) => type === 'wrote-to').map(({ to, standing }) => [to.label, standing]),
  };
}

describe('the envelope of a mail', () => {
  it('names whom it came to where To and Cc do not, each once, as a suggestion that says where it stands', async () => {
    const { found, links } = await reached(
      mail([
        'Delivered-To: Decoy.One@DECOYS.example',
        'Received: from x.example (x.example [192.0.2.1])',
        '\tby mx.decoys.example with ESMTP id 1 for <two@decoys.example>; Mon, 5 Mar 2018 10:11:12 +0900',
        'Received: from y (y [192.0.2.2]) by x.example for <two@decoys.example>; Mon, 5 Mar 2018 10:11:11 +0900',
        'X-Original-To: list@spam.example',
        ...basis,
        'Bcc: Three <three@decoys.example>,',
        ' four@decoys.example',
      ]),
    );
    expect(found).toEqual([
      { bytes: 'Decoy.One@DECOYS.example', normalised: 'Decoy.One@decoys.example', header: 'Delivered-To' },
      { bytes: 'three@decoys.example', normalised: 'three@decoys.example', header: 'Bcc' },
      { bytes: 'four@decoys.example', normalised: 'four@decoys.example', header: 'Bcc' },
      { bytes: 'two@decoys.example', normalised: 'two@decoys.example', header: 'Received' },
    ]);
    expect(links.find(([to]) => to === 'list@spam.example')?.[1]).toBe('accepted');
    expect(links.filter(([, standing]) => standing === 'suggested')).toHaveLength(4);
  });

  it('is not what stands in a text, in another field, or in the words of a Received line', async () => {
    const received = 'Received: from a (HELO b@c.example) by d.example; Mon, 5 Mar 2018 10:11:12 +0900';
    const { found } = await reached(
      mail(['X-Note: Delivered-To: b@c.example', received, ...basis], 'Delivered-To: b@c.example'),
    );
    expect(found).toEqual([]);
  });

  it('says nothing whose bytes are not there, whatever the header holds', () => {
    const piece = fc.constantFrom(
      'Delivered-To',
      'Bcc',
      ':',
      ' ',
      '\r\n',
      '\r\n\t',
      '<',
      '>',
      'a@b.example',
      '@',
      ',',
      'é',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, wide) => {
        const encoding = wide ? ('utf16le' as const) : ('latin1' as const);
        const bytes = Buffer.from(`Bcc: x@y.example\r\n${pieces.join('')}`, encoding);
        const header = { bytes, encoding, at: (start: number) => start };
        const mentions = [...envelopeMentions({ ...nobody, header })];
        expect(mentions[0]?.normalised).toBe('x@y.example');
        for (const { start, end, raw } of mentions) expect(bytes.toString(encoding, start, end)).toBe(raw);
      }),
      { numRuns: 500 },
    );
  });
});
