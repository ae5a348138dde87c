import { Button } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useGo } from '../../app/use-route.ts';
import { Empty } from '../../components/empty.tsx';

export function ExportsView() {
  const { t } = useWords();
  const go = useGo();
  return (
    <Empty
      title={t('exports.empty.title')}
      actions={
        <Button className="button" onPress={() => go({ view: 'messages' })}>
          {t('next.openMessages')}
        </Button>
      }
    >
      {t('exports.empty.text')}
    </Empty>
  );
}
