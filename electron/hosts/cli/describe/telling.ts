import type { Language } from '../../../../shared/i18n/language.ts';
import { cutToWidth, displayWidth } from '../display-width.ts';
import { terminalLine } from '../terminal-text.ts';

/** A line or two in a list, or everything. */
export type View = 'list' | 'full';

/** How a result is told. */
export interface Telling {
  language: Language;
  view: View;
  ansi: boolean;
  columns: number;
}

/** Hexadecimal digits of an id in a list; every command takes the beginning of one. */
export const shortId = (id: string): string => terminalLine(id.slice(0, 12));

/** What stands under the first line of an item in a list. */
export const indent = ' '.repeat(14);

/** A line of evidence, cut before it is made harmless: a subject of megabytes costs no more than a short one. */
export const cutLine = (text: string, columns: number): string =>
  cutToWidth(terminalLine(text.slice(0, columns * 4)), columns);

/** `label  value` with the values in one column; a value of several lines stays in it. Rows without a value are left out. */
export function rows(pairs: readonly (readonly [label: string, value: string | readonly string[]])[]): string[] {
  const filled = pairs.filter(([, value]) => value.length > 0);
  const widest = Math.max(0, ...filled.map(([label]) => displayWidth(label)));
  return filled.flatMap(([label, value]) =>
    (typeof value === 'string' ? [value] : value).map((line, index) => {
      const head = index === 0 ? label : '';
      return `${head}${' '.repeat(widest - displayWidth(head))}  ${line}`;
    }),
  );
}

/** The first ones of a list, and a word on the rest. */
export function first<T>(list: readonly T[], most: number, line: (one: T) => string, rest: (count: string) => string) {
  const lines = list.slice(0, most).map(line);
  if (list.length > most) lines.push(rest(String(list.length - most)));
  return lines;
}
