import type { Language } from '../../../shared/i18n/language.ts';
import { spanText } from '../../../shared/i18n/leak-texts.ts';
import type { Interval } from '../../../shared/text/leaks/wilson.ts';
import type { Words } from '../../app/i18n/words.ts';

/** How long after the planting the first hit came; where the two may have changed places, by when at the latest. */
export function afterText({ low, high }: Interval, { language, t }: Pick<Words, 't'> & { language: Language }): string {
  if (low < 0 && high >= 0) return t('leaks.within', { span: spanText({ low: high, high }, language) });
  return t('leaks.after', { span: spanText({ low, high }, language) });
}
