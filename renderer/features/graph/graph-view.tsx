import { useWords } from '../../app/i18n/words-context.tsx';
import { Empty } from '../../components/empty.tsx';
import { ImportButtons } from '../sources/import-buttons.tsx';

export function GraphView() {
  const { t } = useWords();
  return (
    <Empty title={t('graph.empty.title')} actions={<ImportButtons />}>
      {t('graph.empty.text')}
    </Empty>
  );
}
