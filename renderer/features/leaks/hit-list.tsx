import { Link } from 'react-aria-components';
import type { LeakHit } from '../../../shared/domain/leak.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';

/** Messages that came to a decoy, each with its time, its sender and the way to it. */
export const HitList = ({ hits }: { hits: readonly LeakHit[] }) => (
  <ul>
    {hits.map((hit) => (
      <HitLine key={hit.document} hit={hit} />
    ))}
  </ul>
);

function HitLine({ hit: { document, subject, moment, sender, raw, variant, early } }: { hit: LeakHit }) {
  const { t } = useWords();
  return (
    <li className="hit-line" data-document={document}>
      <p className="row-line">
        <Link
          className="text-link row-sender"
          href={formatRoute({ case: currentRoute().case, view: 'messages', id: document, filter: {} })}
        >
          {plainLine(subject ?? '') || t('messages.noSubject')}
        </Link>
        {early && (
          <span className="chip" data-tone="shu">
            {t('leaks.early')}
          </span>
        )}
        <span className="quiet small">{moment ? plainLine(shortMoment(moment)) : t('messages.noDate')}</span>
      </p>
      <p className="small quiet hit-sender">
        {plainLine(sender ?? '') || t('messages.noSender')}
        {variant && ` · ${t('leaks.variant', { raw: plainLine(raw) })}`}
      </p>
    </li>
  );
}
