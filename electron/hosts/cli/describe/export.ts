import type { ExportResult } from '../../../../shared/contract/results.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { leftText } from '../../../../shared/i18n/problem-texts.ts';
import { terminalLine, terminalName } from '../terminal-text.ts';
import { say } from '../words.ts';
import { first, type Telling } from './telling.ts';

const mostLeft = 200;

/** The files that were written, each with its hash, and what is not in them and why (P5). */
export function describeExport({ files, left }: ExportResult, { language }: Telling): string {
  const lines = [say('wrote', language)];
  for (const { path, sha256, bytes } of files) {
    lines.push(`  ${terminalName(path)}`, `    ${groupedNumber(bytes)} bytes  SHA-256 ${terminalLine(sha256)}`);
  }
  if (left.length > 0) lines.push(say('left', language));
  const more = (count: string) => `  ${say('moreInJson', language, { count })}`;
  lines.push(
    ...first(
      left,
      mostLeft,
      ({ id, reason }) => `  ${terminalName(id.slice(0, 500))}: ${leftText(reason, language)}`,
      more,
    ),
  );
  return lines.join('\n');
}
