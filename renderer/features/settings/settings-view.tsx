import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import { useLanguage, useWords } from '../../app/i18n/words-context.tsx';
import { themes, useTheme } from '../../app/theme.ts';
import { useCaseInfo } from '../../app/use-case.ts';
import { useCaseActions } from '../../app/use-case-actions.ts';
import { usePreference } from '../../drafts/page-store.tsx';
import { useConnection } from '../../rpc/connection-context.tsx';
import { LogList } from './log-list.tsx';

/** How one wants the page, the care of the case, and its log. */
export function SettingsView() {
  const { t } = useWords();
  const { host } = useConnection();
  const info = useCaseInfo();
  const actions = useCaseActions();
  const [language, setLanguage] = useLanguage();
  const [theme, setTheme] = useTheme();
  const [letters, setLetters] = usePreference('keys.letters', true);
  const { data: about } = useQuery({ queryKey: ['about'], queryFn: () => host.about() });
  return (
    <section className="page narrow">
      <h2 className="page-title">{t('view.settings')}</h2>
      <RadioGroup
        className="radios"
        value={language}
        orientation="horizontal"
        onChange={(value) => setLanguage(value === 'ja' ? 'ja' : 'en')}
      >
        <Label>{t('settings.language')}</Label>
        <Radio className="radio" value="ja">
          <span className="radio-dot" aria-hidden="true" />
          <span lang="ja">日本語</span>
        </Radio>
        <Radio className="radio" value="en">
          <span className="radio-dot" aria-hidden="true" />
          <span lang="en">English</span>
        </Radio>
      </RadioGroup>
      <RadioGroup
        className="radios"
        value={theme}
        orientation="horizontal"
        onChange={(value) => setTheme(themes.find((name) => name === value) ?? 'system')}
      >
        <Label>{t('settings.theme')}</Label>
        {themes.map((name) => (
          <Radio key={name} className="radio" value={name}>
            <span className="radio-dot" aria-hidden="true" />
            {t(`settings.theme.${name}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Checkbox className="checkbox" isSelected={letters} onChange={setLetters}>
        <span className="checkbox-box" aria-hidden="true" />
        {t('settings.keys')}
      </Checkbox>
      {info && (
        <>
          <h3>{t('settings.case')}</h3>
          <div className="actions">
            <Button className="button" onPress={() => void actions.verify()}>
              {t('job.verify')}
            </Button>
            <Button className="button" onPress={() => void actions.rebuild()}>
              {t('job.rebuild')}
            </Button>
            <Button className="button" onPress={() => void actions.digest()}>
              {t('job.digest')}
            </Button>
            <Button className="button" onPress={() => void actions.undo()}>
              {t('undo')}
            </Button>
            <Button className="button" onPress={() => void actions.redo()}>
              {t('redo')}
            </Button>
          </div>
          <h3>{t('settings.log')}</h3>
          <p className="quiet small">{t('settings.logHelp')}</p>
          <LogList />
        </>
      )}
      {about && <p className="faint small">{t('settings.about', { version: about.version })}</p>}
    </section>
  );
}
