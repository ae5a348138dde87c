import { describe, expect, it } from 'vitest';
import { type EventSink, PageStreams, pageName } from '../../../electron/hosts/web/page-streams.ts';

/** A response that the test reads slowly or not at all. */
function sinkOf(options: { isSlow?: boolean } = {}) {
  const sink = {
    text: '',
    isDestroyed: false,
    writableNeedDrain: options.isSlow ?? false,
    get writableLength() {
      return options.isSlow ? sink.text.length : 0;
    },
    write(text: string) {
      sink.text += text;
      return !options.isSlow;
    },
    destroy() {
      sink.isDestroyed = true;
    },
  };
  return sink satisfies EventSink & object;
}

const events = (text: string) =>
  text
    .split('\n\n')
    .filter((part) => part.includes('data: '))
    .map((part) => JSON.parse(part.slice(part.indexOf('data: ') + 6)));
const progress = { phase: 'x', done: 1, total: null, unit: 'items' as const };

describe('PageStreams', () => {
  it('tells each page its own replies', () => {
    const streams = new PageStreams();
    const [a, b] = [sinkOf(), sinkOf()];
    streams.attach('page-a', null, 0, a);
    streams.attach('page-b', null, 0, b);
    streams.send('page-a', { id: 1, value: 'one\ntwo\u2028' });
    streams.send('page-b', { id: 1, progress });
    expect(events(a.text)).toEqual([{ id: 1, value: 'one\ntwo\u2028' }]);
    expect(events(b.text)).toEqual([{ id: 1, progress }]);
  });

  it('keeps results for a stream that opens later, and for one that broke', () => {
    const streams = new PageStreams();
    streams.send('page-a', { id: 1, value: 1 });
    const first = sinkOf();
    const close = streams.attach('page-a', null, 0, first);
    streams.send('page-a', { id: 2, value: 2 });
    close();
    streams.send('page-a', { id: 3, value: 3 });
    const last = Number([...first.text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1]);
    const second = sinkOf();
    streams.attach('page-a', null, last, second);
    expect(events(first.text).map(({ id }) => id)).toEqual([1, 2]);
    expect(events(second.text).map(({ id }) => id)).toEqual([3]);
  });

  it('lets a new page follow the one that is gone', () => {
    const streams = new PageStreams();
    streams.send('page-old', { id: 7, value: 'done before' });
    const sink = sinkOf();
    streams.attach('page-new', 'page-old', 0, sink);
    streams.send('page-old', { id: 8, progress });
    streams.send('page-new', { id: 1, value: 'on its own stream' });
    expect(events(sink.text).map(({ id }) => id)).toEqual([7, 8]);
    expect(streams.followedBy('page-new')).toEqual(['page-old']);
    expect(streams.followedBy('page-old')).toEqual([]);
  });

  it('spares a slow page the progress and holds at most so much for it', () => {
    const streams = new PageStreams();
    const slow = sinkOf({ isSlow: true });
    streams.attach('page-a', null, 0, slow);
    for (let count = 0; count < 1000; count += 1) streams.send('page-a', { id: 1, progress });
    expect(slow.text).toBe('');
    const value = 'x'.repeat(8 * 1024 * 1024);
    for (let id = 1; id <= 20; id += 1) streams.send('page-a', { id, value });
    expect(slow.isDestroyed).toBe(true);
    expect(slow.text.length).toBeLessThan(128 * 1024 * 1024);
    // What is kept for its return is bounded too.
    const again = sinkOf();
    streams.attach('page-a', null, 0, again);
    expect(again.text.length).toBeLessThan(64 * 1024 * 1024);
    expect(events(again.text).at(-1)?.id).toBe(20);
  });

  it('remembers a bounded number of pages, and forgets none that listens', () => {
    const streams = new PageStreams();
    const listening = sinkOf();
    streams.attach('page-listening', null, 0, listening);
    streams.send('page-gone', { id: 1, value: 1 });
    for (let count = 0; count < 500; count += 1) streams.send(`page-${count}`, { id: 1, value: 1 });
    const late = sinkOf();
    streams.attach('page-gone', null, 0, late);
    expect(late.text).toBe('');
    streams.send('page-listening', { id: 2, value: 2 });
    expect(events(listening.text).map(({ id }) => id)).toEqual([2]);
  });

  it('shows that it lives without saying anything', () => {
    const streams = new PageStreams();
    const sink = sinkOf();
    streams.attach('page-a', null, 0, sink);
    streams.beat();
    expect(sink.text).toMatch(/^:[^\n]*\n\n$/);
  });
});

describe('pageName', () => {
  it.each(['3b241101-e2bb-4255-8caf-4136c566a962', 'abcdefgh'])('takes %s', (name) => {
    expect(pageName(name)).toBe(name);
  });
  it.each([null, '', 'short', 'a b c d e f', 'x'.repeat(65), 'abcdefgh\r\n', '../../../x'])('takes no %j', (name) => {
    expect(pageName(name)).toBeNull();
  });
});
