import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { clockText } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useCaseInfo } from '../../app/use-case.ts';
import { useCaseActions } from '../../app/use-case-actions.ts';
import { useGo } from '../../app/use-route.ts';
import { usePreference } from '../../drafts/page-store.tsx';
import { useConnection } from '../../rpc/connection-context.tsx';
import { NewCaseForm } from './new-case-form.tsx';

/** The first thing seen: begin a case, open one, or try the sample. */
export function StartView() {
  const { t } = useWords();
  const { host } = useConnection();
  const info = useCaseInfo();
  const go = useGo();
  const actions = useCaseActions();
  const [, setStep] = usePreference('tour.step', -1);
  const startSample = async () => {
    if (await actions.openSample()) setStep(0);
  };
  return (
    <div className="start">
      <header className="start-head">
        <h2 className="serif">{t('start.title')}</h2>
        <p className="quiet">{t('start.lead')}</p>
      </header>
      {info && (
        <section className="start-card current">
          <h3>{t('start.current')}</h3>
          <p>
            <b>{info.name}</b>
          </p>
          <div className="actions">
            <Button className="button strong" onPress={() => go({ view: 'messages' })}>
              {t('start.continue')}
            </Button>
            <Button className="button" onPress={() => void actions.close()}>
              {t('start.closeCase')}
            </Button>
          </div>
        </section>
      )}
      <div className="start-columns">
        <section className="start-card">
          <h3>{t('start.new')}</h3>
          <p className="quiet">{t('start.newHelp')}</p>
          <NewCaseForm />
        </section>
        <section className="start-card">
          <h3>{t('start.recent')}</h3>
          <RecentCases />
          {host.kind === 'desktop' && (
            <>
              <p className="quiet">{t('start.openHelp')}</p>
              <div className="actions">
                <Button className="button" onPress={() => void actions.pick()}>
                  {t('start.open')}
                </Button>
              </div>
            </>
          )}
        </section>
        <section className="start-card">
          <h3>{t('start.sample')}</h3>
          <p className="quiet">{t('start.sampleHelp')}</p>
          <div className="actions">
            <Button className="button" onPress={() => void startSample()}>
              {t('start.openSample')}
            </Button>
          </div>
        </section>
      </div>
      <div className="actions">
        <Button className="text-button" onPress={() => void actions.verifyBundle()}>
          {t('start.bundle')}
        </Button>
      </div>
    </div>
  );
}

function RecentCases() {
  const { language, t } = useWords();
  const { host } = useConnection();
  const { open } = useCaseActions();
  const { data } = useQuery({ queryKey: ['recent'], queryFn: () => host.recentCases(), staleTime: 0 });
  if (!data || data.length === 0) return <p className="quiet">{t('start.noRecent')}</p>;
  return (
    <ul className="recent">
      {data.slice(0, 8).map(({ token, name, opened }) => (
        <li key={token}>
          <Button className="recent-case" onPress={() => void open(token)}>
            <b>{name}</b> <span className="quiet">{clockText(opened, language)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
