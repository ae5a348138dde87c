import { type FromLine, fromLine, longestFromLine } from './from-line.ts';
import { headerLine } from './mail-header-line.ts';

/** The From_ line in front of a message. */
export interface Separator {
  /** Without its line end; one character for each byte. */
  raw: string;
  offset: number;
  length: number;
}

/**
 * A range of an mbox. `message`: a message's own bytes, without its From_ line and the blank line after it ·
 * `framing`: those. The ranges follow each other and cover every byte once.
 */
export interface Segment {
  kind: 'message' | 'framing';
  offset: number;
  length: number;
  /** Where the message begins or ends could be read in another way. */
  ambiguous?: true;
  separator?: Separator;
}

/** A line that starts with `From `, and what was seen around it. */
interface Candidate {
  at: number;
  /** After its line end. */
  next: number;
  raw: string;
  decision: 'cut' | 'ambiguous-cut' | 'flag' | 'none';
  /** Bytes of the blank line before it. */
  blank: number;
  /** Bytes of line ends before it, 4 at most. */
  lineEnds: number;
  /** Where its message ends by its Content-Length. */
  declaredEnd: number | null;
}

interface OpenMessage {
  start: number;
  separator: Separator | null;
  ambiguous: boolean;
  declaredEnd: number | null;
}

const LF = 0x0a;
const CR = 0x0d;
const FROM = Buffer.from('From ');
/** Line ends that can stand between a body of known length and the next From_ line. */
const CONTEXT = 4;
/** Bytes before a From_ line that are looked at. */
const BEFORE = 600;
/** Bytes of header behind a From_ line that are looked at. */
const HEAD = 16 * 1024;
const WINDOW = longestFromLine + HEAD;
/** Undecided candidates that are kept for one Content-Length before it is given up. */
const WAITING = 1000;

/**
 * Splits an mbox of any dialect while it streams. Memory is one chunk and a few KiB, whatever the lines are. A
 * Content-Length is believed only where a From_ line or the end of the file follows there. A `From ` line is a
 * separator by its own form and by what follows; what could be read both ways is flagged. Never throws on content.
 */
export async function* splitMbox(source: AsyncIterable<Uint8Array>): AsyncGenerator<Segment> {
  const splitter = new Splitter();
  for await (const chunk of source) yield* splitter.push(chunk);
  yield* splitter.finish();
}

class Splitter {
  #segments: Segment[] = [];
  /** Up to here every byte is in a segment. */
  #covered = 0;
  /** What is held: the bytes from `#base` on. Everything before `#scanned` has been looked at. */
  #held: Buffer = Buffer.alloc(0);
  #base = 0;
  #scanned = 0;
  #open: OpenMessage | null = null;
  #waiting: Candidate[] = [];
  /** Only a byte order mark and line ends so far; known up to `#blankUpTo`. */
  #blank = true;
  #blankUpTo = 0;

  push(chunk: Uint8Array): Segment[] {
    if (chunk.length === 0) return [];
    const added = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    this.#held = this.#held.length === 0 ? added : Buffer.concat([this.#held, added]);
    this.#scan(false);
    return this.#taken();
  }

  finish(): Segment[] {
    this.#scan(true);
    const { length } = this.#held;
    const size = this.#base + length;
    const end = size - this.#blankBefore(length);
    this.#settle(size, this.#lineEndsBefore(length));
    if (this.#open !== null) this.#close(Math.max(end, this.#open.start), size);
    else if (this.#covered === 0 && this.#blank) this.#emit({ kind: 'framing', offset: 0, length: size });
    else if (this.#covered < size) this.#emit({ kind: 'message', offset: 0, length: size });
    return this.#taken();
  }

  #taken(): Segment[] {
    const segments = this.#segments;
    this.#segments = [];
    return segments;
  }

  #emit(segment: Segment): void {
    if (segment.length > 0 || segment.kind === 'message') this.#segments.push(segment);
    this.#covered = segment.offset + segment.length;
  }

  #scan(final: boolean): void {
    const held = this.#held;
    let from = this.#scanned - this.#base;
    for (;;) {
      const at = held.indexOf(FROM, from);
      if (at < 0) break;
      const before = at > 0 ? held[at - 1] : undefined;
      const startsLine = before === LF || before === CR || this.#base + at === 0 || (this.#blank && this.#blankTo(at));
      if (startsLine) {
        // Without enough behind it, it waits for the next chunk.
        if (!final && at + WINDOW > held.length) return this.#hold(at);
        const candidate = this.#candidateAt(at);
        if (candidate !== null) this.#take(candidate);
      }
      from = at + FROM.length;
    }
    // `From ` may have begun in the last bytes.
    this.#hold(Math.max(from, final ? held.length : held.length - FROM.length + 1));
  }

