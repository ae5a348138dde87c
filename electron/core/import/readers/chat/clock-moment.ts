import type { Moment } from '../../../../../shared/domain/moment.ts';
import { type CivilDate, civilText } from '../../../../../shared/text/dates/civil-date.ts';
import { readMailClock } from '../../../../../shared/text/dates/mail-clock.ts';

/**
 * What a chat claims of a line's time. `raw`: the day and the time as written · `day`: null where it cannot be told.
 * `zone`: an offset that a person told, '' for none.
 */
export function clockMoment(raw: string, day: CivilDate | null, time: string, zone: string): Moment {
  // Chinese writes the halves of the day as 上午 and 下午.
  const normal = time.normalize('NFKC').trim().replace('上午', '午前').replace('下午', '午後');
  const before = /^([AP]M) ?(.*)$/i.exec(normal);
  const found = readMailClock(before ? `${before[2]} ${before[1]}` : normal);
  const edtf = day && found ? civilText({ ...day, ...found.clock }, zone) : null;
  const precision = edtf === null ? null : found?.clock.second === undefined ? 'minute' : 'second';
  return { by: 'chat-export', raw, edtf, zone: null, precision };
}
