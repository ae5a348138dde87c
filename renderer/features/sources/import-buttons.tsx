import { Button } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useImport } from '../../app/import/use-import.ts';

/** The way in for those who do not drop files. */
export function ImportButtons() {
  const { t } = useWords();
  const { pick } = useImport();
  return (
    <>
      <Button className="button" onPress={() => void pick(false)}>
        {t('sources.files')}
      </Button>
      <Button className="button" onPress={() => void pick(true)}>
        {t('sources.folder')}
      </Button>
    </>
  );
}
