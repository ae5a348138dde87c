import { describe, expect, it } from 'vitest';
import { isIban } from '../../../../shared/text/identifiers/bank-account-abroad.ts';
import { extractIdentifiers } from '../../../../shared/text/identifiers/extract.ts';
import { found, normals } from './found.ts';

describe('bank accounts', () => {
  it.each([
    [
      '振込先：花咲銀行 新宿支店 普通 1234567 カ)ナマエシヨウジ\n',
      '花咲銀行 新宿支店 普通 1234567 カ)ナマエシヨウジ',
      '花咲銀行|新宿支店|普通|1234567',
    ],
    [
      '銀行名：花咲銀行\n支店名：新宿支店\n口座種別：普通\n口座番号：1234567\n口座名義：カ）ナマエ\n',
      '花咲銀行\n支店名：新宿支店\n口座種別：普通\n口座番号：1234567\n口座名義：カ）ナマエ',
      '花咲銀行|新宿支店|普通|1234567',
    ],
    [
      '花咲銀行　新宿支店　普通預金　口座番号１２３４５６７',
      '花咲銀行　新宿支店　普通預金　口座番号１２３４５６７',
      '花咲銀行|新宿支店|普通|1234567',
    ],
    ['0001-123-普通-1234567', '0001-123-普通-1234567', '0001|123|普通|1234567'],
    ['0001－123－普－1234567', '0001－123－普－1234567', '0001|123|普通|1234567'],
    [
      'ゆうちょ銀行 記号10180 番号12345671 ﾔﾏﾀﾞ ﾀﾛｳ',
      'ゆうちょ銀行 記号10180 番号12345671 ﾔﾏﾀﾞ ﾀﾛｳ',
      'ゆうちょ銀行|018|普通|1234567',
    ],
    [
      '記号：１０１８０\n番号：１２３４５６７１',
      '記号：１０１８０\n番号：１２３４５６７１',
      'ゆうちょ銀行|018|普通|1234567',
    ],
    ['ゆうちょ銀行 〇一八店 普通 1234567', 'ゆうちょ銀行 〇一八店 普通 1234567', 'ゆうちょ銀行|018|普通|1234567'],
    ['口座番号 普通 1234567', '口座番号 普通 1234567', '||普通|1234567'],
    ['Account number: 12345678 Sort code: 12-34-56', 'Account number: 12345678 Sort code: 12-34-56', '123456|12345678'],
    [
      'Routing number: 021000021\nAccount No. 123456789',
      'Routing number: 021000021\nAccount No. 123456789',
      '021000021|123456789',
    ],
    ['IBAN: GB82 WEST 1234 5698 7654 32', 'GB82 WEST 1234 5698 7654 32', 'IBAN|GB82WEST12345698765432'],
    ['DE89370400440532013000', 'DE89370400440532013000', 'IBAN|DE89370400440532013000'],
  ])('%s', (text, raw, normal) => {
    expect(found(text)).toEqual([[raw, normal]]);
  });

  it('finds two accounts one after the other', () => {
    expect(normals('花咲銀行 本店 普通 1111111 カ）アア\n月見銀行 渋谷支店 当座 2222222', 'bank-account')).toEqual([
      '花咲銀行|本店|普通|1111111',
      '月見銀行|渋谷支店|当座|2222222',
    ]);
  });

  it.each([
    '普通の日',
    '普通 1234567円',
    '会員番号 1234567',
    '記号 12',
    'DE89370400440532013001',
    'account number of 5',
    '銀行 1234567',
    '2017-123-1234567',
    '普通 12345',
  ])('finds none in %s', (text) => {
    expect(found(text, 'bank-account')).toEqual([]);
  });

  it('is certain of a check sum', () => {
    expect(extractIdentifiers('DE89370400440532013000')[0]).toMatchObject({
      confidence: 'certain',
      reasons: ['identifier/checksum'],
    });
    expect(isIban('GB82WEST12345698765432')).toBe(true);
    expect(isIban('GB82WEST12345698765423')).toBe(false);
  });
});
