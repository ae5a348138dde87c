import { Button } from 'react-aria-components';
import { GlobalSearch } from '../features/search/global-search.tsx';
import { keyText } from './commands/keys.ts';
import { useLanguage, useWords } from './i18n/words-context.tsx';
import { showOverlay } from './overlay.ts';
import { isMac } from './platform.ts';
import { useCaseInfo } from './use-case.ts';

export function TopBar() {
  const { t } = useWords();
  const info = useCaseInfo();
  const [language, setLanguage] = useLanguage();
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <header className="top-bar">
      {/* No link: the address is the route, and a jump inside the page must not become one. */}
      <Button className="skip" onPress={() => document.getElementById('main')?.focus()}>
        {t('app.skip')}
      </Button>
      <div className="brand">
        <h1>{t('app.name')}</h1>
        {info && <span className="case-name">{info.name}</span>}
      </div>
      {info ? <GlobalSearch /> : <span />}
      <Button className="button plain" aria-label={t('top.languageLabel')} onPress={() => setLanguage(other)}>
        <span lang={other}>{t('top.language')}</span>
      </Button>
      <Button className="button plain" onPress={() => showOverlay({ kind: 'palette' })}>
        {t('top.palette')} <kbd>{keyText('mod+k', isMac)}</kbd>
      </Button>
    </header>
  );
}
