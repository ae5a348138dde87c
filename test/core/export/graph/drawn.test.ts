import { describe, expect, it } from 'vitest';
import type { GraphSource } from '../../../../electron/core/export/context.ts';
import { filePaths, graphWriters } from '../../../../electron/core/export/graph/index.ts';
import { graphFormats } from '../../../../shared/contract/formats.ts';
import { aLink, aMessage, anEntity, drain, hostile, sha256 } from '../../../support/events.ts';
import { hasPython, python } from '../../../support/python.ts';

const context = { caseName: '足跡', language: 'en' } as const;
const document = (name: string) => ({ type: 'document' as const, id: sha256(name), label: name });
const source: GraphSource = {
  messages: () => [aMessage('one'), aMessage('two', { subject: null }), aMessage('apart')],
  entities: () => [
    anEntity('a'),
    anEntity('b', { document: null, range: null, reasons: [{ code: 'entity/derived' }] }),
  ],
  links: () => [
    aLink('11', 'a', 'b', { count: 3 }),
    aLink('22', 'a', 'b', { standing: 'suggested', reasons: [{ code: 'link/oldest-received' }], type: 'sent-through' }),
    aLink('33', '', '', { type: 'replies-to', from: document('two'), to: document('one') }),
    aLink('44', 'a', 'b', { standing: 'rejected' }),
    aLink('55', 'a', 'gone'),
  ],
  mentions: () => [],
};
const hostileSource: GraphSource = {
  messages: () => hostile.map((text, i) => aMessage(`m${i}`, { subject: text })),
  entities: () =>
    hostile.map((text, i) =>
      anEntity(`e${i}`, { raw: text, normalised: text, spellings: [text], reasons: [{ code: text }] }),
    ),
  links: () =>
    hostile.map((text, i) =>
      aLink(`l${i}`, `e${i}`, 'e0', {
        to: document(`m${i}`),
        evidence: [{ document: sha256('m0'), field: 'text', start: 0, end: 1, raw: text }],
      }),
    ),
  mentions: () => [],
};
const write = (format: 'gexf' | 'csv', graph: GraphSource = source) =>
  graphWriters[format].map((file) => drain(file.write(graph, context)));
const readCsv =
  'import csv,io,json,sys\nt=sys.stdin.buffer.read().decode("utf-8-sig")\nprint(json.dumps(list(csv.DictReader(io.StringIO(t,newline=""),strict=True))))';

describe('gexf', () => {
  it.skipIf(!hasPython('networkx'))('is read by networkx: nodes, directed edges, weights, standing', () => {
    const script = `
import sys,json,io,networkx as nx
g=nx.read_gexf(io.BytesIO(sys.stdin.buffer.read()), version="1.3")
print(json.dumps({"directed":g.is_directed(),"nodes":{n:d for n,d in g.nodes(data=True)},"edges":[[u,v,d] for u,v,d in g.edges(data=True)]}))`;
    const [file] = write('gexf');
    const read = python(script, file?.text ?? '') as {
      directed: boolean;
      nodes: Record<string, Record<string, unknown>>;
      edges: [string, string, Record<string, unknown>][];
    };
    expect(read.directed).toBe(true);
    expect(Object.keys(read.nodes).sort()).toEqual([`d:${sha256('one')}`, `d:${sha256('two')}`, 'e:a', 'e:b'].sort());
    expect(read.nodes['e:a']).toMatchObject({
      kind: 'e-mail address',
      mentions: 3,
      seen: `${sha256('original of one')}:0-512`,
    });
    expect(read.edges).toHaveLength(3);
    expect(read.edges.find(([, , data]) => data.id === '11')?.[2]).toMatchObject({
      weight: 3,
      kind: 'wrote to',
      standing: 'accepted',
    });
    expect(read.edges.find(([, , data]) => data.id === '22')?.[2]).toMatchObject({
      label: 'sent through (hypothesis)',
      standing: 'hypothesis (suggested, not accepted)',
      reasons: 'the first server in the oldest Received header',
    });
    expect(file?.left).toEqual([
      { id: '44', reason: 'rejected' },
      { id: '55', reason: 'dangling' },
    ]);
  });

  it.skipIf(!hasPython('xml.etree.ElementTree'))(
    'is well-formed XML of the GEXF 1.3 namespace with hostile text everywhere',
    () => {
      const script = `
import sys,json,xml.etree.ElementTree as E
r=E.fromstring(sys.stdin.buffer.read()); n="{http://gexf.net/1.3}"
print(json.dumps([r.tag,len(r.findall(f".//{n}node")),len(r.findall(f".//{n}edge")),sorted({e.tag.replace(n,"") for e in r.iter()})]))`;
      const [file] = write('gexf', hostileSource);
      expect(python(script, file?.text ?? '')).toEqual([
        '{http://gexf.net/1.3}gexf',
        2 * hostile.length,
        hostile.length,
        [
          'attribute',
          'attributes',
          'attvalue',
          'attvalues',
          'creator',
          'description',
          'edge',
          'edges',
          'gexf',
          'graph',
          'meta',
          'node',
          'nodes',
        ],
      ]);
    },
  );
});

describe('csv', () => {
  it.skipIf(!hasPython('csv'))(
    'is two tables in which every edge ends at nodes and every row opens bytes or says that it is derived',
    () => {
      const [nodes, edges] = write('csv').map(({ text }) => python(readCsv, text) as Record<string, string>[]) as [
        Record<string, string>[],
        Record<string, string>[],
      ];
      const ids = new Set(nodes.map((row) => row.Id));
      expect(ids.size).toBe(4);
      expect(edges.map((row) => [row.Id, row.Weight, row.Standing, row.StandingWords])).toEqual([
        ['11', '3', 'accepted', 'accepted'],
        ['22', '1', 'suggested', 'hypothesis (suggested, not accepted)'],
        ['33', '1', 'accepted', 'accepted'],
      ]);
      for (const row of edges)
        expect([ids.has(row.Source ?? ''), ids.has(row.Target ?? ''), row.Type]).toEqual([true, true, 'Directed']);
      for (const row of [...nodes, ...edges]) {
        if (row.Reasons === 'derived from another identifier') continue;
        expect([row.SourceSha256?.length, row.ByteOffset, row.ByteLength]).toEqual([64, '0', '512']);
      }
    },
  );

  it.skipIf(!hasPython('csv'))('keeps hostile text in its cells', () => {
    for (const { text } of write('csv', hostileSource)) {
      const rows = python(readCsv, text) as Record<string, string>[];
      for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(text).not.toMatch(/http:\/\/evil|\0/);
    }
  });
});

describe('graphWriters', () => {
  it.each(graphFormats)('%s gives the same bytes twice, and refuses an empty graph', (format) => {
    const nothing: GraphSource = { messages: () => [], entities: () => [], links: () => [], mentions: () => [] };
    for (const file of graphWriters[format]) {
      expect(drain(file.write(source, context)).text).toBe(drain(file.write(source, context)).text);
      expect(() => drain(file.write(nothing, context))).toThrow(
        expect.objectContaining({ code: 'export/nothing-to-export' }),
      );
    }
  });

  it('names the files of a format after the path that was asked for', () => {
    expect(filePaths('/x/out.csv', graphWriters.csv)).toEqual(['/x/out-nodes.csv', '/x/out-edges.csv']);
    expect(filePaths('/x/out', graphWriters.csv)).toEqual(['/x/out-nodes.csv', '/x/out-edges.csv']);
    expect(filePaths('/x/out.gexf', graphWriters.gexf)).toEqual(['/x/out.gexf']);
  });
});
