import { describe, expect, it } from 'vitest';
import { texts } from '../../../../renderer/app/i18n/texts.ts';
import { wordsIn } from '../../../../renderer/app/i18n/words.ts';

const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();

describe('texts', () => {
  it.each(Object.entries(texts))('%s names the same values in both languages', (_key, { ja, en }) => {
    expect(namesIn(ja)).toEqual(namesIn(en));
    expect(ja.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  });
});

describe('words', () => {
  const [ja, en] = [wordsIn('ja'), wordsIn('en')];

  it('choose the word by the number, and group its digits', () => {
    expect(en.t('messages.matches', { count: 1 })).toBe('1 message');
    expect(en.t('messages.matches', { count: 12_408 })).toBe('12,408 messages');
    expect(ja.t('messages.matches', { count: 12_408 })).toBe('12,408 件');
  });

  it('put values in to the letter', () => {
    expect(en.t('notice.copied', { what: '{count} $& <b>' })).toBe('Copied: {count} $& <b>');
  });
});
