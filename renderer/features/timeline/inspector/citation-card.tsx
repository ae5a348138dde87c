import { Link } from 'react-aria-components';
import type { Citation } from '../../../../shared/domain/event.ts';
import { distinctClaims } from '../../../../shared/text/dates/claims.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { formatRoute } from '../../../app/routes.ts';
import { currentRoute } from '../../../app/use-route.ts';
import { HashText } from '../../../components/hash-text.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { ClaimLine } from './claim-line.tsx';

/** Claims of one document shown at once. */
const most = 6;

/** A citation as it stands in the margin: the exact words, in which document, in which bytes, and who claims which time. */
export function CitationCard({ citation, number: place }: { citation: Citation; number: number }) {
  const { number, t } = useWords();
  const { source, offset, length, document } = citation;
  const claims = distinctClaims(citation.moments);
  const at = { case: currentRoute().case };
  return (
    <li className="citation" value={place}>
      <blockquote className="serif">
        <span className="faint">{plainLine(citation.prefix)}</span>
        <b>{citation.exact}</b>
        <span className="faint">{plainLine(citation.suffix)}</span>
      </blockquote>
      <p>
        <Link className="text-link" href={formatRoute({ ...at, view: 'messages', id: document, filter: {} })}>
          {plainLine(citation.title ?? '') || t('timeline.noSubject')}
        </Link>{' '}
        <span className="quiet">
          {t(`field.${citation.field}`)} · {plainLine(citation.sourceName)}
        </span>
      </p>
      <p className="citation-place">
        <HashText hash={source} />
        <Link
          className="text-link mono"
          aria-label={`${t('timeline.openBytes')}: ${t('timeline.bytes', { from: number(offset), to: number(offset + length) })}`}
          href={formatRoute({
            ...at,
            view: 'sources',
            id: source,
            filter: { at: String(offset), length: String(length) },
          })}
        >
          {t('timeline.bytes', { from: number(offset), to: number(offset + length) })}
        </Link>
      </p>
      <dl className="claims">
        {claims.slice(0, most).map((moment, index) => (
          <ClaimLine
            // biome-ignore lint/suspicious/noArrayIndexKey: claims have no other name than their place
            key={index}
            moment={moment}
            isPlacing={false}
          />
        ))}
      </dl>
      <p>
        <Link className="text-link" href={formatRoute({ ...at, view: 'messages', id: document, filter: {} })}>
          {t('timeline.openMessage')}
        </Link>
      </p>
    </li>
  );
}
