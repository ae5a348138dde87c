import { defangText } from '../../../shared/text/identifiers/defang.ts';

/** What a terminal would obey (controls, ESC), and what would turn or break a line without being seen. */
const commanding = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;

/** No address is written without one of these; most lines have none. */
const addressSign = /[.．]\S|[@＠/／]|[:：][\dA-Fa-f:：]/;

const codeOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** One character as it may be shown: a line break stays, a tab is a space, what commands is shown as its code. */
export const shownCharacter = (character: string): string =>
  character === '\n' ? '\n' : character === '\t' ? ' ' : character.replace(commanding, codeOf);

const shown = (text: string): string =>
  text.replaceAll('\r\n', '\n').toWellFormed().replace(commanding, shownCharacter);

const defanged = (text: string): string => (addressSign.test(text) ? defangText(text) : text);

/** Text from evidence on its way to a terminal: nothing in it can drive the terminal, no address in it can be followed. */
export const terminalText = (text: string): string => defanged(shown(text));

/** The same in one line. */
export const terminalLine = (text: string): string => oneLine(terminalText(text));

/** Line by line: an expression that looks for spaces before a break takes quadratic time on spaces alone. */
const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index) => line !== '' || index === 0)
    .join(' ⏎ ')
    .trim();

/**
 * The name of a file. Its ending may look like a domain (.zip, .md), and a name that is changed is a name that nobody
 * finds; only one that a terminal could make a link of is defanged.
 */
export function terminalName(name: string): string {
  const line = oneLine(shown(name));
  return /:\/\/|www\.|@/i.test(line) ? defangText(line) : line;
}
