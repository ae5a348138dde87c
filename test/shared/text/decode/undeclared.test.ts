import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_CHINESE, COMMON_KANJI, COMMON_KOREAN } from '../../../../shared/text/decode/common-characters.ts';
import { decodeBytes } from '../../../../shared/text/decode/decode.ts';
import { encodeAs, latin1 } from './platform-encoder.ts';

const KANA = [
  ...'あいうえおかきくけこさしすせそたちつてとなにねのはひふへほまみむめもやゆよらりるれろわをんアイウエカキクケコサシスセ',
];

const decoder = new TextDecoder('euc-jp');
const firstLevel: string[] = [];
for (let lead = 0xb0; lead <= 0xcf; lead += 1)
  for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
    const text = decoder.decode(Uint8Array.of(lead, trail));
    if (text !== '\ufffd') firstLevel.push(text);
  }

const texts = (characters: readonly string[], from: number, to: number): string[] =>
  fc.sample(
    fc.array(fc.constantFrom(...characters), { minLength: from, maxLength: to }).map((all) => all.join('')),
    { numRuns: 400, seed: 1 },
  );

const misread = (charset: string, all: readonly string[]): string[] =>
  all.filter((text) => decodeBytes(encodeAs(charset, text), null).text !== text);

const LENGTHS: readonly [number, number][] = [
  [2, 2],
  [3, 4],
  [5, 8],
  [9, 20],
  [21, 200],
];

describe('undeclared kanji alone', () => {
  const kanji = [...COMMON_KANJI];

  it.each(LENGTHS)('of Shift_JIS are read, whatever they are: %i to %i', (from, to) => {
    for (const pool of [kanji, [...kanji, ...KANA], firstLevel])
      expect(misread('shift_jis', texts(pool, from, to))).toEqual([]);
  });

  // Two kanji can be four letters of UTF-8, of Chinese or Korean: what is missed is counted, in 400.
  it.each([
    [2, 2, 7, 12, 64],
    [3, 4, 2, 0, 39],
    [5, 8, 0, 0, 8],
    [9, 20, 0, 0, 0],
    [21, 200, 0, 0, 0],
  ])('of EUC-JP are read where they are usual ones: %i to %i', (from, to, usual, withKana, anyOfTheFirstLevel) => {
    expect(
      [kanji, [...kanji, ...KANA], firstLevel].map((pool) => misread('euc-jp', texts(pool, from, to)).length),
    ).toEqual([usual, withKana, anyOfTheFirstLevel]);
  });

  it.each(
    `東京 無料 会員登録 振込 口座番号 株式会社 御中 至急確認 重要 料金未納 最終通知 訴訟 請求書 御連絡 入金確認 完全無料 出会
    援助交際 人妻 高額収入 当選 賞金 現金 送金 銀行 支店 普通預金 取引確認 会費 登録完了 退会手続 配信停止 個人情報 消費者金融
    即日融資 在宅副業 警察庁 弁護士 差押 裁判所 未納料金 督促 規約違反 山田太郎 佐藤花子 渋谷区 新宿区歌舞伎町 代表取締役
    担当者 件名 返信 添付 有限会社 宛先不明 営業部 御案内 御礼 年末年始 営業時間 電話番号 郵便番号 氏名 生年月日`.split(
      /\s+/,
    ),
  )('reads the words of a subject: %s', (word) => {
    for (const charset of ['euc-jp', 'shift_jis'])
      expect(decodeBytes(encodeAs(charset, word), null)).toMatchObject({ text: word, charset, why: 'content' });
  });
});

describe('undeclared bytes that are no Japanese', () => {
  it.each([
    'I can’t believe it’s “free”',
    'It’s',
    'We’re here',
    '“Hello,” she said—“it’s me.”',
    '“I am a winner”',
    '“‘Free’”',
    '‘‘quoted’’',
    '•Item one •Item two',
    '–Paul',
    'Chère Madame,\nVous êtes sélectionnée à gagner 10 000 € ! L’été, les élèves créèrent le cœur',
    'Sehr geehrter Herr Müller, Ihre Überweisung über 500 € ist unmäßig groß – „bitte“ prüfen',
    '¿Cómo estás? ¡Feliz año nuevo! El niño comió piñón',
    'Atenção, você ganhou! Informações à disposição',
    'ATENÇÃO: PROMOÇÃO',
    'INFORMAÇÕES SOBRE A PROMOÇÃO NÃO PERCA',
    'Pääsiäinen hääyö, Søren Kierkegård, Þórður Guðmundsson',
    'José Núñez',
    'François Müller',
    'ÀÉÈÇ',
    'ÆØÅÆØÅ',
    '20°–25° ½¼¾ ©®™',
    '»»»» CLICK ««««',
    '········',
    '·´¯`·.¸¸.·´¯`·.',
    '££££ V1àgrä Ciâl¡s',
  ])('is windows-1252: %s', (text) => {
    expect(decodeBytes(encodeAs('windows-1252', text), null)).toMatchObject({ text, charset: 'windows-1252' });
  });

  it.each([
    ['gbk', '发票 代开发票 您好 免费 优惠 会议通知 会员 东京 增值税专用发票 产品报价单 请查收附件'],
    ['euc-kr', '무료 광고 당첨 회원가입 안녕하세요 결제안내 서울 대출 확인 이벤트'],
    ['koi8-r', 'мама дела реклама заказ Привет Спасибо'],
    ['iso-8859-7', 'ΚΑΛΗΜΕΡΑ ΔΩΡΕΑΝ ΠΡΟΣΦΟΡΑ Καλημέρα'],
    ['windows-1251', 'ВНИМАНИЕ СКИДКИ Здравствуйте'],
    ['windows-874', 'สวัสดีครับ ฟรี'],
  ])('is not Japanese: %s', (charset, words) => {
    for (const word of words.split(' '))
      expect(['euc-jp', 'shift_jis']).not.toContain(decodeBytes(encodeAs(charset, word), null).charset);
  });

  it('can be two kanji by chance: 广告 of GB 2312 is 鴻御', () => {
    expect(decodeBytes(encodeAs('gbk', '广告'), null)).toMatchObject({
      text: '鴻御',
      charset: 'euc-jp',
      why: 'content',
    });
  });

  it('is not Japanese where it is made of what Chinese and Korean have most', () => {
    for (const [charset, characters] of [
      ['gbk', COMMON_CHINESE],
      ['euc-kr', COMMON_KOREAN],
    ] as const)
      for (const text of texts([...characters], 4, 60))
        expect(decodeBytes(encodeAs(charset, text), null).charset).not.toBe('euc-jp');
  });

  it('is not Japanese for one byte repeated', () => {
    for (let byte = 0xa6; byte <= 0xff; byte += 1)
      for (const length of [2, 3, 4, 40])
        expect(decodeBytes(latin1(String.fromCharCode(byte).repeat(length)), null).charset).not.toBe('euc-jp');
  });
});
