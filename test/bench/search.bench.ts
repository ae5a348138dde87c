import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { workerTransport } from '../../electron/core/transport/worker.ts';
import { createClient } from '../../shared/contract/client.ts';
import { collection } from './collections.ts';
import { notmuch, notmuchEnvironment } from './import.bench.ts';
import { largeCase } from './memory.bench.ts';
import { percentile, row, say } from './report.ts';

/** A query as each of the two programs takes it; null where the other has no such thing. */
interface Pair {
  kind: string;
  ours: string;
  theirs: string | null;
}

const words = [
  'account',
  'bank',
  'password',
  'free',
  'money',
  'scale',
  'kazahaya',
  'click',
  'verify',
  'paypal',
  'the',
  'invoice',
];
const japanese = [
  '振込',
  '取引確認',
  '確認',
  '会員',
  '東京',
  '無料',
  'メール',
  '送信',
  'テスト',
  'ポイント',
  'の',
  'く',
  '配信',
  'お客様',
  '金',
  '購',
  'カード',
  'ﾎﾟｲﾝﾄ',
  '口座番号',
  'ログイン',
];

/** 200 queries of every kind that people type, the same at every run. */
function queries(): Pair[] {
  const pairs: Pair[] = [];
  const add = (kind: string, ours: string, theirs: string | null = ours) => pairs.push({ kind, ours, theirs });
  for (const word of words) {
    add('a word', word);
    for (const length of [1, 2, 3, 4]) add('its beginning', word.slice(0, length), `${word.slice(0, length)}*`);
  }
  for (const word of japanese) add('Japanese', word);
  for (const [at, word] of words.entries()) {
    const other = words[(at + 5) % words.length] as string;
    const kanji = japanese[at % japanese.length] as string;
    add('two words', `${word} ${other}`, `${word} and ${other}`);
    add('one or the other', `${word} OR ${kanji}`, `${word} or ${kanji}`);
    add('one without the other', `${word} -${other}`, `${word} and not ${other}`);
    add('a phrase', `"${word} ${other}"`);
    add('in the subject', `subject:${word}`);
    add('from', `from:${word}`);
    add('Japanese and a time', `${kanji} after:2021-06-01 before:2023`, `${kanji} and date:2021-06-01..2022-12-31`);
    add('with an attachment', `${word} has:attachment`, `${word} and tag:attachment`);
    add('at a site', `${word} site:${at % 2 === 0 ? 'paypal.com' : 'google.com'}`, null);
    add('brackets', `(${word} OR ${other}) -${kanji}`, `(${word} or ${other}) and not ${kanji}`);
  }
  return pairs.slice(0, 200);
}

const timed = async (work: () => Promise<unknown> | unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** Search over the messages of the memory bench, beside notmuch over the same messages as files. */
export async function benchSearch(count: number): Promise<void> {
  const path = largeCase(count);
  if (!existsSync(path)) return say('search: left out, run the memory bench before it');
  const pairs = queries();
  say(`\nSearch: ${pairs.length} queries over ${count} messages, first 20 with snippets, newest first; milliseconds`);
  const engine = workerTransport();
  const client = createClient(engine);
  // The engine starts with the app, long before somebody opens a case: any answer shows that it is there.
  const start = await timed(() => client.case.info({}).catch(() => null));
  const opening = await timed(() => client.case.open({ path }));
  const first = await timed(() => client.message.rows({ limit: 50 }));
  row(['engine, case, first screen', ...[start, opening, first].map((ms) => `${ms.toFixed(0)} ms`)]);
  const times: { kind: string; ms: number; total: number }[] = [];
  for (const { kind, ours } of pairs) {
    const run = () => client.search.find({ query: ours, limit: 20, count: false });
    await run();
    const ms = await timed(run);
    times.push({ kind, ms, total: await timed(() => client.search.find({ query: ours, limit: 1, count: true })) });
  }
  await engine.close();
  const all = times.map((time) => time.ms);
  const show = (name: string, values: number[]) =>
    row([name, ...[0.5, 0.95, 1].map((part) => `${percentile(values, part).toFixed(1)} ms`)]);
  row(['', 'median', '95 in 100', 'slowest']);
  show('ashiato, first page', all);
  show(
    'ashiato, exact count',
    times.map((time) => time.total),
  );
  for (const kind of new Set(times.map((time) => time.kind))) {
    show(
      `  ${kind}`,
      times.filter((time) => time.kind === kind).map((time) => time.ms),
    );
  }
  const maildir = collection(count, 'maildir');
  if (maildir === null || notmuch(maildir) === null) return row(['notmuch search', 'not installed']);
  const env = { ...process.env, ...notmuchEnvironment(maildir) };
  const ask = (query: string) => execFileSync('notmuch', ['search', '--limit=20', query], { stdio: 'ignore', env });
  const asked = pairs.filter((pair) => pair.theirs !== null);
  const theirs: number[] = [];
  for (const { theirs: query } of asked) theirs.push(await timed(() => ask(query as string)));
  const idle = await timed(() => ask('id:nothing'));
  show(`notmuch search (${asked.length} of them)`, theirs);
  row(['  of which starting it', `${idle.toFixed(1)} ms`]);
}
