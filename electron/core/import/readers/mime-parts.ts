import { MailParser, type MailParserOptions } from 'mailparser';
import { limits } from '../limits.ts';
import { hasClosingDelimiter } from './closing-delimiter.ts';

/** A leaf of the MIME tree with its bytes as they stand in the message, before transfer decoding. */
export interface MimePart {
  /** Lower case, 'text/plain' where none is declared. */
  type: string;
  /** Content-Type and Content-Disposition with folding, one character for each byte; null when absent. */
  contentType: string | null;
  disposition: string | null;
  /** Lower case, '' when absent. */
  encoding: string;
  /** Apple Mail took its body out and put it into a file beside the mail (`X-Apple-Content-Length`). */
  isLeftOut: boolean;
  /** In order; together the part's body without the line end before the boundary. */
  chunks: Buffer[];
  /** Whether the parent is a multipart/digest, where parts are messages unless they say otherwise. */
  inDigest: boolean;
}

export interface MimeTree {
  parts: MimePart[];
  /** Which limit stopped the reading, null when none did. */
  limit: 'parts' | 'partDepth' | 'headerBytes' | 'other' | null;
  /** Whether the boundary of the outermost multipart stands in its body and closes it; null without such a body. */
  outer: 'closed' | 'unclosed' | 'unopened' | null;
}

/** What mailparser's splitter gives out; its own types hide it. Source: mailsplit, lib/message-splitter.js. */
interface SplitNode {
  type: 'node';
  parentNode: SplitNode | false;
  contentType: string | false;
  encoding: string | false;
  multipart: string | false;
  _boundary: Buffer | false;
  headers: { lines: { key: string; line: string }[] | false };
}

interface SplitBytes {
  type: 'body' | 'data';
  node: SplitNode;
  value: Buffer;
}

interface Splitter {
  read(): SplitNode | SplitBytes | null;
}

const options = {
  // A message inside a message is a document of its own, not a text part of this one.
  ignoreEmbedded: true,
  maxHeadSize: limits.headerBytes,
  maxChildNodes: limits.parts,
} as MailParserOptions;

/**
 * Cuts a message into its parts with mailparser's splitter. `head` is a header block with its blank line; the lines of
 * both end in LF or CRLF. A limit ends the reading with the parts so far. Never rejects.
 */
export function mimeParts(head: Buffer, body: Buffer): Promise<MimeTree> {
  return new Promise((resolve) => {
    const collector = new Collector();
    const tree = (limit: MimeTree['limit']) => ({ parts: collector.parts(), limit, outer: collector.outer(body) });
    collector.once('finish', () => resolve(tree(null)));
    collector.once('error', (error: Error) => resolve(tree(limitOf(error))));
    collector.write(head);
    collector.end(body);
  });
}

function limitOf({ message }: Error): MimeTree['limit'] {
  if (message === TOO_DEEP) return 'partDepth';
  if (/child nodes/i.test(message)) return 'parts';
  return /header size/i.test(message) ? 'headerBytes' : 'other';
}

const TOO_DEEP = 'MIME parts nested too deep';

/**
 * mailparser decodes charsets, dates and addresses on its way, loses bytes doing so, and takes a turn of the event loop
 * for each piece. Here only its splitter works, and each piece is kept as it is.
 */
class Collector extends MailParser {
  readonly #nodes = new Map<SplitNode, { part: MimePart; depth: number; children: number }>();
  #failed = false;

  constructor() {
    super(options);
  }

  parts(): MimePart[] {
    const leaves: MimePart[] = [];
    for (const [node, { part, children }] of this.#nodes) {
      if (!node.multipart) leaves.push(part);
      // A multipart without its boundary is shown as the text that it is.
      else if (children === 0 && part.chunks.length > 0) leaves.push({ ...part, type: 'text/plain', encoding: '' });
    }
    return leaves;
  }

  outer(body: Buffer): MimeTree['outer'] {
    const [root] = this.#nodes;
    if (root === undefined || !root[0].multipart) return null;
    const [{ _boundary: boundary }, { part, children }] = root;
    if (boundary && children > 0) return hasClosingDelimiter(body, boundary) ? 'closed' : 'unclosed';
    return part.chunks.some((chunk) => /\S/.test(chunk.toString('latin1'))) ? 'unopened' : null;
  }

  /** Replaces mailparser's loop: called when the splitter has something. */
  readData(): void {
    const { splitter } = this as unknown as { splitter: Splitter };
    for (let piece = splitter.read(); piece !== null && !this.#failed; piece = splitter.read()) this.#take(piece);
    const self = this as unknown as { endReceived: boolean; endStream(): void };
    if (self.endReceived) self.endStream();
  }

  /** Replaces mailparser's last step, which puts texts together. */
  cleanup(done: () => void): void {
    done();
  }

  #take(piece: SplitNode | SplitBytes): void {
    if (piece.type === 'node') {
      const parent = piece.parentNode ? this.#nodes.get(piece.parentNode) : undefined;
      const depth = (parent?.depth ?? 0) + 1;
      if (parent) parent.children += 1;
      this.#nodes.set(piece, { part: partOf(piece), depth, children: 0 });
      if (depth > limits.partDepth) this.#fail();
      return;
    }
    const entry = this.#nodes.get(piece.node);
    if (entry === undefined || (piece.type === 'data' && entry.children > 0)) return;
    entry.part.chunks.push(piece.value);
  }

  #fail(): void {
    this.#failed = true;
    this.destroy(new Error(TOO_DEEP));
  }
}

function partOf(node: SplitNode): MimePart {
  const line = (key: string) => {
    const found = node.headers.lines ? node.headers.lines.find((one) => one.key === key)?.line : undefined;
    return found === undefined ? null : found.slice(found.indexOf(':') + 1);
  };
  return {
    type: node.contentType || 'text/plain',
    contentType: line('content-type'),
    disposition: line('content-disposition'),
    encoding: node.encoding || '',
    isLeftOut: line('x-apple-content-length') !== null,
    chunks: [],
    inDigest: node.parentNode !== false && node.parentNode.multipart === 'digest',
  };
}
