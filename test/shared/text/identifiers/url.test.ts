import { describe, expect, it } from 'vitest';
import { extractIdentifiers } from '../../../../shared/text/identifiers/extract.ts';
import { found, normals } from './found.ts';

describe('URLs', () => {
  it.each([
    ['詳細はhttp://example.com/aをクリック', 'http://example.com/a', 'http://example.com/a'],
    ['http://example.com、または', 'http://example.com', 'http://example.com/'],
    ['（http://example.com/a）', 'http://example.com/a', 'http://example.com/a'],
    ['http://example.com/a（詳細）', 'http://example.com/a', 'http://example.com/a'],
    ['http://example.com。詳しくは', 'http://example.com', 'http://example.com/'],
    ['http://example.com/%E3%81%82?x=1#y.', 'http://example.com/%E3%81%82?x=1#y', 'http://example.com/%E3%81%82?x=1#y'],
    ['(see http://example.com/A_(b)).', 'http://example.com/A_(b)', 'http://example.com/A_(b)'],
    ["href='http://example.com/a'>", 'http://example.com/a', 'http://example.com/a'],
    ['<HTTP://WWW.Example.COM:80/Path>', 'HTTP://WWW.Example.COM:80/Path', 'http://www.example.com/Path'],
    ['https://example.com:443?x', 'https://example.com:443?x', 'https://example.com/?x'],
    ['http://example.com:8080/', 'http://example.com:8080/', 'http://example.com:8080/'],
    ['http://日本語.jpへ', 'http://日本語.jp', 'http://xn--wgv71a119e.jp/'],
    ['http://www.日本語.jp/店', 'http://www.日本語.jp/', 'http://www.xn--wgv71a119e.jp/'],
    [
      'hxxps[:]//evil[.]example[.]com/a[.]php?x=1.',
      'hxxps[:]//evil[.]example[.]com/a[.]php?x=1',
      'https://evil.example.com/a.php?x=1',
    ],
    ['hxxp://a(dot)example(dot)com/x', 'hxxp://a(dot)example(dot)com/x', 'http://a.example.com/x'],
    ['ttp://example.com/a', 'ttp://example.com/a', 'http://example.com/a'],
    [
      'ｈｔｔｐ：／／ｅｘａｍｐｌｅ．ｃｏｍ／ａ　まで',
      'ｈｔｔｐ：／／ｅｘａｍｐｌｅ．ｃｏｍ／ａ',
      'http://example.com/a',
    ],
    ['http://[2001:DB8::0:1]:8080/x', 'http://[2001:DB8::0:1]:8080/x', 'http://[2001:db8::1]:8080/x'],
    ['http://192.0.2[.]1/', 'http://192.0.2[.]1/', 'http://192.0.2.1/'],
    [
      'http://example.com/?u=http://example.org/x',
      'http://example.com/?u=http://example.org/x',
      'http://example.com/?u=http://example.org/x',
    ],
    ['www.example.co.jp です', 'www.example.co.jp', 'http://www.example.co.jp/'],
    ['see example.com/path, or', 'example.com/path', 'http://example.com/path'],
    ['foo.example[.]com/x', 'foo.example[.]com/x', 'http://foo.example.com/x'],
  ])('%s', (text, raw, normal) => {
    expect(found(text)).toEqual([[raw, normal]]);
  });

  it('separates links that a comma joins, and leaves redirects whole', () => {
    expect(normals('http://example.com/a,http://example.org/b')).toEqual([
      'http://example.com/a',
      'http://example.org/b',
    ]);
  });

  it('says that a host mixes alphabets, and that userinfo is not the site', () => {
    const [mixed, user] = extractIdentifiers('http://googl\u0435.com/x http://www.paypal.com@evil.example/');
    expect(mixed?.reasons).toContain('identifier/mixed-script-host');
    expect(user?.reasons).toContain('identifier/userinfo');
    expect(extractIdentifiers('http://日本語abc.jp/')[0]?.reasons).not.toContain('identifier/mixed-script-host');
    expect(extractIdentifiers('http://\u0430\u0440\u0440\u04cf\u0435.com/')[0]?.reasons).toContain(
      'identifier/look-alike-host',
    );
    expect(extractIdentifiers('http://xn--googl-3we.com/')[0]?.reasons).toContain('identifier/mixed-script-host');
  });

  it.each(['http://', 'https://です', 'foo://bar', '// comment', 'a//b', 'http://http://'])(
    'finds none in %s',
    (text) => {
      expect(found(text, 'url')).toEqual([]);
    },
  );
});
