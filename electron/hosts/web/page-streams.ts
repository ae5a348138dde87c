import type { Reply } from '../../../shared/contract/client.ts';

/** An open event stream: what this needs of a server's response. */
export interface EventSink {
  write(text: string): boolean;
  destroy(): unknown;
  readonly writableNeedDrain: boolean;
  readonly writableLength: number;
}

interface Kept {
  seq: number;
  text: string;
}

interface PageStream {
  sinks: Set<EventSink>;
  /** Results, oldest first, for a stream that comes back after it broke. */
  kept: Kept[];
  keptLength: number;
  seq: number;
  /** Pages whose jobs this one took over. */
  follows: Set<string>;
}

/** Pages that are remembered, results that are kept for one, and characters of them. */
const mostPages = 64;
const mostKept = 512;
const mostKeptLength = 48 * 1024 * 1024;
/** Bytes that wait for a page that does not read. Then its stream is cut, and it may come back and ask for the rest. */
const mostWaiting = 96 * 1024 * 1024;

/** The streams of replies, by page. A page that is gone or slow holds nothing up and costs a bounded amount of memory. */
export class PageStreams {
  readonly #pages = new Map<string, PageStream>();

  send(page: string, reply: Reply): void {
    const stream = this.#page(page);
    const json = JSON.stringify(reply);
    if ('progress' in reply) {
      for (const sink of stream.sinks) if (!sink.writableNeedDrain) sink.write(`data: ${json}\n\n`);
      return;
    }
    stream.seq += 1;
    const text = `id: ${stream.seq}\ndata: ${json}\n\n`;
    stream.kept.push({ seq: stream.seq, text });
    stream.keptLength += text.length;
    while (stream.kept.length > mostKept || (stream.keptLength > mostKeptLength && stream.kept.length > 1)) {
      stream.keptLength -= stream.kept.shift()?.text.length ?? 0;
    }
    for (const sink of stream.sinks) this.#write(stream, sink, text);
  }

  /**
   * Opens a stream of a page's replies, or of those of the page that it follows. `after`: the last event that the browser
   * has seen of it (Last-Event-ID), so that what came while the stream was broken is told again. Gives what closes it.
   */
  attach(page: string, follow: string | null, after: number, sink: EventSink): () => void {
    const own = this.#page(page);
    if (follow !== null) own.follows.add(follow);
    const stream = follow === null ? own : this.#page(follow);
    stream.sinks.add(sink);
    for (const { seq, text } of stream.kept) if (seq > after) this.#write(stream, sink, text);
    return () => stream.sinks.delete(sink);
  }

  /** The pages whose jobs a page took over. */
  followedBy(page: string): string[] {
    return [...(this.#pages.get(page)?.follows ?? [])];
  }

  /** Keeps streams from looking dead, and finds those that are. */
  beat(): void {
    for (const { sinks } of this.#pages.values()) {
      for (const sink of sinks) if (!sink.writableNeedDrain) sink.write(': \n\n');
    }
  }

  #write(stream: PageStream, sink: EventSink, text: string): void {
    sink.write(text);
    if (sink.writableLength <= mostWaiting) return;
    stream.sinks.delete(sink);
    sink.destroy();
  }

  #page(page: string): PageStream {
    const known = this.#pages.get(page);
    // Taken out and put in again: the map's order is that of use.
    this.#pages.delete(page);
    const stream = known ?? { sinks: new Set(), kept: [], keptLength: 0, seq: 0, follows: new Set() };
    this.#pages.set(page, stream);
    if (!known && this.#pages.size > mostPages) this.#forgetOldest();
    return stream;
  }

  #forgetOldest(): void {
    for (const [page, { sinks }] of this.#pages) {
      if (sinks.size > 0) continue;
      this.#pages.delete(page);
      return;
    }
  }
}

/** A page's name for itself, as it comes in an address or a header; null where it is none. */
export const pageName = (text: string | null): string | null =>
  text !== null && /^[A-Za-z0-9_-]{8,64}$/.test(text) ? text : null;
