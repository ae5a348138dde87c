import type { PairDecided, PairRow, PictureShows, PicturesRead } from '../../../../shared/contract/results.ts';
import type { PictureReading } from '../../../../shared/domain/picture-text.ts';
import { errorText } from '../../../../shared/i18n/catalogue.ts';
import { standingText } from '../../../../shared/i18n/labels.ts';
import { reasonText } from '../../../../shared/i18n/reason-texts.ts';
import { weaknessText } from '../../../../shared/i18n/weakness-texts.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import { describeRow } from './row.ts';
import { indent, shortId, type Telling } from './telling.ts';

/** Pictures named as left. */
const most = 20;

/** What came of reading the text in pictures, by what, and which could not be read and why. */
export function describePicturesRead(result: PicturesRead, { language }: Telling): string {
  const { tool, languages, read, empty, known, left } = result;
  const counts = { read, empty, known, left: left.length };
  const values = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  const lines = [
    say('picturesRead', language, values),
    `${terminalLine(tool)} (${terminalLine(languages.join(', '))})`,
    ...left.slice(0, most).map(({ name, code, detail }) => {
      return `${indent}${terminalName(name.slice(0, 200))}  ${terminalLine(errorText(code, detail, language))}`;
    }),
  ];
  if (left.length > most) lines.push(say('moreInJson', language, { count: String(left.length - most) }));
  return lines.join('\n');
}

/** The text as it was read, line by line, with what read it and that it can be wrong. */
export function describeReading(reading: PictureReading, { language }: Telling): string {
  const { id, tool, languages, confidence, lines } = reading;
  const sure =
    confidence === null
      ? say('pictureNoText', language)
      : say('pictureSure', language, { confidence: String(confidence) });
  return [
    `${shortId(id)}  ${terminalLine(tool)} (${terminalLine(languages.join(', '))})  ${sure}`,
    weaknessText('machine-read', language),
    ...lines.map(({ text }) => `${indent}${terminalLine(text)}`),
  ].join('\n');
}

/** A document at the other end of a pair, its standing, and what speaks for it. */
export function describePair(row: PairRow, telling: Telling): string {
  const { language } = telling;
  const reasons = row.reasons.map((reason) => `${indent}- ${terminalLine(reasonText(reason, language))}`);
  return [describeRow(row, telling), `${indent}${standingText(row.standing, language)}`, ...reasons].join('\n');
}

/** The times that a picture claims, and that its text was not read where that is so. */
export function describePictureTimes(
  { times, isRead }: Pick<PictureShows, 'times' | 'isRead'>,
  { language }: Telling,
): string {
  const lines = times.map(({ by, raw, edtf }) => {
    const who = say(by === 'camera' ? 'pictureTimeCamera' : 'pictureTimeName', language);
    return `${who}: ${terminalLine(edtf)}  (${terminalLine(raw)})`;
  });
  if (!isRead) lines.push(say('pictureNotRead', language));
  return lines.join('\n');
}

export const describePairDecided = ({ picture, message, standing }: PairDecided, { language }: Telling): string =>
  `${shortId(picture)} → ${shortId(message)}  ${standingText(standing, language)}`;
