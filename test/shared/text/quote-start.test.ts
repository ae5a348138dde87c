import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteStart } from '../../../shared/text/quote-start.ts';

const quoteOf = (text: string, start: number, exact: string) => ({
  start,
  exact,
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(start + exact.length, start + exact.length + 32),
});

test('a quote is found again where what stood around it stands, however much came before it', () => {
  const before = 'a 口座 b 口座 c';
  const quote = quoteOf(before, 7, '口座');
  expect(quoteStart(before, quote)).toBe(7);
  expect(quoteStart(`longer ${before}`, quote)).toBe(14);
  expect(quoteStart('nothing of it', quote)).toBeNull();
});

test('what is found is the quote itself, and it is found wherever it stands', () => {
  const word = fc.array(fc.constantFrom('a', 'b', '口'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(word, word, word, word, (head, exact, tail, shift) => {
      const text = head + exact + tail;
      const quote = quoteOf(text, head.length, exact);
      expect(quoteStart(text, quote)).toBe(head.length);
      const moved = `${shift}${text}`;
      const found = quoteStart(moved, quote);
      expect(found === null ? '' : moved.slice(found, found + exact.length)).toBe(exact);
      if (!moved.includes('x')) expect(quoteStart('x'.repeat(50), quote)).toBeNull();
    }),
  );
});
