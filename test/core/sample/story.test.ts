import { beforeAll, describe, expect, it } from 'vitest';
import { englishCampaign } from '../../../electron/core/sample/campaign-english.ts';
import { japaneseCampaign } from '../../../electron/core/sample/campaign-japanese.ts';
import { payments } from '../../../electron/core/sample/payments.ts';
import { control, decoys, operator, personas, sites } from '../../../electron/core/sample/story.ts';
import { type ReadMail, readSample } from './collection.ts';

let mails: ReadMail[];
beforeAll(async () => {
  mails = await readSample();
});
const senderOf = ({ parsed }: ReadMail): string => parsed.from?.value[0]?.address ?? '';
const recipientOf = ({ parsed }: ReadMail): string => {
  const to = Array.isArray(parsed.to) ? parsed.to[0] : parsed.to;
  return to?.value[0]?.address ?? '';
};
const fromPersona = (name: keyof typeof personas) =>
  mails.filter((mail) => senderOf(mail) === personas[name].mailbox.address);
const plain = (text: string): string => text.normalize('NFKC');

describe('the story that the sample tells', () => {
  it('has three personas on two sites, two campaigns and four payments', () => {
    expect(Object.keys(personas)).toHaveLength(3);
    expect(Object.keys(sites)).toHaveLength(2);
    expect(japaneseCampaign).toHaveLength(14);
    expect(englishCampaign).toHaveLength(7);
    expect(payments).toHaveLength(4);
    expect(payments.reduce((sum, { yen }) => sum + yen, 0)).toBe(21_000);
  });

  it.each(['misaki', 'ayaka', 'emma'] as const)('ties %s to the operator by five things', (name) => {
    const own = fromPersona(name);
    const raw = own.map(({ bytes }) => bytes.toString('latin1'));
    const texts = own.map(({ text }) => plain(text));
    expect(texts.filter((text) => text.includes(`LINE ID: ${operator.line}`))).toHaveLength(1);
    expect(
      texts.some((text) =>
        /おなかが痛くて、今日は行けそうにありません|My stomach hurts, so it seems I cannot come today/.test(text),
      ),
    ).toBe(true);
    for (const mail of raw) {
      expect(mail).toContain(`X-Mailer: ${operator.mailer}`);
      expect(mail).toMatch(/^Message-ID: <\d{14}\.\d+\.aom@node[789]\.okurite\.example>/m);
      expect(mail).toContain('from WIN-OKURI02 (localhost [198.51.100.30])');
    }
  });

  it('pays all of them into one account', () => {
    const naming = mails.filter(({ text }) => plain(text).includes(plain(operator.bank))).map(senderOf);
    expect(naming).toEqual(
      expect.arrayContaining([
        sites.hoshizora.support.address,
        sites.komorebi.support.address,
        personas.emma.mailbox.address,
      ]),
    );
  });

  it("shows ミサキ's photo again as Emma's", () => {
    const photo = (name: keyof typeof personas) =>
      fromPersona(name).flatMap(({ parsed }) => parsed.attachments.map(({ content }) => content.toString('hex')));
    expect(photo('misaki')).toContain(photo('emma')[0]);
    expect(photo('ayaka')).not.toContain(photo('emma')[0]);
    expect(photo('emma')[0]?.startsWith('89504e470d0a1a0a')).toBe(true);
  });

  it('confirms every payment in a mail of its day', () => {
    for (const { messageId, yen, date, payer } of payments) {
      const mail = mails.find(({ parsed }) => parsed.messageId === messageId);
      expect(mail && recipientOf(mail)).toBe(payer);
      expect(mail?.text).toContain(yen.toLocaleString('en-US'));
      expect(mail?.parsed.date?.toISOString().slice(0, 10)).toBe(date);
    }
  });

  it('leaks the second decoy to the site that was not given it, and never the control', () => {
    const toKaede = mails.filter(({ bytes }) => bytes.includes(`Delivered-To: ${decoys.kaede.address}`));
    const received = (mail: ReadMail): number =>
      Date.parse(/;\s+(\w{3}, .*)/.exec(mail.bytes.toString('latin1'))?.[1] ?? '');
    const first = toKaede.toSorted((a, b) => received(a) - received(b))[0];
    expect(first && senderOf(first)).toBe('news@komorebi-tsushin.example');
    for (const mail of toKaede) expect(received(mail)).toBeGreaterThan(Date.parse('2017-11-01T00:00:00+09:00'));
    for (const { bytes } of mails) expect(bytes.includes(control.address)).toBe(false);
  });

  it('answers only what was written: every In-Reply-To is a mail of the sample', () => {
    const ids = new Set(mails.map(({ parsed }) => parsed.messageId));
    const answers = mails.flatMap(({ parsed }) => parsed.inReplyTo ?? []);
    expect(answers.length).toBeGreaterThan(15);
    for (const id of answers) expect(ids, id).toContain(id);
  });
});
