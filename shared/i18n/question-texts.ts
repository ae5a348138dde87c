import type { QuestionCode } from '../domain/question.ts';
import type { Both, Language } from './language.ts';
import { plainValue } from './plain-value.ts';

const questions: Record<QuestionCode, Both> = {
  'day-month': {
    ja: '日付の日と月は、どちらが先ですか。ファイルからは決まりません。決まるまで日時は原文のままです',
    en: 'Which comes first in its dates, the day or the month? The file does not decide; until you do, times stay as written',
  },
  zone: {
    ja: '日時にタイムゾーンがありません。どこの時刻ですか（例 +09:00）',
    en: 'Its times have no zone. Which is it (for example +09:00)?',
  },
  owner: { ja: '誰の端末、またはアカウントの書き出しですか', en: 'Whose phone or account was exported?' },
  carrier: { ja: '絵文字はどの携帯電話会社のものですか', en: 'Which carrier’s emoji are these?' },
  columns: {
    ja: 'どの列が何を表しますか。提案を確かめてください',
    en: 'Which column holds what? Please check what is proposed',
  },
  charset: { ja: '文字コードは何ですか', en: 'Which charset is it in?' },
};

const options: Readonly<Record<string, Both>> = {
  day: { ja: '日が先（31/12）', en: 'day first (31/12)' },
  month: { ja: '月が先（12/31）', en: 'month first (12/31)' },
  year: { ja: '年が先（26/12/31）', en: 'year first (26/12/31)' },
};

/** An answer that can be given, in words; names and the like are their own words. */
export const answerText = (code: QuestionCode, answer: string, language: Language): string =>
  (code === 'day-month' && Object.hasOwn(options, answer) ? options[answer]?.[language] : undefined) ??
  plainValue(answer, 300);

/** The question in words. */
export const questionText = (code: QuestionCode, language: Language): string => questions[code][language];
