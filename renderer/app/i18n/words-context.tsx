import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../../../shared/i18n/language.ts';
import { usePreference } from '../../drafts/page-store.tsx';
import { locales, type Words, wordsIn } from './words.ts';

const Context = createContext<Words>(wordsIn('ja'));

export const useWords = (): Words => useContext(Context);

export function useLanguage(): [Language, (language: Language) => void] {
  const own = navigator.language.startsWith('ja') ? 'ja' : 'en';
  const [stored, setLanguage] = usePreference('language', own);
  return [stored === 'ja' || stored === 'en' ? stored : own, setLanguage];
}

/** The language of everything below: of our words, of React Aria's and of the page for screen readers. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language] = useLanguage();
  const words = useMemo(() => wordsIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={locales[language]}>
      <Context value={words}>{children}</Context>
    </I18nProvider>
  );
}
