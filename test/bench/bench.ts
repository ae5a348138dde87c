// npm run bench [-- import] [-- memory search graph timeline] [--maildir=20000] [--messages=100000] [--events=100000]
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { benchGraph } from './graph.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchMemory } from './memory.bench.ts';
import { say } from './report.ts';
import { benchSearch } from './search.bench.ts';
import { benchTimeline } from './timeline.bench.ts';

const args = process.argv.slice(2);
const numberOf = (name: string, otherwise: number): number =>
  Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const named = args.filter((arg) => !arg.startsWith('--'));
const isAsked = (name: string): boolean => named.length === 0 || named.includes(name);

say(
  `${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
if (isAsked('import')) benchImport(numberOf('maildir', 20_000));
const messages = numberOf('messages', 100_000);
if (isAsked('memory')) await benchMemory(messages);
if (isAsked('search')) await benchSearch(messages);
if (isAsked('graph')) {
  await benchGraph([
    [1000, 4000],
    [10_000, 50_000],
  ]);
}
if (isAsked('timeline')) await benchTimeline(numberOf('events', 100_000));
