import { Link } from 'react-aria-components';
import type { Counted } from '../../../shared/domain/campaign.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';

/** Shown at once; the rest is folded. */
const most = 8;

interface Props {
  title: string;
  kind: 'address' | 'site' | 'server';
  counted: readonly Counted[];
}

/** What was seen in the messages of a campaign, each with in how many of them, and the way to its page. */
export function CountedList({ title, kind, counted }: Props) {
  const { t } = useWords();
  if (counted.length === 0) return null;
  const rest = counted.slice(most);
  return (
    <section className="counted-list">
      <h3>{title}</h3>
      <ul>
        {counted.slice(0, most).map((one) => (
          <CountedItem key={one.name} one={one} kind={kind} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary className="quiet small">{t('campaigns.rest', { count: rest.length })}</summary>
          <ul>
            {rest.map((one) => (
              <CountedItem key={one.name} one={one} kind={kind} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function CountedItem({ one: { name, entity, messages }, kind }: { one: Counted; kind: Props['kind'] }) {
  const { t } = useWords();
  const label = plainLine(kind === 'site' ? defang(name) : name);
  return (
    <li>
      <KindMark kind={kind} />{' '}
      {entity === null ? (
        label
      ) : (
        <Link
          className="text-link"
          href={formatRoute({ case: currentRoute().case, view: 'entities', id: entity, filter: {} })}
        >
          {label}
        </Link>
      )}{' '}
      <span className="quiet small">{t('campaigns.inMessages', { count: messages })}</span>
    </li>
  );
}
