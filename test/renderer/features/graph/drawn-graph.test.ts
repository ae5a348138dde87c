import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawnGraph, otherEnd, tieId } from '../../../../renderer/features/graph/drawn-graph.ts';
import type { GraphView } from '../../../../shared/contract/results.ts';
import { standings } from '../../../../shared/domain/graph.ts';

const nodeId = (index: number) => `00${index.toString(16).padStart(2, '0')}`;

const views: fc.Arbitrary<GraphView> = fc.nat({ max: 12 }).chain((last) => {
  const end = fc.nat({ max: last }).map(nodeId);
  const link = fc.record({
    from: end,
    to: end,
    standing: fc.constantFrom(...standings),
    count: fc.integer({ min: 1, max: 99 }),
  });
  return fc.array(link, { maxLength: 40 }).map((links) => ({
    nodes: Array.from({ length: last + 1 }, (_unused, index) => {
      return { id: nodeId(index), type: 'address' as const, label: `n${index}@example.com`, documents: 1, degree: 0 };
    }),
    links: links.map((rest, index) => ({ id: `ffff${index.toString(16)}`, type: 'wrote-to' as const, ...rest })),
    total: { nodes: last + 1, links: links.length },
  }));
});

it('draws one line for each pair, with every link in exactly one', () => {
  fc.assert(
    fc.property(views, (view) => {
      const graph = drawnGraph(view, []);
      const pairs = view.links.filter(({ from, to }) => from !== to);
      expect(new Set(graph.ties.map(({ id }) => id))).toEqual(new Set(pairs.map(({ from, to }) => tieId(from, to))));
      expect(graph.ties.flatMap(({ links }) => links).length).toBe(pairs.length);
      for (const tie of graph.ties) {
        const held = tie.links.map(({ standing }) => standing);
        const best = held.includes('accepted') ? 'accepted' : held.includes('suggested') ? 'suggested' : 'rejected';
        expect(tie.standing).toBe(best);
        expect(tieId(tie.a, tie.b)).toBe(tie.id);
      }
    }),
  );
});

it('folds away ends alone, counts them, and leaves no line without its ends', () => {
  fc.assert(
    fc.property(views, fc.uniqueArray(fc.nat(12)), (view, indexes) => {
      const folded = indexes.map(nodeId);
      const whole = drawnGraph(view, []);
      const graph = drawnGraph(view, folded);
      const hidden = whole.nodes.filter(({ id }) => !graph.node(id));
      for (const { id } of hidden) {
        const ties = whole.tiesOf(id);
        expect(ties).toHaveLength(1);
        expect(ties.every((tie) => folded.includes(otherEnd(tie, id)))).toBe(true);
      }
      expect(graph.nodes.reduce((sum, node) => sum + node.folded, 0)).toBe(hidden.length);
      for (const { a, b } of graph.ties) expect(graph.node(a) && graph.node(b)).toBeTruthy();
      for (const { id } of graph.nodes) expect(graph.tiesOf(id).every((tie) => graph.tie(tie.id) === tie)).toBe(true);
    }),
  );
});
