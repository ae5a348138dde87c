import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeItem } from '../../../electron/hosts/cli/describe.ts';
import { displayWidth } from '../../../electron/hosts/cli/display-width.ts';
import type { MessageView, SearchHit } from '../../../shared/contract/results.ts';
import { fields } from '../../../shared/domain/anchor.ts';
import { entityKinds, linkKinds, standings } from '../../../shared/domain/graph.ts';
import { identifierKinds } from '../../../shared/domain/identifier.ts';
import type { Ledger, LedgerFailure } from '../../../shared/domain/ledger.ts';
import { errorCodes } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { aCitation, aLink, aMessage, aMoment, aNote, anEntity, anEvent, sha256 } from '../../support/events.ts';
import { commanding, hostileText } from '../../support/hostile-text.ts';

const aView = (more: Partial<MessageView> = {}): MessageView => ({
  ...aMessage('one'),
  name: null,
  htmlText: null,
  links: null,
  places: [],
  sameMessageId: [],
  ...more,
});

const aLedger = (more: Partial<Ledger> = {}): Ledger => ({
  kind: 'ledger',
  found: 3,
  stored: 1,
  seen: 1,
  failed: 1,
  cancelled: false,
  bytes: 1000,
  accounted: 1000,
  sources: [],
  failures: [],
  more: 0,
  ...more,
});

const aFailure = (more: Partial<LedgerFailure> = {}): LedgerFailure => ({
  source: sha256('s'),
  name: 'mail/box',
  offset: 10,
  length: 20,
  code: 'import/encrypted',
  detail: {},
  fatal: true,
  ...more,
});

