import { jst, later, mailDate } from './clock.ts';
import { type MailDraft, writings } from './mail.ts';
import { operatorMail } from './operator-mail.ts';
import { decoys, type Mailbox, personas, sites } from './story.ts';
import { closing } from './templates.ts';

const { sora, kaede } = decoys;

/** The same farewell from both sites, eleven minutes apart. */
const closingMails: MailDraft[] = [
  operatorMail({
    name: 'closing-1',
    node: 7,
    counter: 21,
    from: sites.hoshizora.support,
    to: sora,
    sent: jst('2018-02-16T15:00:11'),
    writing: writings.jis,
    subject: '【星空レター】サービス終了のお知らせ',
    text: closing(sites.hoshizora),
  }),
  operatorMail({
    name: 'closing-2',
    node: 7,
    counter: 22,
    from: sites.komorebi.support,
    to: kaede,
    sent: jst('2018-02-16T15:11:40'),
    writing: writings.shiftJis,
    subject: '【こもれび通信】サービス終了のお知らせ',
    text: closing(sites.komorebi),
  }),
];

/** A report of RFC 3464, with what it says of the mail that came back. */
function bounce(
  name: string,
  to: Mailbox,
  sent: { local: string; zone: string },
  returned: string[],
  failed: string,
): MailDraft {
  const boundary = `=_dsn_${name}`;
  const lines = [
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `Your message to <${failed}> could not be delivered.`,
    'Reason: 550 5.1.1 User unknown',
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.decoy-post.example',
    `Arrival-Date: ${mailDate(sent)}`,
    '',
    `Final-Recipient: rfc822; ${failed}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    ...returned,
    '',
    `--${boundary}--`,
    '',
  ];
  return {
    name,
    from: { name: 'Mail Delivery System', address: 'MAILER-DAEMON@mx.decoy-post.example' },
    to,
    sent,
    route: { node: null, helo: 'mx.decoy-post.example', ip: '203.0.113.10', spf: 'none' },
    messageId: `<${name}@mx.decoy-post.example>`,
    writing: writings.ascii,
    subject: 'Undelivered Mail Returned to Sender',
    text: '',
    headers: [['Auto-Submitted', 'auto-replied']],
    body: {
      type: `multipart/report; report-type=delivery-status; boundary="${boundary}"`,
      bytes: Buffer.from(lines.join('\n')),
    },
  };
}

const asked = jst('2018-02-20T10:00:00');
const spoofed = jst('2018-02-03T12:00:09');

/** One for the reporter's last question, one for a mail that the decoy's name was put on and that it never sent. */
const bounces: MailDraft[] = [
  bounce(
    'bounce-1',
    kaede,
    later(asked, 3, '+0900'),
    [
      `From: <${kaede.address}>`,
      `To: <${personas.ayaka.mailbox.address}>`,
      'Subject: A question',
      'Message-ID: <kaede-ayaka-c@decoy-post.example>',
      `Date: ${mailDate(asked)}`,
    ],
    personas.ayaka.mailbox.address,
  ),
  bounce(
    'bounce-2',
    sora,
    later(spoofed, 40, '+0900'),
    [
      'Received: from mail.tayori-19.test (unknown [198.51.100.18]) by mx.reader-box.example with ESMTP;',
      `\t${mailDate(spoofed)}`,
      `From: <${sora.address}>`,
      'To: <nobody@reader-box.example>',
      'Subject: 2 unread messages for you',
      'X-Mailer: AoMail Sender 2.1.7',
      'Message-ID: <20180203120009.208.aom@node8.okurite.example>',
      `Date: ${mailDate(spoofed)}`,
    ],
    'nobody@reader-box.example',
  ),
];

export const lastMails: MailDraft[] = [...closingMails, ...bounces];
/** Message-IDs of the farewells and the bounces. */
export const lastIds = {
  closing: closingMails.map(({ messageId }) => messageId),
  bounces: bounces.map(({ messageId }) => messageId),
};
