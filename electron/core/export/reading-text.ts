import { defangText } from '../../../shared/text/identifiers/defang.ts';
import { remember } from '../../../shared/text/remember.ts';

/** Marks that turn the direction of what follows, and controls that are no line break or tab. */
const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** No address is written without one of these; most titles and quotes have none. */
const addressSign = /[.．]\S|[@＠/／]|[:：][\dA-Fa-f:：]/;

/**
 * Free text as it leaves the case for people: addresses defanged, and what a reader would not see but be led astray by
 * (controls, marks that turn the direction of writing) shown as its code. Names of originals, subjects and zones come again
 * and again.
 */
export const readingText = remember(shown, 16_384);

function shown(text: string): string {
  const visible = text.replaceAll('\r\n', '\n').toWellFormed().replace(hidden, codeOf);
  return addressSign.test(visible) ? defangText(visible) : visible;
}

const codeOf = (character: string): string =>
  `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** The same in one line; a line break becomes a visible mark. */
export const readingLine = (text: string): string => {
  const shownText = readingText(text);
  return shownText.includes('\n') ? inOneLine(shownText) : shownText.trim();
};

const inOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line, at, lines) => line !== '' || at === 0 || at === lines.length - 1)
    .join(' ⏎ ')
    .trim();
