import { aMail } from './cases.ts';
import { hostileHtml, hostileMail } from './hostile-html.ts';

const received = (minute: number) =>
  `from relay.example (relay.example [192.0.2.7]) by mx.reader.example; Mon, 5 Feb 2018 10:${minute}:20 +0900`;

/** The words that an event is made of, in the first mail. */
export const storyWords = '来週までにお振込みください';

/** A mail whose HTML tries the most common ways out at once, and what it names. */
const trap = () => {
  const some = hostileHtml().filter(({ name }) =>
    ['img', 'iframe', 'preconnect', 'script', 'handlers', 'form', 'link-top'].includes(name),
  );
  return { name: 'trap', html: some.map(({ html }) => html).join(''), names: some.flatMap(({ names }) => names) };
};
export const trapNames = (): string[] => trap().names;

/** A folder of mail with a little of everything: a story, the same mail twice, hostile HTML, a file that is no mail. */
export const storyMails = (): Record<string, string | Uint8Array> => ({
  'inbox/first.eml': aMail(
    {
      From: 'Misaki <misaki@dates.example>',
      To: 'decoy@reader.example',
      Date: 'Mon, 5 Feb 2018 10:11:12 +0900',
      'Message-ID': '<1@dates.example>',
      Subject: '振込先のお知らせ',
      'Content-Type': 'text/plain; charset=utf-8',
      Received: received(12),
    },
    `はじめまして。${storyWords}。\r\n振込先はみなと銀行 普通 1234567 です。\r\nhttp://www.dates.example/login?u=1\r\nお電話は 090-1234-5678 まで。\r\n`,
  ),
  'inbox/second.eml': aMail(
    {
      From: 'decoy@reader.example',
      To: 'misaki@dates.example',
      Date: 'Tue, 6 Feb 2018 09:00:00 +0900',
      'Message-ID': '<2@reader.example>',
      'In-Reply-To': '<1@dates.example>',
      Subject: 'Re: 振込先のお知らせ',
    },
    'Who are you?\r\n',
  ),
  'inbox/third.eml': aMail(
    {
      From: 'Emma <emma@points.example>',
      To: 'decoy@reader.example',
      Date: 'Wed, 7 Feb 2018 12:00:00 +0900',
      'Message-ID': '<3@points.example>',
      Subject: 'points',
      Received: received(30),
    },
    'Buy 100 points for 1,000 yen. Call 090-1234-5678, or see http://www.dates.example/points\r\n',
  ),
  'inbox/trap.eml': hostileMail(trap(), 1),
  'again/copy.eml': hostileMail(trap(), 1),
  'again/nothing.bin': new Uint8Array(),
});
