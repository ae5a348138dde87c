import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defang, defangText, refang } from '../../../../shared/text/identifiers/defang.ts';
import { MAX_IDENTIFIERS } from '../../../../shared/text/identifiers/scan.ts';

describe('defang', () => {
  it.each([
    ['http://www.example.com/a.php?x=y.z', 'hxxp://www[.]example[.]com/a.php?x=y.z'],
    ['https://user@example.com:8080/?m=a@b.c', 'hxxps://user[@]example[.]com:8080/?m=a[@]b.c'],
    ['foo@example.com', 'foo[@]example[.]com'],
    ['example.co.jp', 'example[.]co[.]jp'],
    ['www.example.com/a.b', 'www[.]example[.]com/a.b'],
    ['192.0.2.1', '192[.]0[.]2[.]1'],
    ['ftp://example.com/', 'fxp://example[.]com/'],
  ])('%s, and back', (plain, safe) => {
    expect(defang(plain)).toBe(safe);
    expect(defang(safe)).toBe(safe);
    expect(refang(safe)).toBe(plain);
  });

  it('reads other spellings', () => {
    expect(refang('hxxps[:]//evil[.]example(dot)com/a')).toBe('https://evil.example.com/a');
    expect(refang('foo (at) example (dot) com')).toBe('foo@example.com');
    expect(refang('ｆｏｏ＠ｅｘａｍｐｌｅ．ｃｏｍ')).toBe('foo@example.com');
  });

  it('comes back for any URL', () => {
    const host = fc.constantFrom('example.com', 'user@a.example.co.jp:8080', '192.0.2.1');
    fc.assert(
      fc.property(fc.constantFrom('http', 'https', 'ftp'), host, fc.webPath(), (scheme, name, path) => {
        const url = `${scheme}://${name}${path}`;
        return refang(defang(url)) === url;
      }),
    );
  });
});

describe('defangText', () => {
  it('replaces in a free text and nothing else', () => {
    expect(defangText('詳細はhttp://example.com/aへ。foo@example.com、example.jp と 192.0.2.1。3.5円')).toBe(
      '詳細はhxxp://example[.]com/aへ。foo[@]example[.]com、example[.]jp と 192[.]0[.]2[.]1。3.5円',
    );
  });

  it('is idempotent', () => {
    const part = fc.constantFrom(
      'http://example.com/a',
      'foo@example.com',
      ' example.jp ',
      '192.0.2.1',
      'です。',
      ' (at) ',
      '[.]',
      '.',
      '@',
      ' ',
      '、',
      'www.example.com',
      'ｅｘａｍｐｌｅ．ｃｏｍ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const once = defangText(parts.join(''));
        expect(defangText(once)).toBe(once);
      }),
    );
  });

  it('leaves none alive beyond the limit of reports', () => {
    const text = 'http://example.com/ '.repeat(MAX_IDENTIFIERS + 5);
    expect(defangText(text)).not.toContain('http:');
  });
});
