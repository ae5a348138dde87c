import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Progress } from '../../../shared/contract/client.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import { describeItem, type View } from './describe.ts';
import { hexdump } from './hexdump.ts';
import { progressLine } from './progress-line.ts';

/** Where a command's results go: lines for people, or one JSON object a line for programs. */
export interface Output {
  /** One result, in full or as a line of a list. Waits when the reader is slower than the writer. */
  item(value: object, view?: View): Promise<void>;
  /** A piece of an original or a document as it is; never as it is to a terminal, which would obey it. */
  bytes(bytes: Uint8Array, place: { offset: number; size: number; hex: boolean }): Promise<void>;
  progress(progress: Progress): void;
  /** Takes the progress line off the screen. */
  settle(): void;
}

interface Streams {
  stdout: Writable & { isTTY?: boolean; columns?: number; hasColors?(): boolean };
  stderr: Writable & { isTTY?: boolean; columns?: number };
}

async function write(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  if (stream.destroyed) return;
  if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
}

const writeLine = (stream: Writable, line: string): Promise<void> => write(stream, `${line}\n`);

export function jsonOutput({ stdout }: Streams): Output {
  const item = (value: object) => writeLine(stdout, JSON.stringify(value));
  return {
    item,
    bytes: (bytes, { offset, size }) =>
      item({ kind: 'bytes', offset, size, base64: Buffer.from(bytes).toString('base64') }),
    progress: (progress) => void item({ kind: 'progress', ...progress }),
    settle: () => {},
  };
}

export function humanOutput({ stdout, stderr }: Streams, language: Language): Output {
  let shown = false;
  const settle = () => {
    if (shown) stderr.write('\r\x1b[2K');
    shown = false;
  };
  return {
    async item(value, view = 'full') {
      settle();
      const ansi = stdout.isTTY === true && stdout.hasColors?.() === true;
      // A terminal that does not know its width says 0.
      await writeLine(stdout, describeItem(value, language, { view, ansi, columns: stdout.columns || 120 }));
    },
    async bytes(bytes, { offset, hex }) {
      settle();
      if (hex || stdout.isTTY === true) await writeLine(stdout, hexdump(bytes, offset).join('\n'));
      else await write(stdout, bytes);
    },
    progress(progress) {
      if (!stderr.isTTY) return;
      stderr.write(`\r\x1b[2K${progressLine(progress, language, stderr.columns || 80)}`);
      shown = true;
    },
    settle,
  };
}
