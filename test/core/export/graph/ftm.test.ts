import { describe, expect, it } from 'vitest';
import type { GraphSource } from '../../../../electron/core/export/context.ts';
import { followTheMoney } from '../../../../electron/core/export/graph/ftm.ts';
import { entityKinds } from '../../../../shared/domain/graph.ts';
import { aLink, aMention, aMessage, aMoment, anEntity, drain, hostile, sha256 } from '../../../support/events.ts';
import { type FtmLine, ftmComplaints } from '../../../support/ftm-schemata.ts';

const graph = (change: { [K in keyof GraphSource]?: ReturnType<GraphSource[K]> }): GraphSource => ({
  messages: () => change.messages ?? [aMessage('one')],
  entities: () => change.entities ?? [],
  links: () => change.links ?? [],
  mentions: () => change.mentions ?? [],
});
const written = (source: GraphSource, language: 'ja' | 'en' = 'en') => {
  const { text, left } = drain(followTheMoney(source, { caseName: 'x', language }));
  return {
    text,
    left,
    lines: text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as FtmLine),
  };
};
const normalForm: Record<string, string> = { phone: '+81312345678', account: 'telegram:user1' };

describe('followTheMoney', () => {
  it('writes every kind of entity into a schema that has all its properties', () => {
    const entities = entityKinds.map((type) =>
      anEntity(`e${type}`, { type, normalised: normalForm[type] ?? `x@${type}.example` }),
    );
    const { lines } = written(graph({ entities }));
    expect(ftmComplaints(lines)).toEqual([]);
    expect(Object.fromEntries(lines.map(({ id, schema }) => [id, schema]))).toEqual({
      [`ashiato-document-${sha256('one')}`]: 'Email',
      'ashiato-entity-eaddress': 'UserAccount',
      'ashiato-entity-esite': 'Asset',
      'ashiato-entity-eserver': 'Asset',
      'ashiato-entity-ephone': 'UserAccount',
      'ashiato-entity-eline-account': 'UserAccount',
      'ashiato-entity-eaccount': 'UserAccount',
      'ashiato-entity-ebank-account': 'BankAccount',
      'ashiato-entity-eprepaid-code': 'Asset',
      'ashiato-entity-eplace': 'Address',
      'ashiato-entity-epersona': 'LegalEntity',
      'ashiato-entity-eperson': 'Person',
      'ashiato-entity-eorganisation': 'Organization',
    });
    expect(lines.find(({ schema }) => schema === 'UserAccount')?.properties).toMatchObject({
      username: ['x@address.example'],
      email: ['x@address.example'],
    });
  });

  it('counts out what was counted in: links and mentions are written or named as left out', () => {
    const entities = [anEntity('a'), anEntity('b')];
    const document = { type: 'document' as const, id: sha256('one'), label: '' };
    const links = [
      aLink('1', 'a', 'b'),
      aLink('2', 'a', 'b', { standing: 'rejected' }),
      aLink('3', 'a', 'gone'),
      aLink('4', 'a', 'b', { standing: 'suggested', reasons: [{ code: 'link/oldest-received' }] }),
      aLink('5', 'a', 'b', { to: document }),
      aLink('6', 'a', 'b', { to: { ...document, id: '' } }),
    ];
    const mentions = [
      aMention('1', 'a'),
      aMention('2', null),
      aMention('3', null),
      aMention('4', 'gone'),
      aMention('5', 'a', { standing: 'rejected' }),
    ];
    const { lines, left } = written(graph({ entities, links, mentions }));
    expect(ftmComplaints(lines)).toEqual([]);
    const count = (schema: string) => lines.filter((line) => line.schema === schema).length;
    expect([count('Email'), count('UserAccount'), count('UnknownLink'), count('Documentation')]).toEqual([1, 2, 3, 1]);
    expect(left).toEqual([
      { id: '2', reason: 'rejected' },
      { id: '3', reason: 'dangling' },
      { id: '6', reason: 'dangling' },
      { id: 'mention', reason: 'no-entity', count: 2 },
      { id: 'mention', reason: 'rejected', count: 1 },
      { id: 'mention', reason: 'dangling', count: 1 },
    ]);
    expect(count('UnknownLink') + left.filter(({ id }) => id !== 'mention').length).toBe(links.length);
  });

  it('labels a hypothesis with its reason in words, in either language (P8)', () => {
    const link = aLink('4', 'a', 'b', { standing: 'suggested', reasons: [{ code: 'link/oldest-received' }] });
    const source = graph({ entities: [anEntity('a'), anEntity('b')], links: [link] });
    const of = (language: 'ja' | 'en') =>
      written(source, language).lines.find(({ schema }) => schema === 'UnknownLink')?.properties;
    expect(of('en')).toMatchObject({
      role: ['wrote to (hypothesis)'],
      status: ['hypothesis (suggested, not accepted)'],
    });
    expect(of('en')?.summary?.[0]).toContain('the first server in the oldest Received header');
    expect(of('ja')).toMatchObject({ role: ['宛てに書いた (仮説)'], status: ['仮説(未確認)'] });
  });

  it('turns times into UTC only where an offset was written; a date alone stays that date', () => {
    const dateOf = (edtf: string | null) =>
      written(graph({ messages: [aMessage('one', { moments: [aMoment(edtf)] })] })).lines[0]?.properties.date;
    expect(dateOf('2011-03-09T08:15:30+09:00')).toEqual(['2011-03-08T23:15:30']);
    expect(dateOf('2011-03-09T08:15+09:00')).toEqual(['2011-03-08T23:15']);
    expect(dateOf('2011-03-09T08:15:30')).toEqual(['2011-03-09']);
    expect(dateOf('2011-03-09')).toEqual(['2011-03-09']);
    expect(dateOf('2011-03')).toEqual(['2011-03']);
    for (const edtf of [null, '2011-03~', '2011-03/2011-05', '201X', '../2011', '0000-01-01'])
      expect(dateOf(edtf)).toBeUndefined();
  });

  it('keeps the anchor: hash and bytes of the original with each document, quote and place with each link', () => {
    const { lines } = written(graph({ entities: [anEntity('a'), anEntity('b')], links: [aLink('1', 'a', 'b')] }));
    const original = sha256('original of one');
    expect(lines[0]?.properties.description?.[0]).toBe(`SHA-256 ${original}, bytes 0–512`);
    expect(lines.at(-1)?.properties.description?.[0]).toMatch(new RegExp(`^${original}:0-512 to 0–18: you`));
  });

  it('defangs free text and leaves identifiers to be matched', () => {
    const { lines } = written(graph({ entities: [anEntity('a')] }));
    expect(lines[0]?.properties.bodyText?.[0]).toMatch(/^See hxxp/);
    expect(lines[1]?.properties.email).toEqual(['a@dates.example']);
  });

  it('stays valid with hostile text everywhere, one object a line', () => {
    const messages = hostile.map((text, i) =>
      aMessage(`m${i}`, {
        subject: text,
        text,
        from: [{ name: text, address: text }],
        to: [{ name: text, address: '' }],
        messageId: `<${i}>`,
        moments: [aMoment(null, { raw: text })],
      }),
    );
    const entities = hostile.map((text, i) =>
      anEntity(`e${i}`, {
        type: 'site',
        raw: text,
        normalised: `n${i}`,
        spellings: [`s${i}`],
        document: null,
        reasons: [{ code: text }],
      }),
    );
    const links = hostile.map((text, i) =>
      aLink(`l${i}`, 'e0', 'e1', {
        evidence: [{ document: sha256('m0'), field: 'text', start: 0, end: 1, raw: text }],
      }),
    );
    const mentions = hostile.map((text, i) => aMention(`n${i}`, 'e0', { document: sha256('m0'), raw: text }));
    const { lines, text } = written(graph({ messages, entities, links, mentions }));
    expect(lines).toHaveLength(4 * hostile.length);
    expect(ftmComplaints(lines)).toEqual([]);
    expect(text.isWellFormed()).toBe(true);
  });

  it('refuses an empty graph', () => {
    expect(() => written(graph({ messages: [] }))).toThrow(
      expect.objectContaining({ code: 'export/nothing-to-export' }),
    );
  });
});
