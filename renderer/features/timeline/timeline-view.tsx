import { Button } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { showOverlay } from '../../app/overlay.ts';
import { useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { useCall } from '../../rpc/use-call.ts';
import { TimelinePanes } from './timeline-panes.tsx';

/** The events of the case on an axis, in a list, and one of them with all that stands behind it. */
export function TimelineView() {
  const { t } = useWords();
  const go = useGo();
  const { data: events, error, refetch } = useCall('event.list', {}, { keep: true });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!events) return <p className="opening quiet">{t('list.loading')}</p>;
  if (events.length > 0) return <TimelinePanes events={events} />;
  return (
    <Empty
      title={t('timeline.empty.title')}
      actions={
        <>
          <Button className="button strong" onPress={() => go({ view: 'messages' })}>
            {t('next.openMessages')}
          </Button>
          <Button className="button" onPress={() => showOverlay({ kind: 'event', document: null, event: null })}>
            {t('timeline.addNote')}
          </Button>
        </>
      }
    >
      {t('timeline.empty.text')}
    </Empty>
  );
}
