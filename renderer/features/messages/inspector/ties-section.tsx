import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import type { EntityPage } from '../../../../shared/contract/results.ts';
import type { Mention } from '../../../../shared/domain/graph.ts';
import { useWords } from '../../../app/i18n/words-context.tsx';
import { formatRoute } from '../../../app/routes.ts';
import { currentRoute } from '../../../app/use-route.ts';
import { KindMark } from '../../../components/kind-mark.tsx';
import { plainLine } from '../../../components/plain-line.ts';
import { useConnection } from '../../../rpc/connection-context.tsx';
import { callKey, useCall } from '../../../rpc/use-call.ts';
import { entityLabel } from '../../entities/entity-label.ts';
import { LinkItem } from '../../entities/link-item.tsx';

/** Entities that are asked about: those of one message, the rarest ties first. */
const most = 8;
const mostLinks = 12;

/** What else the things in this message appear in, and the links that it is evidence for, with their reasons. */
export function TiesSection({ document, mentions }: { document: string; mentions: Mention[] }) {
  const { t } = useWords();
  const { client } = useConnection();
  const ids = [...new Set(mentions.map(({ entity }) => entity).filter((id) => id !== null))].slice(0, most);
  const pages = useQueries({
    queries: ids.map((id) => ({
      queryKey: callKey('entity.show', { id }),
      queryFn: () => client.entity.show({ id }),
    })),
  })
    .map(({ data }) => data)
    .filter((page) => page !== undefined);
  const links = useCall('message.links', { id: document }).data ?? [];
  const shared = pages.filter(({ documents }) => documents > 1).sort((a, b) => a.documents - b.documents);
  return (
    <section>
      <h3>{t('inspect.ties')}</h3>
      {shared.length === 0 && links.length === 0 && <p className="quiet">{t('inspect.noTies')}</p>}
      <ul className="ties">
        {shared.map((page) => (
          <SharedThing key={page.id} page={page} />
        ))}
        {links.slice(0, mostLinks).map((link) => (
          <LinkItem key={link.id} link={link} of={null} />
        ))}
      </ul>
    </section>
  );
}

function SharedThing({ page }: { page: EntityPage }) {
  const { t } = useWords();
  return (
    <li>
      <KindMark kind={page.type} />{' '}
      <Link
        className="text-link"
        href={formatRoute({ case: currentRoute().case, view: 'entities', id: page.id, filter: {} })}
      >
        {plainLine(entityLabel(page))}
      </Link>{' '}
      <span className="quiet">{t('inspect.inDocuments', { count: page.documents })}</span>
    </li>
  );
}
