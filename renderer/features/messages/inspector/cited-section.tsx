import { Link } from 'react-aria-components';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { formatRoute } from '../../../app/routes.ts';
import { currentRoute } from '../../../app/use-route.ts';
import { useCall } from '../../../rpc/use-call.ts';

/** The events that stand on this document. */
export function CitedSection({ document }: { document: string }) {
  const { language, t } = useWords();
  const { data: events } = useCall('event.list', {});
  const citing = (events ?? []).filter(({ citations }) => citations.some((citation) => citation.document === document));
  if (citing.length === 0) return null;
  return (
    <section>
      <h3>{t('inspect.cited')}</h3>
      <ul className="cited">
        {citing.map(({ id, title }) => (
          <li key={id}>
            <Link
              className="text-link"
              href={formatRoute({ case: currentRoute().case, view: 'timeline', id, filter: {} })}
            >
              {title[language] ?? title.ja ?? title.en}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
