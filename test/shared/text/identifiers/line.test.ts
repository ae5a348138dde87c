import { describe, expect, it } from 'vitest';
import { found, normals } from './found.ts';

describe('LINE ids', () => {
  it.each([
    ['LINE ID: abc_123', 'abc_123', 'abc_123'],
    ['ラインID→Abc.9', 'Abc.9', 'abc.9'],
    ['ＬＩＮＥ　ＩＤ：ａｂｃ１２３', 'ａｂｃ１２３', 'abc123'],
    ['LINE:@Abc123 登録', '@Abc123', '@abc123'],
    ['LINEのIDは yuri_88 です', 'yuri_88', 'yuri_88'],
    ['LINE ID【sakura-22】', 'sakura-22', 'sakura-22'],
    ['ID検索で「sakura22」', 'sakura22', 'sakura22'],
    ['line.me/ti/p/~abc9', 'line.me/ti/p/~abc9', 'abc9'],
    ['https://line.me/R/ti/p/@Shop1', 'line.me/R/ti/p/@Shop1', '@shop1'],
    ['https://lin.ee/AbC123', 'lin.ee/AbC123', 'lin.ee/AbC123'],
  ])('%s', (text, raw, normal) => {
    expect(found(text, 'line')).toEqual([[raw, normal]]);
  });

  it('keeps the URL beside the id in it', () => {
    expect(normals('https://lin.ee/AbC123')).toEqual(['https://lin.ee/AbC123', 'lin.ee/AbC123']);
  });

  it.each([
    'line: 12',
    'on line: foo',
    'Subject line: hello_1',
    'DEADLINE: abc_1',
    'LINE: https://example.com/',
    'LINE Payで',
    'LINE：よろしく',
    'LINE: foo@example.com',
  ])('finds none in %s', (text) => {
    expect(found(text, 'line')).toEqual([]);
  });
});
