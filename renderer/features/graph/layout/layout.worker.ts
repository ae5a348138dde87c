import { layDown } from './lay-down.ts';
import type { LayoutStep, LayoutTask } from './layout-task.ts';
import { perNode, placesIn } from './matrices.ts';
import { settingsFor, step } from './steps.ts';

/** The layout beside the page, so that a large graph never holds it up. */
self.addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const { nodes, steps, pause, isFree } = data;
  const settings = settingsFor(nodes.length / perNode);
  let told = performance.now();
  for (let count = 1; count <= steps; count += 1) {
    step(data, settings);
    const done = count === steps;
    if (!done && performance.now() - told < pause) continue;
    told = performance.now();
    const places = placesIn(nodes);
    if (done && isFree) layDown(places);
    const answer: LayoutStep = { places, done };
    self.postMessage(answer, { transfer: [places.buffer] });
  }
});
