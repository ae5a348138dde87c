import type { Tokens } from './tokens.ts';

/** Reads the tokens as they are at this moment, in this theme. */
export function readTokens(): Tokens {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const [shu, yamabuki] = [value('shu'), value('yamabuki')];
  return {
    sheet: value('sheet'),
    ink: value('ink'),
    ink2: value('ink-2'),
    ink3: value('ink-3'),
    line: value('line'),
    lineStrong: value('line-strong'),
    shu,
    yamabuki,
    tone: { plain: value('ink-2'), shu, ai: value('ai'), matsu: value('matsu'), yamabuki, fuji: value('fuji') },
    sans: value('sans'),
  };
}

/** Calls back when the theme changes, by the user's choice or the system's. Returns what ends it. */
export function watchTokens(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}
