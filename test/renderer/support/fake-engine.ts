import type { CallOptions, Transport } from '../../../shared/contract/client.ts';
import { type CheckedInput, type Output, type ProcedureName, procedures } from '../../../shared/contract/procedures.ts';
import type { CaseInfo, EntityPage, MessageRow } from '../../../shared/contract/results.ts';
import type { Event } from '../../../shared/domain/event.ts';
import type { EntityKind, Link, Mention } from '../../../shared/domain/graph.ts';
import type { Identifier } from '../../../shared/domain/identifier.ts';
import { AppError } from '../../../shared/errors.ts';
import { extractIdentifiers } from '../../../shared/text/identifiers/extract.ts';
import { type FakeMail, fakeHash, fakeMail } from './fake-mails.ts';

type Handlers = {
  [N in ProcedureName]?: (input: CheckedInput<N>, options: CallOptions) => Output<N> | Promise<Output<N>>;
};

const kinds: Partial<Record<Identifier['kind'], EntityKind>> = {
  email: 'address',
  domain: 'site',
  url: 'site',
  ip: 'server',
  phone: 'phone',
  line: 'line-account',
  'bank-account': 'bank-account',
  'prepaid-code': 'prepaid-code',
};

/** An engine in memory with a case of `size` generated mails, for tests of the interface. It checks its input as the real one does. */
export class FakeEngine implements Transport {
  readonly calls: { name: ProcedureName; input: unknown }[] = [];
  readonly #size: number;
  readonly #events: Event[];
  readonly #standings = new Map<string, Link['standing']>();
  readonly #byId = new Map<string, FakeMail>();
  #open: string | null = null;
  /** Sources that the case has; none before the first import. */
  #isEmpty = false;

  constructor(size = 2000, events: readonly Event[] = []) {
    this.#size = size;
    this.#events = [...events];
  }

  async call(name: ProcedureName, input: unknown, options: CallOptions): Promise<unknown> {
    this.calls.push({ name, input });
    const checked = procedures[name].input.safeParse(input);
    if (!checked.success)
      throw new AppError('request/invalid', { field: checked.error.issues[0]?.path.join('.') ?? '' });
    if (this.#open === null && !name.startsWith('case.')) throw new AppError('case/not-open');
    const handler = this.#handlers[name] as ((input: unknown, options: CallOptions) => unknown) | undefined;
    if (!handler) throw new AppError('request/unknown', { name });
    return structuredClone(await handler(checked.data, options));
  }

  #mail(index: number): FakeMail {
    const mail = fakeMail(index);
    this.#byId.set(mail.id, mail);
    return mail;
  }

  #find(id: string): FakeMail {
    for (let index = 0; index < this.#size && !this.#byId.has(id); index += 1) this.#mail(index);
    const mail = this.#byId.get(id);
    if (!mail) throw new AppError('document/not-found', { id, fits: 0 });
    return mail;
  }

  #info(): CaseInfo {
    if (this.#open === null) throw new AppError('case/not-open');
    const some = this.#isEmpty ? 0 : 1;
    return {
      kind: 'case',
      name: '迷惑メールを追う',
      path: this.#open,
      counts: {
        sources: 14 * some,
        bytes: 48_211_904 * some,
        documents: this.#size * some,
        mentions: 9120 * some,
        entities: 1962 * some,
        links: 4810 * some,
        events: this.#events.length,
        failures: 2 * some,
        unread: 0,
      },
      log: { entries: 96, head: fakeHash(96) },
      interrupted: 0,
    };
  }

