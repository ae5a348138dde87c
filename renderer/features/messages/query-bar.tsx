import { Button } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { showOverlay } from '../../app/overlay.ts';
import { useCurrentRoute, useGo } from '../../app/use-route.ts';
import { Icon } from '../../components/icon.tsx';
import { queryParts, withoutPart, withPart } from './query-parts.ts';

/** The query as chips that can be taken away, and what is most often added. */
export function QueryBar() {
  const { t } = useWords();
  const query = useCurrentRoute().filter.q ?? '';
  const go = useGo();
  const set = (q: string) => go({ filter: { q } });
  const parts = queryParts(query).map((part, index) => ({ part, index }));
  return (
    <div className="view-bar query-bar">
      {parts.map(({ part, index }) => (
        <Button
          key={`${index} ${part}`}
          className="filter-chip"
          data-on="true"
          aria-label={t('query.remove', { part })}
          onPress={() => set(withoutPart(query, index))}
        >
          {part} <Icon name="close" />
        </Button>
      ))}
      {!parts.some(({ part }) => part === 'has:attachment') && (
        <Button className="filter-chip" onPress={() => set(withPart(query, 'has:attachment'))}>
          {t('query.attachmentsChip')}
        </Button>
      )}
      <Button className="filter-chip" onPress={() => showOverlay({ kind: 'query-help' })}>
        {t('query.help')}
      </Button>
    </div>
  );
}
