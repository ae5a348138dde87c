import type { Figure } from '../text/figures/figure.ts';
import type { FigureRange } from '../text/figures/range.ts';
import type { Both, Language } from './language.ts';
import { groupedNumber } from './numbers.ts';
import { plainValue } from './plain-value.ts';

const bounds: Record<Figure['minBound'], Both> = {
  exact: { ja: '{value}', en: '{value}' },
  'at-least': { ja: '{value}以上', en: '{value} or more' },
  under: { ja: '{value}未満', en: 'under {value}' },
  about: { ja: '約{value}', en: 'about {value}' },
};

const pers: Record<NonNullable<Figure['per']>, Both> = {
  hour: { ja: '1時間あたり', en: 'an hour' },
  day: { ja: '1日あたり', en: 'a day' },
  week: { ja: '1週あたり', en: 'a week' },
  month: { ja: '1か月あたり', en: 'a month' },
  year: { ja: '1年あたり', en: 'a year' },
};

/** A figure in words, as a range with what was said of its ends: '約3,000,000 JPY、1か月あたり（月300万円ほど）'. */
export function figureText({ min, max, minBound, unit, per, raw }: Figure, language: Language): string {
  const ends = [min, max].filter((end) => end !== null).map((end) => groupedNumber(end));
  const range = [...new Set(ends)].join('–');
  const counted = unit === '' ? range : `${range} ${plainValue(unit)}`;
  const value = bounds[minBound][language].replace('{value}', () => counted);
  const rate = per === null ? '' : language === 'ja' ? `、${pers[per].ja}` : ` ${pers[per].en}`;
  return language === 'ja' ? `${value}${rate}（${plainValue(raw)}）` : `${value}${rate} (${plainValue(raw)})`;
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))}%`;

/** A share between 0 and 1 as a range in per cent: '0.001%', '1–2%', '~ 1%', '≥ 1%'. */
export function shareText({ low, high, about }: FigureRange): string {
  const text = high === null ? `≥ ${percent(low)}` : low === high ? percent(low) : `${percent(low)}–${percent(high)}`;
  return about ? `~ ${text}` : text;
}
