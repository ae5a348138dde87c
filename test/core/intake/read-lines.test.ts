import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePictureText, pictureTextBytes } from '../../../electron/core/import/readers/picture/picture-text-file.ts';
import { readLines } from '../../../electron/core/intake/recognise/read-lines.ts';

const row = (
  block: number,
  line: number,
  left: number,
  width: number,
  text: string,
  confidence: number | string = 90,
  top = 10,
) => ['5', 1, block, 1, line, 1, left, top, width, 20, confidence, text].join('\t');

test('Japanese letters stand together, words apart, and room between columns is kept', () => {
  const table = [
    row(1, 1, 0, 20, '振込'),
    row(1, 1, 24, 20, '先'),
    row(1, 1, 70, 20, '普通'),
    row(1, 2, 0, 40, 'Write'),
    row(1, 2, 46, 20, 'to'),
    row(2, 1, 0, 10, '1', 90, 80),
    row(2, 1, 12, 18, '月', 90, 80),
    row(3, 1, 0, 18, '日', 90, 110),
  ].join('\n');
  expect(readLines(table, 2).map(({ text }) => text)).toEqual(['振込先 普通', 'Write to', '', '1月', '日']);
  expect(readLines(table, 2)[0]?.words[1]).toEqual({
    start: 2,
    end: 3,
    left: 12,
    top: 5,
    width: 10,
    height: 10,
    confidence: 90,
  });
});

test('whatever a tool says, its words stand where their ranges say, and the file holds the same', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.integer().map(String),
    fc.double().map(String),
  );
  const wild = fc.array(
    fc.array(cell, { maxLength: 14 }).map((cells) => cells.join('\t')),
    { maxLength: 20 },
  );
  const tame = fc.array(
    fc
      .tuple(fc.nat(3), fc.nat(3), fc.nat(500), fc.nat(90), fc.string({ unit: 'grapheme', maxLength: 6 }), fc.double())
      .map((values) => row(...values)),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(fc.oneof(wild, tame), (rows) => {
      const lines = readLines(rows.join('\n'), 1);
      for (const { text, words } of lines) {
        let end = 0;
        for (const word of words) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(word.start, word.end).trim()).not.toBe('');
          end = word.end;
        }
        expect(end).toBe(text.length);
      }
      const read = { picture: 'ab'.repeat(32), tool: 't 1', languages: ['jpn'], width: 9, height: 9, lines };
      expect(parsePictureText(pictureTextBytes(read))).toEqual(read);
    }),
    { numRuns: 300 },
  );
});
