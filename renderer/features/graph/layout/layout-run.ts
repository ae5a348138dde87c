import type { DrawnGraph } from '../drawn-graph.ts';
import { type LayoutStep, type LayoutTask, pauseFor, stepsFor } from './layout-task.ts';
import { matricesOf } from './matrices.ts';
import type { Positions } from './start-positions.ts';

/** Lays a graph out in a worker of its own; `fixed`: entities that stay; `onStep` gets x and y of each entity until it is done. Returns what stops it. */
export function runLayout(
  graph: DrawnGraph,
  places: Positions,
  fixed: ((id: string) => boolean) | null,
  onStep: (step: LayoutStep) => void,
): () => void {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
  const count = graph.nodes.length;
  const { nodes, edges } = matricesOf(graph, places, fixed ?? (() => false));
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutStep>) => {
    if (data.done) worker.terminate();
    onStep(data);
  });
  const task: LayoutTask = { nodes, edges, steps: stepsFor(count), pause: pauseFor(count), isFree: fixed === null };
  worker.postMessage(task, [nodes.buffer, edges.buffer]);
  return () => worker.terminate();
}
