import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import defaults from 'graphology-layout-forceatlas2/defaults.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { layDown } from './lay-down.ts';
import type { LayoutStep, LayoutTask } from './layout-task.ts';
import { perNode, placesIn } from './matrices.ts';

/** ForceAtlas2 beside the page, so that a large graph never holds it up. */
const settingsFor = (count: number): Required<ForceAtlas2Settings> => ({
  ...defaults,
  barnesHutOptimize: count > 800,
  barnesHutTheta: 0.8,
  strongGravityMode: true,
  gravity: 0.05,
  scalingRatio: 10,
  slowDown: 1 + Math.log(count + 1),
  outboundAttractionDistribution: false,
});

self.addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const { nodes, edges, steps, pause, isFree } = data;
  const settings = settingsFor(nodes.length / perNode);
  let told = performance.now();
  for (let step = 1; step <= steps; step += 1) {
    iterate(settings, nodes, edges);
    const done = step === steps;
    if (!done && performance.now() - told < pause) continue;
    told = performance.now();
    const places = placesIn(nodes);
    if (done && isFree) layDown(places);
    const answer: LayoutStep = { places, done };
    self.postMessage(answer, { transfer: [places.buffer] });
  }
});
