import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isQuotedAt, quotedParts } from '../../../../shared/text/mail/quoted.ts';

const told = (text: string): string[] =>
  quotedParts(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

test('lines with a mark are a quote, with the line that says whose they are', () => {
  expect(
    told('はい。\n\n2018年2月5日 10:11 みさき <misaki@one.example>:\n> 会えますか\n> 池袋で\n\nお願いします'),
  ).toEqual(['quoted: 2018年2月5日 10:11 みさき <misaki@one.example>:\n> 会えますか\n> 池袋で\n']);
  expect(told('Yes.\r\n\r\nOn Mon, 5 Feb 2018, Misaki wrote:\r\n\r\n> Shall we?\r\n')).toEqual([
    'quoted: On Mon, 5 Feb 2018, Misaki wrote:\r\n\r\n> Shall we?\r\n',
  ]);
  expect(told('a\n> b\nc\n> d')).toEqual(['quoted: > b\n', 'quoted: > d']);
  expect(told('みさきさんは書きました：\n＞こんにちは')).toEqual(['quoted: みさきさんは書きました：\n＞こんにちは']);
});

test('what comes after the line of a forwarded or answered message is all of it', () => {
  expect(told('見て\n---------- Forwarded message ---------\nFrom: x\n\nhello')).toEqual([
    'forwarded: ---------- Forwarded message ---------\nFrom: x\n\nhello',
  ]);
  expect(told('OK\n-----Original Message-----\nFrom: x')).toEqual(['quoted: -----Original Message-----\nFrom: x']);
  expect(told('Begin forwarded message:\nhi')).toEqual(['forwarded: Begin forwarded message:\nhi']);
});

test('a text without a quote has none', () => {
  for (const text of ['', '3 > 2', 'forwarded message follows', 'On Monday we meet:\nat noon', 'a => b\n']) {
    expect(told(text), text).toEqual([]);
  }
});

test('parts are in order, within the text and apart, whatever it is', () => {
  const line = fc.constantFrom(
    '> a',
    'b',
    '',
    'On Mon, 5 Feb 2018, X wrote:',
    '-----Original Message-----',
    '  >> c',
    '>',
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, newline) => {
      const text = lines.join(newline);
      let last = 0;
      for (const { start, end } of quotedParts(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
      // Every marked line is in a quote.
      let at = 0;
      for (const one of lines) {
        if (/^\s*>/.test(one)) expect(isQuotedAt(quotedParts(text), at)).toBe(true);
        at += one.length + newline.length;
      }
    }),
  );
});
