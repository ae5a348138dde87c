import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierReasons } from '../../../../shared/i18n/identifier-reasons.ts';
import { extractIdentifiers } from '../../../../shared/text/identifiers/extract.ts';
import { MAX_IDENTIFIERS } from '../../../../shared/text/identifiers/scan.ts';
import { fullWidth, normals } from './found.ts';

const samples = [
  'http://example.com/a',
  'hxxps[:]//evil[.]example[.]com/',
  'www.example.co.jp',
  'foo@example.com',
  'foo..@docomo.ne.jp',
  '"a.."@docomo.ne.jp',
  '192.0.2.1',
  '[2001:db8::1]',
  '090-1234-5678',
  'TEL 03(1234)5678',
  '+81 90 1234 5678',
  'LINE ID: abc_123',
  'lin.ee/AbC123',
  '花咲銀行 新宿支店 普通 1234567',
  '記号10180 番号12345671',
  'DE89370400440532013000',
  'Amazon ABCD-12EFGH-3IJK',
  '〒150-0002 東京都渋谷区渋谷1-2-3',
  '3,000円',
  '数千万円',
  '$1,234.56',
  '詳細は',
  'まで。',
  '、',
  '\n',
  ' ',
  '（',
  '）',
  '.',
  '@',
  ':',
  '/',
  '-',
  '1',
  '円',
  '😀',
  '\ud800',
  'ー',
  'a',
  '[',
  ']',
  '口座番号',
  '銀行',
  '〒',
  'LINE',
  '★を@に',
  '★',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...samples), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 14 })
  .map((parts) => parts.join(''));

describe('extractIdentifiers', () => {
  it('gives ranges that hold what they say, in order, without overlaps but for LINE links in URLs', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = extractIdentifiers(text);
        let end = 0;
        let start = 0;
        for (const one of all) {
          expect(one.raw).toBe(text.slice(one.start, one.end));
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.normal).not.toBe('');
          expect(one.reasons.length).toBeGreaterThan(0);
          for (const reason of one.reasons) expect(identifierReasons).toHaveProperty([reason]);
          expect(one.start).toBeGreaterThanOrEqual(start);
          start = one.start;
          if (one.reasons.includes('identifier/line-link')) continue;
          expect(one.start).toBeGreaterThanOrEqual(end);
          end = one.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has one normal form for half and full width', () => {
    for (const text of [
      'http://example.com/a?b=c',
      'foo@example.com',
      'www.example.co.jp',
      '192.0.2.1',
      '090-1234-5678',
      '3,000円',
      '$1,234.56',
      'LINE ID: abc_123',
      '〒150-0002 東京都渋谷区渋谷1-2-3',
      '花咲銀行 新宿支店 普通 1234567',
      'Amazon ABCD-12EFGH-3IJK',
    ]) {
      const plain = normals(text);
      expect(plain).toHaveLength(1);
      expect(normals(fullWidth(text))).toEqual(plain);
    }
  });

  it('has one normal form for plain and defanged', () => {
    const host = fc.constantFrom('example.com', 'www.example.co.jp', 'a-b.example.org', 'xn--wgv71a119e.jp');
    const dot = fc.constantFrom('[.]', '(.)', '[dot]', '(dot)', '{.}');
    fc.assert(
      fc.property(
        host,
        dot,
        fc.constantFrom('hxxp://', 'hxxp[:]//', 'hXXp://', 'ttp://'),
        fc.constantFrom('', '/', '/a/b?c=d'),
        (name, mark, scheme, rest) => {
          expect(normals(`${scheme}${name.replaceAll('.', mark)}${rest}`)).toEqual(normals(`http://${name}${rest}`));
          expect(normals(`foo[at]${name.replaceAll('.', mark)}`)).toEqual(normals(`foo@${name}`));
          if (!name.startsWith('www.')) expect(normals(name.replaceAll('.', mark))).toEqual([name]);
        },
      ),
    );
  });

  it('has one normal form however the text around it is glued', () => {
    const around = fc.constantFrom('', ' ', 'は', 'です', '。', '「', '」', '（', '）', '、', '\n', '→', '！');
    const core = fc.constantFrom('http://example.com/a', 'foo@example.com', '090-1234-5678', '3,000円');
    fc.assert(
      fc.property(around, core, around, (before, text, after) => {
        expect(normals(before + text + after)).toEqual(normals(text));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(extractIdentifiers(text))),
    );
    expect(extractIdentifiers('')).toEqual([]);
  });

  it('reports a limited number of a text that is made of them', () => {
    const all = extractIdentifiers('a@example.com '.repeat(MAX_IDENTIFIERS + 100));
    expect(all).toHaveLength(MAX_IDENTIFIERS);
  });

  it('takes linear time on hostile text', { timeout: 30_000 }, () => {
    const units = [
      'a.',
      '@',
      '1',
      '01',
      'http://',
      'a@',
      'a@a.',
      'a。',
      '://',
      ':',
      '::1',
      '0-',
      '+1 ',
      'LINE ID:',
      '普通',
      '口座番号1',
      '円',
      '千',
      '数万',
      '$',
      '〒',
      '東京都新宿区',
      'Amazon',
      'あ',
      'AA11',
      'account number: 1',
      'NY 10001 ',
      '[at]',
      '★を@に',
      '[.]',
      ' (dot) ',
      '1.',
      'xn--',
      'http://日',
      '日.',
      '-',
      '"',
      'a=',
      'seventy ',
      'yen ',
      '(',
      ')',
      ' ',
    ];
    const size = 150_000;
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(size / unit.length));
      const from = performance.now();
      extractIdentifiers(text);
      // 150 KB of quadratic work would be many seconds; linear work is some 30 ms.
      expect(performance.now() - from, JSON.stringify(unit)).toBeLessThan(2_000);
    }
  });

  it('has words for every reason in the source, and no others', () => {
    const folder = new URL('../../../../shared/text/identifiers/', import.meta.url);
    const used = new Set<string>();
    for (const name of readdirSync(folder)) {
      for (const [key] of readFileSync(new URL(name, folder), 'utf8').matchAll(/identifier\/[a-z-]+/g)) used.add(key);
    }
    expect([...used].sort()).toEqual(Object.keys(identifierReasons).sort());
  });
});
