import type { ExportPreview } from '../../../../shared/contract/results.ts';
import { groupedNumber } from '../../../../shared/i18n/numbers.ts';
import { terminalName, terminalText } from '../terminal-text.ts';
import { say } from '../words.ts';
import { leftLines } from './export.ts';
import type { Telling } from './telling.ts';

/** The beginning of each file that an export would write, and what would not be in it. */
export function describePreview({ files, left }: ExportPreview, { language }: Telling): string {
  const texts = files.flatMap(({ suffix, text, bytes, cut }) => {
    const size = say(cut ? 'previewCut' : 'previewWhole', language, { bytes: groupedNumber(bytes) });
    const head = `--- ${[terminalName(suffix), size].filter((part) => part !== '').join('  ')} ---`;
    return [head, terminalText(text).trimEnd()];
  });
  return [...texts, ...leftLines(left, language)].join('\n');
}
