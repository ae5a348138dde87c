import { Button, Link } from 'react-aria-components';
import type { ServerPage, Sighting, SitePage, SiteUse } from '../../../shared/domain/infrastructure.ts';
import { sightingPartText } from '../../../shared/i18n/infrastructure-texts.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute } from '../../app/use-route.ts';
import { plainLine } from '../../components/plain-line.ts';
import { minuteOf } from '../campaigns/epoch-text.ts';
import { shownText } from '../campaigns/pieces.ts';
import { StandingChip } from './count-row.tsx';

interface Props {
  page: ServerPage | SitePage;
  more: (() => void) | null;
  /** Told of the message that has the focus. */
  onChoose(document: string): void;
}

/** The messages from which it is counted, each with the words that say so. */
export function EvidenceList({ page, more, onChoose }: Props) {
  const { t } = useWords();
  const title = t(page.kind === 'site' ? 'infrastructure.uses' : 'infrastructure.evidence');
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="quiet small">
        {t(page.kind === 'site' ? 'infrastructure.shown' : 'infrastructure.shownLines', {
          count: page.rows.length,
          total: page.total,
        })}
      </p>
      <ul className="evidence-rows">
        {page.rows.map((row) => (
          <EvidenceRow key={`${row.document} ${row.start} ${row.raw}`} row={row} onChoose={onChoose} />
        ))}
      </ul>
      {more && (
        <Button className="button" onPress={more}>
          {t('infrastructure.more')}
        </Button>
      )}
    </section>
  );
}

function EvidenceRow({ row, onChoose }: { row: Sighting | SiteUse } & Pick<Props, 'onChoose'>) {
  const { language, t } = useWords();
  const { document, subject, from, epoch, raw } = row;
  const isSighting = 'standing' in row;
  const filter = { tab: isSighting ? 'hops' : 'text' };
  return (
    <li className="evidence-row" onFocus={() => onChoose(document)}>
      <p className="row-line">
        <Link
          className="text-link row-sender"
          href={formatRoute({ case: currentRoute().case, view: 'messages', id: document, filter })}
        >
          {plainLine(shownText(subject ?? '')) || t('messages.noSubject')}
        </Link>
        <span className="quiet small">{epoch === null ? t('messages.noDate') : minuteOf(epoch)}</span>
        {isSighting && <StandingChip standing={row.standing} />}
      </p>
      <p className="small quiet">
        <span className="mono">{plainLine(shownText(raw))}</span>
        {isSighting &&
          ` · ${[
            sightingPartText(row.part, language),
            ...(row.helo === null ? [] : [t('infrastructure.helo', { name: plainLine(row.helo) })]),
            ...(row.host === null ? [] : [t('infrastructure.host', { name: plainLine(row.host) })]),
            t('infrastructure.hop', { count: row.hop + 1 }),
          ].join(' · ')}`}
        {` · ${plainLine(from[0]?.address ?? '') || t('messages.noSender')}`}
      </p>
    </li>
  );
}
