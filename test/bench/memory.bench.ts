import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, bytesOf, collection } from './collections.ts';
import { ashiato, memoryOf, startAshiato } from './processes.ts';
import { row, say } from './report.ts';

/** The case that is left for the search bench. */
export const largeCase = (count: number): string => join(benchFolder, `mbox-${count}.ashiato`);

/** Import of one large mbox: how fast, and how much memory from quarter to quarter. */
export async function benchMemory(count: number): Promise<void> {
  const mbox = collection(count, 'mboxrd');
  if (mbox === null) return say('memory: left out, the corpora are not beside the repository');
  const size = bytesOf(mbox);
  say(`\nImport of one mbox: ${count} messages, ${(size / 1e6).toFixed(0)} MB`);
  const path = largeCase(count);
  rmSync(path, { recursive: true, force: true });
  ashiato('case', 'create', path);
  const started = performance.now();
  const quarters: number[] = [];
  let items = 0;
  const child = startAshiato(['import', path, mbox], (line) => {
    if (line.kind === 'progress' && line.phase === 'import') items = Number(line.items ?? items);
  });
  const samples: { items: number; now: number }[] = [];
  let highest = 0;
  const timer = setInterval(() => {
    const memory = memoryOf(child.pid as number);
    if (!memory) return;
    samples.push({ items, now: memory.now });
    highest = memory.highest;
  }, 200);
  await once(child, 'exit');
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  for (const quarter of [0.25, 0.5, 0.75, 1]) {
    const within = samples.filter((s) => s.items <= count * quarter && s.items > count * (quarter - 0.25));
    quarters.push(Math.max(0, ...within.map((s) => s.now)));
  }
  row(['time', `${seconds.toFixed(0)} s`, `${(count / seconds).toFixed(0)}/s`]);
  row(['highest resident memory', `${highest.toFixed(0)} MiB`]);
  row(['highest in each quarter', ...quarters.map((value) => `${value.toFixed(0)} MiB`)]);
}
