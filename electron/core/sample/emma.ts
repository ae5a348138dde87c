import type { Clock } from './clock.ts';
import { jst } from './clock.ts';
import { type MailDraft, writings } from './mail.ts';
import { decoyMail, operatorId, operatorMail } from './operator-mail.ts';
import { facePicture } from './picture.ts';
import { decoys, operator, personas } from './story.ts';
import { excuseEnglish } from './templates.ts';

const { mailbox } = personas.emma;
const { ken } = decoys;
const writing = writings.ascii;
const eastern = (local: string): Clock => ({ local, zone: '-0500' });
const times = {
  hello: eastern('2018-01-08T07:12:20'),
  photo: eastern('2018-01-10T06:58:02'),
  excuse: eastern('2018-01-13T23:41:15'),
  line: eastern('2018-01-19T08:03:33'),
};
/** Message-IDs of what Emma wrote. */
export const emmaIds = {
  hello: operatorId(times.hello, 1, 9),
  photo: operatorId(times.photo, 2, 9),
  excuse: operatorId(times.excuse, 3, 7),
  line: operatorId(times.line, 4, 9),
};
const thread = [
  emmaIds.hello,
  '<ken-emma-a@decoy-post.example>',
  emmaIds.photo,
  '<ken-emma-b@decoy-post.example>',
  emmaIds.excuse,
];

/** Emma and the decoy Ken Arai, on the second site's English pages: an eastern clock, a Japanese machine. */
export const emmaMails: MailDraft[] = [
  operatorMail({
    name: 'emma-1',
    node: 9,
    counter: 1,
    from: mailbox,
    to: ken,
    sent: times.hello,
    writing,
    subject: 'Nice to meet you, I am Emma',
    text:
      'Nice to meet you, I am Emma.\nI saw your profile and thought you look kind. My hobbies are films and walks.\n' +
      'You can read my letters at Komorebi Pen Pals, 50 points each.\nhttp://en.komorebi-tsushin.example/letter/\n',
  }),
  decoyMail(ken, mailbox, {
    name: 'ken-emma-a',
    sent: jst('2018-01-09T21:00:00'),
    writing,
    thread: thread.slice(0, 1),
    subject: 'Re: Nice to meet you, I am Emma',
    text: 'Hello Emma, thank you for writing. Where do you live?\n',
  }),
  operatorMail({
    name: 'emma-2',
    node: 9,
    counter: 2,
    from: mailbox,
    to: ken,
    sent: times.photo,
    thread: thread.slice(0, 2),
    writing: writings.quoted,
    subject: 'Re: Nice to meet you, I am Emma – my photo',
    text: 'Here is my photo. I am 29, and I stay near Mihon station until spring. My name there is emma_letters.\n',
    // The bytes of ミサキ's photo under another name.
    attachment: { name: 'emma.png', type: 'image/png', bytes: facePicture(200) },
  }),
  decoyMail(ken, mailbox, {
    name: 'ken-emma-b',
    sent: jst('2018-01-11T20:15:00'),
    writing,
    thread: thread.slice(0, 3),
    subject: 'Re: Nice to meet you, I am Emma',
    text: 'Shall we meet at Mihon station, north exit, on Sunday the 14th at 3 p.m.?\n',
  }),
  operatorMail({
    name: 'emma-3',
    node: 7,
    counter: 3,
    from: mailbox,
    to: ken,
    sent: times.excuse,
    writing,
    thread: thread.slice(0, 4),
    relayed: true,
    subject: 'Re: Nice to meet you, I am Emma',
    text: excuseEnglish('Emma', 'next Sunday'),
  }),
  operatorMail({
    name: 'emma-4',
    node: 9,
    counter: 4,
    from: mailbox,
    to: ken,
    sent: times.line,
    writing: writings.utf8,
    thread,
    subject: 'My contact / 連絡先です',
    text:
      `Shall we talk outside the site?\nLINE ID: ${operator.line}\nPhone: ${operator.phoneAbroad}\n` +
      `The fee goes to this account:\n${operator.bank}\nEmma\n`,
  }),
];
