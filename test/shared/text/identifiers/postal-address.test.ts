import { describe, expect, it } from 'vitest';
import { found, normals } from './found.ts';

describe('postal addresses', () => {
  it.each([
    [
      '〒150-0002\n東京都渋谷区渋谷1-2-3 渋谷ビル5F\nTEL: 0312345678',
      '〒150-0002\n東京都渋谷区渋谷1-2-3 渋谷ビル5F',
      '150-0002 東京都渋谷区渋谷1-2-3渋谷ビル5F',
    ],
    [
      '〒１５０－０００２　東京都渋谷区渋谷１－２－３',
      '〒１５０－０００２　東京都渋谷区渋谷１－２－３',
      '150-0002 東京都渋谷区渋谷1-2-3',
    ],
    ['〒1500002 です', '〒1500002', '150-0002'],
    ['住所は東京都新宿区西新宿二丁目8番1号です。', '東京都新宿区西新宿二丁目8番1号', '東京都新宿区西新宿2-8-1'],
    ['大阪府大阪市北区梅田１－２－３、', '大阪府大阪市北区梅田１－２－３', '大阪府大阪市北区梅田1-2-3'],
    ['PO Box 123, Springfield, IL 62701', 'PO Box 123, Springfield, IL 62701', 'PO BOX 123 SPRINGFIELD IL 62701'],
    [
      'at 123 Main Street, Suite 5\nNew York, NY 10001.',
      '123 Main Street, Suite 5\nNew York, NY 10001',
      '123 MAIN STREET SUITE 5 NEW YORK NY 10001',
    ],
  ])('%s', (text, raw, normal) => {
    expect(found(text, 'postal-address')).toEqual([[raw, normal]]);
  });

  it('is the same in digits, kanji and full width', () => {
    const spellings = [
      '東京都新宿区西新宿2丁目8番1号',
      '東京都新宿区西新宿２－８－１',
      '東京都新宿区西新宿 2-8-1',
      '東京都新宿区西新宿二丁目８番１号',
    ];
    expect(new Set(spellings.flatMap((text) => normals(text, 'postal-address')))).toEqual(
      new Set(['東京都新宿区西新宿2-8-1']),
    );
  });

  it.each(['東京都知事', '東京都新宿区で会う', '〒マーク', '京都府警', 'in NY 10001 people', 'I live on Main Street'])(
    'finds none in %s',
    (text) => {
      expect(found(text, 'postal-address')).toEqual([]);
    },
  );
});
