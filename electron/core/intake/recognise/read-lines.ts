import type { Box, ReadLine, ReadWord } from '../../../../shared/domain/picture-text.ts';
import { most } from '../../import/readers/picture/picture-text-file.ts';

interface Word extends Box {
  text: string;
  confidence: number;
}

/**
 * Lines of text from the table of tesseract (level, page, block, paragraph, line, word, left, top, width, height,
 * confidence, text). `scale`: how many of its points are one of the picture. A line without words stands between blocks that
 * lie apart.
 */
export function readLines(table: string, scale: number): ReadLine[] {
  const lines: ReadLine[] = [];
  let words: Word[] = [];
  let place = '';
  let block = '';
  let count = 0;
  const close = () => {
    if (words.length > 0) lines.push(lineOf(words));
    words = [];
  };
  for (const row of table.split('\n')) {
    const [level, page, blockAt, paragraph, line, , left, top, width, height, confidence, ...rest] = row.split('\t');
    const text = rest.join(' ').replace(/\s+/g, ' ').trim();
    if (level !== '5' || text === '' || count >= most.words || lines.length >= most.lines) continue;
    count += 1;
    const here = `${page} ${blockAt} ${paragraph} ${line}`;
    if (here !== place) close();
    const points = (value: string | undefined) => Math.max(0, Math.round(Number(value) / scale) || 0);
    const sure = Math.min(100, Math.max(0, Math.round(Number(confidence)) || 0));
    const box = { left: points(left), top: points(top), width: points(width), height: points(height) };
    const before = lines.at(-1);
    if (before && block !== `${page} ${blockAt}` && isFar(before, box)) lines.push({ text: '', words: [] });
    place = here;
    block = `${page} ${blockAt}`;
    words.push({ text, confidence: sure, ...box });
  }
  close();
  return lines;
}

/** Whether a line is no continuation of the one before: tesseract makes blocks of single lines of one bubble. */
function isFar({ words }: ReadLine, { left, top, height }: Box): boolean {
  const bottom = Math.max(...words.map((word) => word.top + word.height));
  const right = Math.max(...words.map((word) => word.left + word.width));
  return left > right || Math.abs(top - bottom) > 1.2 * height;
}

function lineOf(words: readonly Word[]): ReadLine {
  const height = words.map((word) => word.height).sort((left, right) => left - right)[words.length >> 1] ?? 0;
  let text = '';
  const read: ReadWord[] = [];
  let before: Word | null = null;
  for (const { text: letters, ...rest } of words) {
    if (text.length + letters.length + 1 > most.lineLength) break;
    if (before && isApart(before, { text: letters, ...rest }, height)) text += ' ';
    const { confidence, left, top, width, height: tall } = rest;
    const start = text.length;
    text += letters;
    read.push({ start, end: text.length, left, top, width, height: tall, confidence });
    before = { text: letters, ...rest };
  }
  return { text, words: read };
}

/** Room that is a space, of a line's height, by how many of the two letters around it are Japanese. */
const roomOf = [0.2, 0.4, 0.8] as const;

const lone = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Whether a space stands between two words. Of Japanese it makes nearly every letter a word: there the room between them
 * tells.
 */
function isApart(before: Word, word: Word, height: number): boolean {
  const ends = [before.text.at(-1) ?? '', [...word.text][0] ?? ''].filter((letter) => lone.test(letter)).length;
  const room = word.left - before.left - before.width;
  return room > (roomOf[ends] ?? 1) * height;
}
