import { Button } from 'react-aria-components';
import { copyText } from '../app/copy-text.ts';
import { useWords } from '../app/i18n/words-context.tsx';
import { Icon } from './icon.tsx';

/** Copies on demand; `what` names it for those who do not see where the button stands. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const { t } = useWords();
  return (
    <Button
      className="button plain copy"
      aria-label={t('action.copyWhat', { what })}
      onPress={() => void copyText(text, what)}
    >
      <Icon name="copy" />
    </Button>
  );
}
