import { jst } from './clock.ts';
import { type MailDraft, writings } from './mail.ts';
import { decoyMail, operatorId, operatorMail } from './operator-mail.ts';
import { facePicture } from './picture.ts';
import { decoys, personas, sites } from './story.ts';
import { excuse, greeting, lineInvitation, meeting } from './templates.ts';

const { mailbox } = personas.misaki;
const { sora } = decoys;
const writing = writings.jis;
const times = {
  hello: jst('2017-10-05T21:14:05'),
  photo: jst('2017-10-06T22:40:31'),
  meeting: jst('2017-10-09T20:02:17'),
  excuse: jst('2017-10-14T13:41:50'),
  again: jst('2017-10-21T13:39:12'),
  line: jst('2017-10-28T23:05:44'),
};
/** Message-IDs of what ミサキ wrote. */
export const misakiIds = {
  hello: operatorId(times.hello, 1, 7),
  photo: operatorId(times.photo, 2, 7),
  meeting: operatorId(times.meeting, 3, 7),
  excuse: operatorId(times.excuse, 4, 7),
  again: operatorId(times.again, 5, 8),
  line: operatorId(times.line, 6, 7),
};
const answers = ['a', 'b', 'c', 'd'].map((letter) => `<sora-misaki-${letter}@decoy-post.example>`);
const thread = [misakiIds.hello, answers[0], misakiIds.photo, answers[1], misakiIds.meeting, answers[2]].flatMap(
  (id) => id ?? [],
);
thread.push(misakiIds.excuse, ...answers.slice(3), misakiIds.again);

/** ミサキ and the decoy 松田そら, on the first site: a greeting, a promise, two postponements, a LINE id. */
export const misakiMails: MailDraft[] = [
  operatorMail({
    name: 'misaki-1',
    node: 7,
    counter: 1,
    from: mailbox,
    to: sora,
    sent: times.hello,
    writing,
    subject: 'はじめまして、ミサキです',
    text: greeting('ミサキ', '映画と散歩', sites.hoshizora),
  }),
  decoyMail(sora, mailbox, {
    name: 'sora-misaki-a',
    sent: jst('2017-10-05T22:30:00'),
    writing: writings.utf8,
    thread: thread.slice(0, 1),
    subject: 'Re: はじめまして、ミサキです',
    text: 'メールありがとうございます。松田です。散歩はどのあたりを歩くのですか。\n',
  }),
  operatorMail({
    name: 'misaki-2',
    node: 7,
    counter: 2,
    from: mailbox,
    to: sora,
    sent: times.photo,
    writing,
    thread: thread.slice(0, 2),
    subject: 'Re: はじめまして、ミサキです',
    text: '写真を送ります。27歳です。みほん駅のまわりをよく歩きます。misa_ki27 で探してみてください。\n',
    attachment: { name: 'misaki.png', type: 'image/png', bytes: facePicture(200) },
  }),
  decoyMail(sora, mailbox, {
    name: 'sora-misaki-b',
    sent: jst('2017-10-07T19:10:00'),
    writing: writings.utf8,
    thread: thread.slice(0, 3),
    subject: 'Re: はじめまして、ミサキです',
    text: 'みほん駅なら近くです。一度お会いできますか。\n',
  }),
  operatorMail({
    name: 'misaki-3',
    node: 7,
    counter: 3,
    from: mailbox,
    to: sora,
    sent: times.meeting,
    writing,
    thread: thread.slice(0, 4),
    subject: '土曜日のこと',
    text: meeting('みほん駅', '14日の土曜'),
  }),
  decoyMail(sora, mailbox, {
    name: 'sora-misaki-c',
    sent: jst('2017-10-10T08:20:00'),
    writing: writings.utf8,
    thread: thread.slice(0, 5),
    subject: 'Re: 土曜日のこと',
    text: '14日3時、みほん駅北口ですね。うかがいます。\n',
  }),
  operatorMail({
    name: 'misaki-4',
    node: 7,
    counter: 4,
    from: mailbox,
    to: sora,
    sent: times.excuse,
    writing,
    thread: thread.slice(0, 6),
    relayed: true,
    subject: 'Re: 土曜日のこと',
    text: excuse('ミサキ', '来週の土曜'),
  }),
  decoyMail(sora, mailbox, {
    name: 'sora-misaki-d',
    sent: jst('2017-10-15T10:00:00'),
    writing: writings.utf8,
    thread: thread.slice(0, 7),
    subject: 'Re: 土曜日のこと',
    text: '3時から4時まで北口にいました。お大事に。来週の土曜にまたうかがいます。\n',
  }),
  operatorMail({
    name: 'misaki-5',
    node: 8,
    counter: 5,
    from: mailbox,
    to: sora,
    sent: times.again,
    writing,
    thread: thread.slice(0, 8),
    subject: 'Re: 土曜日のこと',
    text: excuse('ミサキ', '来月の土曜'),
  }),
  operatorMail({
    name: 'misaki-6',
    node: 7,
    counter: 6,
    from: mailbox,
    to: sora,
    sent: times.line,
    thread,
    writing: writings.cp50221,
    subject: '連絡先です',
    text: `①${lineInvitation('ﾐｻｷ')}`,
  }),
];
