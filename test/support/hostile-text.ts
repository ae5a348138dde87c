import fc from 'fast-check';
import { hostile } from './events.ts';

/** What would drive a terminal: escape sequences in both forms, cursor moves, titles, the clipboard, and turned writing. */
export const terminalAttacks = [
  '\x1b[2J\x1b[H',
  '\x1b]0;title\x07',
  '\x1b]52;c;ZXZpbA==\x07',
  '\x1b]8;;http://evil.example/\x1b\\click\x1b]8;;\x1b\\',
  '\x9b31mred\x9b0m',
  '\x90payload\x9c',
  'over\rwritten',
  'back\b\b\bspace',
  'tab\tbed',
  'turned \u202Efdp.exe \u2066x\u2069 \u200F',
  'next\u0085line \u2028 \u2029',
  '\x7f\x00',
] as const;

/** Controls other than a line break, and marks that turn the direction of writing. */
export const commanding = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/u;

export const hostileText = fc.oneof(
  fc.constantFrom(...hostile, ...terminalAttacks),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...hostile, ...terminalAttacks), { maxLength: 4 }).map((list) => list.join('')),
);
