import { Link } from 'react-aria-components';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute, type Route } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';

/** Names of a list that are shown before the rest is folded. */
const most = 10;

export interface Named {
  name: string;
  messages: number;
  to?: Pick<Route, 'view' | 'id' | 'filter'>;
}

/** Names with in how many messages each stands, and the way to its page where it has one. */
export function NameList({ title, names }: { title: string; names: readonly Named[] }) {
  const { t } = useWords();
  if (names.length === 0) return null;
  const rest = names.slice(most);
  return (
    <section className="counted-list">
      <h3>{title}</h3>
      <ul>
        {names.slice(0, most).map((one) => (
          <NameItem key={one.name} one={one} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary className="quiet small">{t('campaigns.rest', { count: rest.length })}</summary>
          <ul>
            {rest.map((one) => (
              <NameItem key={one.name} one={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function NameItem({ one: { name, messages, to } }: { one: Named }) {
  const { t } = useWords();
  return (
    <li>
      {to ? (
        <Link className="text-link" href={formatRoute({ case: currentRoute().case, ...to })}>
          {plainLine(name)}
        </Link>
      ) : (
        plainLine(name)
      )}{' '}
      <span className="quiet small">{t('infrastructure.messages', { count: messages })}</span>
    </li>
  );
}
