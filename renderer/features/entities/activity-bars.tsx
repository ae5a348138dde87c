import type { EntityPage } from '../../../shared/contract/results.ts';
import { useWords } from '../../app/i18n/words-context.tsx';

/** Months that are drawn; the newest, where there are more. */
const most = 120;

/** Documents by month, as bars that a reader of the screen hears as a list. */
export function ActivityBars({ activity: { months, undated } }: { activity: EntityPage['activity'] }) {
  const { t } = useWords();
  const shown = months.slice(-most);
  const highest = Math.max(1, ...shown.map(({ documents }) => documents));
  return (
    <>
      <ol className="activity">
        {shown.map(({ month, documents }) => {
          const text = `${month}: ${t('inspect.inDocuments', { count: documents })}`;
          return (
            <li key={month} title={text}>
              <span className="activity-bar" style={{ height: Math.max(2, Math.round((documents / highest) * 48)) }} />
              <span className="hidden-text">{text}</span>
            </li>
          );
        })}
      </ol>
      <p className="quiet small">
        {shown.length > 0 && `${shown[0]?.month} – ${shown.at(-1)?.month}`}
        {undated > 0 && ` · ${t('messages.noDate')}: ${t('inspect.inDocuments', { count: undated })}`}
      </p>
    </>
  );
}
