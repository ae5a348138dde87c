import { setImmediate as breathe } from 'node:timers/promises';
import type { PicturesRead } from '../../../shared/contract/results.ts';
import type { ReadLine } from '../../../shared/domain/picture-text.ts';
import { AppError } from '../../../shared/errors.ts';
import { clearIncoming } from '../case/kept-list.ts';
import type { OpenCase } from '../case/open-case.ts';
import { pictureTextBytes } from '../import/readers/picture/picture-text-file.ts';
import { doubled, type Grey } from '../import/readers/picture/text-grey.ts';
import type { PictureSource } from '../store/picture-texts.ts';
import { findSource, sourceById } from '../store/sources.ts';
import type { Work } from '../work.ts';
import { acquired, headBytes } from './acquired.ts';
import { LedgerBook } from './ledger.ts';
import { Originals } from './originals.ts';
import { ReadingPool } from './pool.ts';
import { newOutcome, within } from './reading.ts';
import { readLines } from './recognise/read-lines.ts';
import { findTesseract, recognise, type Tesseract } from './recognise/tesseract.ts';
import { settle } from './settle.ts';
import { SourceReader } from './source-reader.ts';

/**
 * Reads the text in pictures with the tool of this machine. What it reads is kept as an original that came out of the
 * picture, before any document of it is made: from then on it is evidence like the rest, whatever tool there is. A picture
 * that cannot be read is named in the result; cancelling leaves those that were read. Throws `picture/no-recogniser`.
 */
export async function readPictures(
  open: OpenCase,
  pictures: readonly PictureSource[],
  { signal, onProgress, giveWay }: Work,
): Promise<PicturesRead> {
  const tool = await findTesseract(signal);
  const result: PicturesRead = {
    kind: 'pictures-read',
    tool: tool.tool,
    languages: tool.languages,
    read: 0,
    empty: 0,
    known: 0,
    left: [],
    cancelled: false,
  };
  const pool = new ReadingPool({ size: 1, signal });
  const originals = new Originals(open.paths.dir);
  const book = new LedgerBook();
  const reader = new SourceReader({ open, pool, book, signal, step: () => {} });
  const total = pictures.length;
  try {
    for (const [done, picture] of pictures.entries()) {
      onProgress({ phase: 'recognise', done, total, unit: 'items' });
      try {
        const text = await textOf(open, pool, tool, picture, signal);
        const kept = originals.keep(text.bytes);
        await originals.settle();
        const entry = acquired(
          { name: `${picture.name}.ocr.json`, modified: null },
          kept,
          text.bytes.subarray(0, headBytes),
        );
        const isKnown = findSource(open.db, kept.sha256) !== null;
        await reader.take([entry], within(sourceById(open.db, picture.id), picture.name, newOutcome(), null));
        reader.commit();
        result[isKnown ? 'known' : text.isEmpty ? 'empty' : 'read'] += 1;
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'job/cancelled') throw error;
        result.left.push({ id: picture.document, name: picture.name, code: error.code, detail: error.details });
      }
      if (giveWay) await giveWay(() => {});
      else await breathe();
    }
    onProgress({ phase: 'recognise', done: total, total, unit: 'items' });
    await settle(open.db, { signal, onProgress });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'job/cancelled') throw error;
    result.cancelled = true;
  } finally {
    await pool.close();
    reader.commit();
    clearIncoming(open.paths, (sha256) => findSource(open.db, sha256) !== null);
  }
  return result;
}

async function textOf(
  open: OpenCase,
  pool: ReadingPool,
  tool: Tesseract,
  { sha256, size, format }: PictureSource,
  signal: AbortSignal,
): Promise<{ bytes: Buffer; isEmpty: boolean }> {
  const grey = await pool.run('grey', { path: open.paths.original(sha256), size, format });
  if (grey === null) throw new AppError('picture/not-decoded', { format });
  const lines = await linesIn(tool, grey, signal);
  const { width, height } = grey;
  const bytes = pictureTextBytes({
    picture: sha256,
    tool: tool.tool,
    languages: tool.languages,
    width,
    height,
    lines,
  });
  return { bytes, isEmpty: lines.length === 0 };
}

/** Points of height, at the median, of letters that are read well. */
const wellRead = 24;
/** Points of a picture that is not doubled any more. */
const largest = 3_000_000;

/** Small letters are read twice as large as well, and the better of the two readings is taken. */
async function linesIn(tool: Tesseract, grey: Grey, signal: AbortSignal): Promise<ReadLine[]> {
  const lines = readLines(await recognise(tool, grey, signal), 1);
  const heights = lines.flatMap(({ words }) => words.map(({ height }) => height)).sort((left, right) => left - right);
  if ((heights[heights.length >> 1] ?? 0) >= wellRead || grey.width * grey.height > largest) return lines;
  const larger = doubled(grey);
  const again = readLines(await recognise(tool, larger, signal), larger.scale);
  return worthOf(again) > worthOf(lines) ? again : lines;
}

/** Letters that the tool is sure of, less those that it guesses. */
const worthOf = (lines: readonly ReadLine[]): number =>
  lines.reduce(
    (sum, { words }) =>
      sum + words.reduce((worth, { start, end, confidence }) => worth + (end - start) * (confidence - 60), 0),
    0,
  );
