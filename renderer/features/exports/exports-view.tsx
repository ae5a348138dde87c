import { Button } from 'react-aria-components';
import { keyText } from '../../app/commands/keys.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { isMac } from '../../app/platform.ts';
import { useCaseInfo } from '../../app/use-case.ts';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';
import { Pane } from '../../components/panes.tsx';
import { useDraft } from '../../drafts/page-store.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { partsOf } from '../timeline/shown-events.ts';
import { BundlePanel } from './bundle-panel.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { readChoice } from './export-choice.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { useWrite } from './use-write.ts';
import { VerifyPanel } from './verify-panel.tsx';
import { WrittenList } from './written-list.tsx';

const noName = { organization: '' };

/** What goes out: chosen at the left, shown at the right before anything is written. */
export function ExportsView() {
  const { language, t } = useWords();
  const { filter } = useCurrentRoute();
  const info = useCaseInfo();
  const choice = readChoice(filter, language);
  const { data: events = [] } = useCall('event.list', {}, { keep: true });
  const { write, verify, isBusy } = useWrite(info);
  const { value, change } = useDraft(`bundle:${info?.path ?? ''}`, noName);
  const isEmpty = choice.what === 'timeline' && info?.counts.events === 0;
  const canWrite = choice.what !== 'verify' && !isEmpty && !isBusy;
  const start = () => {
    if (choice.what !== 'verify' && canWrite) void write(choice, value.organization.trim() || null);
  };
  useCommands([
    {
      id: 'export.write',
      group: 'export',
      title: both('exports.write'),
      keys: 'mod+Enter',
      enabled: canWrite,
      run: start,
    },
  ]);
  return (
    <div className="panes">
      <Pane name="exports" label={t('pane.list')} initial={330} least={260} most={520} side="before">
        <div className="export-side">
          <ChoiceForm
            choice={choice}
            parts={partsOf(events)}
            organization={value.organization}
            onOrganization={(organization) => change({ organization })}
          />
        </div>
        {choice.what !== 'verify' && (
          <div className="view-bar bottom export-send">
            <Button className="button strong" isDisabled={!canWrite} onPress={start}>
              {t(isBusy ? 'exports.writing' : 'exports.write')} <kbd>{keyText('mod+Enter', isMac)}</kbd>
            </Button>
          </div>
        )}
      </Pane>
      {choice.what === 'verify' ? (
        <VerifyPanel verify={() => void verify()} isBusy={isBusy} />
      ) : isEmpty ? (
        <NothingYet />
      ) : (
        <section className="page export-page">
          {info && <WrittenList caseToken={info.path} events={events} />}
          <h2 className="page-title">{t('exports.preview')}</h2>
          {choice.what === 'bundle'
            ? info && <BundlePanel info={info} language={choice.language} />
            : info && (
                <>
                  <p className="quiet small">{t('exports.previewHelp')}</p>
                  <PreviewPanel caseName={info.name} choice={choice} events={events} />
                </>
              )}
        </section>
      )}
    </div>
  );
}

function NothingYet() {
  const { t } = useWords();
  const go = useGo();
  return (
    <Empty
      title={t('exports.emptyTitle')}
      actions={
        <Button className="button strong" onPress={() => go({ view: 'messages' })}>
          {t('next.openMessages')}
        </Button>
      }
    >
      {t('exports.emptyText')}
    </Empty>
  );
}
