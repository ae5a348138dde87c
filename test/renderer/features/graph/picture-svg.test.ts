import { expect, it } from 'vitest';
import { noMarks } from '../../../../renderer/features/graph/canvas/marks.ts';
import { drawnGraph } from '../../../../renderer/features/graph/drawn-graph.ts';
import { startPositions } from '../../../../renderer/features/graph/layout/start-positions.ts';
import { pictureSvg } from '../../../../renderer/features/graph/picture/picture-svg.ts';
import { fakeGraph } from '../../support/fake-graph.ts';

const tone = {
  plain: '#5d574c',
  shu: '#a93824',
  ai: '#2f5577',
  matsu: '#4e6b3f',
  yamabuki: '#7f5600',
  fuji: '#6b568c',
};
const tokens = {
  sheet: '#fffefb',
  ink: '#23211d',
  ink2: '#5d574c',
  ink3: '#6f6759',
  line: '#e2dcd0',
  lineStrong: '#cfc7b8',
  shu: tone.shu,
  yamabuki: tone.yamabuki,
  tone,
  sans: '"Noto Sans", sans-serif',
};
const words = { title: 'A & B <case>', kind: (kind: string) => kind, accepted: 'accepted', suggested: 'suggested' };

function drawn(view = fakeGraph(40, 80)) {
  const graph = drawnGraph(view, []);
  return { graph, ...pictureSvg(graph, startPositions(graph, new Map()), noMarks, tokens, () => tone.fuji, words) };
}

it('draws every entity and every line inside the picture, and suggested ones dashed', () => {
  const { graph, svg, width, height } = drawn();
  const [, lines = '', shapes = ''] = svg.split(/<g[^>]*>/);
  expect(lines.match(/<line /g)).toHaveLength(graph.ties.length);
  expect(shapes.match(/<(circle|rect|polygon) /g)).toHaveLength(graph.nodes.length);
  expect(lines.match(/stroke-dasharray/g)).toHaveLength(
    graph.ties.filter(({ standing }) => standing !== 'accepted').length,
  );
  for (const [, name = '', value] of svg.matchAll(/ (x1|x2|y1|y2|cx|cy)="([^"]+)"/g)) {
    expect(Number(value)).toBeGreaterThanOrEqual(0);
    expect(Number(value)).toBeLessThanOrEqual(name.includes('x') ? width : height);
  }
});

it('writes what others have written as text and nothing else', () => {
  const view = fakeGraph(3, 2);
  const [first] = view.nodes;
  if (first) first.label = '"><script>alert(1)</script>&\u0000\u202e@x';
  const { svg } = drawn(view);
  expect(svg).not.toMatch(/<script|\u0000|\u202e/);
  expect(svg).toContain('<title>A &amp; B &lt;case&gt;</title>');
  expect(svg).not.toMatch(/href|url\(|<style|<image/);
});

it('is made of nothing as well', () => {
  const { svg, width } = drawn({ nodes: [], links: [], total: { nodes: 0, links: 0 } });
  expect(svg).toMatch(/<\/svg>$/);
  expect(width).toBeGreaterThan(0);
});
