import type { LeftOut } from './context.ts';

/** Characters that are gathered into one piece. */
const batch = 256 * 1024;

/** UTF-8 of a writer's text in pieces fit for writing; ends with what the writer says that it left out. */
export function* textBytes(chunks: Iterable<string>): Generator<Buffer, LeftOut[], undefined> {
  const iterator = chunks[Symbol.iterator]() as Iterator<string, LeftOut[] | undefined>;
  let pending = '';
  let ended = false;
  try {
    for (;;) {
      const { done, value } = iterator.next();
      if (done) {
        ended = true;
        if (pending !== '') yield Buffer.from(pending, 'utf8');
        return Array.isArray(value) ? value : [];
      }
      pending += value;
      if (pending.length < batch) continue;
      // Half of a surrogate pair at the end waits for its other half.
      const cut = /[\uD800-\uDBFF]$/.test(pending) ? pending.length - 1 : pending.length;
      yield Buffer.from(pending.slice(0, cut), 'utf8');
      pending = pending.slice(cut);
    }
  } finally {
    if (!ended) iterator.return?.();
  }
}
