import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeName, safeName, splitEnding } from '../../electron/hosts/safe-name.ts';

describe('safeName', () => {
  it.each([
    ['星空レター 2018', '星空レター 2018'],
    ['株式会社〇〇（仮）', '株式会社〇〇（仮）'],
    ['カ\u3099', 'ガ'],
    ['a/b\\c:d', 'a_b_c_d'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['...', 'case'],
    ['', 'case'],
    ['   ', 'case'],
    ['\0\0', 'case'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['name. ', 'name'],
    ['a\u202egpj.exe', 'a_gpj.exe'],
    ['x\ud800y', 'x_y'],
  ])('%j is %j', (typed, expected) => {
    expect(safeName(typed, 'case')).toBe(expected);
  });

  it('is one name that every file system takes, whatever was typed (property)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string()), (typed) => {
        const name = safeName(typed, 'case');
        expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001f\u007f]|^\.|^\s|[\s.]$/u);
        expect(name.length).toBeGreaterThan(0);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name.isWellFormed()).toBe(true);
        expect(safeName(name, 'case')).toBe(name);
      }),
    );
  });
});

describe('freeName', () => {
  it('numbers what is taken', () => {
    const taken = new Set(['a.csv', 'a 2.csv']);
    expect(freeName('a', '.csv', (name) => taken.has(name))).toBe('a 3.csv');
    expect(freeName('b', '.csv', (name) => taken.has(name))).toBe('b.csv');
  });
});

describe('splitEnding', () => {
  it.each([
    ['a.b.html', 'a.b', '.html'],
    ['bundle', 'bundle', ''],
    ['.htaccess', '.htaccess', ''],
    ['第1部.2018年', '第1部.2018年', ''],
  ])('%s', (name, stem, end) => {
    expect(splitEnding(name)).toEqual([stem, end]);
  });
});
