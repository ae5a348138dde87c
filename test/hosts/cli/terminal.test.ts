import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth, toWidth } from '../../../electron/hosts/cli/display-width.ts';
import { progressLine } from '../../../electron/hosts/cli/progress-line.ts';
import { terminalLine, terminalName, terminalText } from '../../../electron/hosts/cli/terminal-text.ts';
import { commanding, hostileText } from '../../support/hostile-text.ts';
import { hasPython, python } from '../../support/python.ts';

describe('displayWidth', () => {
  it.skipIf(!hasPython('unicodedata'))('agrees with Unicode on what is wide', () => {
    const script = `
import json,unicodedata as u
print(json.dumps([None if u.category(chr(c))=='Cn' else u.east_asian_width(chr(c)) in 'WF' for c in range(0x30000)]))`;
    const wanted = python(script, '') as (boolean | null)[];
    const differing = wanted.flatMap((isWide, point) => {
      const text = String.fromCodePoint(point);
      // What has no width is none of its business, and either side may know a newer Unicode.
      if (isWide === null || /[\p{Mn}\p{Me}\p{Cf}\p{Cn}\p{Cs}\p{Co}]/u.test(text)) return [];
      return (displayWidth(text) === 2) === isWide ? [] : [point.toString(16)];
    });
    expect(differing).toEqual([]);
  });

  it.each([
    ['abc', 3],
    ['日本語', 6],
    ['ﾃｽﾄ', 3],
    ['か\u3099', 2],
    ['e\u0301', 1],
    ['ＡＢ', 4],
    ['', 0],
  ])('%s takes %i', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('cutToWidth and toWidth', () => {
  const text = fc.oneof(hostileText, fc.string({ unit: fc.constantFrom('a', '日', 'ﾃ', '\u3099', '👩‍👩‍👧', ' ') }));

  it('never take more columns than there are, and cut nothing that fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 60 }), (line, columns) => {
        const cut = cutToWidth(line, columns);
        expect(displayWidth(cut)).toBeLessThanOrEqual(columns);
        if (displayWidth(line) <= columns && line.length <= columns) expect(cut).toBe(line);
        if (cut !== line && columns > 0) expect(cut.endsWith('…')).toBe(true);
        expect(displayWidth(toWidth(line, columns))).toBe(columns);
      }),
    );
  });

  it('keep a family together', () => {
    expect(cutToWidth('a👩‍👩‍👧bcdefgh', 4)).toBe('a…');
  });
});

describe('terminal text', () => {
  it('shows what commands as its code', () => {
    expect(terminalLine('\x1b[2Ja\u202Eb\x9bc\r\nd\te')).toBe('[U+001B][2Ja[U+202E]b[U+009B]c ⏎ d e');
    expect(terminalText('a\r\nb')).toBe('a\nb');
  });

  it('leaves the name of a file as it is, unless a terminal would make a link of it', () => {
    expect(terminalName('/home/hana/mail.zip')).toBe('/home/hana/mail.zip');
    expect(terminalName('notes.md\x1b[2J')).toBe('notes.md[U+001B][2J');
    expect(terminalName('http://evil.example/a.zip')).toBe('hxxp://evil[.]example/a.zip');
  });

  it('never lets a control through', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const shown of [terminalText(text), terminalLine(text), terminalName(text)]) {
          expect(shown).not.toMatch(commanding);
          expect(shown.isWellFormed()).toBe(true);
        }
        expect(terminalLine(text)).not.toContain('\n');
      }),
    );
  });
});

describe('progressLine', () => {
  it('says the phase, how much of how much, and the items', () => {
    const progress = { phase: 'import', done: 1_500_000, total: 3_000_000, unit: 'bytes' as const, items: 1234 };
    expect(progressLine(progress, 'en', 80)).toBe('Importing  50%  1.5 MB / 3.0 MB  1,234 items');
    expect(progressLine(progress, 'ja', 80)).toBe('取り込み中  50%  1.5 MB / 3.0 MB  1,234 件');
    expect(progressLine({ phase: 'settle', done: 7, total: null, unit: 'items' }, 'en', 80)).toBe(
      'Tying replies together  7',
    );
  });

  it('says a hundred only when all is done', () => {
    const at = (done: number, total: number) => progressLine({ phase: 'digest', done, total, unit: 'items' }, 'en', 80);
    expect(at(999_999, 1_000_000)).toContain(' 99% ');
    expect(at(5, 5)).toContain(' 100% ');
    expect(at(0, 0)).not.toContain('%');
  });

  it('fits the columns and leaves the last one free, whatever the numbers', () => {
    const progress = fc.record({
      phase: fc.oneof(hostileText, fc.constantFrom('import', 'settle', 'copy')),
      done: fc.double(),
      total: fc.option(fc.double(), { nil: null }),
      unit: fc.constantFrom('bytes' as const, 'items' as const, 'files' as const),
    });
    fc.assert(
      fc.property(
        progress,
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom('ja' as const, 'en' as const),
        (one, columns, language) => {
          const line = progressLine(one, language, columns);
          expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(0, columns - 1));
          expect(line).not.toMatch(commanding);
        },
      ),
    );
  });
});
