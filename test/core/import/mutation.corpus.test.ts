import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../electron/core/import/detect.ts';
import { readMail } from '../../../electron/core/import/readers/mail.ts';
import { splitMbox } from '../../../electron/core/import/split-mbox.ts';
import { corporaRoot } from '../../support/corpora.ts';

const root = corporaRoot();

/** Mulberry32: the same numbers in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const TROUBLE = ['\r', '\n', '\n\n', '\0', '\x1b$B', '"', '--', '=', '(', '<', 'From ', ': ', '\xff', '=?utf-8?B?'].map(
  (text) => Buffer.from(text, 'latin1'),
);

/** A few of: a byte changed, a stretch taken out, doubled or moved, trouble put in. */
function mutated(bytes: Buffer, pick: (below: number) => number): Buffer {
  let result = Buffer.from(bytes);
  for (let count = 1 + pick(6); count > 0; count -= 1) {
    const at = pick(result.length + 1);
    const end = Math.min(result.length, at + pick(400));
    const kind = pick(4);
    if (kind === 0 && at < result.length) result[at] = pick(256);
    else if (kind === 1) result = Buffer.concat([result.subarray(0, at), result.subarray(end)]);
    else if (kind === 2) result = Buffer.concat([result.subarray(0, end), result.subarray(at)]);
    else result = Buffer.concat([result.subarray(0, at), TROUBLE[pick(TROUBLE.length)] as Buffer, result.subarray(at)]);
  }
  return result;
}

const samples = (): Buffer[] => {
  const folder = join(root as string, 'pick');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort();
  return names.map((name) => readFileSync(join(folder, name))).filter(({ length }) => length < 60_000);
};

describe('mutated real mails', () => {
  it.skipIf(root === null)(
    'are read without failing or hanging (needs the corpora beside the repository)',
    async () => {
      const pick = random(1);
      let slowest = 0;
      for (const sample of samples()) {
        for (let round = 0; round < 12; round += 1) {
          const bytes = mutated(sample, pick);
          const start = performance.now();
          const mail = await readMail(bytes);
          slowest = Math.max(slowest, performance.now() - start);
          expect(mail.bodyStart).toBeLessThanOrEqual(bytes.length);
          detectFormat(bytes.subarray(0, 65536), { name: 'x', size: bytes.length });
        }
      }
      expect(slowest).toBeLessThan(1000);
    },
  );

  it.skipIf(root === null)(
    'lose no byte when an mbox of them is split (needs the corpora beside the repository)',
    async () => {
      const pick = random(2);
      const line = Buffer.from('\nFrom x@example.com Tue Jul  5 10:00:00 2011\n');
      for (let round = 0; round < 12; round += 1) {
        const bytes = mutated(Buffer.concat(samples().flatMap((sample) => [line, sample])), pick);
        const size = 1 + pick(200_000);
        async function* chunks() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        }
        let end = 0;
        for await (const { offset, length } of splitMbox(chunks())) {
          expect(offset).toBe(end);
          end += length;
        }
        expect(end).toBe(bytes.length);
      }
    },
  );
});
