import { type Clock, jst } from './clock.ts';
import { type MailDraft, type Writing, writings } from './mail.ts';
import { decoys, type Mailbox, operator } from './story.ts';

interface Variant {
  name: string;
  sent: Clock;
  to: Mailbox;
  writing: Writing;
  prize: string;
  fee: string;
  ip: string;
  /** A Date header that nobody can read. */
  date?: string;
}

const { sora, kaede, ken } = decoys;
const variants: Variant[] = [
  {
    name: 'tosen-1',
    sent: jst('2017-12-08T09:15:00'),
    to: sora,
    writing: writings.utf8,
    prize: '1,000万円',
    fee: '3,000円',
    ip: '203.0.113.200',
  },
  {
    name: 'tosen-2',
    sent: jst('2017-12-15T09:15:02'),
    to: kaede,
    writing: writings.quoted,
    prize: '500万円',
    fee: '3,000円',
    ip: '203.0.113.200',
  },
  {
    name: 'tosen-3',
    sent: jst('2017-12-22T09:15:01'),
    to: sora,
    writing: writings.jis,
    prize: '1億円',
    fee: '5,000円',
    ip: '203.0.113.201',
    date: 'Fri, 32 Foo 2017 25:61:00 +0900',
  },
  {
    name: 'tosen-4',
    sent: jst('2018-01-12T09:15:03'),
    to: kaede,
    writing: writings.shiftJis,
    prize: '1,000万円',
    fee: '5,000円',
    ip: '203.0.113.201',
  },
];

const from: Mailbox = { name: '懸賞事務局', address: 'info@kensho-madoguchi.test' };

/** 「当選」: a prize for which a fee is asked, sent from elsewhere, with the account that the two sites use. */
export const prizeCampaign: MailDraft[] = [
  ...variants.map(
    ({ name, sent, to, writing, prize, fee, ip, date }, index): MailDraft => ({
      ...{ name, sent, to, writing, from },
      route: { node: null, helo: 'WIN-KENSHO', ip, spf: 'none' },
      messageId: `<${sent.local.replace(/\D/g, '')}.${index + 301}@kensho-madoguchi.test>`,
      subject: `【当選】${prize}のお受け取りについて`,
      text: `おめでとうございます。${prize}に当選しました。\nお受け取りの手数料は${fee}です。\n${operator.bank}\n`,
      headers: [['X-Mailer', 'KenshoPost 1.0']],
      ...(date === undefined ? {} : { date }),
    }),
  ),
  {
    name: 'prize-en',
    from: { name: 'Prize Office', address: 'office@prize-desk.test' },
    to: ken,
    sent: { local: '2018-02-01T03:20:00', zone: '-0500' },
    route: { node: null, helo: 'prize-desk.test', ip: '203.0.113.202', spf: 'softfail' },
    messageId: '<20180201032000.305@prize-desk.test>',
    writing: writings.ascii,
    subject: 'You have won',
    text: `Congratulations, you have won 90,000 USD.\nA fee of 50 USD is due first. Write to office@prize-desk.test.\n`,
    headers: [['X-Mailer', 'KenshoPost 1.0']],
  },
];
