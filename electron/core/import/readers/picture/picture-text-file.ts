import type { PictureText, ReadLine, ReadWord } from '../../../../../shared/domain/picture-text.ts';
import { isObject, type JsonObject, objectsAt, parseObject, textAt } from '../json-values.ts';

/*
 * What a tool read in a picture is kept as an original of its own: a rebuild need not have the tool, nor another version
 * give the same, and a citation points into these bytes.
 */

/** Lines and words that are kept of one picture. */
export const most = { lines: 20_000, words: 100_000, lineLength: 10_000 };

/** The bytes of the original: the same for the same reading. */
export function pictureTextBytes({ picture, tool, languages, width, height, lines }: PictureText): Buffer {
  const head = JSON.stringify({ format: 'ashiato-picture-text-1', picture, tool, languages, width, height });
  const rows = lines.map(({ text, words }) =>
    JSON.stringify({
      text,
      words: words.map((word) => [word.start, word.end, word.left, word.top, word.width, word.height, word.confidence]),
    }),
  );
  return Buffer.from(`${head.slice(0, -1)},"lines":[\n${rows.join(',\n')}\n]}\n`);
}

/** What such bytes say; null for what is none. What is not as it should be is left out. Never throws. */
export function parsePictureText(bytes: Uint8Array): PictureText | null {
  const object = parseObject(bytes);
  if (object?.format !== 'ashiato-picture-text-1') return null;
  const picture = textAt(object, 'picture');
  if (picture === null || !/^[0-9a-f]{64}$/.test(picture)) return null;
  const languages = Array.isArray(object.languages) ? object.languages.filter((one) => typeof one === 'string') : [];
  let words = 0;
  const lines = objectsAt(object, 'lines')
    .slice(0, most.lines)
    .map((line) => {
      const read = lineOf(line, most.words - words);
      words += read.words.length;
      return read;
    });
  return {
    picture,
    tool: (textAt(object, 'tool') ?? '').slice(0, 200),
    languages: languages.slice(0, 20).map((one) => one.slice(0, 40)),
    width: countOf(object.width) ?? 0,
    height: countOf(object.height) ?? 0,
    lines,
  };
}

function lineOf(line: JsonObject, room: number): ReadLine {
  const text = (textAt(line, 'text') ?? '').replace(/[\r\n]+/g, ' ').slice(0, most.lineLength);
  const rows = Array.isArray(line.words) ? line.words.slice(0, room) : [];
  return { text, words: rows.map((row) => wordOf(row, text)).filter((word) => word !== null) };
}

function wordOf(row: unknown, text: string): ReadWord | null {
  const numbers = Array.isArray(row) && !isObject(row) ? row.map(countOf) : [];
  const [start, end, left, top, width, height, confidence] = numbers;
  if (start == null || end == null || left == null || top == null) return null;
  if (width == null || height == null || confidence == null) return null;
  if (start >= end || end > text.length || confidence > 100) return null;
  return { start, end, left, top, width, height, confidence };
}

const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** The text of a reading as its document has it. */
export const textOfLines = (lines: readonly ReadLine[]): string => lines.map(({ text }) => text).join('\n');

/** How sure the tool was, on the mean over the letters; null where it read none. */
export function confidenceOf(lines: readonly ReadLine[]): number | null {
  let letters = 0;
  let sum = 0;
  for (const { words } of lines) {
    for (const { start, end, confidence } of words) {
      letters += end - start;
      sum += confidence * (end - start);
    }
  }
  return letters === 0 ? null : Math.round(sum / letters);
}
