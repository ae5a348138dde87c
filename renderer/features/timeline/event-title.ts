import type { Event } from '../../../shared/domain/event.ts';
import type { Words } from '../../app/i18n/words.ts';
import { plainLine } from '../../components/plain-line.ts';

/** The title in the reader's language, or else in the other. */
export const eventTitle = ({ title }: Pick<Event, 'title'>, { language, t }: Words): string =>
  plainLine(title[language] || title.ja || title.en || t('timeline.untitled'));
