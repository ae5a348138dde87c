import { Button } from 'react-aria-components';
import { keyText } from '../app/commands/keys.ts';
import { useWords } from '../app/i18n/words-context.tsx';
import { isMac } from '../app/platform.ts';

interface SaveActionsProps {
  /** What is missing before it can be saved, in words. */
  missing: string | null;
  isDisabled: boolean;
  onSave: () => void;
  /** Without it, cancelling closes the dialog around it. */
  onCancel?: () => void;
}

/** The end of a form of the reporter's own words: leave it, or save it by button or key. */
export function SaveActions({ missing, isDisabled, onSave, onCancel }: SaveActionsProps) {
  const { t } = useWords();
  return (
    <div className="actions end">
      {missing !== null && <span className="small caution">{missing}</span>}
      <Button className="button" {...(onCancel ? { onPress: onCancel } : { slot: 'close' })}>
        {t('action.cancel')}
      </Button>
      <Button className="button strong" isDisabled={isDisabled} onPress={onSave}>
        {t('action.save')} <kbd>{keyText('mod+Enter', isMac)}</kbd>
      </Button>
    </div>
  );
}
