import { describe, expect, it } from 'vitest';
import { extractIdentifiers } from '../../../../shared/text/identifiers/extract.ts';
import { maskCode } from '../../../../shared/text/identifiers/prepaid-code.ts';
import { found } from './found.ts';

describe('prepaid codes', () => {
  it.each([
    ['Amazonギフト券番号 ABCD-12EFGH-3IJK', 'ABCD-12EFGH-3IJK', 'amazon:ABCD12EFGH3IJK'],
    ['アマギフ ＡＢＣＤ－１２ＥＦＧＨ－３ＩＪＫ', 'ＡＢＣＤ－１２ＥＦＧＨ－３ＩＪＫ', 'amazon:ABCD12EFGH3IJK'],
    ['iTunesカード XQ7M2K8P4R9T1W3Z', 'XQ7M2K8P4R9T1W3Z', 'apple:XQ7M2K8P4R9T1W3Z'],
    ['ウェブマネー 1234 5678 9012 3456', '1234 5678 9012 3456', 'webmoney:1234567890123456'],
    [
      'ビットキャッシュ あいうえ おかきく けこさし すせそた',
      'あいうえ おかきく けこさし すせそた',
      'bitcash:あいうえおかきくけこさしすせそた',
    ],
    ['Vプリカ 4111-1111-1111-1111', '4111-1111-1111-1111', 'vpreca:4111111111111111'],
    ['Google Playのコード ABCD-1234-EFGH-5678', 'ABCD-1234-EFGH-5678', 'googleplay:ABCD1234EFGH5678'],
    ['ABCD-12EFGH-3IJK', 'ABCD-12EFGH-3IJK', 'amazon:ABCD12EFGH3IJK'],
  ])('%s', (text, raw, normal) => {
    expect(found(text)).toEqual([[raw, normal]]);
  });

  it('is not sure of a code without a word beside it', () => {
    expect(extractIdentifiers('ABCD-12EFGH-3IJK')[0]?.confidence).toBe('possible');
  });

  it.each([
    '1234 5678 9012 3456',
    'XQ7M2K8P4R9T1W3Z',
    'あいうえ おかきく けこさし すせそた',
    '1234-567890-1234',
    'Amazonで買い物',
    'play EXTRAORDINARILYS',
    'Apple INTERNATIONALIZE',
  ])('finds none in %s', (text) => {
    expect(found(text, 'prepaid-code')).toEqual([]);
  });

  it('hides all but the last four', () => {
    expect(maskCode('ABCD-12EFGH-3IJK')).toBe('••••-••••••-3IJK');
    expect(maskCode('amazon:ABCD12EFGH3IJK')).toBe('amazon:••••••••••3IJK');
    expect(maskCode('あいうえ おかきく')).toBe('•••• おかきく');
    expect(maskCode('')).toBe('');
  });
});
