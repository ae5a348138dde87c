import { AppError } from '../../../../shared/errors.ts';

/** A value somewhere in a JSON text, with its place. */
export interface JsonPart {
  /** Names and positions from the top: ['chats', 'list', 0, 'name']. */
  path: (string | number)[];
  offset: number;
  length: number;
  /** Null where it is longer than was asked for. */
  bytes: Buffer | null;
}

/** Values inside values that are followed. */
const deepest = 200;
/** Bytes of one name. */
const longestName = 4096;

interface Frame {
  isArray: boolean;
  key: string;
  index: number;
}

/**
 * The values of a JSON text for which `wanted` says so, in order, without the rest in memory: such a text can be gigabytes
 * long. A value that is wanted is given whole, and nothing inside it. Throws `import/malformed` or `import/truncated` where the
 * text breaks off, `import/limit` where it goes too deep. UTF-8 alone. Source: RFC 8259.
 */
export async function* jsonParts(
  chunks: AsyncIterable<Buffer>,
  wanted: (path: (string | number)[]) => boolean,
  mostBytes: number,
): AsyncGenerator<JsonPart> {
  const frames: Frame[] = [];
  let base = 0;
  let state: 'value' | 'name' | 'colon' | 'after' | 'end' = 'value';
  let inText: 'none' | 'value' | 'name' = 'none';
  let escaped = false;
  let inScalar = false;
  let name: number[] = [];
  let held: { path: (string | number)[]; offset: number; depth: number; pieces: Buffer[]; size: number } | null = null;
  const done: JsonPart[] = [];

  const path = (): (string | number)[] => frames.map(({ isArray, key, index }) => (isArray ? index : key));
  const isWhole = (): boolean => state === 'end';
  const broken = (at: number): AppError => new AppError('import/malformed', { offset: at });
  const hold = (piece: Buffer) => {
    if (!held) return;
    held.size += piece.length;
    if (held.size <= mostBytes) held.pieces.push(piece);
    else held.pieces = [];
  };
  /** A value begins at `at`. */
  const begin = (at: number) => {
    if (held) return;
    const here = path();
    if (wanted(here)) held = { path: here, offset: at, depth: frames.length, pieces: [], size: 0 };
  };
  let chunk: Buffer = Buffer.alloc(0);
  /** A value ends before `at`. */
  const finish = (at: number) => {
    state = frames.length === 0 ? 'end' : 'after';
    if (!held || held.depth !== frames.length) return;
    hold(chunk.subarray(Math.max(0, held.offset - base), at - base));
    const { path: where, offset, pieces, size } = held;
    done.push({ path: where, offset, length: at - offset, bytes: size > mostBytes ? null : Buffer.concat(pieces) });
    held = null;
  };
  const close = (isArray: boolean, at: number) => {
    const frame = frames.pop();
    if (!frame || frame.isArray !== isArray) throw broken(at);
    finish(at + 1);
  };
  const open = (isArray: boolean, at: number) => {
    begin(at);
    if (frames.length >= deepest) throw new AppError('import/limit', { limit: 'jsonDepth' });
    frames.push({ isArray, key: '', index: 0 });
    state = isArray ? 'value' : 'name';
  };

  for await (const next of chunks) {
    chunk = next;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      const place = base + at;
      if (inText !== 'none') {
        if (escaped) escaped = false;
        else if (byte === 0x5c) escaped = true;
        else if (byte === 0x22) {
          if (inText === 'value') finish(place + 1);
          else {
            (frames.at(-1) as Frame).key = textOf(name);
            state = 'colon';
          }
          inText = 'none';
          continue;
        }
        if (inText === 'name') {
          if (name.length >= longestName) throw new AppError('import/limit', { limit: 'jsonName' });
          name.push(byte);
        }
        continue;
      }
      if (inScalar) {
        if (isScalar(byte)) continue;
        inScalar = false;
        finish(place);
      }
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue;
      const frame = frames.at(-1);
      if (state === 'value') {
        if (byte === 0x7b) open(false, place);
        else if (byte === 0x5b) open(true, place);
        else if (byte === 0x22) {
          begin(place);
          inText = 'value';
        } else if (byte === 0x5d && frame?.isArray && frame.index === 0) close(true, place);
        else if (isScalar(byte)) {
          begin(place);
          inScalar = true;
        } else if (place < 3 && (byte === 0xef || byte === 0xbb || byte === 0xbf)) continue;
        else throw broken(place);
      } else if (state === 'name') {
        if (byte === 0x22) {
          inText = 'name';
          name = [];
        } else if (byte === 0x7d) close(false, place);
        else throw broken(place);
      } else if (state === 'colon') {
        if (byte !== 0x3a) throw broken(place);
        state = 'value';
      } else if (state === 'after' && frame) {
        if (byte === 0x2c) {
          frame.index += 1;
          state = frame.isArray ? 'value' : 'name';
        } else if (byte === (frame.isArray ? 0x5d : 0x7d)) close(frame.isArray, place);
        else throw broken(place);
      } else throw broken(place);
    }
    if (held) {
      const { offset } = held as { offset: number };
      hold(chunk.subarray(Math.max(0, offset - base)));
    }
    base += chunk.length;
    chunk = Buffer.alloc(0);
    yield* done.splice(0);
  }
  if (inScalar) finish(base);
  yield* done.splice(0);
  if (!isWhole()) throw new AppError('import/truncated', { offset: base });
}

const isScalar = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || [0x2b, 0x2d, 0x2e, 0x45].includes(byte);

function textOf(bytes: number[]): string {
  const raw = Buffer.from(bytes).toString();
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}
