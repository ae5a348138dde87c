import type { PageDetail } from '../domain/document.ts';
import type { Both, Language } from './language.ts';

const texts: Record<PageDetail['missing'][number], Both> = {
  url: { ja: 'URL がありません', en: 'no URL' },
  source: { ja: 'HTML の記述がありません', en: 'no HTML source' },
  capture: { ja: '全画面の画像がありません', en: 'no full-page capture' },
  time: { ja: '取得日時がありません', en: 'no date and time of capture' },
};

/** What a saved page lacks of a court's minimum, in words. */
export const pageMissingText = (one: PageDetail['missing'][number], language: Language): string => texts[one][language];
