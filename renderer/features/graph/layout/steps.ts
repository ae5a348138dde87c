/// <reference path="./forceatlas2.d.ts" />
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import defaults from 'graphology-layout-forceatlas2/defaults.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { type Matrices, perNode } from './matrices.ts';

export type LayoutSettings = Required<ForceAtlas2Settings>;

export const settingsFor = (count: number): LayoutSettings => ({
  ...defaults,
  barnesHutOptimize: count > 800,
  barnesHutTheta: 0.8,
  strongGravityMode: true,
  gravity: 0.05,
  scalingRatio: 10,
  slowDown: 1 + Math.log(count + 1),
});

/** One step of ForceAtlas2: moves every entity that is not fixed, in `nodes`. */
export function step({ nodes, edges }: Matrices, settings = settingsFor(nodes.length / perNode)): void {
  iterate(settings, nodes, edges);
}