  #row(index: number, query: string): MessageRow {
    const mail = this.#mail(index);
    const text = (mail.text ?? mail.htmlText ?? '').replaceAll('\n', ' ');
    const at = query === '' ? -1 : text.indexOf(query);
    const start = Math.max(0, at - 12);
    const piece = text.slice(start, start + 120);
    const matches = at < 0 ? [] : [{ start: at - start, end: at - start + query.length }];
    const [moment = null] = mail.moments;
    return {
      id: mail.id,
      type: mail.type,
      channel: 'email',
      subject: mail.subject,
      name: mail.subject,
      direction: null,
      from: mail.from,
      moment,
      disagree: index % 7 === 0 && moment !== null,
      attachments: mail.attachments.length,
      snippet: { field: 'text', text: piece, matches },
    };
  }

  #mentions(id: string): Mention[] {
    const mail = this.#find(id);
    return extractIdentifiers(mail.text ?? '').map((found, position) => ({
      kind: 'mention',
      id: fakeHash(position + 7000),
      document: id,
      type: found.kind,
      range: { field: 'text', start: found.start, end: found.end },
      raw: found.raw,
      normalised: found.normal,
      standing: found.confidence === 'certain' ? 'accepted' : 'suggested',
      reasons: found.reasons.map((code) => ({ code })),
      entity: kinds[found.kind] ? entityId(found.kind, found.normal) : null,
      mark: null,
    }));
  }

  #entity(id: string): EntityPage {
    for (let index = 0; index < 10; index += 1) {
      const { id: document } = this.#mail(index);
      const mention = this.#mentions(document).find(({ entity }) => entity === id);
      const type = mention && kinds[mention.type];
      if (!mention || !type) continue;
      const end = (label: string, key: string) => ({ type: 'entity' as const, id: entityId('email', key), label });
      const linkId = fakeHash(id.charCodeAt(0) * 31 + id.charCodeAt(1));
      return {
        kind: 'entity',
        id,
        type,
        normalised: mention.normalised,
        raw: mention.raw,
        spellings: [mention.raw],
        document,
        range: mention.range,
        standing: mention.standing,
        reasons: mention.reasons,
        mentions: 12,
        merged: [],
        documents: 1 + (id.charCodeAt(0) % 5) * 3,
        linkTotal: 1,
        links: [
          {
            kind: 'link',
            id: linkId,
            type: 'names',
            from: end(this.#find(document).from[0]?.address ?? '', 'sender'),
            to: { type: 'entity', id, label: mention.normalised },
            raw: mention.raw,
            normalised: mention.normalised,
            range: mention.range,
            standing: this.#standings.get(linkId) ?? 'suggested',
            reasons: [{ code: 'link/named-in-message' }],
            count: 3,
            evidence: [
              { document, field: 'text', start: mention.range.start, end: mention.range.end, raw: mention.raw },
            ],
          },
        ],
        mentionList: [mention],
        activity: { months: [{ month: '2018-02', documents: 9 }], undated: 1 },
      };
    }
    throw new AppError('entity/not-found', { id });
  }

  readonly #handlers: Handlers = {
    'case.info': () => this.#info(),
    'case.create': ({ path }) => {
      this.#open = path;
      this.#isEmpty = true;
      return this.#info();
    },
    'case.open': ({ path }) => {
      if (path.startsWith('missing')) throw new AppError('case/not-found', { path });
      this.#open = path;
      this.#isEmpty = false;
      return this.#info();
    },
    'case.close': () => {
      this.#open = null;
      return { closed: true };
    },
    'case.verify': async (_input, { onProgress }) => {
      onProgress?.({ phase: 'verify', done: 1, total: 1, unit: 'bytes' });
      const checked = {
        originals: 14,
        bytes: 48_211_904,
        logEntries: 96,
        anchors: this.#events.length,
        database: true,
      };
      return { kind: 'case', ok: true, checked, problems: [] };
    },
    'log.list': ({ after }) => ({
      items:
        after > 0
          ? []
          : [1, 2, 3].map((seq) => ({
              seq,
              at: '2026-11-20T05:12:00.000Z',
              by: 'reporter',
              kind: seq === 1 ? 'case.create' : 'source.acquire',
              body: {},
              prev: fakeHash(seq - 1),
              hash: fakeHash(seq),
            })),
      next: null,
    }),
    'decision.undo': () => ({
      kind: 'undone',
      decision: this.#events.pop() ? 'event.add' : null,
      seq: null,
      canUndo: false,
      canRedo: false,
    }),
    'source.list': () => ({
      items: this.#isEmpty ? [] : Array.from({ length: 14 }, (_unused, index) => this.#source(index)),
      next: null,
    }),
    'source.show': ({ sha256 }) => {
      const index =
        Array.from({ length: 14 }, (_unused, at) => at).find((at) => fakeHash(900_000 + at) === sha256) ?? 0;
      const members =
        index === 3 ? [{ sha256: fakeHash(900_004), name: 'inbox/2018-02.mbox', size: 81_022, format: 'mbox' }] : [];
      return {
        ...this.#source(index),
        found: 886,
        stored: 871,
        seen: 13,
        failed: 2,
        read: true,
        framing: 41_288,
        members,
      };
    },
    'source.failures': ({ sha256 }) => ({
      items: [
        {
          source: sha256 ?? fakeHash(900_000),
          name: 'inbox-2018.mbox',
          offset: 9_201_330,
          length: 2210,
          code: 'import/malformed',
          detail: {},
          fatal: true,
        },
        {
          source: sha256 ?? fakeHash(900_000),
          name: 'inbox-2018.mbox',
          offset: 9_301_330,
          length: 880,
          code: 'import/limit',
          detail: { limit: 'parts', value: 1000 },
          fatal: false,
        },
      ],
      next: null,
    }),
    'source.raw': ({ offset, length }) => ({
      base64: btoa(pattern(offset, Math.min(length, 81_022 - offset))),
      offset,
      size: 81_022,
    }),
    'import.start': async (_input, { onProgress }) => {
      onProgress?.({ phase: 'import', done: 61, total: 100, unit: 'bytes', items: 1874 });
      this.#isEmpty = false;
      return {
        kind: 'ledger',
        cancelled: false,
        found: 886,
        stored: 871,
        seen: 13,
        failed: 2,
        bytes: 100,
        accounted: 100,
        sources: [],
        failures: [],
        more: 0,
      };
    },
    'message.rows': ({ query, offset, limit }) => {
      const word = query.replaceAll(/\S+:\S+/g, '').trim();
      if (this.#isEmpty) return { rows: [], total: 0 };
      if (word === '') {
        const end = Math.min(this.#size, offset + limit);
        return {
          rows: Array.from({ length: Math.max(0, end - offset) }, (_unused, at) => this.#row(offset + at, '')),
          total: this.#size,
        };
      }
      const fitting: number[] = [];
      for (let index = 0; index < this.#size; index += 1) {
        const { text, htmlText, subject } = fakeMail(index);
        if (`${subject} ${text ?? htmlText}`.includes(word)) fitting.push(index);
      }
      return {
        rows: fitting.slice(offset, offset + limit).map((index) => this.#row(index, word)),
        total: fitting.length,
      };
    },
    'message.show': ({ id }) => {
      const { markup: _markup, hops: _hops, raw: _raw, ...view } = this.#find(id);
      return view;
    },
    'message.html': ({ id }) => {
      const { markup } = this.#find(id);
      const targets = [
        'http://track.example/bg.png',
        'http://track.example/open.gif?id=8841',
        'http://deai-club.example/buy',
        'http://deai-club.example/login',
      ];
      return { html: markup, targets: markup === null ? [] : targets };
    },
    'message.hops': ({ id }) => this.#find(id).hops.map((hop) => ({ ...hop, trust: null })),
    'message.raw': ({ id, offset, length }) => {
      const bytes = new TextEncoder().encode(this.#find(id).raw);
      const part = bytes.subarray(offset, offset + length);
      return { base64: btoa(String.fromCharCode(...part)), offset, size: bytes.length };
    },
    'message.conversation': () => ({ rows: [], total: 0, at: -1, weaknesses: [] }),
    'message.thread': ({ id }) => {
      const { subject } = this.#find(id);
      const rows: MessageRow[] = [];
      for (let index = 0; index < 60 && rows.length < 14; index += 1) {
        const row = this.#row(index, '');
        if (row.id === id || (subject !== null && row.subject === subject)) rows.push(row);
      }
      return rows;
    },
    'message.mentions': ({ id }) => this.#mentions(id),
    'message.links': () => [],
    'message.decodings': () => [
      { charset: 'iso-2022-jp', preview: '優子です。明日の夕方なら東京駅に行けます。', undecodable: 0, chosen: true },
      { charset: 'shift_jis', preview: '$BM%;R$G$9!#', undecodable: 14, chosen: false },
    ],
    'message.decode': ({ id, charset }) => {
      const { markup: _markup, hops: _hops, raw: _raw, ...view } = this.#find(id);
      return {
        ...view,
        decoding: { charset: charset ?? 'iso-2022-jp', declared: null, why: 'override', carrier: null, undecodable: 0 },
      };
    },
    'entity.rows': ({ text }) => {
      const page = this.#entity(entityId('phone', '+819012345678'));
      return text === '' || page.raw.includes(text) ? { rows: [page], total: 1 } : { rows: [], total: 0 };
    },
    'entity.show': ({ id }) => this.#entity(id),
    'entity.links': ({ id }) => {
      const { links } = this.#entity(id);
      const standings = { suggested: 0, accepted: 0, rejected: 0 };
      for (const { standing } of links) standings[standing] += 1;
      return { rows: links, total: links.length, standings };
    },
    'mention.marked': () => [],
    'claim.list': () => [],
    'boundary.list': () => [],
    'link.decide': ({ id, standing }) => {
      this.#standings.set(id, standing);
      const link = this.#entity(entityId('phone', '+819012345678')).links[0];
      if (!link) throw new AppError('link/not-found', { id });
      return { ...link, id, standing };
    },
    'event.list': () => this.#events,
    'event.add': ({ title, text, part, quotes }) => {
      const citations = quotes.map(({ document, quote, field = 'text' }) => {
        const mail = this.#find(document);
        const start = (mail.text ?? '').indexOf(quote);
        if (start < 0) throw new AppError('anchor/quote-not-found', { quote, document });
        const { source, offset, length, subject, moments } = mail;
        const place = { source, offset, length, field, start, end: start + quote.length };
        return {
          ...place,
          exact: quote,
          prefix: '',
          suffix: '',
          document,
          sha256: document,
          weaknesses: [],
          title: subject,
          sourceName: 'inbox-2018.mbox',
          moments,
        };
      });
      const event: Event = {
        kind: 'event',
        id: fakeHash(this.#events.length + 60_000),
        title: withoutUndefined(title),
        text: withoutUndefined(text),
        moments: citations[0]?.moments ?? [],
        part,
        citations,
        note: citations.length === 0,
      };
      this.#events.push(event);
      return event;
    },
  };

  #source(index: number): Output<'source.list'>['items'][number] {
    return {
      kind: 'source',
      sha256: fakeHash(900_000 + index),
      size: 8_116_220 + index * 1000,
      format: index === 3 ? 'zip' : index % 4 === 2 ? 'eml' : 'mbox',
      acquisitions: [
        {
          name: index === 3 ? 'backup.zip' : `inbox-${2005 + index}.mbox`,
          how: 'copied',
          container: null,
          at: '2026-11-20T05:12:00.000Z',
          by: 'reporter',
          modified: '2018-03-05T01:02:03.000Z',
        },
      ],
    };
  }
}

const withoutUndefined = ({ ja, en }: { ja?: string | undefined; en?: string | undefined }) => ({
  ...(ja !== undefined && { ja }),
  ...(en !== undefined && { en }),
});

function entityId(kind: string, normal: string): string {
  let sum = 7;
  for (const character of kind + normal) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return fakeHash(sum);
}

const pattern = (offset: number, length: number): string => {
  const line = 'From yuko..22.@docomo.ne.jp Fri Feb 16 19:04:11 2018\r\nReceived: from vps-77.example.cn\r\n';
  return Array.from({ length: Math.max(0, length) }, (_unused, at) => line[(offset + at) % line.length]).join('');
};
