import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../electron/core/intake/recognise/find-program.ts';
import { aFolder } from './cases.ts';

/** Whether this machine can read the text in pictures; CI installs what is needed. */
export const hasRecogniser = findProgram('tesseract') !== null;

/**
 * A program that answers like tesseract, in a folder to stand in PATH. `reading`: JavaScript that gives the table for the
 * picture in `input` (bytes), whose brightness is told by `light`.
 */
export function aRecogniser(reading: string, version = '9.9.9', languages = 'eng\njpn'): string {
  const folder = aFolder('recogniser');
  const path = join(folder, 'tesseract');
  const script = `#!${process.execPath}
const [first] = process.argv.slice(2);
if (first === '--version') console.log('tesseract ${version}\\n leptonica-1');
else if (first === '--list-langs') console.log(${JSON.stringify(`List of available languages (2):\n${languages}`)});
else {
  const input = require('node:fs').readFileSync(0);
  const args = process.argv.slice(2);
  ${reading}
}
`;
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return folder;
}

/** Rows of the table, one a word. */
export const tableOf = (lines: string[][]): string =>
  lines
    .flatMap((words, line) =>
      words.map((word, at) =>
        ['5', '1', '1', '1', line + 1, at + 1, 10 + at * 60, 10 + line * 40, 50, 30, 91.5, word].join('\t'),
      ),
    )
    .join('\n');
