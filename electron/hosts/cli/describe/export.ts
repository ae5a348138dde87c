import type { ExportResult } from '../../../../shared/contract/results.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { bytesText } from '../../../../shared/i18n/numbers.ts';
import { leftText } from '../../../../shared/i18n/problem-texts.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import { first, type Telling } from './telling.ts';

const mostLeft = 200;

/** The files that were written, each with its hash, and what is not in them and why (P5). */
export function describeExport({ files, left }: ExportResult, { language }: Telling): string {
  const lines = [say('wrote', language)];
  for (const { path, sha256, bytes } of files) {
    lines.push(`  ${terminalName(path)}`, `    ${bytesText(bytes, language)}  SHA-256 ${terminalLine(sha256)}`);
  }
  return [...lines, ...leftLines(left, language)].join('\n');
}

/** What is not in an export, and why; nothing where all is in it. */
export function leftLines(left: ExportResult['left'], language: Language): string[] {
  if (left.length === 0) return [];
  const more = (count: string) => `  ${say('moreInJson', language, { count })}`;
  const line = ({ id, reason }: ExportResult['left'][number]) =>
    `  ${terminalName(id.slice(0, 500))}: ${leftText(reason, language)}`;
  return [say('left', language), ...first(left, mostLeft, line, more)];
}
