import { AppError } from '../../../../../shared/errors.ts';

export interface Stream {
  name: string;
  size: number;
  /** Its bytes. Throws `import/truncated`, `import/malformed` and `import/limit`. */
  bytes(): Buffer;
}

export interface Storage {
  name: string;
  streams: Stream[];
  storages: Storage[];
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const END = 0xfffffffe;
const NONE = 0xffffffff;
const HEADER_SECTORS = 109;
const ENTRY = 128;
const SMALL = 64;
/** Streams below this size share sectors. */
const SMALL_STREAM = 4096;
/** Storages in storages; Outlook makes two for each message that is attached to another. */
const DEEPEST = 64;
/** How often the bytes of a file are given out together: streams that lie over each other stop there. */
const READINGS = 4;

/**
 * Opens a compound file (OLE, MS-CFB) that an enemy may have written: chains that go round, streams over each other and
 * trees that grow into themselves end in `import/malformed` or `import/limit`.
 */
export function openCompoundFile(bytes: Buffer): Storage {
  return new CompoundFile(bytes).root();
}

class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #sectors: number;
  readonly #fat: Uint32Array;
  #smallFat: Uint32Array = new Uint32Array(0);
  #smallSectors: Uint32Array = new Uint32Array(0);
  readonly #entries: Entry[] = [];
  #given = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    if (bytes.length < 512 || !bytes.subarray(0, 8).equals(SIGNATURE)) throw malformed('signature');
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw malformed('sector size');
    this.#sectorSize = 1 << shift;
    this.#sectors = Math.ceil(Math.max(0, bytes.length - this.#sectorSize) / this.#sectorSize);
    this.#fat = this.#readFat();
    this.#readEntries();
    const root = this.#entries[0];
    if (root?.type !== 5) throw malformed('no root');
    this.#smallSectors = this.#chain(root.start);
    this.#smallFat = this.#table(this.#chain(bytes.readUInt32LE(60)));
  }

  root(): Storage {
    return this.#storage(0, new Set([0]), 0);
  }

  #sector(number: number): Buffer {
    const at = (number + 1) * this.#sectorSize;
    return this.#bytes.subarray(at, at + this.#sectorSize);
  }

  #readFat(): Uint32Array {
    const bytes = this.#bytes;
    const numbers: number[] = [];
    const take = (number: number) => {
      if (number < this.#sectors && numbers.length <= this.#sectors) numbers.push(number);
    };
    for (let index = 0; index < HEADER_SECTORS; index += 1) take(bytes.readUInt32LE(76 + index * 4));
    let next = bytes.readUInt32LE(68);
    for (let count = 0; next < this.#sectors && count < this.#sectors; count += 1) {
      const sector = this.#sector(next);
      const last = this.#sectorSize - 4;
      if (sector.length < this.#sectorSize) break;
      for (let at = 0; at < last; at += 4) take(sector.readUInt32LE(at));
      next = sector.readUInt32LE(last);
    }
    return this.#table(numbers);
  }

  #table(sectors: ArrayLike<number>): Uint32Array {
    const perSector = this.#sectorSize / 4;
    const table = new Uint32Array(sectors.length * perSector).fill(NONE);
    for (let index = 0; index < sectors.length; index += 1) {
      const sector = this.#sector(sectors[index] as number);
      for (let at = 0; at + 4 <= sector.length; at += 4) table[index * perSector + at / 4] = sector.readUInt32LE(at);
    }
    return table;
  }

  /** The sectors of a chain, up to where it ends or leaves the file. */
  #chain(start: number): Uint32Array {
    const chain: number[] = [];
    for (let next = start; next < this.#sectors; next = this.#fat[next] ?? END) {
      chain.push(next);
      if (chain.length > this.#sectors) throw malformed('a chain goes round');
    }
    return Uint32Array.from(chain);
  }

  #readEntries(): void {
    for (const number of this.#chain(this.#bytes.readUInt32LE(48))) {
      const sector = this.#sector(number);
      for (let at = 0; at + ENTRY <= sector.length; at += ENTRY) {
        const nameLength = Math.min(Math.max(sector.readUInt16LE(at + 64) - 2, 0), 62);
        this.#entries.push({
          name: sector.toString('utf16le', at, at + nameLength),
          type: sector[at + 66] as number,
          left: sector.readUInt32LE(at + 68),
          right: sector.readUInt32LE(at + 72),
          child: sector.readUInt32LE(at + 76),
          start: sector.readUInt32LE(at + 116),
          size: sector.readUInt32LE(at + 120),
        });
      }
    }
  }

  /** `seen`: entries that have their place in the tree; each has one. */
  #storage(index: number, seen: Set<number>, depth: number): Storage {
    const { name, child } = this.#entries[index] as Entry;
    const storage: Storage = { name, streams: [], storages: [] };
    if (depth > DEEPEST) throw new AppError('import/limit', { limit: 'containerDepth' });
    const inside: number[] = [];
    const waiting = [child];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const entry = this.#entries[next];
      if (!entry || seen.has(next)) continue;
      seen.add(next);
      waiting.push(entry.left, entry.right);
      inside.push(next);
    }
    for (const number of inside) {
      const entry = this.#entries[number] as Entry;
      if (entry.type === 1) storage.storages.push(this.#storage(number, seen, depth + 1));
      else if (entry.type === 2) {
        storage.streams.push({ name: entry.name, size: entry.size, bytes: () => this.#read(entry) });
      }
    }
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
    storage.streams.sort(byName);
    storage.storages.sort(byName);
    return storage;
  }

  #read({ start, size }: Entry): Buffer {
    if (size > this.#bytes.length) throw new AppError('import/truncated', { size, missing: size - this.#bytes.length });
    this.#given += size;
    if (this.#given > this.#bytes.length * READINGS) throw new AppError('import/limit', { limit: 'expandedBytes' });
    const pieces: Buffer[] = [];
    let found = 0;
    const take = (piece: Buffer) => {
      pieces.push(piece.subarray(0, size - found));
      found += pieces.at(-1)?.length ?? 0;
    };
    if (size >= SMALL_STREAM) {
      let next = start;
      for (let count = 0; found < size && next < this.#sectors && count <= this.#sectors; count += 1) {
        take(this.#sector(next));
        next = this.#fat[next] ?? END;
      }
    } else {
      let next = start;
      while (found < size && next < this.#smallFat.length && pieces.length <= SMALL_STREAM / SMALL) {
        const at = next * SMALL;
        const sector = this.#smallSectors[Math.floor(at / this.#sectorSize)];
        if (sector === undefined) break;
        const piece = this.#sector(sector).subarray(at % this.#sectorSize, (at % this.#sectorSize) + SMALL);
        if (piece.length === 0) break;
        take(piece);
        next = this.#smallFat[next] ?? END;
      }
    }
    if (found < size) throw new AppError('import/truncated', { size, missing: size - found });
    return Buffer.concat(pieces, size);
  }
}

const malformed = (reason: string): AppError => new AppError('import/malformed', { reason });
