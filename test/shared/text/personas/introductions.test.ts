import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutIn } from '../../../../shared/text/personas/about.ts';
import { introductionsIn } from '../../../../shared/text/personas/introductions.ts';
import { nameKey } from '../../../../shared/text/personas/name-key.ts';
import { nameShape } from '../../../../shared/text/personas/name-shape.ts';
import { ownWords } from '../../../../shared/text/personas/own-words.ts';
import { promisesIn } from '../../../../shared/text/personas/promises.ts';
import { sentencesOf } from '../../../../shared/text/personas/sentences.ts';

const told = (text: string) => introductionsIn(text).map(({ form, name }) => `${form} ${name}`);

describe('a self-introduction', () => {
  it.each([
    ['はじめまして、ミサキです。', 'greeting ミサキ'],
    ['先日メールした美咲と申します', 'stated 美咲'],
    ['私はさくらっていいます。', 'stated さくら'],
    ['名前は「ゆい」です', 'stated ゆい'],
    ['株式会社みほんの佐藤と申します', 'stated 佐藤'],
    ['こんばんは、あやです♪', 'bare あや'],
    ['Hello, my name is Emma Lee and I', 'stated Emma Lee'],
    ['I am Barrister John Smith, attorney', 'stated Barrister John Smith'],
    ['Nice to meet you, I am Emma.', 'greeting Emma'],
    ['Best regards,\nEmma Lee\n', 'signature Emma Lee'],
    ['またお返事くださいね。ミサキ\n', 'signature ミサキ'],
  ])('is found in %s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    'I am writing to you',
    'This is Netflix.',
    'I am Mrs. ',
    'I am Vice Chairman of the bank.',
    'I am Sorry for that',
    'Best regards,\nThe Support Team',
  ])('is none in %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('is never claimed surely where a sentence only has its form', () => {
    for (const text of ['元気です。', '無料です。', 'はじめまして、26歳です', '私は看護師です。']) {
      expect(told(text).filter((one) => /^(?:stated|greeting)/.test(one))).toEqual([]);
    }
  });

  it('is not taken from what somebody else wrote', () => {
    const text = 'わかりました。\n> はじめまして、ミサキです。\n2018年2月1日 misakiさんは書きました:\n美咲と申します';
    expect(told(ownWords(text))).toEqual([]);
  });
});

it('tells names from firms, addresses and sentences, and one name by one key', () => {
  for (const name of ['ミサキ', 'Emma L.', '山田 花子', 'John Smith']) expect(nameShape(name)).toHaveProperty('key');
  for (const name of [
    '星空レター事務局',
    '楽天市場',
    'info',
    'a@b.example',
    '重要なお知らせ',
    '☆',
    'You have won $500',
    'Fressnapf Gutschein',
    'Banco Bradesco S.A',
    'VIP Gewinnclub',
  ]) {
    expect(nameShape(name), name).toHaveProperty('fault');
  }
  expect(new Set(['ミサキ', 'ﾐｻｷ♪', 'みさきさん'].map(nameKey))).toEqual(new Set(['みさき']));
  expect(nameKey('EMMA l.')).toBe('Emma L');
});

it('finds what a text says of its writer, and what it promises', () => {
  expect(
    aboutIn('27歳です。東京に住んでいます。看護師をしています。').map((one) => `${one.about} ${one.value}`),
  ).toEqual(['age 27', 'place 東京', 'job 看護師']);
  expect(aboutIn('18歳以上の方').map(({ value }) => value)).toEqual([]);
  const kinds = (text: string) => promisesIn(text).map(({ promise }) => promise);
  expect(kinds('みほん駅の北口で待っています。')).toEqual(['meet']);
  expect(kinds('おなかが痛くて、今日は行けそうにありません。')).toEqual(['postpone']);
  expect(kinds('1通50ポイントです。')).toEqual(['fee']);
  expect(kinds('サイトの外でも話しませんか。')).toEqual(['move']);
  expect(kinds('May we move it to next Sunday?')).toEqual(['postpone']);
  expect(kinds('The council meets on Thursday.')).toEqual([]);
});

const piece = fc.constantFrom(
  'はじめまして、',
  'です',
  'I am ',
  'My name is ',
  'と申します',
  '「',
  '\n',
  '> ',
  'Emma ',
  'さくら',
  '. ',
  '27歳',
  '。',
  '\u0000',
  '\ud83d',
  'A'.repeat(300),
);

it('keeps every range inside the text, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
      ),
      (text) => {
        const own = ownWords(text);
        for (const one of [...introductionsIn(own), ...aboutIn(own), ...promisesIn(own), ...sentencesOf(own)]) {
          expect(one.start).toBeGreaterThanOrEqual(0);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.end).toBeLessThanOrEqual(own.length);
        }
        // What is blanked keeps its length: a range of the own words is a range of the text.
        expect(own.length).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

it('takes no longer than the text is long', () => {
  for (const unit of ['はじめまして、', 'a', 'I am A', 'さくら', '「', '.', 'Aa ', '漢', '\n> ', ' ']) {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const own = ownWords(text);
    expect(own.length).toBeLessThanOrEqual(20_000);
    introductionsIn(own);
    aboutIn(own);
    promisesIn(own);
  }
});
