import { jst } from './clock.ts';
import { type MailDraft, writings } from './mail.ts';
import { decoyMail, operatorId, operatorMail } from './operator-mail.ts';
import { facePicture } from './picture.ts';
import { decoys, personas, sites } from './story.ts';
import { excuse, greeting, lineInvitation, meeting } from './templates.ts';

const { mailbox } = personas.ayaka;
const { kaede } = decoys;
const writing = writings.shiftJis;
const times = {
  hello: jst('2017-11-10T20:31:48'),
  photo: jst('2017-11-12T21:15:03'),
  meeting: jst('2017-11-16T19:55:26'),
  excuse: jst('2017-11-18T13:40:09'),
  line: jst('2017-12-02T22:48:37'),
};
/** Message-IDs of what 彩花 wrote. */
export const ayakaIds = {
  hello: operatorId(times.hello, 1, 8),
  photo: operatorId(times.photo, 2, 8),
  meeting: operatorId(times.meeting, 3, 8),
  excuse: operatorId(times.excuse, 4, 7),
  line: operatorId(times.line, 5, 8),
};
const thread = [
  ayakaIds.hello,
  '<kaede-ayaka-a@decoy-post.example>',
  ayakaIds.photo,
  ayakaIds.meeting,
  '<kaede-ayaka-b@decoy-post.example>',
  ayakaIds.excuse,
];

/** 彩花 and the decoy 木村かえで, on the second site, to which nobody gave that address. */
export const ayakaMails: MailDraft[] = [
  operatorMail({
    name: 'ayaka-1',
    node: 8,
    counter: 1,
    from: mailbox,
    to: kaede,
    sent: times.hello,
    writing,
    helo: 'mail.hoshizora-letter.example',
    subject: 'はじめまして、彩花です',
    text: greeting('彩花', '料理と旅行', sites.komorebi),
  }),
  decoyMail(kaede, mailbox, {
    name: 'kaede-ayaka-a',
    sent: jst('2017-11-11T12:05:00'),
    writing: writings.utf8,
    thread: thread.slice(0, 1),
    subject: 'Re: はじめまして、彩花です',
    text: '木村です。このアドレスをどこでお知りになりましたか。\n',
  }),
  operatorMail({
    name: 'ayaka-2',
    node: 8,
    counter: 2,
    from: mailbox,
    to: kaede,
    sent: times.photo,
    writing,
    thread: thread.slice(0, 2),
    subject: 'Re: はじめまして、彩花です',
    text: '友だちの紹介です。写真を送ります。31歳です。ayk_hana という名前で書いています。\n',
    attachment: { name: 'ayaka.png', type: 'image/png', bytes: facePicture(90) },
  }),
  operatorMail({
    name: 'ayaka-3',
    node: 8,
    counter: 3,
    from: mailbox,
    to: kaede,
    sent: times.meeting,
    writing,
    thread: thread.slice(0, 3),
    subject: '土曜日のこと',
    text: meeting('たとえ駅', '18日の土曜'),
  }),
  decoyMail(kaede, mailbox, {
    name: 'kaede-ayaka-b',
    sent: jst('2017-11-17T07:45:00'),
    writing: writings.utf8,
    thread: thread.slice(0, 4),
    subject: 'Re: 土曜日のこと',
    text: 'わかりました。18日の3時にうかがいます。\n',
  }),
  operatorMail({
    name: 'ayaka-4',
    node: 7,
    counter: 4,
    from: mailbox,
    to: kaede,
    sent: times.excuse,
    writing,
    thread: thread.slice(0, 5),
    subject: 'Re: 土曜日のこと',
    text: excuse('彩花', '来週の土曜'),
  }),
  operatorMail({
    name: 'ayaka-5',
    node: 8,
    counter: 5,
    from: mailbox,
    to: kaede,
    sent: times.line,
    writing,
    thread,
    subject: '連絡先です',
    text: lineInvitation('彩花'),
  }),
];