  /** Keeps the bytes from `at` on, and a few before them to see line ends. */
  #hold(at: number): void {
    const position = Math.min(Math.max(at, 0), this.#held.length);
    if (this.#blank) this.#blankTo(position);
    this.#scanned = this.#base + position;
    const keep = Math.max(0, position - BEFORE);
    // A copy, so that the chunk itself can go.
    this.#held = Buffer.from(this.#held.subarray(keep));
    this.#base += keep;
    if (this.#open?.declaredEnd != null && this.#scanned > this.#open.declaredEnd + CONTEXT) this.#settle(null, 0);
  }

  /** Whether all before `at` is a byte order mark and line ends; remembers when it is not. */
  #blankTo(at: number): boolean {
    const held = this.#held;
    let index = Math.max(0, this.#blankUpTo - this.#base);
    if (this.#blankUpTo === 0 && held[0] === 0xef && held[1] === 0xbb && held[2] === 0xbf) index = 3;
    while (index < at && (held[index] === LF || held[index] === CR)) index += 1;
    this.#blankUpTo = this.#base + index;
    this.#blank = index >= at;
    return this.#blank;
  }

  /** Bytes of a blank line that ends at `at`: a line end that follows another. */
  #blankBefore(at: number): number {
    const held = this.#held;
    const last = held[at - 1];
    const length = last === LF ? (held[at - 2] === CR ? 2 : 1) : last === CR ? 1 : 0;
    if (length === 0) return 0;
    const before = held[at - length - 1];
    if (this.#base + at === length) return length;
    // In a file of bare CR a line ends in CR; otherwise a CR alone is content.
    return before === LF || (last === CR && before === CR) ? length : 0;
  }

  #lineEndsBefore(at: number): number {
    let count = 0;
    while (count < CONTEXT && at - count > 0) {
      const byte = this.#held[at - count - 1];
      if (byte !== LF && byte !== CR) break;
      count += 1;
    }
    return count;
  }

  /** The line at `at`, or null when it is too long to be a separator. */
  #candidateAt(at: number): Candidate | null {
    const held = this.#held;
    const window = held.subarray(at, at + WINDOW);
    let end = 0;
    while (end < window.length && end <= longestFromLine && window[end] !== LF && window[end] !== CR) end += 1;
    if (end > longestFromLine) return null;
    const raw = window.toString('latin1', 0, end);
    // A From header with white space before its colon.
    if (/^From {1,10}:/.test(raw)) return null;
    const lineEnd = window[end] === CR && window[end + 1] === LF ? 2 : end < window.length ? 1 : 0;
    const blank = this.#blankBefore(at);
    const first = this.#open === null && this.#blank;
    const head = window.subarray(end + lineEnd);
    const inPart = blank > 0 && startsEmbedded(held.subarray(Math.max(0, at - BEFORE), at - blank));
    const decision = inPart ? 'flag' : decide(fromLine(raw), first, blank > 0 || first, head);
    const position = this.#base + at;
    const next = position + end + lineEnd;
    const awaited = this.#open?.declaredEnd ?? Number.POSITIVE_INFINITY;
    const cuts = decision === 'cut' || decision === 'ambiguous-cut' || Math.abs(position - awaited) <= CONTEXT;
    const declared = cuts ? contentEnd(head) : null;
    const lineEnds = this.#lineEndsBefore(at);
    return {
      at: position,
      next,
      raw,
      decision,
      blank,
      lineEnds,
      declaredEnd: declared === null ? null : next + declared,
    };
  }

  #take(candidate: Candidate): void {
    this.#waiting.push(candidate);
    const open = this.#open;
    if (open?.declaredEnd != null && this.#waiting.length > WAITING) {
      open.declaredEnd = null;
      open.ambiguous = true;
    }
    this.#settle(null, 0);
  }

  /** Decides the waiting candidates as far as they can be. `size` is the file's, once it is known. */
  #settle(size: number | null, lineEndsAtEnd: number): void {
    for (;;) {
      const open = this.#open;
      if (open !== null && open.declaredEnd !== null) {
        const { declaredEnd } = open;
        const index = firstFrom(this.#waiting, declaredEnd);
        const candidate = this.#waiting[index];
        if (candidate !== undefined && candidate.at - declaredEnd <= candidate.lineEnds) {
          this.#waiting.splice(0, index + 1);
          this.#start({ ...candidate, decision: 'cut' }, declaredEnd);
          continue;
        }
        if (size !== null && size >= declaredEnd && size - declaredEnd <= lineEndsAtEnd) {
          this.#waiting = [];
          return this.#close(declaredEnd, size);
        }
        const passed = this.#scanned > declaredEnd + CONTEXT || (this.#waiting.at(-1)?.at ?? 0) > declaredEnd + CONTEXT;
        if (size === null && !passed) return;
        open.declaredEnd = null;
      }
      const candidate = this.#waiting.shift();
      if (candidate === undefined) return;
      if (candidate.decision === 'cut' || candidate.decision === 'ambiguous-cut')
        this.#start(candidate, candidate.at - candidate.blank);
      else if (candidate.decision === 'flag' && open !== null) open.ambiguous = true;
    }
  }

