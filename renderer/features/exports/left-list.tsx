import type { Event } from '../../../shared/domain/event.ts';
import { leftText } from '../../../shared/i18n/problem-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { eventTitle } from '../timeline/event-title.ts';

/** Things shown by name; the others are counted. */
const most = 50;

/** What an export leaves out, each with its reason (P5). */
export function LeftList({ left, events }: { left: { id: string; reason: string }[]; events: readonly Event[] }) {
  const words = useWords();
  const { language, t } = words;
  if (left.length === 0) return <p className="small quiet">{t('exports.nothingLeft')}</p>;
  const titles = new Map(events.map((event) => [event.id, eventTitle(event, words)]));
  return (
    <div className="export-left">
      <p className="small attention">{t('exports.left', { count: left.length })}</p>
      <ul>
        {left.slice(0, most).map(({ id, reason }) => (
          <li key={`${id} ${reason}`} className="small">
            {titles.get(id) ?? <code>{plainLine(id)}</code>} <span className="quiet">{leftText(reason, language)}</span>
          </li>
        ))}
      </ul>
      {left.length > most && <p className="small quiet">{t('exports.leftMore', { count: left.length - most })}</p>}
    </div>
  );
}
