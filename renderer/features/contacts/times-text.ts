import type { AnswerTimes } from '../../../shared/domain/funnel.ts';
import { durationText } from '../../app/i18n/moments.ts';
import type { Words } from '../../app/i18n/words.ts';

/** How long answers took, with their range; nothing where there was none. */
export function timesText(times: AnswerTimes | null, words: Words): string {
  if (times === null) return '';
  const span = (seconds: number) => durationText(words, seconds * 1000);
  const { answers, low, median, high } = times;
  return words.t('contacts.times', { answers, median: span(median), low: span(low), high: span(high) });
}
