import { Link } from 'react-aria-components';
import type { MessageView } from '../../../../shared/contract/results.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { formatRoute } from '../../../app/routes.ts';
import { currentRoute } from '../../../app/use-route.ts';
import { HashText, shortHash } from '../../../components/hash-text.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useCall } from '../../../rpc/use-call.ts';

/** Places shown at once. */
const most = 5;

export function EvidenceSection({ message }: { message: MessageView }) {
  const { t } = useWords();
  const { places, sameMessageId } = message;
  return (
    <section>
      <h3>{t('inspect.evidence')}</h3>
      <p>
        <HashText hash={message.sha256} />
      </p>
      <ul className="places">
        {places.slice(0, most).map((place) => (
          <PlaceLine key={`${place.source} ${place.offset}`} place={place} />
        ))}
      </ul>
      {places.length > most && <p className="quiet">{t('inspect.also', { count: places.length - most })}</p>}
      {sameMessageId.length > 0 && (
        <p className="attention">
          {t('inspect.sameId', { count: sameMessageId.length })}
          {sameMessageId.slice(0, most).map((id) => (
            <Link key={id} className="text-link" href={formatRoute({ ...currentRoute(), id })}>
              <code>{shortHash(id)}</code>
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}

function PlaceLine({ place }: { place: MessageView['places'][number] }) {
  const { number, t } = useWords();
  const { data: source } = useCall('source.show', { sha256: place.source });
  const href = formatRoute({
    case: currentRoute().case,
    view: 'sources',
    id: place.source,
    filter: { at: String(place.offset), length: String(place.length) },
  });
  return (
    <li>
      <Link className="text-link" href={href}>
        {source ? plainLine(source.acquisitions[0]?.name ?? shortHash(place.source)) : shortHash(place.source)}
      </Link>
      <p className="quiet mono">
        {t('inspect.bytes', { from: number(place.offset), to: number(place.offset + place.length) })}
      </p>
      {place.inside !== null && <p className="quiet">{t('inspect.inside')}</p>}
      {place.ambiguous && <p className="caution">{t('inspect.ambiguous')}</p>}
    </li>
  );
}
