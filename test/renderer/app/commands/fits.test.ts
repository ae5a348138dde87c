import { expect, it } from 'vitest';
import { fits } from '../../../../renderer/app/commands/fits.ts';

it.each([
  ['メッセ', 'メッセージ Messages', true],
  ['めっせ', 'メッセージ Messages', true],
  ['ｍｅｓｓ', 'メッセージ Messages', true],
  ['go mess', 'メッセージ Messages go.messages', true],
  ['graph', 'メッセージ Messages', false],
  ['', 'anything', true],
])('%s in %s: %s', (query, text, expected) => {
  expect(fits(query, text)).toBe(expected);
});
