import { Button } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useGo } from '../../app/use-route.ts';
import { useCall } from '../../rpc/use-call.ts';
import { nameOf } from '../messages/name-of.ts';

/** Pictures that are shown by name. */
const shown = 20;

/** Warns of the pictures in the case that say where they were taken, before their originals are handed over. */
export function PlacedPictures() {
  const words = useWords();
  const { t } = words;
  const go = useGo();
  const { data } = useCall('picture.placed', { limit: shown });
  if (!data || data.total === 0) return null;
  return (
    <>
      <p className="attention">{t('exports.bundle.placed', { count: data.total })}</p>
      <ul className="bundle-list" aria-label={t('exports.bundle.placedList')}>
        {data.rows.map((row) => (
          <li key={row.id}>
            <Button className="text-button" onPress={() => go({ view: 'messages', id: row.id, filter: { q: '' } })}>
              {nameOf(row, words)} →
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