  /** Ends the open message at `end` and opens the one behind the From_ line. */
  #start(candidate: Candidate, end: number): void {
    const ambiguous = candidate.decision === 'ambiguous-cut';
    if (this.#open !== null) {
      if (ambiguous) this.#open.ambiguous = true;
      this.#close(Math.max(end, this.#open.start), candidate.next);
    } else if (this.#blank) {
      this.#emit({ kind: 'framing', offset: 0, length: candidate.next });
    } else {
      // The file begins in the middle of a message.
      this.#open = { start: 0, separator: null, ambiguous: true, declaredEnd: null };
      this.#close(end, candidate.next);
    }
    this.#blank = false;
    const separator = { raw: candidate.raw, offset: candidate.at, length: candidate.next - candidate.at };
    this.#open = { start: candidate.next, separator, ambiguous, declaredEnd: candidate.declaredEnd };
  }

  #close(end: number, next: number): void {
    const open = this.#open as OpenMessage;
    const segment: Segment = { kind: 'message', offset: open.start, length: end - open.start };
    if (open.ambiguous) segment.ambiguous = true;
    if (open.separator !== null) segment.separator = open.separator;
    this.#emit(segment);
    this.#emit({ kind: 'framing', offset: end, length: next - end });
    this.#open = null;
  }
}

/** Index of the first candidate at or after a position; they are in order. */
function firstFrom(candidates: readonly Candidate[], position: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle] as Candidate).at < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the last lines open a MIME part that holds a mail: a From_ line there belongs to that mail. */
function startsEmbedded(before: Buffer): boolean {
  if (!before.includes('/rfc822')) return false;
  const lines = before.toString('latin1').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  const paragraph = lines.slice(lines.lastIndexOf('') + 1);
  return (
    paragraph[0]?.startsWith('--') === true &&
    paragraph.some((line) => /^content-type:\s*(?:message|text)\/rfc822/i.test(line))
  );
}

/** What a `From ` line is, by its form and the lines behind it. `first`: nothing stands before it in the file. */
function decide(shape: FromLine, first: boolean, afterBlank: boolean, head: Buffer): Candidate['decision'] {
  if (shape === null && !afterBlank) return 'none';
  const line = head.toString('latin1', 0, 160).split(/[\r\n]/, 1)[0] ?? '';
  const kind = line.startsWith('>From ') ? 'mail' : headerLine(line);
  if (shape === null && !first && !isMail(kind)) return 'none';
  const mails = mailHeaders(head);
  if (first) return shape !== null || kind !== null || mails > 0 ? 'cut' : 'ambiguous-cut';
  if (shape === 'dated') {
    if (kind !== null) return afterBlank || mails > 1 ? 'cut' : mails > 0 ? 'ambiguous-cut' : 'flag';
    return mails > 0 || (line === '' && afterBlank) ? 'ambiguous-cut' : 'flag';
  }
  if (shape === 'bare') {
    if (isMail(kind)) return afterBlank || mails > 1 ? 'cut' : 'ambiguous-cut';
    return kind !== null && afterBlank ? 'flag' : 'none';
  }
  return mails > 1 ? 'ambiguous-cut' : 'none';
}

/** How many of the next lines, up to a blank one, are headers of a mail. */
function mailHeaders(head: Buffer): number {
  let count = 0;
  for (const line of head.toString('latin1', 0, 1200).split(/\r\n|\n|\r/, 8)) {
    if (line === '') break;
    if (isMail(headerLine(line))) count += 1;
  }
  return count;
}

const isMail = (kind: ReturnType<typeof headerLine>): boolean => kind === 'mail' || kind === 'shared';

/** Bytes from the start of the header to the end of the body by its Content-Length, null when none is given. */
function contentEnd(head: Buffer): number | null {
  const lf = head.indexOf('\n\n');
  const crlf = head.indexOf('\r\n\r\n');
  const bare = lf < 0 && crlf < 0 ? head.indexOf('\r\r') : -1;
  let end = -1;
  if (lf >= 0 && (crlf < 0 || lf < crlf)) end = lf + 2;
  else if (crlf >= 0) end = crlf + 4;
  else if (bare >= 0) end = bare + 2;
  if (end < 0) return null;
  const length = /(?:^|[\r\n])content-length:[ \t]*(\d{1,12})[ \t]*[\r\n]/i.exec(head.toString('latin1', 0, end))?.[1];
  return length === undefined ? null : end + Number(length);
}
