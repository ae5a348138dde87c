import type { Words } from '../../app/i18n/words.ts';
import type { BandKey } from './layout/timeline-model.ts';

export const partText = (part: number | null, { t }: Words): string =>
  part === null ? t('timeline.noPart') : t('timeline.part', { number: part });

export const bandText = (key: BandKey, words: Words): string =>
  key === 'undated' ? words.t('timeline.undated') : partText(key === 'none' ? null : key, words);
