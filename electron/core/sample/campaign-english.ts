import { type Clock, jst } from './clock.ts';
import { type MailDraft, writings } from './mail.ts';
import { operatorMail } from './operator-mail.ts';
import { type Mailbox, type NodeNumber, reader } from './story.ts';

interface Variant {
  sent: Clock;
  node: NodeNumber;
  domain: string;
  who: string;
  count: number;
  html?: boolean;
  relayed?: boolean;
}

const eastern = (local: string): Clock => ({ local, zone: '-0500' });

/** The second site's own domain, and some that lived for a week. */
const variants: Variant[] = [
  { sent: eastern('2018-01-16T07:00:02'), node: 9, domain: 'komorebi-tsushin.example', who: 'Lily', count: 2 },
  { sent: eastern('2018-01-18T07:00:01'), node: 9, domain: 'tayori-12.test', who: 'Grace', count: 3 },
  { sent: eastern('2018-01-23T07:00:04'), node: 7, domain: 'tayori-12.test', who: 'Anna', count: 2, relayed: true },
  { sent: { local: '2018-01-25T12:00:02', zone: '-0000' }, node: 9, domain: 'tayori-14.test', who: 'Sophie', count: 4 },
  { sent: eastern('2018-01-30T07:00:03'), node: 8, domain: 'tayori-14.test', who: 'Nora', count: 1, html: true },
  { sent: jst('2018-02-06T21:00:02'), node: 9, domain: 'komorebi-tsushin.example', who: 'Clara', count: 2 },
  { sent: eastern('2018-02-08T07:00:05'), node: 9, domain: 'tayori-19.test', who: 'Ruth', count: 5, html: true },
];

const from = (domain: string): Mailbox => ({ name: 'Komorebi Pen Pals', address: `news@${domain}` });
const messages = (count: number): string => (count === 1 ? '1 unread message' : `${count} unread messages`);

/** "Unread messages": the same template in English, as readers of the paper handed it in. */
export const englishCampaign: MailDraft[] = variants.map(({ sent, node, domain, who, count, html, relayed }, index) => {
  const token = `e${index + 1}-${(6007 * (index + 1)).toString(36)}`;
  const link = `http://en.komorebi-tsushin.example/r/${token}`;
  const first = `You have ${messages(count)}.`;
  const markup =
    `<html><body><p>${first} The last one is from ${who}.</p><a href="${link}">Read at Komorebi Pen Pals</a>\n` +
    `<span style="font-size:0">blue bird, green tree</span>` +
    `<img src="http://count.okurite.example/o.gif?u=${token}" width="1" height="1" alt=""></body></html>\n`;
  return operatorMail({
    name: `unread-${index + 1}`,
    ...{ node, counter: 201 + index, from: from(domain), to: reader, sent },
    writing: html ? writings.quoted : writings.ascii,
    relayed: relayed ?? false,
    spf: domain.endsWith('.test') ? 'softfail' : 'pass',
    subject: `${messages(count)} for you`,
    text: `${first}\nThe last one is from ${who}, who lives near you.\nRead on for 50 points: ${link}\n`,
    ...(html ? { html: markup } : {}),
    headers: [['List-Unsubscribe', `<http://en.komorebi-tsushin.example/stop?u=${token}>`]],
  });
});

export const englishCampaignIds: string[] = englishCampaign.map(({ messageId }) => messageId);
