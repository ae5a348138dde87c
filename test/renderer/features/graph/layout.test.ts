import { createRequire } from 'node:module';
import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { expect, it } from 'vitest';
import { drawnGraph } from '../../../../renderer/features/graph/drawn-graph.ts';
import { readPositions, writePositions } from '../../../../renderer/features/graph/layout/kept-positions.ts';
import { layDown } from '../../../../renderer/features/graph/layout/lay-down.ts';
import { matricesOf, placesIn } from '../../../../renderer/features/graph/layout/matrices.ts';
import { startPositions } from '../../../../renderer/features/graph/layout/start-positions.ts';
import { settingsFor, step } from '../../../../renderer/features/graph/layout/steps.ts';
import { fakeGraph } from '../../support/fake-graph.ts';

/** The package as it is used by everybody else. */
const forceAtlas2: (graph: MultiGraph, options: object) => Record<string, { x: number; y: number }> = createRequire(
  import.meta.url,
)('graphology-layout-forceatlas2');

const graph = drawnGraph(fakeGraph(60, 120), []);

it('starts every entity at a place of its own, the same one every time', () => {
  const places = startPositions(graph, new Map());
  expect(places).toEqual(startPositions(graph, new Map()));
  const apart = new Set([...places.values()].map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`));
  expect(apart.size).toBe(graph.nodes.length);
});

it('leaves what has a place where it is, and puts what is new beside a neighbour', () => {
  const first = graph.nodes[0]?.id ?? '';
  const [tie] = graph.tiesOf(first);
  const kept = new Map([[first, [1000, -500] as const]]);
  const places = startPositions(graph, kept);
  expect(places.get(first)).toEqual([1000, -500]);
  const [x, y] = places.get(tie?.a === first ? (tie?.b ?? '') : (tie?.a ?? '')) ?? [0, 0];
  expect(Math.hypot(x - 1000, y + 500)).toBeLessThan(20);
});

it('computes as the package itself does, and leaves fixed entities where they are', () => {
  const places = startPositions(graph, new Map());
  const fixedId = graph.nodes[3]?.id;
  const { nodes, edges } = matricesOf(graph, places, (id) => id === fixedId);
  const model = new MultiGraph();
  for (const { id } of graph.nodes) {
    const [x, y] = places.get(id) ?? [0, 0];
    model.addNode(id, { x, y, fixed: id === fixedId });
  }
  for (const { id, a, b, count } of graph.ties) {
    model.addEdgeWithKey(id, a, b, { weight: Math.fround(1 + Math.log2(Math.max(1, count))) });
  }
  const settings = settingsFor(graph.nodes.length);
  for (let count = 0; count < 20; count += 1) step({ nodes, edges }, settings);
  const theirs = forceAtlas2(model, { iterations: 20, settings });
  const ours = placesIn(nodes);
  graph.nodes.forEach(({ id }, index) => {
    expect(ours[index * 2]).toBeCloseTo(theirs[id]?.x ?? Number.NaN, 2);
    expect(ours[index * 2 + 1]).toBeCloseTo(theirs[id]?.y ?? Number.NaN, 2);
  });
  const at = graph.nodes.findIndex(({ id }) => id === fixedId);
  expect([ours[at * 2], ours[at * 2 + 1]]).toEqual((places.get(fixedId ?? '') ?? []).map(Math.fround));
});

it('lays a picture on its longer side without changing a distance', () => {
  const numbers = fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(numbers, (points) => {
      const before = Float32Array.from(points.flat());
      const after = before.slice();
      layDown(after);
      const distance = (xy: Float32Array, i: number, j: number) =>
        Math.hypot((xy[i * 2] ?? 0) - (xy[j * 2] ?? 0), (xy[i * 2 + 1] ?? 0) - (xy[j * 2 + 1] ?? 0));
      let [wide, tall] = [0, 0];
      points.forEach((_point, index) => {
        expect(distance(after, 0, index)).toBeCloseTo(distance(before, 0, index), 1);
        wide += (after[index * 2] ?? 0) ** 2;
        tall += (after[index * 2 + 1] ?? 0) ** 2;
      });
      expect(wide).toBeGreaterThanOrEqual(tall - 1 - wide * 1e-4);
    }),
  );
});

it('keeps places, those of entities that are not drawn as well, and reads nothing else as one', () => {
  const before = readPositions(
    writePositions(
      new Map(),
      new Map([
        ['aa11', [1, 2]],
        ['bb22', [3, 4]],
      ]),
    ),
  );
  const after = readPositions(
    writePositions(
      before,
      new Map([
        ['bb22', [5, 6]],
        ['cc33', [7, 8]],
      ]),
    ),
  );
  expect([...after]).toEqual([
    ['aa11', [1, 2]],
    ['bb22', [5, 6]],
    ['cc33', [7, 8]],
  ]);
  const strange = [
    null,
    3,
    {},
    { ids: ['a'], xy: [1, 2] },
    { ids: ['a'], xy: new Float32Array(3) },
    { ids: [1], xy: new Float32Array(2) },
  ];
  for (const stored of [...strange, { ids: ['a'], xy: Float32Array.of(Number.NaN, 1) }])
    expect(readPositions(stored).size).toBe(0);
});
