import { describe, expect, it } from 'vitest';
import { decodeParameter, readParameters } from '../../../../electron/core/import/readers/mime-parameters.ts';

const name = (header: string) => decodeParameter(readParameters(header), 'filename', null);
const bytes = (text: string) => Buffer.from(text).toString('latin1');

describe('decodeParameter', () => {
  it.each([
    ['attachment; filename=a.txt', 'a.txt'],
    ['attachment; FileName="a b.txt"; size=1', 'a b.txt'],
    ['attachment; filename=a b.txt; size=1', 'a b.txt'],
    ['attachment;\r\n\tfilename="a\r\n b.txt"', 'a b.txt'],
    ['attachment; filename="say \\"hi\\" C:\\x.txt"', 'say "hi" C:\\x.txt'],
    ['attachment; filename="=?UTF-8?B?44GC?= =?UTF-8?Q?=E3=81=84.txt?="', 'あい.txt'],
    ["attachment; filename*=UTF-8'ja'%E3%81%82.txt", 'あ.txt'],
    ["attachment; filename=plain.txt; filename*=iso-8859-1''na%EFve.txt", 'naïve.txt'],
    ["attachment; filename*0*=utf-8''%E3%81; filename*1*=%82; filename*2=.txt", 'あ.txt'],
    ['attachment; filename*1=b.txt; filename*0=a', 'ab.txt'],
    [`attachment; filename="${bytes('日本.txt')}"`, '日本.txt'],
    ['attachment; filename="\x93\xfa\x96\x7b\x8c\xea\x82\xcc.txt"', '日本語の.txt'],
    ['attachment; filename="\x1b$B$"$$\x1b(B.txt"; x="y"', 'あい.txt'],
    ['attachment; filename="never closed', 'never closed'],
    ['attachment; filename=""', null],
    ['attachment; name=x', null],
    ['attachment', null],
    ['attachment; filename', null],
  ])('%j', (header, expected) => expect(name(header)).toBe(expected));

  it('is linear on hostile headers', () => {
    const start = performance.now();
    for (const part of [';', '=', '"\\', "filename*0*='", '; filename*0=', '%', "'"])
      name(`x; ${part.repeat(300_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
