import { AppError } from '../../../../shared/errors.ts';
import type { Grey } from '../../import/readers/picture/text-grey.ts';
import { findProgram } from './find-program.ts';
import { runProgram } from './run-program.ts';

/** The text recognition of this machine. */
export interface Tesseract {
  program: string;
  /** As it calls itself: 'tesseract 5.3.0'. */
  tool: string;
  languages: string[];
}

/** Models that are used where they are there, in this order. */
const wanted = ['jpn', 'eng', 'jpn_vert'];
/** Milliseconds; a page of small print takes some seconds. */
const longest = { question: 20_000, picture: 300_000 };
const most = { question: 1024 * 1024, picture: 32 * 1024 * 1024 };

/** Throws `picture/no-recogniser` where it is not installed, or has a model of neither language. */
export async function findTesseract(signal: AbortSignal): Promise<Tesseract> {
  const program = findProgram('tesseract');
  if (program === null) throw new AppError('picture/no-recogniser');
  const ask = async (args: string[]) =>
    (await runProgram({ program, args, signal, longest: longest.question, most: most.question })).toString('latin1');
  const version = /^tesseract v?([0-9][\w.-]{0,40})/m.exec(await ask(['--version']))?.[1];
  const there = new Set((await ask(['--list-langs'])).split(/\r?\n/).map((line) => line.trim()));
  const languages = wanted.filter((language) => there.has(language));
  if (version === undefined || !(there.has('jpn') || there.has('eng')))
    throw new AppError('picture/no-recogniser', { found: version ?? 'unknown' });
  return { program, tool: `tesseract ${version}`, languages };
}

/** What it reads in a picture, as the table that it writes: one row a word. */
export async function recognise(
  { program, languages }: Tesseract,
  { width, height, data }: Grey,
  signal: AbortSignal,
): Promise<string> {
  // Netpbm, the plainest picture there is: nothing that an enemy wrote is parsed by it.
  const input = [Buffer.from(`P5\n${width} ${height}\n255\n`), data];
  const args = ['stdin', 'stdout', '-l', languages.join('+'), '--psm', '3', 'tsv'];
  return (await runProgram({ program, args, input, signal, longest: longest.picture, most: most.picture })).toString();
}
