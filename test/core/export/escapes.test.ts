import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvRow } from '../../../electron/core/export/csv-cell.ts';
import { htmlText } from '../../../electron/core/export/html-text.ts';
import { readingLine, readingText } from '../../../electron/core/export/reading-text.ts';
import { textBytes } from '../../../electron/core/export/text-bytes.ts';
import { inertJson } from '../../../electron/core/export/timeline/anchor-json.ts';
import { xmlText } from '../../../electron/core/export/xml-text.ts';
import { hostile } from '../../support/events.ts';
import { hasPython, python } from '../../support/python.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...hostile),
  fc.array(fc.constantFrom(...hostile)).map((list) => list.join('')),
);

describe('csvCell', () => {
  it('never starts with what a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(csvCell(text).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });

  it.skipIf(!hasPython('csv'))(
    'is read back by Python as it went in, but for the apostrophe, NUL and halves of pairs',
    () => {
      const rows = fc.sample(fc.array(anyText, { minLength: 3, maxLength: 3 }), { numRuns: 200, seed: 7 });
      rows.push(...hostile.map((text) => [text, '', text]));
      const text = rows.map((row) => csvRow(row)).join('');
      const script =
        'import csv,io,json,sys\ns=io.StringIO(sys.stdin.buffer.read().decode("utf-8"),newline="")\nprint(json.dumps(list(csv.reader(s,strict=True))))';
      const wanted = rows.map((row) =>
        row.map((cell) =>
          cell
            .replaceAll('\0', '\uFFFD')
            .toWellFormed()
            .replace(/^(?=[=+\-@\t\r\n＝＋－＠])/, "'"),
        ),
      );
      expect(python(script, text)).toEqual(wanted);
    },
  );

  it('writes numbers as numbers', () => {
    expect(csvRow([-5, null, true, 'a,b'])).toBe('-5,,true,"a,b"\r\n');
  });
});

describe('xmlText', () => {
  it.skipIf(!hasPython('xml.etree.ElementTree'))(
    'is always well-formed and reads back as it went in, but for what XML forbids',
    () => {
      const texts = [...fc.sample(anyText, { numRuns: 300, seed: 3 }), ...hostile];
      const xml = `<r>${texts.map((text) => `<i v="${xmlText(text)}">${xmlText(text)}</i>`).join('')}</r>`;
      const script =
        'import sys,json,xml.etree.ElementTree as E\nprint(json.dumps([[i.get("v"),i.text or ""] for i in E.fromstring(sys.stdin.buffer.read())]))';
      const wanted = texts.map((text) =>
        text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD'),
      );
      expect(python(script, xml)).toEqual(wanted.map((text) => [text, text]));
    },
  );
});

describe('htmlText', () => {
  it('leaves nothing that opens a tag, a reference or ends an attribute', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(htmlText(text)).not.toMatch(/[<>"'`\0]|&(?!(amp|lt|gt|quot|#39|#96);)/);
      }),
    );
  });
});

describe('inertJson', () => {
  it('is the same value to JSON.parse, and no link or tag to anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), anyText, (value, text) => {
        const written = inertJson({ value, text });
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ value, text })));
        expect(written).not.toMatch(/[<>&@]|\/\/|\.[a-z]/i);
      }),
    );
  });
});

describe('readingText', () => {
  it('defangs, and shows what would hide or turn the writing', () => {
    expect(readingText('http://evil.example/a')).not.toMatch(/http:|evil\.example/);
    expect(readingText('me@evil.example')).not.toContain('evil.example');
    expect(readingText('a\u202Eb\0c')).toBe('a[U+202E]b[U+0000]c');
    expect(readingLine(' a \r\n\r\n b\nc ')).toBe('a ⏎ b ⏎ c');
  });

  // Quadratic work on these would run into the time limit of the test.
  it('goes through a long hostile text in linear time', () => {
    for (const piece of ['a.', 'http', '@a', '1.', '-', 'x\n ', 'http://']) {
      expect(readingLine(piece.repeat(200_000)).length).toBeGreaterThan(100_000);
    }
  });
});

describe('textBytes', () => {
  it('gives the UTF-8 of the whole however it was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.nat(3), (parts, long) => {
        const chunks = [...parts, '\uD83D', '\uDE00'.repeat(long), 'x'.repeat(long * 200_000), '\uD83D', '\uDE00'];
        expect(Buffer.concat([...textBytes(chunks)]).equals(Buffer.from(chunks.join(''), 'utf8'))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
