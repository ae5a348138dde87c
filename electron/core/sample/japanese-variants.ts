import { type Clock, jst } from './clock.ts';
import { type MailDraft, type Writing, writings } from './mail.ts';
import { decoys, type Mailbox, type NodeNumber, reader } from './story.ts';

/** One mail of the campaign: the slots of its template, and how it was written and sent. */
export interface JapaneseVariant {
  site: 'hoshizora' | 'komorebi';
  to: Mailbox;
  sent: Clock;
  node: NodeNumber;
  writing: Writing;
  count: number;
  who: string;
  place: string;
  html?: boolean;
  extra?: Partial<Pick<MailDraft, 'date'>> & { relayed?: boolean; helo?: string };
  /** What the carriers' own emoji adds to the text. */
  emoji?: string;
}

const { sora, kaede } = decoys;
const { jis, shiftJis, undeclaredShiftJis, eucJp, utf8, utf8Cut, quoted, cp50221 } = writings;

/** The fourteen, oldest first. */
export const japaneseVariants: JapaneseVariant[] = [
  {
    site: 'hoshizora',
    to: sora,
    sent: jst('2017-10-03T12:00:01'),
    node: 7,
    writing: jis,
    count: 2,
    who: 'ゆき',
    place: 'みほん市',
  },
  {
    site: 'hoshizora',
    to: sora,
    sent: jst('2017-10-04T12:00:03'),
    node: 7,
    writing: shiftJis,
    count: 3,
    who: 'さとみ',
    place: '例町',
  },
  {
    site: 'hoshizora',
    to: sora,
    sent: jst('2017-10-12T12:00:02'),
    node: 8,
    writing: eucJp,
    count: 2,
    who: 'まなみ',
    place: 'みほん市',
    extra: { relayed: true },
  },
  {
    site: 'hoshizora',
    to: sora,
    sent: jst('2017-10-25T18:30:05'),
    node: 8,
    writing: utf8,
    count: 5,
    who: 'りえ',
    place: 'たとえ市',
    html: true,
  },
  {
    site: 'hoshizora',
    to: sora,
    sent: jst('2017-11-03T18:30:02'),
    node: 7,
    writing: cp50221,
    count: 1,
    who: 'ﾅﾅ①',
    place: '例町',
  },
  {
    site: 'komorebi',
    to: kaede,
    sent: jst('2017-11-09T12:00:04'),
    node: 8,
    writing: shiftJis,
    count: 2,
    who: 'かおり',
    place: 'みほん市',
    extra: { helo: 'localhost' },
  },
  {
    site: 'komorebi',
    to: kaede,
    sent: jst('2017-11-20T12:00:02'),
    node: 8,
    writing: quoted,
    count: 4,
    who: 'ゆみ',
    place: 'たとえ市',
    html: true,
  },
  {
    site: 'komorebi',
    to: kaede,
    sent: jst('2017-11-28T18:30:01'),
    node: 7,
    writing: utf8Cut,
    count: 2,
    who: 'えりか',
    place: '例町',
  },
  {
    site: 'komorebi',
    to: kaede,
    sent: jst('2017-12-11T12:00:06'),
    node: 8,
    writing: eucJp,
    count: 3,
    who: 'ともこ',
    place: 'みほん市',
    extra: { relayed: true },
  },
  {
    site: 'komorebi',
    to: sora,
    sent: jst('2017-12-20T12:00:02'),
    node: 9,
    writing: undeclaredShiftJis,
    count: 6,
    who: 'あすか',
    place: '例町',
  },
  {
    site: 'hoshizora',
    to: kaede,
    sent: jst('2018-01-05T12:00:03'),
    node: 7,
    writing: jis,
    count: 2,
    who: 'みほ',
    place: 'たとえ市',
    extra: { date: null },
  },
  {
    site: 'komorebi',
    to: reader,
    sent: jst('2018-01-15T18:30:07'),
    node: 9,
    writing: utf8,
    count: 3,
    who: 'さやか',
    place: 'みほん市',
    html: true,
  },
  // As a phone of docomo and one of au write them: each with a sun of its own, in the private area.
  {
    site: 'hoshizora',
    to: reader,
    sent: jst('2018-01-22T12:00:01'),
    node: 7,
    writing: shiftJis,
    count: 2,
    who: 'はるか',
    place: '例町',
    emoji: '\ue63e',
  },
  {
    site: 'komorebi',
    to: reader,
    sent: jst('2018-01-29T12:00:02'),
    node: 8,
    writing: jis,
    count: 1,
    who: 'ちえ',
    place: 'たとえ市',
    emoji: '\ue488',
  },
];
