import type { Event } from '../../../../shared/domain/event.ts';
import { placingMoment } from '../../../../shared/text/dates/claims.ts';
import { shortMoment } from '../../../app/i18n/moments.ts';

/** The claim that places an event, short enough for a list; null where there is none. */
export function whenText({ moments }: Pick<Event, 'moments'>): string | null {
  const moment = placingMoment(moments);
  return moment === null ? null : shortMoment(moment).replace('/', ' – ');
}
