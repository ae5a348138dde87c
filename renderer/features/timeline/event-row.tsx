import { memo } from 'react';
import type { Event } from '../../../shared/domain/event.ts';
import { claimsApart } from '../../../shared/text/dates/claims.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { Icon } from '../../components/icon.tsx';
import { eventTitle } from './event-title.ts';
import { partText } from './part-text.ts';
import { whenText } from './time/when-text.ts';

/** One line: when, what, on what it stands, in which part. */
export const EventRow = memo(function EventRow({ event }: { event: Event }) {
  const words = useWords();
  const { t } = words;
  const when = whenText(event);
  return (
    <div className="event-row">
      <span className={when === null ? 'event-when caution' : 'event-when mono'}>{when ?? t('timeline.noTime')}</span>
      <span className="event-marks">
        {claimsApart(event) !== null && (
          <span className="attention">
            <Icon name="warn" label={t('timeline.apart')} />
          </span>
        )}
      </span>
      <span className="event-name">{eventTitle(event, words)}</span>
      <span className={event.note ? 'event-standing own-note' : 'event-standing quiet'}>
        {event.note ? t('event.note') : t('timeline.cited', { count: event.citations.length })}
      </span>
      <span className="event-part quiet">{partText(event.part, words)}</span>
    </div>
  );
});
