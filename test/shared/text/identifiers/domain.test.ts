import { describe, expect, it } from 'vitest';
import { extractIdentifiers } from '../../../../shared/text/identifiers/extract.ts';
import { hostOf, registrableDomain, siteOf } from '../../../../shared/text/identifiers/site.ts';
import { found } from './found.ts';

describe('domains', () => {
  it.each([
    ['example.co.jp です', 'example.co.jp', 'example.co.jp'],
    ['サイトはexample.jpです', 'example.jp', 'example.jp'],
    ['Example.COM.', 'Example.COM', 'example.com'],
    ['evil[.]example[.]com', 'evil[.]example[.]com', 'evil.example.com'],
    ['evil (dot) com', 'evil (dot) com', 'evil.com'],
    ['ｅｘａｍｐｌｅ．ｃｏｍ', 'ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'],
    ['bücher.de', 'bücher.de', 'xn--bcher-kva.de'],
    ['deai-heart.example', 'deai-heart.example', 'deai-heart.example'],
    ['163.com', '163.com', '163.com'],
  ])('%s', (text, raw, normal) => {
    expect(found(text)).toEqual([[raw, normal]]);
  });

  it.each([
    'file.txt',
    'setup.py',
    'run.sh',
    'archive.zip',
    'e.g. this',
    'i.e. that',
    '1.2.3',
    'です.また',
    'end.It is',
    'Node.js',
    'U.S.A.',
    '10.30 a.m.',
    'document.title',
    'foo.bar()',
    '/usr/lib/foo.so',
    'a.b',
    '平成30.2.16',
    'です。info',
    'next.The end',
    '$this.name',
    'Please sign.in to your account',
    'Unusual sign.in activity',
    'a casa antiga.nO vento',
    'correria pelo vale.PA cesta',
    'Yours, DR.WALTER IBE',
    'libc-2.9.so',
  ])('finds none in %s', (text) => {
    expect(found(text, 'domain')).toEqual([]);
    expect(found(text, 'url')).toEqual([]);
  });

  it('says where it is rather two sentences without a space', () => {
    const reasonsOf = (text: string) => extractIdentifiers(text).map(({ normal, reasons }) => [normal, reasons.at(-1)]);
    const [doubt, known] = ['identifier/missing-space', 'identifier/known-suffix'];
    expect(reasonsOf('as to proceed.you may reach me')).toEqual([['proceed.you', doubt]]);
    expect(reasonsOf('FOR THE PURPOSE.BEST REGARDS')).toEqual([['purpose.best', doubt]]);
    expect(reasonsOf('where 10 FreeBitco.in users win')).toEqual([['freebitco.in', known]]);
    expect(found('you win at sign.in/free today', 'url').map(([raw]) => raw)).toEqual(['sign.in/free']);
    expect(reasonsOf('our page: hotlove.me')).toEqual([['hotlove.me', known]]);
  });

  it('knows what somebody registered', () => {
    expect(registrableDomain('www.example.co.jp')).toBe('example.co.jp');
    expect(registrableDomain('sub.city.kawasaki.jp')).toBe('city.kawasaki.jp');
    expect(registrableDomain('foo.bar.kawasaki.jp')).toBe('foo.bar.kawasaki.jp');
    expect(registrableDomain('http://user@Shop.GitHub.io:8080/x?y')).toBe('shop.github.io');
    expect(registrableDomain('hxxps://www[.]例え[.]jp/')).toBe('xn--r8jz45g.jp');
    expect(registrableDomain('a.b.deai.example')).toBe('deai.example');
    expect(registrableDomain('co.jp')).toBeNull();
    expect(registrableDomain('192.0.2.1')).toBeNull();
    expect(registrableDomain('')).toBeNull();
    expect(siteOf('http://192.0.2.1/x')).toBe('192.0.2.1');
    expect(siteOf('http://[2001:db8::1]/x')).toBe('2001:db8::1');
    expect(hostOf('http://www.paypal.com@evil.example/')).toBe('evil.example');
  });
});
