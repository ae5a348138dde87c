import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { MessageRow } from '../../../../shared/contract/results.ts';
import { shortMoment } from '../../../app/i18n/moments.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { useGo } from '../../../app/use-route.ts';
import { nameOf } from '../name-of.ts';

interface RowLinksProps<R extends MessageRow> {
  title: string;
  rows: readonly R[];
  /** What stands behind a row. */
  note?: (row: R) => ReactNode;
}

/** Other documents, each with a way to it; nothing where there are none. */
export function RowLinks<R extends MessageRow>({ title, rows, note }: RowLinksProps<R>) {
  const words = useWords();
  const { t } = words;
  const go = useGo();
  if (rows.length === 0) return null;
  return (
    <section className="attachments">
      <h3>
        {title} {rows.length}
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Button className="text-button" onPress={() => go({ id: row.id, filter: { tab: '' } })}>
              {nameOf(row, words)} →
            </Button>{' '}
            <span className="quiet">{row.moment ? shortMoment(row.moment) : t('messages.noDate')}</span> {note?.(row)}
          </li>
        ))}
      </ul>
    </section>
  );
}
