import { useSyncExternalStore } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { defangText } from '../../../../shared/text/identifiers/defang.ts';
import { copyText } from '../../../app/copy-text.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { makeClaimOf } from '../../claims/make-claim.ts';
import { makeEventOf } from '../../timeline/make-event.ts';
import { markWordsOf } from './mark-words.ts';
import { selectionStore } from './selection-store.ts';

/** What can be done with the selected words, under them. */
export function SelectionBar() {
  const { t } = useWords();
  const selected = useSyncExternalStore(selectionStore.subscribe, selectionStore.get);
  if (!selected) return null;
  const left = Math.max(8, Math.min(selected.x, window.innerWidth - 560));
  const top = Math.min(selected.y + 6, window.innerHeight - 72);
  return (
    // A press must not take the selection away before it was read.
    <div className="selection-bar" style={{ left, top }} onPointerDown={(event) => event.preventDefault()}>
      <Toolbar aria-label={t('selection.label')}>
        <Button className="button strong" onPress={() => makeEventOf(selected.document)}>
          {t('event.make')} <kbd>e</kbd>
        </Button>
        <Button className="button" onPress={() => makeClaimOf(selected.document)}>
          {t('claim.make')} <kbd>c</kbd>
        </Button>
        <Button className="button" onPress={() => markWordsOf(selected.document)}>
          {t('mark.make')} <kbd>m</kbd>
        </Button>
        <Button className="button" onPress={() => void copyText(defangText(selected.quote))}>
          {t('selection.copy')}
        </Button>
      </Toolbar>
    </div>
  );
}
