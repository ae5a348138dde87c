import { Link } from 'react-aria-components';
import type { EntityPage } from '../../../shared/contract/results.ts';
import { reasonText } from '../../../shared/i18n/reason-texts.ts';
import { defang } from '../../../shared/text/identifiers/defang.ts';
import { useCommands } from '../../app/commands/use-commands.tsx';
import { both } from '../../app/i18n/both.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { formatRoute } from '../../app/routes.ts';
import { currentRoute, useGo } from '../../app/use-route.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { ActivityChart } from './activity-chart.tsx';
import { entityLabel } from './entity-label.ts';
import { LinkList } from './link-list.tsx';
import { MergeSection } from './merge-section.tsx';
import { QuoteList } from './quote-list.tsx';

/** Spellings shown at once. */
const spellings = 40;

/** One entity: what it is and why, how it is spelt, when it was active, what it is tied to and where it stands. */
export function EntityPageView({ id }: { id: string }) {
  const { data: page, error, refetch } = useCall('entity.show', { id }, { keep: true });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <section className="page" tabIndex={-1} aria-busy={page?.id !== id}>
      {page && <EntitySections key={page.id} page={page} />}
    </section>
  );
}

/** Where an entity stands in the graph, with what it is tied to. */
const graphFilterOf = (id: string): Record<string, string> => ({ around: id });

function EntitySections({ page }: { page: EntityPage }) {
  const { language, number, t } = useWords();
  const go = useGo();
  const label = entityLabel(page);
  const showInGraph = () => go({ view: 'graph', id: page.id, filter: graphFilterOf(page.id) });
  useCommands([
    { id: 'entity.graph', group: 'go', title: both('entities.inGraph'), keys: 'shift+g', run: showInGraph },
  ]);
  return (
    <>
      <h2 className="page-title">
        <KindMark kind={page.type} /> {plainLine(label)} <CopyButton text={label} what={plainLine(label)} />
      </h2>
      <p className="actions">
        <span className="quiet">
          {t(`entity.${page.type}`)} · {t('inspect.inDocuments', { count: page.documents })}
        </span>
        {page.standing !== 'accepted' && (
          <span className="chip" data-tone="yamabuki">
            {t(`standing.${page.standing}`)}
          </span>
        )}
        <Link
          className="button"
          href={formatRoute({
            case: currentRoute().case,
            view: 'graph',
            id: page.id,
            filter: graphFilterOf(page.id),
          })}
        >
          {t('entities.inGraph')}
        </Link>
        {page.mentionList.some(({ type, mark }) => type === 'persona' && mark === null) && (
          <Link
            className="button"
            href={formatRoute({ case: currentRoute().case, view: 'personas', id: page.id, filter: {} })}
          >
            {t('entities.persona')}
          </Link>
        )}
      </p>
      <p className="quiet small">{page.reasons.map((reason) => reasonText(reason, language)).join(' · ')}</p>
      {page.spellings.length > 1 && (
        <>
          <h3>{t('entities.spellings')}</h3>
          <ul className="found">
            {page.spellings.slice(0, spellings).map((spelling) => (
              <li key={spelling}>
                <span className="chip serif">{plainLine(page.type === 'site' ? defang(spelling) : spelling)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <MergeSection page={page} />
      <h3>{t('entities.activity')}</h3>
      <ActivityChart activity={page.activity} />
      <h3>
        {t('inspect.ties')} {number(page.linkTotal)}
      </h3>
      {page.linkTotal === 0 && <p className="quiet">{t('inspect.noTies')}</p>}
      {page.linkTotal > 0 && <LinkList of={page.id} />}
      <h3>
        {t('entities.mentions')} {number(page.mentions)}
      </h3>
      {page.mentions > page.mentionList.length && (
        <p className="quiet small">
          {t('entities.firstMentions', { shown: page.mentionList.length, total: page.mentions })}
        </p>
      )}
      <QuoteList
        quotes={page.mentionList.map(({ document, range, raw }) => ({ document, ...range, raw }))}
        first={12}
      />
    </>
  );
}