describe('any result', () => {
  it('shows no control but line breaks, no turned writing and no broken character, whatever the evidence holds', () => {
    fc.assert(
      fc.property(
        anyItem,
        fc.constantFrom<Language>('ja', 'en'),
        fc.constantFrom<View>('list', 'full'),
        (item, language, view) => {
          const text = describeItem(item, language, { view });
          expect(text).not.toMatch(commanding);
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toContain('undefined');
          // Marked for a terminal, the marks are the only sequences in it.
          const marked = describeItem(item, language, { view, ansi: true });
          expect(marked.replaceAll('\x1b[7m', '').replaceAll('\x1b[27m', '')).not.toMatch(commanding);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('leaves no address that a terminal would make a link of', () => {
    const evil = 'see http://evil.example/a?b=1 or www.evil.example, me@evil.example';
    for (const item of [
      aView({
        subject: evil,
        name: evil,
        text: evil,
        htmlText: evil,
        links: evil,
        from: [{ name: evil, address: 'me@evil.example' }],
      }),
      anEntity('a', { normalised: 'http://evil.example/', spellings: [evil] }),
      anEvent('a', {
        title: { en: evil },
        text: { en: evil },
        citations: [aCitation({ exact: evil, title: evil, sourceName: evil })],
      }),
      aHit(evil, []),
      aLedger({ failures: [aFailure({ name: evil })] }),
    ]) {
      for (const view of ['list', 'full'] as const) {
        expect(describeItem(item, 'en', { view })).not.toMatch(/https?:|evil\.example|me@/);
      }
    }
  });

  it('that nobody has words for is shown as it is', () => {
    expect(describeItem({ kind: 'new', value: '\x1b[2J' }, 'en')).toBe('{"kind":"new","value":"\\u001b[2J"}');
  });
});

describe('a message', () => {
  const message = aView({
    subject: '当選のお知らせ　至急',
    name: '当選のお知らせ　至急',
    from: [{ name: '山田花子', address: 'hana@example.jp' }],
    moments: [aMoment('2011-03-09T08:15:30+09:00', { zone: 'JST', raw: 'Wed, 9 Mar 2011 08:15:30 JST' })],
  });

  it('in a list takes two aligned lines: id, time and zone as written, sender; subject', () => {
    const id = message.id.slice(0, 12);
    expect(describeItem(message, 'ja', { view: 'list' })).toBe(
      `${id}  2011-03-09 08:15:30 JST     山田花子 <hana[@]example[.]jp>\n              当選のお知らせ　至急`,
    );
  });

  it('in a list fits the columns, whatever it holds', () => {
    fc.assert(
      fc.property(aMessageView, fc.integer({ min: 40, max: 200 }), (item, columns) => {
        for (const line of describeItem(item, 'ja', { view: 'list', columns }).split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(columns, 60));
        }
      }),
    );
  });

  it('without a time that can be read says so and shows the words', () => {
    const unread = aView({ moments: [aMoment(null, { raw: 'yesterday\x1b[2J' })] });
    expect(describeItem(unread, 'en', { view: 'list' })).toContain('time cannot be read');
    expect(describeItem(unread, 'en')).toContain('time cannot be read: “yesterday[U+001B][2J”');
    expect(describeItem(aView({ moments: [] }), 'en', { view: 'list' })).toContain('no claim of a time');
    expect(describeItem(aView({ moments: [aMoment('2011-03-09T08:15:30')] }), 'en')).toContain('(no zone written)');
  });

  it('in full has every claim, place, attachment and part', () => {
    const full = aView({
      moments: [
        aMoment('2011-03-09T08:15:30+09:00', { raw: 'Wed, 9 Mar 2011 08:15:30 +0900', zone: '+0900' }),
        aMoment('2011-03-09T00:20:00+00:00', { by: 'received', raw: 'Wed, 9 Mar 2011 00:20:00 GMT', zone: 'GMT' }),
      ],
      places: [{ source: sha256('box'), offset: 5, length: 7, inside: null, ambiguous: true }],
      attachments: [{ name: '写真.jpg', type: 'image/jpeg', size: 2000, sha256: sha256('p') }],
      decoding: { charset: 'iso-2022-jp', declared: 'us-ascii', why: 'content', carrier: 'docomo', undecodable: 2 },
      text: 'first\nsecond',
      htmlText: 'shown',
      links: 'http://evil.example/',
      sameMessageId: [sha256('other')],
    });
    const text = describeItem(full, 'en');
    for (const piece of [
      '2011-03-09 08:15:30 +0900  Date header (the sender claims)',
      '“Wed, 9 Mar 2011 00:20:00 GMT”',
      '2011-03-09 00:20:00 GMT  Received header',
      `${sha256('box')}  bytes 5–12  its borders are not certain`,
      '写真.jpg  image/jpeg  2.0 KB',
      'iso-2022-jp  (the bytes prove it, declared us-ascii, docomo, 2 bytes that it cannot read)',
      'first\nsecond',
      '--- HTML text ---\nshown',
      'hxxp://evil[.]example/',
      sha256('other'),
    ]) {
      expect(text).toContain(piece);
    }
  });
});

it('a message asked for alone has its way through the servers', () => {
  const hop = {
    raw: '',
    helo: 'trusted.example',
    fromHost: null,
    fromIp: '192.0.2.1',
    by: 'mx.reader.example',
    with: null,
    id: null,
    for: null,
    moment: aMoment('2011-03-09T00:20:00Z', { zone: 'GMT' }),
  };
  expect(describeItem({ ...aView(), hops: [hop] }, 'en')).toContain(
    '192[.]0[.]2[.]1 (says it is trusted[.]example) → mx[.]reader[.]example  2011-03-09 00:20:00 GMT',
  );
});

describe('a search hit', () => {
  it('marks the match, in brackets or in reverse video', () => {
    const hit = aHit('please wire money now', [{ start: 12, end: 17 }]);
    expect(describeItem(hit, 'en')).toContain('text: please wire [money] now');
    expect(describeItem(hit, 'en', { ansi: true })).toContain('please wire \x1b[7mmoney\x1b[27m now');
  });

  it('marks inside an address and still defangs it', () => {
    const text = 'to http://evil.example/x';
    expect(describeItem(aHit(text, [{ start: 10, end: 14 }]), 'en')).toContain('hxxp://[evil][.]example/x');
  });

  it('loses no character of the text, and leaves no address, wherever the marks are', () => {
    const range = fc.record({ start: fc.integer({ min: -2, max: 50 }), end: fc.integer({ min: -2, max: 50 }) });
    fc.assert(
      fc.property(fc.array(range, { maxLength: 5 }), (matches) => {
        const shown = describeItem(aHit('a http://evil.example/x?y mail me@evil.example b', matches), 'en', {
          ansi: true,
        });
        const line = shown.split('\n').at(-1)?.replaceAll('\x1b[7m', '').replaceAll('\x1b[27m', '') ?? '';
        expect(line).toContain('text: a hxxp://evil[.]example/x?y mail me[@]evil[.]example b');
      }),
    );
  });
});

describe('a ledger', () => {
  it('has totals that add up, and its failures under the sentence that explains them', () => {
    const failures = [
      aFailure(),
      aFailure({ name: 'mail/other', offset: 99, length: 1 }),
      aFailure({ name: 'gone', source: null, code: 'import/not-found', detail: { reason: 'ENOENT' } }),
    ];
    const text = describeItem(aLedger({ failures, more: 4 }), 'en');
    expect(text).toContain('Found 3 = stored 1 + seen before 1 + failed 1');
    expect(text.match(/It is encrypted/g)).toHaveLength(1);
    expect(text).toContain(
      '    mail/box  bytes 10–30\n    mail/other  bytes 99–100\n- The file to be imported is not there',
    );
    expect(text).toContain('    gone');
    expect(text).toMatch(/^ {2}4 more$/m);
  });

  it('counts all failures that it does not list', () => {
    const failures = Array.from({ length: 75 }, (_, at) => aFailure({ code: 'import/limit', detail: { size: at } }));
    const text = describeItem(aLedger({ failures, more: 10 }), 'en');
    expect(text).toContain(`${75 - 50} more (--json names them all)\n  10 more`);
  });

  it('says that it was cancelled', () => {
    expect(describeItem(aLedger({ cancelled: true }), 'ja')).toContain('続きから進みます');
  });
});

describe('graph', () => {
  it('labels a hypothesis with its reasons in words (P8)', () => {
    const link = aLink('44', 'a', 'b', {
      type: 'sent-through',
      standing: 'suggested',
      reasons: [{ code: 'link/oldest-received' }],
    });
    expect(describeItem(link, 'en')).toContain(
      'hypothesis (suggested, not accepted): the first server in the oldest Received header',
    );
    expect(describeItem(link, 'ja', { view: 'list' })).toContain('仮説(未確認): 最も古い Received ヘッダーに現れる');
  });

  it('shows an entity with its links and mentions when they come with it', () => {
    const text = describeItem({ ...anEntity('a'), links: [aLink('44', 'a', 'b')], mentionList: [] }, 'en');
    expect(text).toContain('\nLinks\n');
    expect(text).not.toContain('\nMentions\n');
  });
});

describe('an event', () => {
  it('has under its title what it cites, with the bytes in full (P4)', () => {
    const citation = aCitation();
    const full = describeItem(anEvent('abcd', { part: 2, citations: [citation] }), 'en');
    expect(full).toContain('2011-03-09 08:15:30 +09:00  part 2');
    expect(full).toContain('“please reply”');
    expect(full).toContain('mail/2011/spam  bytes 100–2100');
    expect(full).toContain(`SHA-256 ${citation.source}`);
    expect(describeItem(anEvent('abcd'), 'en', { view: 'list' })).toContain(
      `“please reply” ${citation.document.slice(0, 12)}`,
    );
  });

  it('of one’s own is marked as a note', () => {
    expect(describeItem(aNote('abcd'), 'en', { view: 'list' })).toContain('The reporter’s own note');
  });
});

describe('checks, exports and the rest', () => {
  it('says whether it holds, what was checked and what is wrong', () => {
    const checked = { originals: 2, bytes: 1500, logEntries: 3, anchors: 4, database: true };
    const problems = [{ code: 'original/changed', subject: sha256('x'), detail: { size: 3 } }];
    expect(describeItem({ kind: 'case', ok: true, checked, problems: [] }, 'en')).toBe(
      'The case holds\nChecked  originals 2, bytes 1.5 KB, entries of the log 3, citations 4, database',
    );
    expect(describeItem({ kind: 'case', ok: false, checked, problems }, 'en')).toContain(
      `- the bytes of an original have changed: ${sha256('x')} (size 3)`,
    );
    const bundle = {
      kind: 'bundle',
      ok: false,
      checked: { files: 1 },
      problems: [{ code: 'file/missing', path: 'data/a', detail: '' }],
    };
    expect(describeItem(bundle, 'ja')).toContain('- ファイルがありません: data/a');
  });

  it('gives the digest alone, for scripts and for reading aloud', () => {
    expect(describeItem({ kind: 'case', digest: sha256('d') }, 'en')).toBe(sha256('d'));
    expect(describeItem({ kind: 'case', digest: sha256('d'), sources: 1, documents: 2 }, 'en')).toContain(sha256('d'));
  });

  it('names the files of an export and what is not in them', () => {
    const files = [{ path: '/tmp/年表.md', sha256: sha256('f'), bytes: 12345 }];
    const text = describeItem({ kind: 'export', files, left: [{ id: 'abcd', reason: 'no-readable-moment' }] }, 'en');
    expect(text).toContain(`/tmp/年表.md\n    12,345 bytes  SHA-256 ${sha256('f')}`);
    expect(text).toContain('abcd: no time that can be read');
  });

  it('knows an entry of the log by its chain', () => {
    const entry = {
      seq: 7,
      at: '2026-01-02T03:04:05.678Z',
      by: 'hana@desk',
      kind: 'link.decide',
      body: { why: 'x' },
      prev: '',
      hash: sha256('h'),
    };
    expect(describeItem(entry, 'en')).toContain('7  2026-01-02T03:04:05.678Z  hana@desk  link decided');
  });
});

type View = 'list' | 'full';

function aHit(text: string, matches: { start: number; end: number }[]): SearchHit {
  return { ...aView(), snippet: { field: 'text', text, matches }, matches: [] };
}

const count = fc.nat(1_000_000);
const numbers = (...names: string[]) => fc.record(Object.fromEntries(names.map((name) => [name, count])));
const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const t = hostileText;
const field = fc.constantFrom(...fields);
const standing = fc.constantFrom(...standings);
const range = fc.record({ start: fc.nat(80), end: fc.nat(80) });
const aReason = fc.record({ code: t, values: fc.dictionary(t, fc.oneof(t, count)) });
const moment = fc.record({
  by: fc.constantFrom('date-header', 'received', 'reporter', 'new'),
  raw: t,
  edtf: orNull(fc.oneof(t, fc.constantFrom('2011-03-09T08:15:30+09:00', '2011-03'))),
  zone: orNull(t),
  precision: fc.constant(null),
});
const address = fc.record({ name: t, address: t });
const place = fc.record({ source: t, offset: count, length: count, inside: orNull(t), ambiguous: fc.boolean() });
const messageFields = {
  kind: fc.constant('message' as const),
  id: t,
  source: t,
  offset: count,
  length: count,
  sha256: t,
  channel: fc.constant('email'),
  subject: orNull(t),
  name: orNull(t),
  from: list(address),
  to: list(address),
  cc: list(address),
  messageId: orNull(t),
  moments: list(moment),
  text: orNull(t),
  html: fc.boolean(),
  decoding: orNull(
    fc.record({
      charset: t,
      declared: orNull(t),
      why: fc.oneof(t, fc.constant('alias')),
      carrier: orNull(t),
      undecodable: count,
    }),
  ),
  attachments: list(fc.record({ name: orNull(t), type: t, size: count, sha256: t })),
  htmlText: orNull(t),
  links: orNull(t),
  places: list(place),
  sameMessageId: list(t),
};
const hopFields = {
  raw: t,
  helo: orNull(t),
  fromHost: orNull(t),
  fromIp: orNull(t),
  by: orNull(t),
  with: orNull(t),
  id: orNull(t),
  for: orNull(t),
  moment,
};
const hop = fc.record(hopFields);
const aMessageView = fc.record({ ...messageFields, hops: list(hop) });
const mention = fc.record({
  kind: fc.constant('mention'),
  id: t,
  document: t,
  type: fc.oneof(t, fc.constantFrom(...identifierKinds)),
  range: fc.record({ field, start: count, end: count }),
  raw: t,
  normalised: t,
  standing,
  reasons: list(aReason),
  entity: orNull(t),
});
const link = fc.record({
  kind: fc.constant('link'),
  id: t,
  type: fc.constantFrom(...linkKinds),
  from: fc.record({ type: fc.constant('entity'), id: t, label: t }),
  to: fc.record({ type: fc.constant('document'), id: t, label: t }),
  raw: t,
  normalised: t,
  range: fc.constant(null),
  standing,
  reasons: list(aReason),
  count,
  evidence: list(fc.record({ document: t, field, start: count, end: count, raw: t })),
});
const entity = fc.record({
  kind: fc.constant('entity'),
  id: t,
  type: fc.constantFrom(...entityKinds),
  normalised: t,
  raw: t,
  spellings: list(t),
  merged: fc.array(fc.record({ id: t, type: fc.constant('address'), normalised: t }), { maxLength: 3 }),
  document: orNull(t),
  range: fc.constant(null),
  standing,
  reasons: list(aReason),
  mentions: count,
  documents: count,
  links: list(link),
  mentionList: list(mention),
});
const localText = fc.record({ ja: t, en: t }, { requiredKeys: [] });
const citation = fc.record({
  source: t,
  offset: count,
  length: count,
  field,
  start: count,
  end: count,
  exact: t,
  prefix: t,
  suffix: t,
  document: t,
  title: orNull(t),
  sourceName: t,
  moments: list(moment),
});
const details = fc.dictionary(t, fc.oneof(t, count, fc.boolean(), fc.constant(null)));
const failureFields = {
  source: orNull(t),
  name: t,
  offset: count,
  length: count,
  code: fc.constantFrom(...errorCodes),
  detail: details,
  fatal: fc.boolean(),
};
const tally = { found: count, stored: count, seen: count, failed: count };
const sourceFields = {
  sha256: t,
  size: count,
  format: t,
  acquisitions: list(
    fc.record({
      name: t,
      how: fc.constantFrom('copied', 'extracted'),
      container: orNull(t),
      at: t,
      by: t,
      modified: orNull(t),
    }),
  ),
};
const anyItem: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    kind: fc.constant('case'),
    name: t,
    path: t,
    interrupted: count,
    counts: numbers('sources', 'bytes', 'documents', 'mentions', 'entities', 'links', 'events', 'failures', 'unread'),
    log: fc.record({ entries: count, head: t }),
  }),
  fc.record({ kind: fc.constant('case'), digest: t }),
  fc.record({ kind: fc.constant('case'), digest: t, sources: count, documents: count }),
  fc.record({
    kind: fc.constant('case'),
    ok: fc.boolean(),
    checked: fc.dictionary(t, fc.oneof(count, fc.boolean())),
    problems: list(fc.record({ code: t, subject: t, detail: details })),
  }),
  fc.record({
    kind: fc.constant('bundle'),
    ok: fc.boolean(),
    checked: fc.dictionary(t, count),
    problems: list(fc.record({ code: t, path: t, detail: t })),
  }),
  fc.record({
    kind: fc.constant('ledger'),
    ...tally,
    cancelled: fc.boolean(),
    bytes: count,
    accounted: count,
    more: count,
    sources: list(
      fc.record({ ...tally, sha256: t, name: t, format: t, size: count, framing: count, container: orNull(t) }),
    ),
    failures: list(fc.record(failureFields)),
  }),
  fc.record({ kind: fc.constant('source'), ...sourceFields }),
  fc.record({
    kind: fc.constant('source'),
    ...sourceFields,
    ...tally,
    read: fc.boolean(),
    framing: count,
    members: list(fc.record({ sha256: t, name: t, size: count, format: t })),
  }),
  aMessageView,
  fc.record({
    ...messageFields,
    snippet: fc.record({ field, text: t, matches: list(range) }),
    matches: fc.constant([]),
  }),
  mention,
  entity,
  link,
  fc.record({
    kind: fc.constant('event'),
    id: t,
    title: localText,
    text: localText,
    moments: list(moment),
    part: orNull(count),
    citations: list(citation),
    note: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('export'),
    files: list(fc.record({ path: t, sha256: t, bytes: count })),
    left: list(fc.record({ id: t, reason: t })),
  }),
  fc.record({ kind: fc.constant('decoding'), charset: t, preview: t, undecodable: count, chosen: fc.boolean() }),
  fc.record({ kind: fc.constant('count'), total: orNull(count) }),
  fc.record({ kind: fc.constant('failure'), ...failureFields }),
  fc.record({ kind: fc.constant('hop'), ...hopFields }),
  fc.record({ kind: fc.constant('html'), html: orNull(t), targets: list(t) }),
  fc.record({ kind: fc.constant('path'), found: fc.boolean(), steps: count }),
  fc.record({ kind: fc.constant('removed'), removed: t }),
  fc.record({
    kind: fc.constant('undone'),
    decision: orNull(t),
    seq: orNull(count),
    verb: fc.constantFrom('undo', 'redo'),
    canUndo: fc.boolean(),
    canRedo: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('row'),
    id: t,
    channel: t,
    subject: orNull(t),
    name: orNull(t),
    from: list(address),
    moment: orNull(moment),
    disagree: fc.boolean(),
    attachments: count,
    snippet: orNull(fc.record({ field, text: t, matches: list(range) })),
  }),
  fc.record({
    kind: fc.constant('preview'),
    files: list(fc.record({ suffix: t, text: t, bytes: count, cut: fc.boolean() })),
    left: list(fc.record({ id: t, reason: t })),
  }),
  fc.record({
    kind: fc.constant('graph'),
    nodes: list(fc.record({ id: t, type: fc.constantFrom(...entityKinds), label: t, documents: count, degree: count })),
    links: list(fc.record({ id: t, type: fc.constantFrom(...linkKinds), from: t, to: t, standing, count })),
    total: fc.record({ nodes: count, links: count }),
  }),
  fc.record({ seq: count, at: t, by: t, kind: t, body: fc.dictionary(t, t), prev: t, hash: t }),
  fc.record({ kind: t, value: t }),
);
