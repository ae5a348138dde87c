import { Button } from 'react-aria-components';
import { isAppError } from '../../shared/errors.ts';
import { errorText } from '../../shared/i18n/catalogue.ts';
import { useWords } from '../app/i18n/words-context.tsx';

/** In the place of what could not be shown: what happened, what is safe, what to do. */
export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const { language, t } = useWords();
  const [code, details] = isAppError(error) ? [error.code, error.details] : (['internal', {}] as const);
  return (
    <div className="failure" role="alert">
      <p>{errorText(code, details, language)}</p>
      {retry && (
        <Button className="button" onPress={retry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}
