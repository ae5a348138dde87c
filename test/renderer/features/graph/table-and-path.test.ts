import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGraphFilter } from '../../../../renderer/features/graph/graph-filter.ts';
import { expandedAround } from '../../../../renderer/features/graph/panel/expanded-around.ts';
import { pathNodes } from '../../../../renderer/features/graph/panel/path-nodes.ts';
import { sortedLinks, sortedNodes } from '../../../../renderer/features/graph/table/sorted-rows.ts';
import type { Link } from '../../../../shared/domain/graph.ts';
import { fakeGraph } from '../../support/fake-graph.ts';

const view = fakeGraph(50, 90);

it('sorts every column both ways, and loses no row', () => {
  for (const column of ['name', 'kind', 'documents', 'degree'] as const) {
    const up = sortedNodes(view, { column, descending: false }, (kind) => kind);
    expect(new Set(up)).toEqual(new Set(view.nodes));
    const down = sortedNodes(view, { column, descending: true }, (kind) => kind);
    if (column !== 'documents' && column !== 'degree') continue;
    expect(up.map((node) => node[column])).toEqual(view.nodes.map((node) => node[column]).sort((a, b) => a - b));
    expect(down.map((node) => node[column])).toEqual(up.map((node) => node[column]).reverse());
  }
  for (const column of ['from', 'link', 'to', 'standing', 'documents'] as const) {
    expect(sortedLinks(view, { column, descending: true }, (kind) => kind)).toHaveLength(view.links.length);
  }
  const byNumber = sortedNodes(view, { column: 'name', descending: false }, (kind) => kind).map(({ label }) => label);
  expect(byNumber.indexOf('sender2@mail-2.example')).toBeLessThan(byNumber.indexOf('sender10@mail-10.example'));
});

/** Links along a way, each pointing where it likes. */
const ways = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });

it('tells the entities of a path in order, whichever way its links point', () => {
  fc.assert(
    fc.property(ways, (turns) => {
      const end = (index: number) => ({ type: 'entity' as const, id: `id${index}`, label: `n${index}@x` });
      const links = turns.map((forward, index) => {
        const [from, to] = forward ? [end(index), end(index + 1)] : [end(index + 1), end(index)];
        return { type: 'wrote-to', from, to } as Link;
      });
      expect(pathNodes('id0', links).map(({ id }) => id)).toEqual(
        turns.map((_turn, index) => `id${index}`).concat(`id${turns.length}`),
      );
    }),
  );
  expect(pathNodes('id0', [])).toEqual([]);
});

it('expands what is folded first, then what is near, then what is farther', () => {
  const filter = { ...readGraphFilter({ around: 'aaaa,bbbb', folded: 'cccc' }) };
  expect(expandedAround(filter, 'cccc')).toEqual({ folded: [] });
  expect(expandedAround(filter, 'dddd')).toEqual({ around: ['aaaa', 'bbbb', 'dddd'], depth: 1 });
  expect(expandedAround(filter, 'aaaa')).toEqual({ depth: 2 });
  expect(expandedAround({ ...filter, depth: 3 }, 'aaaa')).toEqual({ depth: 3 });
});
