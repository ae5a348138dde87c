import type { Event } from '../../../../shared/domain/event.ts';
import { claimsApart, distinctClaims, placingMoment } from '../../../../shared/text/dates/claims.ts';
import { durationText } from '../../../app/i18n/moments.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { ClaimLine } from './claim-line.tsx';

/** Claims shown at once. */
const most = 30;

/** What the reporter says and what places the event; every document's own claims stand with its citation, and none is made the truth (P6). */
export function ClaimList({ event }: { event: Event }) {
  const words = useWords();
  const { number, t } = words;
  const placing = placingMoment(event.moments);
  const claims = distinctClaims(event.moments).filter((moment) => moment.by === 'reporter' || moment === placing);
  const apart = claimsApart(event);
  return (
    <section>
      <h3>{t('timeline.claims')}</h3>
      {claims.length === 0 && <p className="caution">{t('timeline.noClaims')}</p>}
      <dl className="claims">
        {claims.slice(0, most).map((moment, index) => (
          <ClaimLine
            // biome-ignore lint/suspicious/noArrayIndexKey: claims have no other name than their place
            key={index}
            moment={moment}
            isPlacing={moment === placing && claims.length > 1}
          />
        ))}
      </dl>
      {claims.length > most && <p className="quiet">+{number(claims.length - most)}</p>}
      {apart !== null && <p className="attention">{t('inspect.differ', { time: durationText(words, apart) })}</p>}
    </section>
  );
}
