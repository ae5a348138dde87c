import { useDeferredValue } from 'react';
import { Button } from 'react-aria-components';
import { isAppError } from '../../../shared/errors.ts';
import { shortMoment } from '../../app/i18n/moments.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useGo } from '../../app/use-route.ts';
import { Failure } from '../../components/failure.tsx';
import { KindMark } from '../../components/kind-mark.tsx';
import { plainLine } from '../../components/plain-line.ts';
import { useCall } from '../../rpc/use-call.ts';
import { entityLabel } from '../entities/entity-label.ts';
import { isChatLine, nameOf, senderOf } from '../messages/name-of.ts';
import { SnippetText } from '../messages/snippet-text.tsx';

/** Hits of each kind that are shown under the field. */
const some = 6;

interface SearchPanelProps {
  query: string;
  onDone(): void;
  onAll(): void;
}

/** Entities and messages that fit, and the way to all of them. */
export function SearchPanel({ query, onDone, onAll }: SearchPanelProps) {
  const words = useWords();
  const { t } = words;
  const go = useGo();
  const asked = useDeferredValue(query);
  const { data: messages, error } = useCall('message.rows', { query: asked, offset: 0, limit: some }, { keep: true });
  const { data: entities } = useCall(
    'entity.rows',
    { text: asked.slice(0, 200), offset: 0, limit: some },
    { keep: true },
  );
  const isNothing = messages?.total === 0 && entities?.total === 0;
  return (
    <div className="search-panel">
      <p className="hidden-text" role="status">
        {messages && t('messages.matches', { count: messages.total })}
      </p>
      {error && (isAppError(error, 'search/bad-query') ? null : <Failure error={error} />)}
      {isNothing && <p className="quiet panel-note">{t('search.nothing')}</p>}
      {entities && entities.rows.length > 0 && (
        <section aria-label={t('search.entities')}>
          <h2>{t('search.entities')}</h2>
          {entities.rows.map((entity) => (
            <Button
              key={entity.id}
              className="panel-row"
              onPress={() => {
                onDone();
                go({ view: 'entities', id: entity.id });
              }}
            >
              <KindMark kind={entity.type} /> <b>{plainLine(entityLabel(entity))}</b>{' '}
              <span className="quiet">
                {t(`entity.${entity.type}`)} · {t('inspect.inDocuments', { count: entity.documents })}
              </span>
            </Button>
          ))}
        </section>
      )}
      {messages && messages.rows.length > 0 && (
        <section aria-label={t('search.messages')}>
          <h2>{t('search.messages')}</h2>
          {messages.rows.map((row) => (
            <Button
              key={row.id}
              className="panel-row"
              onPress={() => {
                onDone();
                go({ view: 'messages', id: row.id, filter: { q: query } });
              }}
            >
              <span className="row-line">
                <b className="row-sender">
                  {isChatLine(row) ? `${senderOf(row, words)} · ${nameOf(row, words)}` : nameOf(row, words)}
                </b>
                <span className="quiet">{row.moment ? shortMoment(row.moment) : t('messages.noDate')}</span>
              </span>
              <span className="quiet row-snippet">{row.snippet && <SnippetText snippet={row.snippet} />}</span>
            </Button>
          ))}
          <Button className="panel-row strong" onPress={onAll}>
            {t('search.all', { count: messages.total })} <kbd>↵</kbd>
          </Button>
        </section>
      )}
    </div>
  );
}
