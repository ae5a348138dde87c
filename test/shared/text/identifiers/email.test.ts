import { describe, expect, it } from 'vitest';
import { normaliseEmail } from '../../../../shared/text/identifiers/email.ts';
import { extractIdentifiers } from '../../../../shared/text/identifiers/extract.ts';
import { found, normals } from './found.ts';

describe('mail addresses', () => {
  it.each([
    ['詳細はinfo@example.comまで', 'info@example.com', 'info@example.com'],
    ['<John.Doe@Example.COM>', 'John.Doe@Example.COM', 'John.Doe@example.com'],
    ['foo..bar.@docomo.ne.jp', 'foo..bar.@docomo.ne.jp', 'foo..bar.@docomo.ne.jp'],
    ['A..@DOCOMO.ne.jp', 'A..@DOCOMO.ne.jp', 'a..@docomo.ne.jp'],
    ['"a.."@docomo.ne.jp', '"a.."@docomo.ne.jp', 'a..@docomo.ne.jp'],
    ['"a b"@example.com', '"a b"@example.com', '"a b"@example.com'],
    ['ｆｏｏ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ｆｏｏ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'foo@example.com'],
    ['foo＠example.com！', 'foo＠example.com', 'foo@example.com'],
    ['！foo@example.com、', 'foo@example.com', 'foo@example.com'],
    ['foo[at]example[.]com', 'foo[at]example[.]com', 'foo@example.com'],
    ['foo (at) example (dot) com', 'foo (at) example (dot) com', 'foo@example.com'],
    ['foo(アットマーク)example.jp', 'foo(アットマーク)example.jp', 'foo@example.jp'],
    ['info★example.jp（★を@に変えてください）', 'info★example.jp', 'info@example.jp'],
    ['mailto:foo@example.com?subject=x', 'foo@example.com', 'foo@example.com'],
    ['mail=foo@example.com', 'foo@example.com', 'foo@example.com'],
    [
      'bounce-1=user=example.org@lists.example.com',
      'bounce-1=user=example.org@lists.example.com',
      'bounce-1=user=example.org@lists.example.com',
    ],
    ["o'brien@example.com", "o'brien@example.com", "o'brien@example.com"],
    ["'foo@example.com'", 'foo@example.com', 'foo@example.com'],
    ['foo@日本語.jpです', 'foo@日本語.jp', 'foo@xn--wgv71a119e.jp'],
    ['root@[192.0.2.1]', 'root@[192.0.2.1]', 'root@[192.0.2.1]'],
    ['yuri@deai-heart.example', 'yuri@deai-heart.example', 'yuri@deai-heart.example'],
    ['...foo@example.com', 'foo@example.com', 'foo@example.com'],
  ])('%s', (text, raw, normal) => {
    expect(found(text)).toEqual([[raw, normal]]);
  });

  it.each(['@example.com', 'foo@', 'foo@bar', '3@4.5', 'a @ b', 'foo★example.jp', 'look at (at) all', '@@@'])(
    'finds none in %s',
    (text) => {
      expect(found(text, 'email')).toEqual([]);
    },
  );

  it('marks what the text only hints at as possible, and carriers as such', () => {
    expect(extractIdentifiers('a★example.jp ★を＠に')[0]?.confidence).toBe('possible');
    expect(extractIdentifiers('a@ezweb.ne.jp')[0]?.reasons).toContain('identifier/carrier-address');
    expect(extractIdentifiers('a@host.unknownsuffix')[0]).toMatchObject({ confidence: 'possible' });
  });

  it('gives an address alone the form that it has in a text', () => {
    for (const address of [
      'John.Doe@Example.COM',
      'A..@docomo.ne.jp',
      '"a.."@docomo.ne.jp',
      'ｆｏｏ＠ｅｘａｍｐｌｅ．ｃｏｍ',
      'foo@日本語.jp',
      'root@[192.0.2.1]',
      '"a b"@example.com',
    ]) {
      expect([normaliseEmail(address)]).toEqual(normals(address));
    }
    expect(normaliseEmail('root@localhost')).toBe('root@localhost');
    for (const none of ['', 'foo', '@example.com', 'foo@', 'foo@a..b']) expect(normaliseEmail(none)).toBeNull();
  });
});
