import type { Both, Language } from '../../../shared/i18n/language.ts';
import { plainValue } from '../../../shared/i18n/plain-value.ts';
import { wordsIn } from '../i18n/words.ts';

/** Problems that a notice names; the others are counted. */
const named = 5;

/** What a verification found wrong, in words. */
export function problemNotice(
  problems: { code: string; where: string }[],
  textOf: (code: string, language: Language) => string,
): Both {
  const inLanguage = (language: Language) => {
    const list = problems
      .slice(0, named)
      .map(({ code, where }) => `${textOf(code, language)} (${plainValue(where, 80)})`)
      .join(language === 'ja' ? '、' : '; ');
    return wordsIn(language).t('notice.problems', { count: problems.length, list });
  };
  return { ja: inLanguage('ja'), en: inLanguage('en') };
}
