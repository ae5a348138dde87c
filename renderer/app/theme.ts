import { useEffect } from 'react';
import { usePreference } from '../drafts/page-store.tsx';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [stored, setTheme] = usePreference('theme', 'system');
  return [themes.find((theme) => theme === stored) ?? 'system', setTheme];
}

/** Puts the theme on the page, where tokens.css reads it. */
export function useThemeOnPage(): void {
  const [theme] = useTheme();
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
