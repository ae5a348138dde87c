import { Link } from 'react-aria-components';
import type { CaseInfo } from '../../shared/contract/results.ts';
import { Pane } from '../components/panes.tsx';
import { useWords } from './i18n/words-context.tsx';
import { formatRoute, type View } from './routes.ts';
import { useCaseInfo } from './use-case.ts';
import { useCurrentRoute } from './use-route.ts';

interface Entry {
  view: View;
  count?(counts: CaseInfo['counts']): number;
}

const evidence: Entry[] = [
  { view: 'sources', count: (counts) => counts.sources },
  { view: 'messages', count: (counts) => counts.documents },
  { view: 'entities', count: (counts) => counts.entities },
  { view: 'graph' },
];
const analysis: Entry[] = [
  { view: 'campaigns' },
  { view: 'personas' },
  { view: 'infrastructure' },
  { view: 'contacts' },
  { view: 'leaks' },
  { view: 'suggestions' },
  { view: 'payments' },
];
const article: Entry[] = [{ view: 'timeline', count: (counts) => counts.events }, { view: 'exports' }];

/** The nouns of the case, each with how many there are. */
export function Rail() {
  const { t } = useWords();
  const info = useCaseInfo();
  return (
    <nav className="rail-area" aria-label={t('rail.label')}>
      <Pane name="rail" label={t('pane.rail')} initial={192} least={140} most={320} side="before">
        <div className="rail">
          {info && (
            <>
              <RailList title={t('rail.evidence')} entries={evidence} info={info} />
              <RailList title={t('rail.analysis')} entries={analysis} info={info} />
              <RailList title={t('rail.article')} entries={article} info={info} />
            </>
          )}
          <RailList entries={[{ view: 'start' }, { view: 'settings' }]} info={info} />
        </div>
      </Pane>
    </nav>
  );
}

function RailList({ title, entries, info }: { title?: string; entries: Entry[]; info: CaseInfo | null }) {
  const { number, t } = useWords();
  const route = useCurrentRoute();
  return (
    <>
      {title !== undefined && <h2 className="rail-title">{title}</h2>}
      <ul>
        {entries.map(({ view, count }) => (
          <li key={view}>
            <Link
              className="rail-link"
              href={formatRoute({ case: route.case, view, id: null, filter: {} })}
              {...(route.view === view && { 'aria-current': 'page' as const })}
            >
              <span>{t(`view.${view}`)}</span>
              {count && info && <span className="rail-count">{number(count(info.counts))}</span>}
              {view === 'sources' && info && info.counts.failures > 0 && (
                <span className="rail-failures">{t('jobs.failed', { count: info.counts.failures })}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
