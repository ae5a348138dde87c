import { Button } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';

export function TimelineView() {
  const { t } = useWords();
  const go = useGo();
  return (
    <Empty
      title={t('timeline.empty.title')}
      actions={
        <Button className="button" onPress={() => go({ view: 'messages' })}>
          {t('next.openMessages')}
        </Button>
      }
    >
      {t('timeline.empty.text')}
    </Empty>
  );
}
