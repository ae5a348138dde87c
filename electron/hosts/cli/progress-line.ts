import type { Progress } from '../../../shared/contract/client.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { groupedNumber, sizeText } from '../../../shared/i18n/numbers.ts';
import { progressText } from '../../../shared/i18n/progress-texts.ts';
import { cutToWidth } from './display-width.ts';

/** How far a job is, in one line that leaves the last column free: some terminals break the line when it is filled. */
export function progressLine(progress: Progress, language: Language, columns: number): string {
  const { done, total, unit, items } = progress;
  const parts = [progressText(progress.phase, language)];
  const amount = (value: number) => (unit === 'bytes' ? sizeText(value, language) : groupedNumber(value));
  if (total !== null && total > 0) {
    // Rounded down: a hundred is said when all is done, and not before.
    const percent = Math.min(100, Math.max(0, Math.floor((done / total) * 100)));
    parts.push(`${percent}%`, `${amount(done)} / ${amount(total)}`);
  } else parts.push(amount(done));
  if (items !== undefined)
    parts.push(language === 'ja' ? `${groupedNumber(items)} 件` : `${groupedNumber(items)} items`);
  return cutToWidth(parts.join('  '), Math.max(0, columns - 1));
}
