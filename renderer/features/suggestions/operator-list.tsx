import { Link } from 'react-aria-components';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { EndName } from './suggestion-row.tsx';

/** Operators that are shown; the command line lists all. */
const shown = 50;

/** What the accepted suggestions come to: who is one operator, and by which reasons. */
export function OperatorList() {
  const { language, t } = useWords();
  const { data } = useCall('operator.list', { limit: shown });
  if (!data || data.total === 0) return null;
  const token = currentRoute().case;
  return (
    <section className="reader-body operators" aria-label={t('suggestions.operators')}>
      <h2>{t('suggestions.operators')}</h2>
      <p className="quiet small">{t('suggestions.hypothesis')}</p>
      <ul>
        {data.rows.map(({ id, members, ties }) => {
          const reasons = ties.flatMap((tie) => tie.reasons.filter(({ fallen }) => !fallen));
          const sentences = new Set(reasons.map((reason) => plainLine(reasonText(reason, language))));
          return (
            <li key={id} className="operator">
              <p className="operator-members">
                <b>{t('suggestions.operator', { count: members.length })}</b>
                {members.map((member) => (
                  <Link
                    key={member.id}
                    className="text-link"
                    href={formatRoute({ case: token, view: 'entities', id: member.id, filter: {} })}
                  >
                    <EndName end={member} />
                  </Link>
                ))}
              </p>
              <ul className="quiet small">
                {[...sentences].map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
